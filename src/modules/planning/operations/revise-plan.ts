import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { acknowledgesAs, mayPlan } from '../policy.ts'
import { contentNow, theRevision } from '../queries/plan.ts'
import { acknowledging } from '../rules/periods.ts'
import { planAcknowledgement, planRevision, trainingPlan } from '../tables.ts'
import { problems } from '../text/problems.ts'

const tookPart = () => z.preprocess((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]), z.array(z.enum(acknowledging)).max(3))

const everybody = (training: TrainingView) => [training.traineeId, training.mentorId, training.leaderId]

async function acknowledge(ctx: Ctx, training: TrainingView, revisionId: string): Promise<void> {
  const capacity = acknowledgesAs(ctx.actor, training)
  if (capacity) await ctx.db.insert(planAcknowledgement).values({ id: newId(), revisionId, trainingId: training.id, personId: ctx.actor.personId ?? '', name: ctx.actor.name, capacity, at: ctx.now })
}

/** Keeps the plan as it stands as a new version, with a note and who took part; whoever revises acknowledges for themselves (R41, R42). */
export const revisePlan = operation({
  name: 'planning.revisePlan',
  input: z.object({ trainingId: recordId(), note: optionalText(2000), tookPart: tookPart() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: mayPlan,
  problems,
  conflicts: { plan_revision_number: 'revised_meanwhile' },
  async run(ctx, training, wish) {
    if (training.state === 'archived') throw new Rejected('archived')
    if (wish.tookPart.length === 0) throw new Rejected('nobody_took_part', { field: 'tookPart' })
    const [last] = await ctx.db.select({ number: sql<number>`coalesce(max(${planRevision.number}), 0)::int` }).from(planRevision).where(eq(planRevision.trainingId, training.id))
    const [id, number] = [newId(), (last?.number ?? 0) + 1]
    await ctx.db.insert(planRevision).values({ id, trainingId: training.id, number, madeBy: ctx.actor.personId ?? '', madeByName: ctx.actor.name, madeAt: ctx.now, note: wish.note, content: { ...(await contentNow(ctx, training, wish.tookPart)) } })
    await ctx.db.insert(trainingPlan).values({ trainingId: training.id, revisions: number, revisedOn: ctx.today })
      .onConflictDoUpdate({ target: trainingPlan.trainingId, set: { revisions: number, revisedOn: ctx.today } })
    await acknowledge(ctx, training, id)
    await ctx.trail('planning.planRevised', { record: { kind: 'plan_revision', id }, subjectId: training.traineeId, trainingId: training.id, details: { number, tookPart: wish.tookPart }, tells: everybody(training) })
    return { trainingId: training.id, revisionId: id, number }
  },
})

/** The doctor, the mentor and the leader each say that they have read the newest version and agree, once (R42). */
export const acknowledgePlan = operation({
  name: 'planning.acknowledgePlan',
  input: z.object({ revisionId: recordId() }),
  load: async (ctx, { revisionId }) => {
    const revision = await theRevision(ctx, revisionId)
    return { revision, training: await theTraining(ctx, revision.trainingId, 'update') }
  },
  allow: (actor, { training }) => acknowledgesAs(actor, training),
  problems,
  conflicts: { plan_acknowledgement_once: 'acknowledged_already' },
  async run(ctx, { revision, training }) {
    if (training.state === 'archived') throw new Rejected('archived')
    const [plan] = await ctx.db.select().from(trainingPlan).where(eq(trainingPlan.trainingId, training.id))
    if (plan?.revisions !== revision.number) throw new Rejected('not_newest')
    await acknowledge(ctx, training, revision.id)
    await ctx.trail('planning.planAcknowledged', { record: { kind: 'plan_revision', id: revision.id }, subjectId: training.traineeId, trainingId: training.id, details: { number: revision.number }, tells: everybody(training) })
    return { trainingId: training.id }
  },
})
