import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import type { Engine } from '#platform/db/engine.ts'
import { takeFolder } from '#platform/db/alone.ts'
import { openPglite } from '#platform/db/pglite.ts'
import { openPostgres } from '#platform/db/postgres.ts'
import { rolesScript, takenRoles } from '#platform/db/roles.ts'

/** The database is there but not usable as configured; the message says what to do, in one line. */
export class DatabaseNotReady extends Error {}

/**
 * Opens the database of this installation: a PostgreSQL server where a URL is given, else the embedded one.
 * @param folder of the embedded database, or undefined for one that is kept in memory
 * @throws DatabaseNotReady
 */
export async function openDatabase(at: { url?: string | undefined; folder?: string | undefined; connections: number }, onLost: (error: Error) => void): Promise<Engine> {
  if (at.url) return openPostgres(await loginUrl(at.url), at.connections, onLost)
  const free = at.folder ? await takeFolder(at.folder) : () => undefined
  if (!free) throw new DatabaseNotReady(`LOYPE_DATA: ${at.folder} is in use by another Løype; stop it first, or use PostgreSQL (DATABASE_URL)`)
  const engine = await openPglite(at.folder && join(at.folder, 'database')).catch((error: Error) => {
    free()
    throw new DatabaseNotReady(`LOYPE_DATA: the database in ${at.folder} cannot be opened (${error.message.split('\n')[0]})`)
  })
  await engine.administer(rolesScript())
  await engine.administer('set session authorization loype_login')
  return { ...engine, close: () => engine.close().finally(free) }
}

/**
 * The URL the product signs in with. An administrator's URL is used only to make the roles; the product then signs in as
 * `loype_login`, which is no superuser. @throws DatabaseNotReady when the login lacks the roles
 */
export async function loginUrl(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseNotReady(`DATABASE_URL: no connection (${(error as Error).message})`)
  }
  try {
    const { rows } = await client.query(`select rolsuper or rolbypassrls as master, current_setting('server_version_num')::int as version, current_setting('server_version') as called from pg_roles where rolname = current_user`)
    if (rows[0]?.version < 150000) throw new DatabaseNotReady(`DATABASE_URL: PostgreSQL ${rows[0]?.called} is too old; 15 or newer is needed`)
    if (rows[0]?.master) return await prepareLogin(client, url)
    const missing = await client.query(
      `select r from unnest($1::text[]) r where not exists (select from pg_roles where rolname = r) or not pg_has_role(current_user, r::name, 'member')`,
      [takenRoles],
    ).catch(() => ({ rows: takenRoles.map((r) => ({ r })) }))
    if (missing.rows.length > 0)
      throw new DatabaseNotReady(`DATABASE_URL: the login may not take ${missing.rows.map((m) => m.r).join(', ')}; run: npm run loype -- database prepare ADMIN_URL`)
    return url
  } finally {
    await client.end()
  }
}

/** Makes the roles with an administrator's connection. @returns the URL of the login `loype_login` */
export async function prepareLogin(admin: pg.Client, url: string): Promise<string> {
  const login = new URL(url)
  // The same administrator's URL always gives the same password, so several processes can start side by side.
  const password = createHmac('sha256', login.password || 'loype').update(`loype_login@${login.host}`).digest('base64url')
  await admin.query('select pg_advisory_lock(7007)')
  await admin.query(rolesScript(password))
  await admin.query('select pg_advisory_unlock(7007)')
  login.username = 'loype_login'
  login.password = password
  return login.href
}
