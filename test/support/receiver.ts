import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A mail as the receiving end got it. */
export interface Received {
  readonly id: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly headers: string
  readonly body: string
}

/** A receiving end for mails on this machine. */
export interface Receiver {
  readonly url: string
  readonly received: readonly Received[]
  /** Answers the next `times` letters at a point of the conversation with a refusal: 4xx is "later", 5xx is "never". */
  refuse(at: 'receiver' | 'content', code: number, times?: number): void
  /** Takes the next letter and breaks the connection instead of saying so. */
  acceptAndBreak(): void
  /** Lets the next letters wait so long before they are accepted. */
  delay(ms: number): void
  close(): Promise<void>
}

/** @param port left out: one that is free */
export async function openReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = []
  const refusals: { at: 'receiver' | 'content'; code: number }[] = []
  let [breaks, waits] = [false, 0]
  const refusal = (at: 'receiver' | 'content') => {
    const index = refusals.findIndex((one) => one.at === at)
    const [found] = index < 0 ? [] : refusals.splice(index, 1)
    return found ? Object.assign(new Error('not now, not you'), { responseCode: found.code }) : null
  }
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onRcptTo: (_address, _session, done) => done(refusal('receiver')),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = refusal('content')
        if (refused) return done(refused)
        // What breaks off before its end was never sent: only a whole letter is received.
        received.push(read(Buffer.concat(chunks).toString('utf8'), session))
        if (breaks) {
          breaks = false
          for (const client of server.connections) (client as { _socket: { destroy(): void } })._socket.destroy()
          return
        }
        setTimeout(done, waits)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const { port: taken } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${taken}`, received,
    refuse: (at, code, times = 1) => void refusals.push(...Array.from({ length: times }, () => ({ at, code }))),
    acceptAndBreak() {
      breaks = true
    },
    delay(ms) {
      waits = ms
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function read(text: string, session: SMTPServerSession): Received {
  const end = text.indexOf('\r\n\r\n')
  const headers = text.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => words(new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '')
  const encoding = header('Content-Transfer-Encoding').toLowerCase()
  const raw = text.slice(end + 4)
  const body = encoding === 'base64' ? Buffer.from(raw, 'base64').toString('utf8') : encoding === 'quoted-printable' ? unquoted(raw.replace(/=\r\n/g, '')) : raw
  return { id: header('Message-ID'), from: header('From'), to: session.envelope.rcptTo.map((one) => one.address), subject: header('Subject'), headers, body: body.replaceAll('\r\n', '\n').trimEnd() }
}

const unquoted = (text: string) => Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')

// RFC 2047: words in a header that are not plain ASCII.
const words = (value: string) => value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
  kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' ')))
