import type { PgRemoteDatabase } from 'drizzle-orm/pg-proxy'

/** Drizzle's query builder, bound to one connection and therefore to the transaction now open on it. */
export type Db = PgRemoteDatabase<Record<string, never>>

export type Row = Record<string, unknown>

/** One connection to the database. Statements sent without waiting are answered in the order they were sent. */
export interface Connection {
  readonly db: Db
  /** Sends one statement with parameters; rows come back as objects. */
  query<R extends Row = Row>(sql: string, params?: unknown[]): Promise<R[]>
  /** Sends statements without parameters, several in one message. @returns the rows of the last */
  script<R extends Row = Row>(sql: string): Promise<R[]>
  /** Ends the transaction with the given statement. @throws when the database rolled it back instead, because a statement in it had failed */
  commit(statement: string): Promise<void>
}

/** PostgreSQL, in this process or on a server. Everything above this interface is the same on both. */
export interface Engine {
  readonly kind: 'pglite' | 'postgresql'
  readonly version: string
  /** Lends a connection to `work`; nobody else uses it meanwhile, and `work` cannot use it afterwards. */
  withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Runs a script of several statements as the administrator who owns the roles; only for migration and tests. */
  administer(script: string): Promise<void>
  /** The door of the job queue, as `loype_system`: statements of its own making, several at once where there are no values. */
  readonly queue: { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }
  close(): Promise<void>
}
