import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import type { Reaction, Reactions } from '#platform/jobs/reactions.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { mailAbout } from './invitation-mail.ts'
import { detailsOf } from './operations/arrange.ts'
import { talk } from './tables.ts'

/** The one of the two who did not do it gets a mail. */
const tellTheOther = (said: Parameters<typeof mailAbout>[4]): Reaction => async (ctx, entry) => {
  if (!entry.trainingId || !entry.recordId) return
  const { traineeId } = await theTraining(ctx, entry.trainingId)
  // The mentor of the conversation: the doctor may have no mentor any more, or another.
  const [about] = await ctx.db.select({ mentorId: talk.mentorId }).from(talk).where(eq(talk.id, entry.recordId))
  const mentorId = about?.mentorId
  for (const one of [traineeId, mentorId]) if (one && one !== entry.actorId) await mailAbout(ctx, entry, one, entry.actorName, said)
}

/**
 * What was arranged with the mentor before goes to the one there is now (R58). Where something was prepared already, that stays with the
 * old conversation, which the doctor may let the new mentor read: the new one begins empty, at the same time.
 */
async function handOver(ctx: Ctx, entry: TrailEntry): Promise<void> {
  if (entry.details.capacity !== 'mentor' || !entry.trainingId) return
  const training = await theTraining(ctx, entry.trainingId)
  const { mentorId } = training
  if (!mentorId) return
  const open = await ctx.db.select().from(talk).where(and(eq(talk.trainingId, training.id), inArray(talk.state, ['invited', 'preparing']), ne(talk.mentorId, mentorId))).for('update')
  for (const one of open) {
    // One whose time has come may have been held: it stays with the mentor it was arranged with, for the doctor to write down (R61).
    if (Temporal.Instant.compare(one.startsAt, ctx.now) <= 0) continue
    const moved = one.state === 'invited'
    if (moved) await ctx.db.update(talk).set({ mentorId, invitedBy: training.traineeId, sequence: one.sequence + 1 }).where(eq(talk.id, one.id))
    else await ctx.db.update(talk).set({ state: 'cancelled', sequence: one.sequence + 1 }).where(eq(talk.id, one.id))
    const id = moved ? one.id : newId()
    if (!moved) await ctx.db.insert(talk).values({ id, trainingId: one.trainingId, mentorId, startsAt: one.startsAt, plannedMinutes: one.plannedMinutes, way: one.way, invitedBy: training.traineeId, invitedAt: ctx.now })
    await ctx.trail('mentoring.talkHandedOver', { record: { kind: 'talk', id }, subjectId: training.traineeId, trainingId: training.id, details: { ...detailsOf(one), formerMentor: one.mentorId }, tells: [training.traineeId, mentorId, one.mentorId] })
  }
}

export const reactions: Reactions = {
  'mentoring.talkInvited': tellTheOther({ subject: 'invitedSubject', body: 'invited' }),
  'mentoring.talkMoved': tellTheOther({ subject: 'movedSubject', body: 'moved' }),
  'mentoring.talkCalledOff': tellTheOther({ subject: 'calledOffSubject', body: 'calledOff' }),
  'mentoring.talkHandedOver': async (ctx, entry) => {
    if (!entry.trainingId) return
    const { mentorId, traineeName } = await theTraining(ctx, entry.trainingId)
    const former = entry.details.formerMentor
    if (mentorId) await mailAbout(ctx, entry, mentorId, traineeName, { subject: 'handedOverSubject', body: 'handedOver' })
    if (typeof former === 'string' && former !== mentorId) await mailAbout(ctx, entry, former, traineeName, { subject: 'passedOnSubject', body: 'passedOn' })
  },
  'portfolio.participantSet': handOver,
}
