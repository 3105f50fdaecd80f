import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import pg from 'pg'
import type { Place } from './processes.ts'
import type { Sent } from './recorder.ts'

/** The database behind the product's back, as its administrator. */
export interface Sql {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>
  /** Sends the statements of one transaction as the product did: what it sent without waiting goes without waiting. */
  replay(statements: readonly Sent[]): Promise<void>
  close(): Promise<void>
}

const nameOf = (sql: string) => createHash('sha1').update(sql).digest('hex').slice(0, 16)

export async function openPostgres(url: string): Promise<Sql> {
  const client = new pg.Client({ connectionString: url, pipeline: true, options: '-c plan_cache_mode=force_generic_plan' } as pg.ClientConfig)
  await client.connect()
  const send = (sql: string, values: readonly unknown[]) => client.query({ text: sql, values: [...values], ...(values.length > 0 ? { name: nameOf(sql) } : {}) })
  return {
    query: async <Row>(sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as Row[],
    async replay(statements) {
      let before: Promise<unknown> = Promise.resolve()
      for (const { sql, values, along } of statements) {
        if (!along) await before
        before = send(sql, values)
      }
      await before
    },
    close: () => client.end(),
  }
}

export async function openLite(folder: string): Promise<Sql> {
  const lite = await PGlite.create({ dataDir: join(folder, 'database'), extensions: { btree_gist } })
  return {
    query: async <Row>(sql: string, values: unknown[] = []) => (await lite.query<Row>(sql, values)).rows,
    async replay(statements) {
      for (const { sql, values } of statements) await (values.length > 0 ? lite.query(sql, [...values]) : lite.exec(sql))
    },
    close: () => lite.close(),
  }
}

export const openSql = (place: Place): Promise<Sql> => (place.DATABASE_URL ? openPostgres(place.DATABASE_URL) : openLite(place.LOYPE_DATA))
