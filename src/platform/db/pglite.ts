import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { drizzle } from 'drizzle-orm/pg-proxy'
import type { Connection, Engine, Row } from '#platform/db/engine.ts'

const asText = (value: string) => value

/**
 * PostgreSQL inside this process. @param folder where the data lies; undefined keeps it in memory
 * @param snapshot a data folder as made by `dumpDataDir`, to begin from
 */
export async function openPglite(folder?: string, snapshot?: Blob): Promise<Engine & { lite: PGlite }> {
  if (folder) mkdirSync(dirname(folder), { recursive: true })
  const lite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(snapshot ? { loadDataDir: snapshot } : {}),
    extensions: { btree_gist },
    // Dates stay text until a column makes them Temporal: a Date would lose the day in another time zone.
    parsers: { [types.DATE]: asText, [types.TIMESTAMP]: asText, [types.TIMESTAMPTZ]: asText, [types.INT8]: Number },
  })
  let lastInLine: Promise<unknown> = Promise.resolve()
  const takeTurns = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastInLine.then(work)
    lastInLine = turn.catch(() => undefined)
    return turn
  }
  const connection: Connection = {
    db: drizzle(async (sql, params, method) => {
      const answer = await lite.query(sql, params, method === 'execute' ? {} : { rowMode: 'array' })
      return { rows: answer.rows as Row[] }
    }),
    query: async <R extends Row>(sql: string, params: unknown[] = []) => (await lite.query<R>(sql, params)).rows,
  }
  const [row] = await connection.query<{ v: string }>(`select current_setting('server_version') as v`)
  return {
    lite,
    kind: 'pglite',
    version: row?.v ?? '',
    withConnection: (work) => takeTurns(() => work(connection)),
    administer: (script) => takeTurns(async () => void (await lite.exec(script))),
    queue: {
      executeSql: (text, values) =>
        takeTurns(async () => {
          await lite.exec('set role loype_system')
          try {
            if (values?.length) return { rows: (await lite.query(text, values)).rows }
            return { rows: (await lite.exec(text)).flatMap((answer) => answer.rows) }
          } catch (error) {
            await lite.exec('rollback').catch(() => undefined)
            throw error
          } finally {
            await lite.exec('reset role')
          }
        }),
    },
    close: () => takeTurns(() => lite.close()),
  }
}
