import type { Ctx } from '#platform/ctx.ts'

/** Rows to be written, by table, with the columns as the database names them. */
export type Rows = Record<string, Record<string, unknown>[]>

/** The order tables are written in: what is pointed to first. */
const order = ['person', 'role', 'training', 'participant', 'plan', 'plan_objective', 'activity', 'activity_objective', 'signing', 'recommendation', 'remark', 'delegation', 'registration', 'arena', 'arena_objective', 'service_period', 'leave', 'leave_reason', 'plan_item', 'training_plan', 'plan_revision', 'plan_acknowledgement', 'count_confirmation', 'qualification', 'mentor_profile', 'mentor_request', 'mentor_agreement', 'talk', 'group_membership', 'group_meeting', 'trail', 'news', 'outbox'] as const

const perStatement = 2000

export const emptyRows = (): Rows => Object.fromEntries(order.map((table) => [table, []]))

/** Writes made-up rows, many at a time, as the system. Defaults of columns that are left out hold. */
export async function writeRows(ctx: Ctx, rows: Rows): Promise<number> {
  let written = 0
  for (const table of order) {
    // What happened first gets the lowest number, as if it had been written when it happened.
    const all = table === 'trail' ? (rows.trail ?? []).toSorted((a, b) => (String(a.at) < String(b.at) ? -1 : 1)) : (rows[table] ?? [])
    const columns = [...new Set(all.slice(0, 1).flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ')
    for (let at = 0; at < all.length; at += perStatement) {
      const some = all.slice(at, at + perStatement)
      await ctx.connection.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [JSON.stringify(some)])
      written += some.length
    }
  }
  return written
}
