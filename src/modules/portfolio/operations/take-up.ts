import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { takesUp } from '../rules/objective.ts'
import type { Parties } from '../rules/training.ts'
import { type PlanObjective, plan, planObjective } from '../tables.ts'

/** The first activity or comment takes objectives up, and returned ones up again (R55: `pabegynt`). @param objectives held by the caller */
export async function takeUp(ctx: Ctx, training: Parties & { id: string }, objectives: readonly Pick<PlanObjective, 'id' | 'planId' | 'state'>[]): Promise<void> {
  const taken = objectives.filter((one) => takesUp(one.state))
  if (taken.length === 0) return
  await ctx.db.update(planObjective).set({ state: 'started', stateSince: ctx.now }).where(inArray(planObjective.id, taken.map((one) => one.id)))
  await begin(ctx, taken.map((one) => one.planId))
  for (const one of taken) await ctx.trail('portfolio.objectiveStarted', { record: { kind: 'objective', id: one.id }, subjectId: training.traineeId, trainingId: training.id })
}

/** The first work on one of its objectives begins a plan; one that was closed meanwhile stays closed (R52). */
export const begin = async (ctx: Ctx, planIds: readonly string[]): Promise<void> =>
  void (await ctx.db.update(plan).set({ state: 'started' }).where(and(inArray(plan.id, [...planIds]), eq(plan.state, 'assigned'))))
