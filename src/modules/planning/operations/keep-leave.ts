import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { choice, date, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { mayPlan } from '../policy.ts'
import { outsideEmployment, overWhole } from '../rules/fitting.ts'
import { leaveKinds } from '../rules/periods.ts'
import { type Leave, leave, leaveReason, servicePeriod } from '../tables.ts'
import { overWholeOn, problems } from '../text/problems.ts'
import { percentage, percentageOf } from './fields.ts'

const fields = { kind: choice(leaveKinds), percentage: percentage(), fromOn: date(), untilOn: date() }
type Reason = typeof leaveReason.$inferSelect
type Wish = Pick<Leave, 'fromOn' | 'untilOn'> & { readonly percentage: number | null }

/** A leave, why, and the training it is in. @throws NotFound also to those who may know the days and not why */
export async function theLeave(ctx: Ctx, leaveId: string, lock?: 'update'): Promise<{ away: Leave & Pick<Reason, 'kind'>; training: TrainingView }> {
  const [found] = await ctx.db.select({ away: leave, kind: leaveReason.kind }).from(leave).innerJoin(leaveReason, eq(leaveReason.leaveId, leave.id)).where(eq(leave.id, leaveId))
  if (!found) throw new NotFound('leave')
  const away = { ...found.away, kind: found.kind }
  return { away, training: await theTraining(ctx, away.trainingId, lock) }
}

// Why somebody is away is nobody's business but theirs and the two they work with: the trail says when, not which kind.
const happened = (training: TrainingView, id: string, one: Pick<Leave, 'percentage' | 'fromOn' | 'untilOn'>) => ({
  record: { kind: 'leave', id }, subjectId: training.traineeId, trainingId: training.id,
  details: { percentage: one.percentage, fromOn: one.fromOn.toString(), untilOn: one.untilOn.toString() }, tells: [training.traineeId, training.mentorId, training.leaderId],
})

/** @throws Rejected when the days are turned round, outside the service, or more than whole with other leave */
async function checked(ctx: Ctx, training: TrainingView, wish: Wish, beforeId: string | null) {
  if (training.state === 'archived') throw new Rejected('archived')
  const values = { ...wish, percentage: percentageOf(wish.percentage) }
  if (Temporal.PlainDate.compare(wish.untilOn, wish.fromOn) < 0) throw new Rejected('ends_before_start', { field: 'untilOn' })
  const services = await ctx.db.select().from(servicePeriod).where(eq(servicePeriod.trainingId, training.id))
  if (outsideEmployment(wish, services).length > 0) throw new Rejected('outside_employment', { field: 'fromOn' })
  const others = await ctx.db.select().from(leave).where(and(eq(leave.trainingId, training.id), beforeId ? ne(leave.id, beforeId) : undefined))
  const over = overWhole(values, others)
  if (over) {
    const text = overWholeOn(over.day, over.together, 'leaves')
    throw new Rejected('leave_over_whole', { text, fields: { percentage: text } })
  }
  return values
}

/** Records leave from service (R13): it is kept, never judged. */
export const addLeave = operation({
  name: 'planning.addLeave',
  input: z.object({ trainingId: recordId(), ...fields }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: mayPlan,
  problems,
  async run(ctx, training, { trainingId, kind, ...wish }) {
    const values = await checked(ctx, training, wish, null)
    const id = newId()
    await ctx.db.insert(leave).values({ id, trainingId, ...values, addedBy: ctx.actor.personId ?? '', addedAt: ctx.now })
    await ctx.db.insert(leaveReason).values({ leaveId: id, trainingId, kind })
    await ctx.trail('planning.leaveAdded', happened(training, id, values))
    return { trainingId, leaveId: id }
  },
})

export const changeLeave = operation({
  name: 'planning.changeLeave',
  input: z.object({ leaveId: recordId(), ...fields }),
  load: (ctx, { leaveId }) => theLeave(ctx, leaveId, 'update'),
  allow: (actor, { training }) => mayPlan(actor, training),
  problems,
  async run(ctx, { training }, { leaveId, kind, ...wish }) {
    const values = await checked(ctx, training, wish, leaveId)
    await ctx.db.update(leave).set(values).where(eq(leave.id, leaveId))
    await ctx.db.update(leaveReason).set({ kind }).where(eq(leaveReason.leaveId, leaveId))
    await ctx.trail('planning.leaveChanged', happened(training, leaveId, values))
    return { trainingId: training.id }
  },
})

export const removeLeave = operation({
  name: 'planning.removeLeave',
  input: z.object({ leaveId: recordId() }),
  load: (ctx, { leaveId }) => theLeave(ctx, leaveId, 'update'),
  allow: (actor, { training }) => mayPlan(actor, training),
  problems,
  async run(ctx, { training, away }) {
    if (training.state === 'archived') throw new Rejected('archived')
    await ctx.db.delete(leave).where(eq(leave.id, away.id))
    await ctx.trail('planning.leaveRemoved', happened(training, away.id, away))
    return { trainingId: training.id }
  },
})
