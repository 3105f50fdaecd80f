import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { anyRecordIds, date, optionalDate, optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayRegister } from '../policy.ts'
import { isArchived } from '../queries/activity.ts'
import { type ObjectiveFull, thePlanObjective } from '../queries/objective.ts'
import { supervisorsWhoTookPart } from '../queries/took-part.ts'
import { whyNotComplete, whyNotRecall, whyNotSendForApproval } from '../rules/objective.ts'
import { planObjective, recommendation, remark } from '../tables.ts'
import { closedMeanwhile, problems } from '../text/problems.ts'
import { begin } from './take-up.ts'

const facts = ({ objective, training }: ObjectiveFull) => ({ state: objective.state, archived: isArchived(training) })
const record = ({ objective, training }: ObjectiveFull) => ({ record: { kind: 'objective', id: objective.id }, subjectId: training.traineeId, trainingId: training.id })

export async function remarkOn(ctx: Ctx, { objective, training }: ObjectiveFull, kind: typeof remark.$inferInsert.kind, body: string | null): Promise<void> {
  if (!body || !ctx.actor.personId) return
  await ctx.db.insert(remark).values({ id: newId(), trainingId: training.id, planObjectiveId: objective.id, authorId: ctx.actor.personId, authorName: ctx.actor.name, kind, body, at: ctx.now })
}

/** The doctor marks an objective as completed, with a date and perhaps a comment (R53, R55). */
export const completeObjective = operation({
  name: 'portfolio.completeObjective',
  input: z.object({ objectiveId: recordId(), completedOn: date(), comment: optionalText(2000) }),
  load: (ctx, { objectiveId }) => thePlanObjective(ctx, objectiveId, 'update'),
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, full, { completedOn, comment }) {
    const problem = whyNotComplete(facts(full), completedOn, ctx.today)
    if (problem) throw new Rejected(problem, problem === 'completed_in_future' ? { field: 'completedOn' } : {})
    await ctx.db.update(planObjective).set({ state: 'completed', stateSince: ctx.now, completedOn }).where(eq(planObjective.id, full.objective.id))
    await begin(ctx, [full.objective.planId])
    await remarkOn(ctx, full, 'completion', comment)
    await ctx.trail('portfolio.objectiveCompleted', { ...record(full), details: { code: full.objective.code, on: completedOn.toString() } })
    return { objectiveId: full.objective.id }
  },
})

/**
 * Sends it to the leader. It must have been talked over with the mentor (R55), and at least one supervisor who took part is asked
 * to recommend it, with the mentor (R19).
 */
export const sendObjective = operation({
  name: 'portfolio.sendObjective',
  input: z.object({ objectiveId: recordId(), discussedOn: optionalDate(), supervisors: anyRecordIds(20) }),
  load: async (ctx, { objectiveId }) => {
    const full = await thePlanObjective(ctx, objectiveId, 'update')
    return { ...full, supervisors: await supervisorsWhoTookPart(ctx, objectiveId) }
  },
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, full, { discussedOn, supervisors }) {
    const { objective, training } = full
    const problem = whyNotSendForApproval(facts(full), discussedOn, ctx.today)
    if (problem) throw new Rejected(problem, problem === 'not_discussed' || problem === 'discussed_in_future' ? { field: 'discussedOn' } : {})
    const chosen = full.supervisors.filter((one) => supervisors.includes(one.personId))
    if (chosen.length < supervisors.length) throw new Rejected('no_signer', { field: 'supervisors' })
    if (chosen.length === 0 && !full.supervisors.some((one) => one.recommends)) throw new Rejected('supervisor_needed', { field: 'supervisors' })
    const mentor = training.participants.find((one) => one.capacity === 'mentor' && !one.untilOn)
    if (!mentor) throw new Rejected('no_mentor')
    const asked = [{ personId: mentor.personId, email: mentor.email, capacity: 'mentor' as const }, ...chosen.map((one) => ({ personId: one.personId, email: one.email, capacity: 'supervisor' as const }))]
    await ctx.db.insert(recommendation).values(asked.map((one) => ({ id: newId(), planObjectiveId: objective.id, trainingId: training.id, personId: one.personId, capacity: one.capacity, askedAt: ctx.now, sentTo: one.email }))).onConflictDoNothing()
    await ctx.db.update(planObjective).set({ state: 'sent', stateSince: ctx.now, discussedOn, reminders: 0 }).where(eq(planObjective.id, objective.id))
    await ctx.trail('portfolio.objectiveSent', { ...record(full), details: { code: objective.code, asked: asked.map((one) => one.personId) }, tells: [training.leaderId, ...asked.map((one) => one.personId)] })
    return { objectiveId: objective.id }
  },
})

/** Takes it back from the leader (R55). */
export const recallObjective = operation({
  name: 'portfolio.recallObjective',
  input: z.object({ objectiveId: recordId() }),
  load: (ctx, { objectiveId }) => thePlanObjective(ctx, objectiveId, 'update'),
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, full) {
    const problem = whyNotRecall(facts(full))
    if (problem) throw new Rejected(problem)
    await ctx.db.update(planObjective).set({ state: 'completed', stateSince: ctx.now }).where(eq(planObjective.id, full.objective.id))
    await ctx.trail('portfolio.objectiveRecalled', { ...record(full), details: { code: full.objective.code }, tells: [full.training.leaderId] })
    return { objectiveId: full.objective.id }
  },
})
