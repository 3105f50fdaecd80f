import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { Rejected } from '#platform/errors.ts'
import { optionalDate, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isArchived, isLeader, theTraining } from '#modules/portfolio/index.ts'
import { isParty } from '../policy.ts'
import { theAgreement } from '../queries/agreements.ts'
import { lastDayOf, replacedOn } from '../rules/terms.ts'
import { type MentorAgreement, mentorAgreement } from '../tables.ts'
import { problems } from '../text/problems.ts'

const about = async (ctx: Ctx, { agreementId }: { agreementId: string }) => {
  const found = await theAgreement(ctx, agreementId, 'update')
  return { found, training: await theTraining(ctx, found.trainingId) }
}

/** Leader or mentor signs the draft as it stands. With both signatures it is in force, and takes the place of the one before. */
export const signAgreement = operation({
  name: 'mentors.signAgreement',
  input: z.object({ agreementId: recordId() }),
  load: about,
  allow: (actor, { training }) => isParty(actor, training),
  problems,
  async run(ctx, { found, training }) {
    if (isArchived(training)) throw new Rejected('training_archived')
    if (found.state !== 'draft') throw new Rejected('not_a_draft')
    if (found.mentorId !== training.mentorId) throw new Rejected('other_mentor')
    const asLeader = Boolean(isLeader(ctx.actor, training))
    if (asLeader && found.mentorId === ctx.actor.personId) throw new Rejected('leader_is_mentor')
    if (asLeader ? found.leaderSignedAt : found.mentorSignedAt) throw new Rejected('already_signed')
    const both = Boolean(asLeader ? found.mentorSignedAt : found.leaderSignedAt)
    if (both) await endBefore(ctx, found)
    const signed = asLeader ? { leaderId: ctx.actor.personId, leaderSignedAt: ctx.now } : { mentorSignedAt: ctx.now }
    await ctx.db.update(mentorAgreement).set({ ...signed, ...(both ? { state: 'in_force' as const } : {}) }).where(eq(mentorAgreement.id, found.id))
    await ctx.trail(both ? 'mentors.agreementInForce' : 'mentors.agreementSigned', { record: { kind: 'mentorAgreement', id: found.id }, trainingId: training.id, tells: [training.mentorId, training.leaderId] })
    return { trainingId: training.id, inForce: both }
  },
})

/** What was in force lasts until the day before the new one begins. */
async function endBefore(ctx: Ctx, next: MentorAgreement): Promise<void> {
  const before = await ctx.db.select().from(mentorAgreement).where(and(eq(mentorAgreement.trainingId, next.trainingId), eq(mentorAgreement.state, 'in_force'), ne(mentorAgreement.id, next.id))).for('update')
  for (const one of before) await ctx.db.update(mentorAgreement).set({ state: 'ended', endedOn: replacedOn(one, next) }).where(eq(mentorAgreement.id, one.id))
}

/** Ends an agreement in force on a day, or drops a draft. What was agreed on and when stays to be read. */
export const endAgreement = operation({
  name: 'mentors.endAgreement',
  input: z.object({ agreementId: recordId(), lastOn: optionalDate() }),
  load: about,
  allow: (actor, { training }) => isParty(actor, training),
  problems,
  async run(ctx, { found, training }, { lastOn }) {
    if (found.state === 'ended') throw new Rejected('already_ended')
    const draft = found.state === 'draft'
    if (!draft && !lastOn) throw new Rejected('day_needed', { field: 'lastOn' })
    const last = draft || !lastOn ? ctx.today : lastOn
    if (!draft && (Temporal.PlainDate.compare(last, found.fromOn) < 0 || Temporal.PlainDate.compare(last, lastDayOf(found)) > 0)) throw new Rejected('day_outside', { field: 'lastOn' })
    await ctx.db.update(mentorAgreement).set({ state: 'ended', endedOn: last }).where(eq(mentorAgreement.id, found.id))
    await ctx.trail(draft ? 'mentors.agreementDropped' : 'mentors.agreementEnded', { record: { kind: 'mentorAgreement', id: found.id }, trainingId: training.id, details: { lastOn: last.toString() }, tells: [found.mentorId, training.leaderId] })
    return { trainingId: training.id }
  },
})
