import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Place, seed } from './processes.ts'

/** A database with a country in it. */
export interface Filled {
  readonly place: Place
  /** How long the filling took; null when it was kept from before. */
  readonly seconds: number | null
  remove(): Promise<void>
}

const here = join(tmpdir(), 'loype-bench')

/** A folder for keys and for embedded databases: one that is kept, or a new one. */
export function folderOf(keep: boolean): string {
  mkdirSync(here, { recursive: true })
  return keep ? here : mkdtempSync(join(here, 'once-'))
}

async function administer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A database of its own on a server, for so many doctors. @param server an administrator's URL */
export async function onServer(server: string, folder: string, doctors: number, keep: boolean): Promise<Filled> {
  const name = `loype_bench_${doctors}`
  const place: Place = { DATABASE_URL: Object.assign(new URL(server), { pathname: `/${name}` }).href, LOYPE_DATA: join(folder, name) }
  const there = await administer(server, async (client) => (await client.query('select from pg_database where datname = $1', [name])).rows.length > 0)
  if (!there || !keep) await administer(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  const seconds = there && keep ? null : await seed(place, doctors)
  // What the server would tidy some time after a load of this size is tidied now, not while something is measured.
  await administer(place.DATABASE_URL, (client) => client.query('vacuum (analyze)'))
  return { place, seconds, remove: async () => void (keep || (await administer(server, (client) => client.query(`drop database if exists ${name} with (force)`)))) }
}

/** An embedded database of its own, for so many doctors. */
export async function embedded(folder: string, doctors: number, keep: boolean): Promise<Filled> {
  const place: Place = { DATABASE_URL: '', LOYPE_DATA: join(folder, `pglite-${doctors}`) }
  const there = existsSync(place.LOYPE_DATA)
  const seconds = there ? null : await seed(place, doctors)
  return { place, seconds, remove: async () => void (keep || rmSync(place.LOYPE_DATA, { recursive: true, force: true })) }
}
