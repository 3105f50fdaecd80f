import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Engine } from '#platform/db/engine.ts'
import { type Line, lend } from '#platform/db/loan.ts'

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

function lineOf(client: pg.PoolClient): Line {
  return {
    async send(sql, params, shape) {
      const name = params.length > 0 ? nameOf(sql) : undefined
      const asked = { text: sql, values: params, ...(name ? { name } : {}), ...(shape === 'arrays' ? { rowMode: 'array' } : {}) }
      return (await client.query(asked as pg.QueryConfig)).rows
    },
    async script(sql) {
      const answers = (await client.query(sql)) as unknown as pg.QueryResult | pg.QueryResult[]
      return (Array.isArray(answers) ? answers.at(-1) : answers)?.rows ?? []
    },
    async commit(statement) {
      const { command } = await client.query(statement)
      if (command === 'ROLLBACK') throw new Error('the transaction was rolled back: a statement in it had failed')
    },
  }
}

// Longer than any queue of requests should be; who waits for a server that is gone must be told some time.
const mostWaitMs = 30_000

/**
 * A pool of connections to a PostgreSQL server. Statements are pipelined: sent without waiting, answered in order.
 * @param url of the login that only takes roles @param most how many connections at the most
 */
export async function openPostgres(url: string, most: number, onLost: (error: Error) => void): Promise<Engine & { pool: pg.Pool }> {
  // A statement is planned once per connection. Left to choose, the server plans those with lists anew each time, which takes longer than they do.
  const options = '-c plan_cache_mode=force_generic_plan'
  const pool = new pg.Pool({ connectionString: url, max: most, pipeline: true, types, application_name: 'loype', options, connectionTimeoutMillis: mostWaitMs } as pg.PoolConfig)
  pool.on('error', onLost)
  // The queue has its own few connections: a job must never wait for a request, nor a request for a job.
  const queuePool = new pg.Pool({ connectionString: url, max: 2, application_name: 'loype-jobs', options: '-c role=loype_system' })
  queuePool.on('error', onLost)
  const [first] = (await pool.query<{ v: string }>(`select current_setting('server_version') as v`)).rows
  return {
    pool,
    kind: 'postgresql',
    version: first?.v ?? '',
    async withConnection(work) {
      const client = await pool.connect()
      const { connection, end } = lend(lineOf(client))
      try {
        const result = await work(connection)
        end()
        client.release()
        return result
      } catch (error) {
        end()
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
