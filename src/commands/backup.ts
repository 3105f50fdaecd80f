import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Connection, Engine } from '#platform/db/engine.ts'
import { tablesInOrder } from '#platform/db/inventory.ts'
import { asOwner } from '#platform/db/migrate.ts'
import { type Command, Misused, say, typedPath, withProduct } from './command.ts'

const rowsAtATime = 500
const newestMigration = async (connection: Connection) => (await connection.query<{ hash: string }>('select hash from migration order by at desc limit 1'))[0]?.hash ?? ''

/**
 * Writes everything in the database to one file that either engine can read: JSON lines, compressed. It is one moment, seen
 * from inside one transaction, while others go on working. The installation's key (LOYPE_KEY) is not in it.
 */
export const backingUp: Command = {
  usage: ['backup FILE'],
  async run([path]) {
    if (!path) throw new Misused('backup: FILE')
    const file = typedPath(path)
    if (existsSync(file)) throw new Misused(`${file} is there already`)
    return withProduct(async ({ engine }) => {
      say(`${await backUp(engine, file)} rows written to ${file}`)
      return 0
    })
  },
}

/** Puts back what `backup` wrote, into a database that holds nobody yet. All or nothing. */
export const restoring: Command = {
  usage: ['restore FILE'],
  async run([path]) {
    const file = typedPath(path ?? '')
    if (!path || !existsSync(file)) throw new Misused(`restore: there is no file ${file}`)
    return withProduct(async ({ engine }) => {
      say(`${await restore(engine, file)} rows put back from ${file}`)
      return 0
    })
  },
}

/** @returns how many rows were written */
export async function backUp(engine: Engine, file: string): Promise<number> {
  const gzip = createGzip()
  const written = pipeline(gzip, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  const write = async (line: unknown) => void (gzip.write(`${JSON.stringify(line)}\n`) || (await once(gzip, 'drain')))
  let rows = 0
  await engine.withConnection((connection) => asOwner(connection, async () => {
    await write({ loype: 1, migration: await newestMigration(connection) })
    for (const table of await tablesInOrder(connection)) {
      await connection.query(`declare every no scroll cursor for select row_to_json(t)::text as row from "${table}" t`)
      for (;;) {
        const some = await connection.query<{ row: string }>(`fetch ${rowsAtATime} from every`)
        if (some.length === 0) break
        await write({ table, rows: some.map((one) => one.row) })
        rows += some.length
      }
      await connection.query('close every')
    }
  }, 'begin isolation level repeatable read read only'))
  gzip.end()
  await written
  return rows
}

/** @returns how many rows were put back @throws Misused when the file or the database is not fit for it */
export function restore(engine: Engine, file: string): Promise<number> {
  return engine.withConnection((connection) => asOwner(connection, async () => {
    const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })
    let tables: readonly string[] | undefined
    let rows = 0
    for await (const line of lines) {
      const read = JSON.parse(line) as { loype?: number; migration?: string; table: string; rows: string[] }
      if (!tables) {
        tables = await emptied(connection, read)
        continue
      }
      if (!tables.includes(read.table)) throw new Misused(`the file speaks of a table ${read.table} that is not there`)
      await connection.query(`insert into "${read.table}" overriding system value select * from json_populate_recordset(null::"${read.table}", $1::json)`, [`[${read.rows.join(',')}]`])
      rows += read.rows.length
    }
    if (!tables) throw new Misused('the file is empty')
    for (const table of tables) await connection.query(`alter table "${table}" enable trigger user`)
    await connection.query(`select setval(pg_get_serial_sequence('trail', 'id'), greatest((select max(id) from trail), 1))`)
    return rows
  }))
}

// The country and the rights that a start writes are in the file too; triggers would count everything twice.
async function emptied(connection: Connection, head: { loype?: number; migration?: string }): Promise<readonly string[]> {
  if (head.loype !== 1) throw new Misused('this is not a backup of Løype')
  if (head.migration !== (await newestMigration(connection))) throw new Misused('the backup is of another version: restore it with that version, then upgrade')
  const [somebody] = await connection.query('select id from person limit 1')
  if (somebody) throw new Misused('there are people in the database already: restore into an empty one')
  const tables = await tablesInOrder(connection)
  await connection.query(`truncate ${tables.map((table) => `"${table}"`).join(', ')}`)
  for (const table of tables) await connection.query(`alter table "${table}" disable trigger user`)
  return tables
}
