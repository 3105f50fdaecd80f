import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import type { Connection, Engine } from '#platform/db/engine.ts'
import { type Line, lend } from '#platform/db/loan.ts'

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
  const line: Line = {
    send: async (sql, params, shape) => (await lite.query(sql, params, shape === 'arrays' ? { rowMode: 'array' } : {})).rows,
    script: async (sql) => (await lite.exec(sql)).at(-1)?.rows ?? [],
    async commit(statement) {
      // A commit after a failed statement answers "rollback" here without an error; any other statement fails first.
      await lite.query('select')
      await lite.query(statement)
    },
  }
  const lent = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const { connection, end } = lend(line)
    return work(connection).finally(end)
  }
  const [row] = (await lite.query<{ v: string }>(`select current_setting('server_version') as v`)).rows
  return {
    lite,
    kind: 'pglite',
    version: row?.v ?? '',
    withConnection: (work) => takeTurns(() => lent(work)),
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
