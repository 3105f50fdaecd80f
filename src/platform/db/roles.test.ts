import { describe, expect, test } from 'vitest'
import type { Row } from '#platform/db/engine.ts'
import { withCommitted } from '#test/committed.ts'

const world = withCommitted(2)

/** How the database answers a statement given by a role of its own accord: `allowed`, or the code it is refused with. Nothing is kept. */
const given = (role: string | null, statement: string): Promise<string> =>
  world().engine.withConnection(async (connection) => {
    await connection.query('begin')
    try {
      if (role) await connection.query(`select set_config('role', $1, true)`, [role])
      await connection.query(statement)
      return 'allowed'
    } catch (error) {
      return String((error as { code?: string }).code)
    } finally {
      await connection.query('rollback')
    }
  })
const refused = '42501'

interface Table extends Row {
  readonly name: string
  readonly column: string
}
const everyTable = () => world().engine.withConnection((connection) => connection.query<Table>(
  `select quote_ident(c.relname) as name, quote_ident(a.attname) as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`))
const ways = ({ name, column }: Table) =>
  [`select * from ${name} limit 1`, `insert into ${name} default values`, `update ${name} set ${column} = ${column}`, `delete from ${name}`, `truncate ${name} cascade`, `drop table ${name} cascade`]

describe('the login', () => {
  test('is no master of the server, and inherits nothing', async () => {
    const rows = await world().engine.withConnection((connection) => connection.query(
      `select session_user as login, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit from pg_roles where rolname = session_user`))
    expect(rows).toEqual([{ login: 'loype_login', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, rolinherit: false }])
  })

  test('owns nothing', async () => {
    const owned = await world().engine.withConnection((connection) => connection.query(
      `select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'loype_login')
       union all select proname from pg_proc where proowner = (select oid from pg_roles where rolname = 'loype_login')`))
    expect(owned).toEqual([])
  })

  test('reads and writes no table before it has taken a role', async () => {
    const tables = await everyTable()
    expect(tables.length).toBeGreaterThan(30)
    const got: string[] = []
    for (const table of tables) for (const way of ways(table)) if ((await given(null, way)) !== refused) got.push(way)
    expect(got).toEqual([])
  })

  test('makes no table, schema or temporary table', async () => {
    for (const way of ['create table public.mine (a int)', 'create schema mine', 'create temporary table mine (a int)', `create function public.mine() returns int language sql as 'select 1'`])
      expect(await given(null, way), way).toBe(refused)
  })
})

describe('what the roles may reach', () => {
  // Tables no person's request reads: secrets, what is on its way, seals.
  const closed = ['mail', 'outbox', 'trail_seal', 'person_secret', 'sign_in_identity', 'migration']

  test('every table of the product has row-level security, and a policy of the system; but for what not even the system reads', async () => {
    const rows = await world().engine.withConnection((connection) => connection.query<{ name: string; secured: boolean; policies: number }>(
      `select c.relname as name, c.relrowsecurity as secured, (select count(*)::int from pg_policies p where p.tablename = c.relname and 'loype_system' = any(p.roles)) as policies
         from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'`))
    expect(rows.filter((row) => !row.secured)).toEqual([])
    expect(rows.filter((row) => row.policies === 0).map((row) => row.name)).toEqual(['talk_text'])
    expect(await given('loype_system', 'select * from talk_text limit 1')).toBe(refused)
  })

  test.each(closed)('a person never reads %s', async (table) => expect(await given('loype_app', `select * from ${table} limit 1`)).toBe(refused))

  test('a person reaches no table of the queue, and changes no table', async () => {
    const queue = await world().engine.withConnection((connection) => connection.query(
      `select r as role from unnest(array['loype_login', 'loype_app']) r where has_schema_privilege(r, 'pgboss', 'usage') or has_schema_privilege(r, 'pgboss', 'create')`))
    expect(queue).toEqual([])
    for (const way of ['create table public.mine (a int)', 'alter table person add column mine int', 'drop table person cascade', 'alter table person disable row level security', 'create policy mine on person using (true)'])
      expect(await given('loype_app', way), way).toBe(refused)
  })

  test('a person empties no table', async () => {
    for (const { name } of await everyTable()) expect(await given('loype_app', `truncate ${name} cascade`), name).toBe(refused)
  })

  test.each([
    `select actor_of(id, id, null, null) from person`, `select merge_person(gen_random_uuid(), gen_random_uuid())`, 'select hold_trail()', 'select apply_rights()',
  ])('a person may not call %s', async (call) => expect(await given('loype_app', call)).toBe(refused))

  test('without a person there is no row about anybody', async () => {
    for (const name of ['person', 'role', 'training', 'participant', 'plan', 'plan_objective', 'activity', 'signing', 'recommendation', 'remark', 'attachment', 'file', 'delegation', 'ticket', 'trail', 'reading', 'news', 'session', 'invitation', 'api_token', 'draft', 'submission'])
      expect(await world().engine.withConnection(async (connection) => {
        await connection.query('begin')
        try {
          await connection.query(`select set_config('role', 'loype_app', true)`)
          return (await connection.query(`select from ${name} limit 1`)).length
        } finally {
          await connection.query('rollback')
        }
      }), name).toBe(0)
  })

  test.each(['loype_app', 'loype_system'])('the trail, its seals and the readings are added to by %s and never changed', async (role) => {
    for (const table of ['trail', 'trail_seal', 'reading'])
      for (const way of [`update ${table} set at = at`, `delete from ${table}`, `truncate ${table} cascade`]) {
        // Readings that have been kept their time, and no others, are the system's to remove: `src/tidy.test.ts`.
        if (role === 'loype_system' && way === 'delete from reading') continue
        expect(await given(role, way), `${role}: ${way}`).toBe(refused)
      }
  })
})
