import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import type { Objective } from '#modules/curriculum/index.ts'
import { objectivesById } from '#modules/curriculum/index.ts'
import { type PlanObjective, planObjective } from '../tables.ts'
import { theTraining, type TrainingView } from './training.ts'

export interface ObjectiveFull {
  readonly objective: PlanObjective
  readonly content: Objective
  readonly training: TrainingView
}

/** One objective of a plan, with what it asks for and the training it is in. @throws NotFound */
export async function thePlanObjective(ctx: Ctx, id: string, lock: 'update' | 'none' = 'none'): Promise<ObjectiveFull> {
  const query = ctx.db.select().from(planObjective).where(eq(planObjective.id, id))
  const [objective] = await (lock === 'update' ? query.for('no key update') : query)
  if (!objective) notFound('objective')
  const [content] = await objectivesById(ctx, [objective.objectiveId])
  return { objective, content: content ?? notFound('objective'), training: await theTraining(ctx, objective.trainingId) }
}
