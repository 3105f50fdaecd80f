import { createHash } from 'node:crypto'
import { drizzle } from 'drizzle-orm/pg-proxy'
import pg from 'pg'
import type { Connection, Engine, Row } from '#platform/db/engine.ts'

const asText = (value: string) => value
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, asText],
  [pg.types.builtins.TIMESTAMP, asText],
  [pg.types.builtins.TIMESTAMPTZ, asText],
  [pg.types.builtins.INT8, Number],
])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

// A statement met often is prepared once per connection under a name; lists of varying length must not fill the server.
const mostNames = 400
const met = new Map<string, string>()
function nameOf(sql: string): string | undefined {
  const known = met.get(sql)
  if (known) return known
  if (met.size >= mostNames) return undefined
  const name = `s${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`
  met.set(sql, name)
  return name
}

function connectionOf(client: pg.PoolClient): Connection {
  const send = (sql: string, params: unknown[], rowMode?: 'array') => {
    const name = params.length > 0 ? nameOf(sql) : undefined
    return client.query({ text: sql, values: params, ...(name ? { name } : {}), ...(rowMode ? { rowMode } : {}) } as pg.QueryConfig)
  }
  return {
    db: drizzle(async (sql, params, method) => ({ rows: (await send(sql, params, method === 'execute' ? undefined : 'array')).rows })),
    query: async <R extends Row>(sql: string, params: unknown[] = []) => (await send(sql, params)).rows as R[],
  }
}

/**
 * A pool of connections to a PostgreSQL server. Statements are pipelined: sent without waiting, answered in order.
 * @param url of the login that only takes roles @param most how many connections at the most
 */
export async function openPostgres(url: string, most: number, onLost: (error: Error) => void): Promise<Engine & { pool: pg.Pool }> {
  const pool = new pg.Pool({ connectionString: url, max: most, pipeline: true, types, application_name: 'loype' } as pg.PoolConfig)
  pool.on('error', onLost)
  // The queue has its own few connections: a job must never wait for a request, nor a request for a job.
  const queuePool = new pg.Pool({ connectionString: url, max: 2, application_name: 'loype-jobs', options: '-c role=loype_system' })
  queuePool.on('error', onLost)
  const connections = new WeakMap<pg.PoolClient, Connection>()
  const [first] = (await pool.query<{ v: string }>(`select current_setting('server_version') as v`)).rows
  return {
    pool,
    kind: 'postgres',
    version: first?.v ?? '',
    async withConnection(work) {
      const client = await pool.connect()
      const connection = connections.get(client) ?? connectionOf(client)
      connections.set(client, connection)
      try {
        const result = await work(connection)
        client.release()
        return result
      } catch (error) {
        // A connection that broke, or one left inside a transaction, must not be lent again.
        client.release((client as unknown as { getTransactionStatus(): string | null }).getTransactionStatus() !== 'I')
        throw error
      }
    },
    async administer(script) {
      await pool.query(script)
    },
    queue: {
      async executeSql(text, values) {
        const answer = (await queuePool.query(text, values)) as pg.QueryResult | pg.QueryResult[]
        return { rows: Array.isArray(answer) ? answer.flatMap((one) => one.rows) : answer.rows }
      },
    },
    close: async () => void (await Promise.all([pool.end(), queuePool.end()])),
  }
}
