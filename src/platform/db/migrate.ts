import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Connection, Engine } from '#platform/db/engine.ts'

/**
 * Brings the tables up to date: every migration not yet run, in order, each in its own transaction, as the owner.
 * @param folder with the migrations and their journal @returns how many were run
 */
export function migrate(engine: Engine, folder: string): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  return engine.withConnection(async (connection) => {
    if (engine.kind === 'postgresql') await connection.query('select pg_advisory_lock(7008)')
    try {
      await asOwner(connection, async () => {
        await connection.query('create table if not exists migration (at bigint primary key, hash text not null, run_at timestamptz not null default now())')
      })
      const done = new Set((await asOwner(connection, () => connection.query<{ at: number }>('select at from migration'))).map((row) => row.at))
      const waiting = migrations.filter((migration) => !done.has(migration.folderMillis))
      for (const migration of waiting) {
        await asOwner(connection, async () => {
          for (const statement of migration.sql) if (statement.trim()) await connection.query(statement)
          await connection.query('insert into migration (at, hash) values ($1, $2)', [migration.folderMillis, migration.hash])
        })
      }
      return waiting.length
    } finally {
      if (engine.kind === 'postgresql') await connection.query('select pg_advisory_unlock(7008)')
    }
  })
}

/** Runs `work` in a transaction as the owner of the tables. @param begin how it begins, where it needs an isolation of its own */
export async function asOwner<T>(connection: Connection, work: () => Promise<T>, begin = 'begin'): Promise<T> {
  await connection.query(begin)
  try {
    await connection.query(`select set_config('role', 'loype_owner', true)`)
    const result = await work()
    await connection.commit('commit')
    return result
  } catch (error) {
    await connection.query('rollback')
    throw error
  }
}

/** Lets the database count what it holds, so that it plans well: after much was loaded, and daily where nothing does it by itself (PGlite). */
export const countRows = (engine: Engine): Promise<void> =>
  engine.withConnection((connection) => asOwner(connection, async () => void (await connection.query('analyze'))))
