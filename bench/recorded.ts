import { randomUUID } from 'node:crypto'
import { type Ask, type Measured, type Span, spread, Visitor } from './load.ts'
import { type Place, startProduct } from './processes.ts'
import type { Sent } from './recorder.ts'
import { openSql, type Sql } from './sql.ts'

/** What the product sends to its database for each of these, one after the other: the whole transaction of the request. */
export async function record(place: Place, asks: readonly Ask[]): Promise<Sent[][]> {
  const server = await startProduct(place, true)
  const open = new Map<number, Sent[]>()
  let found: (transaction: Sent[]) => void = () => undefined
  server.process.on('message', (message) => {
    const one = message as Sent
    const transaction = one.sql.startsWith('begin') ? [one] : [...(open.get(one.by) ?? []), one]
    open.set(one.by, transaction)
    if (one.sql === 'commit' && transaction.some(({ sql }) => sql.includes('enter_session('))) found(transaction)
  })
  const visitor = new Visitor(server.port)
  const recorded: Sent[][] = []
  for (const ask of asks) {
    const transaction = new Promise<Sent[]>((resolve) => {
      found = resolve
    })
    const status = await visitor.ask(ask)
    if (status >= 400) throw new Error(`${ask.path} was answered with ${status}`)
    recorded.push(await transaction)
  }
  visitor.leave()
  await server.stop()
  return recorded
}

// A form's key is remembered: sent again as it was, the statement would find it and do less.
const fresh = (statements: readonly Sent[]): readonly Sent[] =>
  statements.map((one) => (one.sql.startsWith('insert into submission') ? { ...one, values: [randomUUID(), ...one.values.slice(1)] } : one))

/**
 * The bare SQL of a page: its own statements, through the driver, without the product.
 * @param lines the connections it is sent through @param takeBack undoes what was done, outside the measured time, each time all
 * have been sent; left out: they change nothing
 */
export async function replay(lines: readonly Sql[], recorded: readonly (readonly Sent[])[], { seconds, most }: Span, takeBack?: (sql: Sql) => Promise<void>): Promise<Measured> {
  const took: number[] = []
  let [elapsed, at, left] = [0, 0, most]
  const next = () => (left-- <= 0 || (takeBack && at === recorded.length) ? undefined : recorded[at++ % recorded.length])
  while (elapsed < seconds && left > 0) {
    at = 0
    const began = performance.now()
    const passed = () => elapsed + (performance.now() - began) / 1000
    await Promise.all(lines.map(async (line) => {
      for (let statements = next(); statements && passed() < seconds; statements = next()) {
        const sent = performance.now()
        await line.replay(fresh(statements))
        took.push(performance.now() - sent)
      }
    }))
    elapsed = passed()
    await takeBack?.(lines[0] as Sql)
  }
  return { ...spread(took), perSecond: took.length / elapsed, answers: {} }
}

/** Connections to replay through, as many as the product has. */
export const openLines = (place: Place, connections: number): Promise<Sql[]> => Promise.all(Array.from({ length: connections }, () => openSql(place)))
