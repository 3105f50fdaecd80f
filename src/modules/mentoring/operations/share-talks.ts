import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { anyRecordIds, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { mayShare } from '../policy.ts'
import { theTalk } from '../queries/talk.ts'
import { talksOf } from '../queries/talks.ts'
import { talkShare } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** R58: the doctor chooses which conversations with earlier mentors the one there is now may read. */
export const shareTalks = operation({
  name: 'mentoring.shareTalks',
  input: z.object({ trainingId: recordId(), talks: anyRecordIds(500) }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayShare,
  problems,
  conflicts: { talk_share_once: 'nothing_to_share' },
  async run(ctx, training, { talks }) {
    const { mentorId } = training
    if (!mentorId) throw new Rejected('no_mentor')
    const earlier = (await talksOf(ctx, training.id)).filter((one) => talks.includes(one.id) && one.mentorId !== mentorId && !one.sharedWith.includes(mentorId))
    if (earlier.length === 0) throw new Rejected('nothing_to_share', { field: 'talks' })
    await ctx.db.insert(talkShare).values(earlier.map((one) => ({ id: newId(), talkId: one.id, trainingId: training.id, mentorId, sharedAt: ctx.now })))
    await ctx.trail('mentoring.talksShared', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { talks: earlier.map((one) => one.id) }, tells: [mentorId] })
    return { trainingId: training.id }
  },
})

/** The doctor takes it back: nobody but they, and whom they talked with while that one mentors them, reads it. */
export const unshareTalk = operation({
  name: 'mentoring.unshareTalk',
  input: z.object({ talkId: recordId() }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId),
  allow: (actor, { training }) => mayShare(actor, training),
  problems,
  async run(ctx, { talk: found, training }) {
    const taken = await ctx.db.delete(talkShare).where(and(eq(talkShare.talkId, found.id), eq(talkShare.trainingId, training.id))).returning({ mentorId: talkShare.mentorId })
    if (taken.length === 0) throw new Rejected('nothing_to_share')
    await ctx.trail('mentoring.shareTakenBack', { record: { kind: 'talk', id: found.id }, subjectId: training.traineeId, trainingId: training.id, tells: taken.map((one) => one.mentorId) })
    return { trainingId: training.id }
  },
})
