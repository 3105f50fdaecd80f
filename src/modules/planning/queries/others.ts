import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type ServicePeriod, servicePeriod, type TrainingPlan, trainingPlan } from '../tables.ts'

/** When the plan of each training was last revised, by training; those never revised are left out. @param trainingIds null: all the actor sees */
export async function lastRevisions(ctx: Ctx, trainingIds: readonly string[] | null): Promise<ReadonlyMap<string, TrainingPlan>> {
  const rows = await ctx.db.select().from(trainingPlan).where(trainingIds ? inArray(trainingPlan.trainingId, [...trainingIds]) : undefined)
  return new Map(rows.map((one) => [one.trainingId, one]))
}

/** The periods of service a confirmation is made from, oldest first: wishes are left out. */
export const periodsOf = (ctx: Ctx, trainingId: string): Promise<ServicePeriod[]> =>
  ctx.db.select().from(servicePeriod).where(and(eq(servicePeriod.trainingId, trainingId), eq(servicePeriod.agreed, true))).orderBy(servicePeriod.fromOn)
