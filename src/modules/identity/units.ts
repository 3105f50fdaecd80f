import { inArray, or, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { unit } from '#modules/organisation/tables.ts'

/** The units somebody may give roles in, to choose from: their own and those below. */
export async function unitsBelowMine(ctx: Ctx): Promise<{ value: string; label: string }[]> {
  const mine = [...new Set(ctx.actor.roles.map((held) => held.unitId))]
  if (mine.length === 0) return []
  const everywhere = ctx.actor.roles.some((held) => ['operator', 'country', 'directorate'].includes(held.unitKind))
  const rows = await ctx.db.select({ value: unit.id, label: unit.name }).from(unit)
    .where(everywhere ? undefined : or(inArray(unit.id, mine), inArray(unit.officeId, mine), inArray(unit.parentId, mine)))
    .orderBy(sql`norwegian_order(${unit.name})`)
  return rows
}
