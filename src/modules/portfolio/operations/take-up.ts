import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { takesUp } from '../rules/objective.ts'
import type { Parties } from '../rules/training.ts'
import { type PlanObjective, plan, planObjective } from '../tables.ts'

/** The first activity or comment takes an objective up, and a returned one up again (R55: `pabegynt`). */
export async function takeUp(ctx: Ctx, training: Parties & { id: string }, objective: Pick<PlanObjective, 'id' | 'planId' | 'state'>): Promise<void> {
  if (!takesUp(objective.state)) return
  await ctx.db.update(planObjective).set({ state: 'started', stateSince: ctx.now }).where(eq(planObjective.id, objective.id))
  await ctx.db.update(plan).set({ state: 'started' }).where(eq(plan.id, objective.planId))
  await ctx.trail('portfolio.objectiveStarted', { record: { kind: 'objective', id: objective.id }, subjectId: training.traineeId, trainingId: training.id })
}
