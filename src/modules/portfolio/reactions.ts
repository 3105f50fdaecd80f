import { and, eq, inArray, isNull, lt, ne, notInArray, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Reactions } from '#platform/jobs/reactions.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'
import { holdersOf, thePerson } from '#modules/identity/index.ts'
import { theUnit } from '#modules/organisation/index.ts'
import { carryOutIfDue } from './moves.ts'
import { participant, recommendation } from './tables.ts'
import { mailTicket } from './ticket-mail.ts'

/** Somebody with an account finds it on their home and in the day's mail; somebody without gets a link. */
async function tellSigner(ctx: Ctx, entry: TrailEntry, signerId: string): Promise<void> {
  const signer = await thePerson(ctx, signerId)
  if (!signer.claimedAt && entry.trainingId) await mailTicket(ctx, entry.trainingId, signerId, `ticket:${entry.id}:${signerId}`)
}

/** What the mentor before had not answered now waits for the one who mentors (R19, R51); what was answered stands. */
async function handOver(ctx: Ctx, entry: TrailEntry): Promise<void> {
  if (entry.details.capacity !== 'mentor' || !entry.trainingId) return
  const [now] = await ctx.db.select({ personId: participant.personId }).from(participant).where(and(eq(participant.trainingId, entry.trainingId), eq(participant.capacity, 'mentor'), isNull(participant.untilOn)))
  if (!now) return
  const mentor = await thePerson(ctx, now.personId)
  const inTraining = and(eq(recommendation.trainingId, entry.trainingId), eq(recommendation.capacity, 'mentor'))
  const answered = (await ctx.db.select({ id: recommendation.planObjectiveId }).from(recommendation).where(and(inTraining, eq(recommendation.personId, mentor.id)))).map((one) => one.id)
  await ctx.db.update(recommendation).set({ personId: mentor.id, sentTo: mentor.email, askedAt: ctx.now, reminders: 0 })
    .where(and(inTraining, eq(recommendation.state, 'asked'), ne(recommendation.personId, mentor.id), notInArray(recommendation.planObjectiveId, answered)))
  await tellSigner(ctx, entry, mentor.id)
}

/** Who has recommended an objective keeps their word when it is sent again; who has not answered, or would not, is asked anew (R19). */
async function askAnew(ctx: Ctx, entry: TrailEntry): Promise<void> {
  await ctx.db.update(recommendation).set({ state: 'asked', askedAt: entry.at, answeredAt: null, reminders: 0 })
    .where(and(eq(recommendation.planObjectiveId, entry.recordId ?? ''), inArray(recommendation.personId, (entry.details.asked as string[] | undefined) ?? []), ne(recommendation.state, 'given'), lt(recommendation.askedAt, entry.at), or(isNull(recommendation.answeredAt), lt(recommendation.answeredAt, entry.at))))
}

/** Those who lead in the receiving kommune are told; where nobody does yet, its office is. Who asked does not know them. */
async function tellReceivers(ctx: Ctx, entry: TrailEntry): Promise<void> {
  const kommuneId = entry.unitId ?? ''
  const office = (await theUnit(ctx, kommuneId)).officeId
  const leaders = await holdersOf(ctx, 'leader', kommuneId)
  const told = leaders.length > 0 || !office ? leaders : [...(await holdersOf(ctx, 'office_adviser', office)), ...(await holdersOf(ctx, 'office_head', office))]
  if (told.length === 0) return
  await ctx.trail('portfolio.moveArrived', { record: { kind: 'move', id: entry.recordId }, subjectId: entry.subjectId, trainingId: entry.trainingId, unitId: kommuneId, tells: told.map((one) => one.personId) })
}

export const reactions: Reactions = {
  'portfolio.sentForSigning': (ctx, entry) => tellSigner(ctx, entry, String(entry.details.signerId)),
  'portfolio.objectiveSent': async (ctx, entry) => {
    await askAnew(ctx, entry)
    for (const personId of (entry.details.asked as string[] | undefined) ?? []) await tellSigner(ctx, entry, personId)
  },
  'portfolio.participantSet': handOver,
  'portfolio.moveAsked': tellReceivers,
  'portfolio.moveConfirmed': (ctx, entry) => carryOutIfDue(ctx, entry.recordId ?? ''),
}
