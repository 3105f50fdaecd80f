import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'

export type Cell = string | number | boolean | null | readonly string[]
/** A row as the database gives it; days, times and JSON as text, without what is stored as bytes. `key` is its primary key as text. */
export type Row = Readonly<Record<string, Cell>> & { readonly key: string }

export interface Table {
  readonly name: string
  /** The primary key as one text, in SQL. */
  readonly key: string
  readonly columns: readonly string[]
  /** Those of them that hold JSON. */
  readonly json: readonly string[]
}

/** Everything there is, read once by the system. */
export interface World {
  readonly tables: readonly Table[]
  readonly rows: Readonly<Record<string, readonly Row[]>>
  /** The day of the test, as text: days compare as text. */
  readonly today: string
  /** The time of the test, in milliseconds. */
  readonly now: number
}

/** Every table the database itself knows of, whatever the code says; those of other schemas by their full name. */
export function tablesOf(door: Door): Promise<Table[]> {
  return door.asSystem('access test', (ctx) => ctx.connection.query<{ name: string; key: string; columns: string[]; json: string[] }>(
    `select case when n.nspname = 'public' then c.relname::text else n.nspname || '.' || c.relname end as name,
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'bytea'::regtype) as columns,
            (select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'jsonb'::regtype) as json,
            coalesce((select 'concat_ws('' '', ' || string_agg(format('%I::text', a.attname), ', ' order by a.attnum) || ')'
               from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary), '''''') as key
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`))
}

/** Whether whoever acts may read of a table at all. */
export async function mayRead({ connection }: Ctx, { name }: Table): Promise<boolean> {
  const [may] = await connection.query<{ read: boolean }>(
    `select has_schema_privilege(split_part($1, '.', 1), 'usage') and has_table_privilege($1, 'select') as read`, [name.includes('.') ? name : `public.${name}`])
  return may?.read ?? false
}

/** Reads all rows of all tables: those not even the system reads, as their owner. @param tables as `tablesOf` found them */
export async function readWorld(door: Door, tables: readonly Table[]): Promise<World> {
  const text = ({ columns, json }: Table) => columns.map((column) => (json.includes(column) ? `"${column}"::text as "${column}"` : `"${column}"`)).join(', ')
  return door.asSystem('access test', async (ctx) => {
    const rows: Record<string, Row[]> = {}
    const read = (table: Table) => ctx.connection.query<Row>(`select ${table.key} as key, ${text(table)} from ${table.name}`)
    const closed: Table[] = []
    for (const table of tables) {
      rows[table.name] = (await mayRead(ctx, table)) ? await read(table) : []
      if (table.name === 'talk_text') closed.push(table)
    }
    await ctx.connection.query(`select set_config('role', 'loype_owner', true)`)
    for (const table of closed) rows[table.name] = await read(table)
    await ctx.connection.query(`select set_config('role', 'loype_system', true)`)
    return { tables, rows, today: ctx.today.toString(), now: ctx.now.epochMilliseconds }
  })
}
