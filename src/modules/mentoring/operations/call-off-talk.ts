import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { choice, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayArrange } from '../policy.ts'
import { theTalk } from '../queries/talk.ts'
import { missing, whyNotChange, whyNotMissed } from '../rules/talk.ts'
import { talk } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { detailsOf } from './arrange.ts'

/** Calls off a conversation that has not been held. */
export const callOffTalk = operation({
  name: 'mentoring.callOffTalk',
  input: z.object({ talkId: recordId() }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training }) => mayArrange(actor, training),
  problems,
  async run(ctx, { talk: found, training, archived }) {
    const problem = archived ? 'plan_archived' : whyNotChange(found.state)
    if (problem) throw new Rejected(problem)
    await ctx.db.update(talk).set({ state: 'cancelled', sequence: found.sequence + 1 }).where(eq(talk.id, found.id))
    await ctx.trail('mentoring.talkCalledOff', { record: { kind: 'talk', id: found.id }, subjectId: training.traineeId, trainingId: training.id, details: detailsOf(found), tells: [training.traineeId, found.mentorId] })
    return { talkId: found.id }
  },
})

/** One of the two did not come. Not before the conversation was to begin. */
export const missTalk = operation({
  name: 'mentoring.missTalk',
  input: z.object({ talkId: recordId(), who: choice(missing) }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training }) => mayArrange(actor, training),
  problems,
  async run(ctx, { talk: found, training, archived }, { who }) {
    const problem = archived ? 'plan_archived' : whyNotMissed(found.state, found.startsAt, ctx.now)
    if (problem) throw new Rejected(problem)
    await ctx.db.update(talk).set({ state: 'missed', missedBy: who === 'trainee' ? training.traineeId : found.mentorId }).where(eq(talk.id, found.id))
    await ctx.trail('mentoring.talkMissed', { record: { kind: 'talk', id: found.id }, subjectId: training.traineeId, trainingId: training.id, details: { ...detailsOf(found), who }, tells: [training.traineeId, found.mentorId] })
    return { talkId: found.id }
  },
})
