import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { choice, optionalDate, optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { mayPlan } from '../policy.ts'
import { recommendedCourse } from '../recommended-courses.ts'
import { planItemKinds, planItemStates } from '../rules/periods.ts'
import { type PlanItem, planItem } from '../tables.ts'
import { problems } from '../text/problems.ts'

const fields = { kind: choice(planItemKinds), title: optionalText(200), code: optionalText(20), onDay: optionalDate(), how: optionalText(1000), state: choice(planItemStates).optional().default('planned') }

/** An item of the plan with the training it is in. @throws NotFound */
export async function thePlanItem(ctx: Ctx, itemId: string, lock?: 'update'): Promise<{ item: PlanItem; training: TrainingView }> {
  const [item] = await ctx.db.select().from(planItem).where(eq(planItem.id, itemId))
  if (!item) throw new NotFound('plan item')
  return { item, training: await theTraining(ctx, item.trainingId, lock) }
}

const happened = (training: TrainingView, id: string, one: Pick<PlanItem, 'kind' | 'code' | 'state'>) => ({
  record: { kind: 'plan_item', id }, subjectId: training.traineeId, trainingId: training.id, details: { kind: one.kind, code: one.code, state: one.state }, tells: [training.traineeId],
})

/** A recommended course brings its own name (R130); anything else is called what somebody writes. @throws Rejected */
function checked(training: TrainingView, wish: Pick<PlanItem, 'kind' | 'code' | 'onDay' | 'how' | 'state'> & { title: string | null }) {
  if (training.state === 'archived') throw new Rejected('archived')
  const course = wish.kind === 'course' ? recommendedCourse(wish.code) : undefined
  const title = wish.title ?? course?.name
  if (!title) throw new Rejected('needs_title', { field: 'title' })
  return { ...wish, code: course?.code ?? null, title }
}

/** Plans a course, a group or how competence is assessed (R41, R42). */
export const addPlanItem = operation({
  name: 'planning.addPlanItem',
  input: z.object({ trainingId: recordId(), ...fields }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: mayPlan,
  problems,
  async run(ctx, training, { trainingId, ...wish }) {
    const values = checked(training, wish)
    const id = newId()
    await ctx.db.insert(planItem).values({ id, trainingId, ...values, addedBy: ctx.actor.personId ?? '', addedAt: ctx.now })
    await ctx.trail('planning.itemAdded', happened(training, id, values))
    return { trainingId, itemId: id }
  },
})

/** Changes it, or says that it is done or dropped. */
export const changePlanItem = operation({
  name: 'planning.changePlanItem',
  input: z.object({ itemId: recordId(), ...fields }),
  load: (ctx, { itemId }) => thePlanItem(ctx, itemId, 'update'),
  allow: (actor, { training }) => mayPlan(actor, training),
  problems,
  async run(ctx, { training }, { itemId, ...wish }) {
    const values = checked(training, wish)
    await ctx.db.update(planItem).set(values).where(eq(planItem.id, itemId))
    await ctx.trail('planning.itemChanged', happened(training, itemId, values))
    return { trainingId: training.id }
  },
})

export const removePlanItem = operation({
  name: 'planning.removePlanItem',
  input: z.object({ itemId: recordId() }),
  load: (ctx, { itemId }) => thePlanItem(ctx, itemId, 'update'),
  allow: (actor, { training }) => mayPlan(actor, training),
  problems,
  async run(ctx, { training, item }) {
    if (training.state === 'archived') throw new Rejected('archived')
    await ctx.db.delete(planItem).where(eq(planItem.id, item.id))
    await ctx.trail('planning.itemRemoved', happened(training, item.id, item))
    return { trainingId: training.id }
  },
})
