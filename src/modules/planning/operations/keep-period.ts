import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { choice, date, line, optionalDate, optionalRecordId, recordId, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { unit } from '#modules/organisation/tables.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { mayKeepPeriod } from '../policy.ts'
import { outsideEmployment, overWhole, whyNotServe } from '../rules/fitting.ts'
import { serviceKinds } from '../rules/periods.ts'
import { leave, type ServicePeriod, servicePeriod } from '../tables.ts'
import { overWholeOn, problems } from '../text/problems.ts'
import { codes, mustBeInPlan, percentage, percentageOf } from './fields.ts'

const fields = {
  kind: choice(serviceKinds), arena: line(200), unitId: optionalRecordId(), percentage: percentage(), fromOn: date(), untilOn: optionalDate(),
  agreed: ticked(), oldScheme: ticked(), objectives: codes(),
}
interface Wish extends Pick<ServicePeriod, 'kind' | 'arena' | 'unitId' | 'fromOn' | 'untilOn' | 'agreed' | 'oldScheme' | 'objectives'> {
  readonly percentage: number | null
}
const conflicts = { service_period_at_most_whole: 'over_whole' } as const

/** A period with the training it is in, held while it is written. @throws NotFound */
export async function thePeriod(ctx: Ctx, periodId: string, lock?: 'update'): Promise<{ period: ServicePeriod; training: TrainingView }> {
  const [period] = await ctx.db.select().from(servicePeriod).where(eq(servicePeriod.id, periodId))
  if (!period) throw new NotFound('period')
  return { period, training: await theTraining(ctx, period.trainingId, lock) }
}

const happened = (ctx: Ctx, training: TrainingView, id: string, one: { kind: string; percentage: number; fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate | null; oldScheme: boolean }) => ({
  record: { kind: 'period', id }, subjectId: training.traineeId, trainingId: training.id,
  details: { kind: one.kind, percentage: one.percentage, fromOn: one.fromOn.toString(), untilOn: one.untilOn?.toString() ?? null, oldScheme: one.oldScheme },
  tells: [training.traineeId, training.mentorId, training.leaderId].filter((id) => id !== ctx.actor.personId),
})

/** What is kept of a wish, after everything that can be wrong with it. @throws Rejected */
async function checked(ctx: Ctx, training: TrainingView, wish: Wish, before: ServicePeriod | null) {
  if (training.state === 'archived') throw new Rejected('archived')
  const values = { ...wish, percentage: percentageOf(wish.percentage), agreed: wish.kind === 'institution' ? wish.agreed : true }
  const problem = whyNotServe(values, ctx.today)
  if (problem) throw new Rejected(problem, { field: problem === 'ends_before_start' || problem === 'too_long' ? 'untilOn' : 'fromOn' })
  if (wish.unitId && (await ctx.db.select({ id: unit.id }).from(unit).where(eq(unit.id, wish.unitId))).length === 0) throw new Rejected('unknown_unit', { field: 'unitId' })
  await mustBeInPlan(ctx, training.id, wish.objectives)
  const others = await ctx.db.select().from(servicePeriod).where(and(eq(servicePeriod.traineeId, training.traineeId), before ? ne(servicePeriod.id, before.id) : undefined))
  const over = overWhole(values, others)
  if (over) {
    const text = overWholeOn(over.day, over.together, 'services')
    throw new Rejected('over_whole', { text, fields: { percentage: text } })
  }
  if (before) await mustCoverLeaves(ctx, training.id, [...others.filter((one) => one.trainingId === training.id), values])
  return values
}

async function mustCoverLeaves(ctx: Ctx, trainingId: string, services: readonly Pick<ServicePeriod, 'fromOn' | 'untilOn'>[]): Promise<void> {
  const leaves = await ctx.db.select().from(leave).where(eq(leave.trainingId, trainingId))
  if (leaves.some((one) => outsideEmployment(one, services).length > 0)) throw new Rejected('leave_left_outside', { field: 'untilOn' })
}

/** Adds service in an arena; together at most a whole post on any day (R42). Old service only by the leader (R12). */
export const addPeriod = operation({
  name: 'planning.addPeriod',
  input: z.object({ trainingId: recordId(), ...fields }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: (actor, training, { oldScheme }) => mayKeepPeriod(actor, training, oldScheme),
  problems, conflicts,
  async run(ctx, training, { trainingId, ...wish }) {
    const values = await checked(ctx, training, wish, null)
    const id = newId()
    await ctx.db.insert(servicePeriod).values({ id, trainingId, traineeId: training.traineeId, ...values, addedBy: ctx.actor.personId ?? '', addedAt: ctx.now })
    await ctx.trail('planning.periodAdded', happened(ctx, training, id, values))
    return { trainingId, periodId: id }
  },
})

/** Changes a period. One from the old scheme, or becoming one, only by the leader (R12). */
export const changePeriod = operation({
  name: 'planning.changePeriod',
  input: z.object({ periodId: recordId(), ...fields }),
  load: (ctx, { periodId }) => thePeriod(ctx, periodId, 'update'),
  allow: (actor, { training, period }, { oldScheme }) => mayKeepPeriod(actor, training, oldScheme || period.oldScheme),
  problems, conflicts,
  async run(ctx, { training, period }, { periodId, ...wish }) {
    const values = await checked(ctx, training, wish, period)
    await ctx.db.update(servicePeriod).set(values).where(eq(servicePeriod.id, periodId))
    await ctx.trail('planning.periodChanged', happened(ctx, training, periodId, values))
    return { trainingId: training.id }
  },
})

/** Takes a period out again, as long as no leave is left without service. */
export const removePeriod = operation({
  name: 'planning.removePeriod',
  input: z.object({ periodId: recordId() }),
  load: (ctx, { periodId }) => thePeriod(ctx, periodId, 'update'),
  allow: (actor, { training, period }) => mayKeepPeriod(actor, training, period.oldScheme),
  problems,
  async run(ctx, { training, period }) {
    if (training.state === 'archived') throw new Rejected('archived')
    await mustCoverLeaves(ctx, training.id, await ctx.db.select().from(servicePeriod).where(and(eq(servicePeriod.trainingId, training.id), ne(servicePeriod.id, period.id))))
    await ctx.db.delete(servicePeriod).where(eq(servicePeriod.id, period.id))
    await ctx.trail('planning.periodRemoved', happened(ctx, training, period.id, period))
    return { trainingId: training.id }
  },
})
