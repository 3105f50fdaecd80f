import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { recordId, wholeNumber } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayComplete } from '../policy.ts'
import { theTalk } from '../queries/talk.ts'
import { talkMinutes, whyNotComplete } from '../rules/talk.ts'
import { talk } from '../tables.ts'
import { problems } from '../text/problems.ts'

/**
 * The mentor, and nobody else, completes a conversation (R56): what was written is locked from then on. A mentor who came later completes
 * what the one before left open, without reading it.
 */
export const completeTalk = operation({
  name: 'mentoring.completeTalk',
  input: z.object({ talkId: recordId(), prepared: z.preprocess((value) => (value === '' ? undefined : value), wholeNumber(0, talkMinutes.mostPreparation).optional()) }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training }) => mayComplete(actor, training),
  problems,
  async run(ctx, { talk: found, training, archived }, { prepared }) {
    const problem = archived ? 'plan_archived' : whyNotComplete(found.state)
    if (problem) throw new Rejected(problem)
    await ctx.db.update(talk).set({ state: 'completed', completedAt: ctx.now, preparedMinutes: prepared ?? found.preparedMinutes }).where(eq(talk.id, found.id))
    await ctx.trail('mentoring.talkCompleted', { record: { kind: 'talk', id: found.id }, subjectId: training.traineeId, trainingId: training.id, details: { heldOn: found.heldOn?.toString(), minutes: found.heldMinutes }, tells: [training.traineeId] })
    return { talkId: found.id }
  },
})
