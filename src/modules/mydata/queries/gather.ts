import type { Ctx } from '#platform/ctx.ts'
import { openTextOrNull } from '#platform/sealing.ts'
import { type ExportedTable, parts } from './parts.ts'
import type { PartKey } from '../text/parts.ts'

/** A row as it is taken out: what points to somebody or to an organisation the reader may see says its name, what points to an own objective or activity what it is called. */
export type Row = Readonly<Record<string, unknown>>
export interface GatheredTable {
  readonly table: string
  readonly rows: readonly Row[]
}
export interface GatheredPart {
  readonly key: PartKey
  readonly tables: readonly GatheredTable[]
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Everything about the acting person, as far as they may see it: the policies apply to every statement. */
export async function gather(ctx: Ctx): Promise<GatheredPart[]> {
  const gathered: { key: PartKey; tables: GatheredTable[] }[] = []
  for (const { key, tables } of parts) {
    const read: GatheredTable[] = []
    for (const one of tables) read.push({ table: one.table, rows: await rowsOf(ctx, one) })
    gathered.push({ key, tables: read.filter((one) => one.rows.length > 0) })
  }
  const names = await namesIn(ctx, gathered)
  return gathered.map(({ key, tables }) => ({ key, tables: tables.map(({ table, rows }) => ({ table, rows: rows.map((row) => withNames(row, names)) })) }))
}

/** How many rows there are of each part, without reading them. */
export async function countMine(ctx: Ctx): Promise<{ key: PartKey; rows: number }[]> {
  const counts: { key: PartKey; rows: number }[] = []
  for (const { key, tables } of parts) {
    const [row] = await ctx.connection.query<{ rows: number }>(`select ${tables.map((one) => `(select count(*) from "${one.table}" t where ${one.mine})`).join(' + ')} as rows`, [ctx.actor.personId])
    counts.push({ key, rows: Number(row?.rows ?? 0) })
  }
  return counts
}

async function rowsOf(ctx: Ctx, { table, mine, without = [], order = '1' }: ExportedTable): Promise<Row[]> {
  if (table === 'talk_text') return writtenForTalks(ctx, mine)
  const rows = await ctx.connection.query<{ row: Row }>(`select to_jsonb(t) - $2::text[] as row from "${table}" t where ${mine} order by ${order}`, [ctx.actor.personId, [...without]])
  return rows.map(({ row }) => row)
}

/** What was written for conversations, opened for the two who may read it (R56); the policy has left out everybody else's. */
async function writtenForTalks(ctx: Ctx, mine: string): Promise<Row[]> {
  const rows = await ctx.connection.query<{ id: string; row: Row; sealed: Uint8Array }>(`select t.id, to_jsonb(t) - 'sealed' as row, t.sealed from talk_text t where ${mine} order by written_at`, [ctx.actor.personId])
  return rows.map(({ id, row, sealed }) => ({ ...row, body: openTextOrNull(sealed, id) }))
}

async function namesIn(ctx: Ctx, gathered: readonly GatheredPart[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(gathered.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).filter((value): value is string => typeof value === 'string' && uuid.test(value))))))
  const found = await ctx.connection.query<{ id: string; name: string }>(`select id, name from person where id = any($1::uuid[]) union all select id, name from unit where id = any($1::uuid[])
     union all select id, code from plan_objective where id = any($1::uuid[]) and training_id in (select id from training where trainee_id = $2)
     union all select id, title from activity where id = any($1::uuid[]) and training_id in (select id from training where trainee_id = $2)`, [[...ids], ctx.actor.personId])
  return new Map(found.map(({ id, name }) => [id, name]))
}

const withNames = (row: Row, names: ReadonlyMap<string, string>): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, column !== 'id' && typeof value === 'string' && names.has(value) ? { id: value, name: names.get(value) } : value]))
