import { connect, type Socket } from 'node:net'

/** How long something is tried, and how often at the most. */
export interface Span {
  readonly seconds: number
  readonly most: number
}
/** One request: what is asked for, and as whom. With a form it is a POST. */
export interface Ask {
  readonly path: string
  readonly cookie?: string
  readonly form?: string
}
export interface Measured {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  /** How many answers of each status. */
  readonly answers: Readonly<Record<string, number>>
}

const line = ({ path, cookie, form }: Ask) =>
  `${form === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: localhost\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}${
    form === undefined ? '' : `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(form)}\r\n`}\r\n${form ?? ''}`

/** A connection that is kept: one question at a time, as a browser asks. Light, so that it takes little from what it measures. */
export class Visitor {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #answered: (status: number) => void = () => undefined
  #failed: (error: Error) => void = () => undefined

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk))
    this.#socket.on('error', (error) => this.#failed(error))
    this.#socket.on('close', () => this.#failed(new Error('the server closed the connection')))
  }

  ask(question: Ask): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(line(question))
    })
  }

  leave(): void {
    this.#failed = () => undefined
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk
    const head = this.#received.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#received.toString('latin1', 0, head + 2))?.[1] ?? 0)
    if (this.#received.length < head + 4 + length) return
    const status = Number(this.#received.toString('latin1', 9, 12))
    this.#received = Buffer.alloc(0)
    this.#answered(status)
  }
}

/**
 * Lets `connections` visitors ask, each again as soon as it is answered. @param next what to ask; null: nothing is left
 */
export async function drive(port: number, connections: number, next: () => Ask | null, { seconds, most }: Span): Promise<Measured> {
  const visitors = Array.from({ length: connections }, () => new Visitor(port))
  const took: number[] = []
  const answers: Record<string, number> = {}
  const began = performance.now()
  const end = began + seconds * 1000
  let left = most
  const more = () => (left-- > 0 && performance.now() < end ? next() : null)
  await Promise.all(visitors.map(async (visitor) => {
    for (let question = more(); question; question = more()) {
      const asked = performance.now()
      const status = await visitor.ask(question)
      took.push(performance.now() - asked)
      answers[status] = (answers[status] ?? 0) + 1
    }
  }))
  const elapsed = (performance.now() - began) / 1000
  for (const visitor of visitors) visitor.leave()
  return { ...spread(took), perSecond: took.length / elapsed, answers }
}

/** The middle, the slowest hundredth and the slowest of some times. */
export function spread(took: number[]): Pick<Measured, 'p50' | 'p99' | 'slowest'> {
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), slowest: at(1) }
}
