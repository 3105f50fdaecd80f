import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Reactions } from '#platform/jobs/reactions.ts'
import { absolute } from '#platform/links.ts'
import { writeMail } from '#platform/mail/mail.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'
import { thePerson } from '#modules/identity/index.ts'
import { appoint, isArchived, theTraining } from '#modules/portfolio/index.ts'
import { paths } from './paths.ts'
import { otherOpenRequests } from './queries/requests.ts'
import { whyNotAsk } from './rules/asking.ts'
import { lastDayOf } from './rules/terms.ts'
import { type MentorRequest, mentorAgreement, mentorRequest } from './tables.ts'
import { mailText } from './text/mail.ts'

const requestOf = async (ctx: Ctx, id: string | null) => (await ctx.db.select().from(mentorRequest).where(eq(mentorRequest.id, id ?? '')).for('update'))[0]

/** Whoever is asked gets a mail at once: an answer is wanted within days. */
async function writeToMentor(ctx: Ctx, entry: TrailEntry): Promise<void> {
  const found = await requestOf(ctx, entry.recordId)
  if (found?.state !== 'asked') return
  const [mentor, asker, training] = [await thePerson(ctx, found.mentorId), await thePerson(ctx, found.askedBy), await theTraining(ctx, found.trainingId)]
  const lang = mentor.lang ?? 'nb'
  const body = mailText.askedBody(mentor.name, asker.name, training.traineeName, training.kommune, absolute(paths.requests()))
  await writeMail(ctx, { reason: `mentor-request:${found.id}`, to: mentor.email, personId: mentor.id, subject: mailText.askedSubject(training.kommune)[lang], body: body[lang] })
}

/** A yes appoints the mentor from today (R51, R58), unless something has come between: then that is said. */
async function appointMentor(ctx: Ctx, entry: TrailEntry): Promise<void> {
  const found = await requestOf(ctx, entry.recordId)
  if (found?.state !== 'accepted') return
  const training = await theTraining(ctx, found.trainingId, 'update')
  const mentor = await thePerson(ctx, found.mentorId)
  const why = whyNotAsk({ archived: isArchived(training), traineeId: training.traineeId, leaderId: training.leaderId, currentMentorId: training.mentorId, mentorId: mentor.id, open: true, free: 1, replaces: true })
  if (why && why !== 'same_mentor') return withdraw(ctx, [found])
  await ctx.db.update(mentorRequest).set({ state: 'appointed' }).where(eq(mentorRequest.id, found.id))
  if (!why) await appoint(ctx, training, 'mentor', mentor)
}

async function withdraw(ctx: Ctx, requests: readonly MentorRequest[]): Promise<void> {
  if (requests.length === 0) return
  await ctx.db.update(mentorRequest).set({ state: 'withdrawn', answeredAt: ctx.now }).where(inArray(mentorRequest.id, requests.map((one) => one.id)))
  for (const one of requests) await ctx.trail('mentors.requestLapsed', { record: { kind: 'mentorRequest', id: one.id }, trainingId: one.trainingId, tells: [one.mentorId, one.askedBy] })
}

/** Nobody is asked for a doctor whose training is closed. */
const afterArchiving = async (ctx: Ctx, entry: TrailEntry) => withdraw(ctx, await otherOpenRequests(ctx, entry.trainingId ?? ''))

/** A new mentor, however it came about: nobody else is asked any more, and what was agreed with the mentor before ends (R58). */
async function afterChange(ctx: Ctx, entry: TrailEntry): Promise<void> {
  if (entry.details.capacity !== 'mentor' || !entry.trainingId) return
  const training = await theTraining(ctx, entry.trainingId)
  await withdraw(ctx, await otherOpenRequests(ctx, training.id))
  const theirs = await ctx.db.select().from(mentorAgreement).where(and(eq(mentorAgreement.trainingId, training.id), ne(mentorAgreement.mentorId, training.mentorId ?? training.id), ne(mentorAgreement.state, 'ended'), isNull(mentorAgreement.endedOn))).for('update')
  for (const one of theirs) {
    await ctx.db.update(mentorAgreement).set({ state: 'ended', endedOn: one.state === 'draft' ? ctx.today : lastDayOf({ untilOn: one.untilOn, endedOn: ctx.today.subtract({ days: 1 }) }) }).where(eq(mentorAgreement.id, one.id))
    await ctx.trail('mentors.agreementEnded', { record: { kind: 'mentorAgreement', id: one.id }, trainingId: training.id, tells: [one.mentorId, training.leaderId] })
  }
}

/** The doctor goes on in another kommune: what the old one asked for and agreed on does not bind the new one (R58). */
async function afterMoving(ctx: Ctx, entry: TrailEntry): Promise<void> {
  const trainingId = entry.trainingId ?? ''
  await ctx.db.update(mentorRequest).set({ state: 'withdrawn', answeredAt: ctx.now }).where(and(eq(mentorRequest.trainingId, trainingId), inArray(mentorRequest.state, ['asked', 'accepted'])))
  await ctx.db.update(mentorAgreement).set({ state: 'ended', endedOn: ctx.today }).where(and(eq(mentorAgreement.trainingId, trainingId), ne(mentorAgreement.state, 'ended'), isNull(mentorAgreement.endedOn)))
}

export const reactions: Reactions = {
  'mentors.mentorAsked': writeToMentor,
  'mentors.requestAccepted': appointMentor,
  'portfolio.participantSet': afterChange,
  'portfolio.trainingArchived': afterArchiving,
  'portfolio.trainingMoved': afterMoving,
}
