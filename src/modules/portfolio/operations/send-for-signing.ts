import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { anyRecordIds, email, optionalHprNumber, personName, recordId, recordIds, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayRegister } from '../policy.ts'
import { isArchived, theActivity } from '../queries/activity.ts'
import { theTraining, type TrainingView } from '../queries/training.ts'
import { activityStateFrom, nextOfActivity, whyNotSend } from '../rules/activity.ts'
import { activity, activityObjective, participant, recommendation, signing } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { join } from './assign-training.ts'

const left = (value: unknown) => (value === '' ? undefined : value)

/**
 * Sends one or several activities to one or several who took part, at once (R54). Somebody new is named here; they sign by a link
 * in a mail. With `askRecommendation` they are also asked to recommend the objectives these activities serve (R19).
 */
export const sendForSigning = operation({
  name: 'portfolio.sendForSigning',
  input: z.object({
    trainingId: recordId(), activities: recordIds(50), signers: anyRecordIds(20), askRecommendation: ticked(),
    newName: z.preprocess(left, personName().optional()), newEmail: z.preprocess(left, email().optional()), newHpr: optionalHprNumber(),
  }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayRegister,
  problems,
  conflicts: { signing_one_waiting: 'already_sent' },
  async run(ctx, training, wish) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    const signers = await signersOf(ctx, training, wish)
    const rows = await ctx.db.select().from(activity).where(and(inArray(activity.id, wish.activities), eq(activity.trainingId, training.id))).orderBy(activity.id).for('no key update')
    if (rows.length !== wish.activities.length) throw new Rejected('needs_activity', { field: 'activities' })
    for (const row of rows) {
      const problem = whyNotSend({ state: row.state, archived: false }, signers.map((one) => one.id), training.traineeId)
      if (problem) throw new Rejected(problem, { field: problem === 'own_signature' ? 'newEmail' : 'activities' })
      await ask(ctx, training, row, signers)
    }
    if (wish.askRecommendation) await askRecommendations(ctx, training, rows.map((row) => row.id), signers)
    for (const signer of signers)
      await ctx.trail('portfolio.sentForSigning', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { signerId: signer.id, activities: rows.map((row) => row.id) }, tells: [signer.id] })
    return { trainingId: training.id, activityIds: rows.map((row) => row.id) }
  },
})

interface Signer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly capacity: 'mentor' | 'supervisor'
}

async function signersOf(ctx: Ctx, training: TrainingView, wish: { signers: readonly string[]; newName?: string | undefined; newEmail?: string | undefined; newHpr: string | null }): Promise<Signer[]> {
  const now = training.participants.filter((one) => !one.untilOn && one.capacity !== 'leader')
  const signers: Signer[] = wish.signers.map((id) => {
    const known = now.find((one) => one.personId === id)
    if (!known) throw new Rejected('no_signer', { field: 'signers' })
    return { id, name: known.name, email: known.email, capacity: known.capacity === 'mentor' ? 'mentor' : 'supervisor' }
  })
  if (wish.newName && !wish.newEmail) throw new Rejected('email_needed', { field: 'newEmail' })
  if (wish.newEmail) {
    if (!wish.newName) throw new Rejected('name_needed', { field: 'newName' })
    const someone = { name: wish.newName, email: wish.newEmail, hprNumber: wish.newHpr }
    const id = await join(ctx, 'supervisor', training.kommuneId, someone, 'by_link')
    if (!now.some((one) => one.personId === id)) await ctx.db.insert(participant).values({ id: newId(), trainingId: training.id, personId: id, capacity: 'supervisor', fromOn: ctx.today })
    if (!signers.some((one) => one.id === id)) signers.push({ id, name: someone.name, email: someone.email, capacity: id === training.mentorId ? 'mentor' : 'supervisor' })
  }
  if (signers.length === 0) throw new Rejected('no_signer', { field: 'signers' })
  return signers
}

async function ask(ctx: Ctx, training: TrainingView, row: typeof activity.$inferSelect, signers: readonly Signer[]): Promise<void> {
  await ctx.db.insert(signing).values(signers.map((one) => ({ id: newId(), activityId: row.id, trainingId: training.id, signerId: one.id, capacity: one.capacity, askedAt: ctx.now, sentTo: one.email })))
  // A rejected one is registered again by being sent (R54). With one more asked, it has waited since the first was.
  if (row.state === 'registered' || row.state === 'rejected') await ctx.db.update(activity).set({ state: 'sent', stateSince: ctx.now }).where(eq(activity.id, row.id))
  await ctx.trail('portfolio.activitySent', { record: { kind: 'activity', id: row.id }, subjectId: training.traineeId, trainingId: training.id, details: { to: signers.map((one) => one.name) } })
}

async function askRecommendations(ctx: Ctx, training: TrainingView, activityIds: readonly string[], signers: readonly Signer[]): Promise<void> {
  const objectives = await ctx.db.selectDistinct({ id: activityObjective.planObjectiveId }).from(activityObjective).where(inArray(activityObjective.activityId, [...activityIds]))
  const rows = signers.flatMap((one) => objectives.map((objective) => ({ id: newId(), planObjectiveId: objective.id, trainingId: training.id, personId: one.id, capacity: one.capacity, askedAt: ctx.now, sentTo: one.email })))
  await ctx.db.insert(recommendation).values(rows).onConflictDoNothing()
}

/** Takes an activity back from those who have not answered yet (design of ours; R54: not found). */
export const recallActivity = operation({
  name: 'portfolio.recallActivity',
  input: z.object({ activityId: recordId() }),
  load: (ctx, { activityId }) => theActivity(ctx, activityId, 'update'),
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  async run(ctx, { activity: found, training, signings, archived }) {
    if (archived) throw new Rejected('plan_archived')
    const waiting = signings.filter((one) => one.state === 'waiting')
    if (waiting.length === 0) throw new Rejected(found.state === 'signed' ? 'already_signed' : 'not_sent')
    await ctx.db.update(signing).set({ state: 'recalled', answeredAt: ctx.now }).where(inArray(signing.id, waiting.map((one) => one.id)))
    // Only the answers since it was last sent: what was rejected before and mended since is not rejected once more.
    const round = signings.filter((one) => found.state === 'signed' || Temporal.Instant.compare(one.askedAt, found.stateSince) >= 0)
    const state = activityStateFrom(round.map((one) => (one.state === 'waiting' ? 'recalled' : one.state)))
    const next = nextOfActivity[found.state].includes(state) ? state : found.state
    // Signed stays signed since it was: only the others are not asked any more.
    if (next !== found.state) await ctx.db.update(activity).set({ state: next, stateSince: ctx.now }).where(eq(activity.id, found.id))
    await ctx.trail('portfolio.activityRecalled', { record: { kind: 'activity', id: found.id }, subjectId: training.traineeId, trainingId: training.id, tells: waiting.map((one) => one.signerId) })
    return { activityId: found.id }
  },
})
