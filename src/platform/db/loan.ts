import { drizzle } from 'drizzle-orm/pg-proxy'
import type { Connection, Row } from '#platform/db/engine.ts'

/** How a driver carries one statement to its database and the rows back: as objects, or as arrays of values. */
export interface Line {
  send(sql: string, params: unknown[], shape: 'objects' | 'arrays'): Promise<unknown[]>
  /** Carries several statements in one message, and the rows of the last back as objects. */
  script(sql: string): Promise<unknown[]>
  /** Ends a transaction with all it holds. @throws when the database gave it up instead */
  commit(statement: string): Promise<void>
}

/**
 * A connection for as long as it is lent. When the loan has ended it sends nothing more: a straggler of one request, say the rest of
 * a `Promise.all` that failed, can then never speak in the transaction of the next.
 */
export function lend(line: Line): { readonly connection: Connection; end(): void } {
  let ended = false
  const guarded = <T>(pass: () => Promise<T>): Promise<T> => (ended ? Promise.reject(new Error('the transaction is over')) : pass())
  const send: Line['send'] = (sql, params, shape) => guarded(() => line.send(sql, params, shape))
  return {
    connection: {
      db: drizzle(async (sql, params, method) => ({ rows: await send(sql, params, method === 'execute' ? 'objects' : 'arrays') })),
      query: async <R extends Row>(sql: string, params: unknown[] = []) => (await send(sql, params, 'objects')) as R[],
      script: async <R extends Row>(sql: string) => (await guarded(() => line.script(sql))) as R[],
      commit: (statement) => guarded(() => line.commit(statement)),
    },
    end() {
      ended = true
    },
  }
}
