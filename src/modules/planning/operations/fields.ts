import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import type { Ctx } from '#platform/ctx.ts'
import { problems } from '../text/problems.ts'

/** A percentage of a post, 1 to 100, as typed. What is not one becomes null, and `percentageOf` says so. */
export const percentage = () => z.preprocess((value) => {
  const read = Number(String(value ?? '').replace('%', '').trim() || Number.NaN)
  return Number.isInteger(read) && read >= 1 && read <= 100 ? read : null
}, z.int().nullable())

/** @throws Rejected when it is not a whole number from 1 to 100 */
export function percentageOf(typed: number | null): number {
  if (typed === null) throw new Rejected('percentage', { field: 'percentage', text: problems.percentage, fields: { percentage: problems.percentage } })
  return typed
}

/** Codes of objectives, ticked or typed with commas or spaces between. */
export const codes = () => z.preprocess((value) => (Array.isArray(value) ? value : String(value ?? '').split(/[\s,;]+/)).map((one) => String(one).toUpperCase()).filter(Boolean), z.array(z.string().max(20)).max(150).transform((all) => [...new Set(all)].sort()))

/** @throws Rejected when a code is not an objective of the training */
export async function mustBeInPlan(ctx: Ctx, trainingId: string, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return
  const rows = await ctx.connection.query<{ code: string }>('select distinct code from plan_objective where training_id = $1 and code = any($2)', [trainingId, wanted])
  if (rows.length < wanted.length) throw new Rejected('unknown_objective', { field: 'objectives' })
}
