// Loaded into the product's process before it starts: tells the parent every statement as it leaves for the database, with its
// values, and whether it left before the one before it was answered.
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

export interface Sent {
  /** Which connection it left by. */
  readonly by: number
  readonly sql: string
  readonly values: readonly unknown[]
  /** Sent without waiting for the answer to the one before. */
  readonly along: boolean
}

const open = new WeakMap<object, number>()
const numbers = new WeakMap<object, number>()
let connections = 0
function numberOf(connection: object): number {
  const number = numbers.get(connection) ?? ++connections
  numbers.set(connection, number)
  return number
}

function told(connection: object, sql: string, values: readonly unknown[], send: () => Promise<unknown> | undefined): Promise<unknown> | undefined {
  const waiting = open.get(connection) ?? 0
  process.send?.({ by: numberOf(connection), sql, values: values.map((value) => (value instanceof Date ? value.toISOString() : value)), along: waiting > 0 } satisfies Sent)
  open.set(connection, waiting + 1)
  const answered = send()
  const settle = () => void open.set(connection, (open.get(connection) ?? 1) - 1)
  // Who calls with a function to call back gets no promise.
  if (answered) answered.then(settle, settle)
  else settle()
  return answered
}

const clientQuery = pg.Client.prototype.query as unknown as (...args: unknown[]) => Promise<unknown> | undefined
pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]) {
  const [first] = args as [string | { text: string; values?: unknown[] }]
  const [text, values] = typeof first === 'string' ? [first, []] : [first.text, first.values ?? []]
  return told(this, text, values, () => clientQuery.apply(this, args))
} as never

for (const name of ['query', 'exec'] as const) {
  const send = PGlite.prototype[name] as unknown as (...args: unknown[]) => Promise<unknown> | undefined
  PGlite.prototype[name] = function tell(this: PGlite, ...args: unknown[]) {
    return told(this, args[0] as string, name === 'query' ? ((args[1] as unknown[]) ?? []) : [], () => send.apply(this, args))
  } as never
}
