import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { activity, type Activity, activityObjective, planObjective, type Signing, signing } from '../tables.ts'
import { theTraining, type TrainingView } from './training.ts'

export interface ActivityFull {
  readonly activity: Activity
  readonly training: TrainingView
  readonly archived: boolean
  readonly signings: readonly Signing[]
  readonly objectiveIds: readonly string[]
}

/** An activity with its training and signers. @param lock hold it until the end of the transaction @throws NotFound */
export async function theActivity(ctx: Ctx, id: string, lock: 'update' | 'none' = 'none'): Promise<ActivityFull> {
  const query = ctx.db.select().from(activity).where(eq(activity.id, id))
  const [found] = await (lock === 'update' ? query.for('no key update') : query)
  if (!found) notFound('activity')
  const signings = await ctx.db.select().from(signing).where(eq(signing.activityId, id)).orderBy(signing.askedAt, signing.id)
  const objectives = await ctx.db.select({ id: activityObjective.planObjectiveId }).from(activityObjective).where(eq(activityObjective.activityId, id))
  const training = await theTraining(ctx, found.trainingId)
  return { activity: found, training, archived: isArchived(training), signings, objectiveIds: objectives.map((one) => one.id) }
}

/** Nothing is written any more in a training that is archived, or all of whose plans are. Who only signs in it sees no plan. */
export const isArchived = (training: TrainingView): boolean => training.state === 'archived' || (training.plans.length > 0 && training.plans.every((plan) => plan.state === 'archived'))

/** The objectives among these that belong to a training and can be worked on. */
export const objectivesOfTraining = (ctx: Ctx, trainingId: string, ids: readonly string[]) =>
  ctx.db.select().from(planObjective).where(and(inArray(planObjective.id, [...ids]), eq(planObjective.trainingId, trainingId))).orderBy(planObjective.id).for('no key update')

/** The activity that corrects this one, or null. */
export async function correctionOf(ctx: Ctx, activityId: string): Promise<string | null> {
  const [found] = await ctx.db.select({ id: activity.id }).from(activity).where(eq(activity.correctsId, activityId))
  return found?.id ?? null
}

/** Places used in a training before, to choose from; at most a dozen. */
export async function placesUsed(ctx: Ctx, trainingId: string): Promise<string[]> {
  const rows = await ctx.db.selectDistinct({ place: activity.place }).from(activity).where(eq(activity.trainingId, trainingId)).limit(12)
  return rows.flatMap((row) => row.place ?? [])
}

/** The objectives of a training with these codes. */
export const objectivesByCode = (ctx: Ctx, trainingId: string, codes: readonly string[]) =>
  ctx.db.select({ id: planObjective.id, code: planObjective.code }).from(planObjective).where(and(eq(planObjective.trainingId, trainingId), inArray(planObjective.code, [...codes])))
