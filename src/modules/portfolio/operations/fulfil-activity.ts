import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { paragraphs, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayFulfil } from '../policy.ts'
import { theActivity } from '../queries/activity.ts'
import { whyNotFulfil } from '../rules/activity.ts'
import { activity, remark, signing } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** The leader marks an unsigned activity as met on the doctor's behalf, saying on what ground (R53, R54). */
export const fulfilActivity = operation({
  name: 'portfolio.fulfilActivity',
  input: z.object({ activityId: recordId(), reason: paragraphs(2000) }),
  load: (ctx, { activityId }) => theActivity(ctx, activityId, 'update'),
  allow: (actor, { training }) => mayFulfil(actor, training),
  problems,
  async run(ctx, { activity: found, training, archived }, { reason }) {
    const problem = whyNotFulfil({ state: found.state, archived })
    if (problem) throw new Rejected(problem)
    await ctx.db.update(signing).set({ state: 'recalled', answeredAt: ctx.now }).where(and(eq(signing.activityId, found.id), eq(signing.state, 'waiting')))
    await ctx.db.update(activity).set({ state: 'fulfilled', stateSince: ctx.now }).where(eq(activity.id, found.id))
    await ctx.db.insert(remark).values({ id: newId(), trainingId: training.id, activityId: found.id, authorId: ctx.actor.personId ?? '', authorName: ctx.actor.name, kind: 'fulfilment', body: reason, at: ctx.now })
    await ctx.trail('portfolio.activityFulfilled', { record: { kind: 'activity', id: found.id }, subjectId: training.traineeId, trainingId: training.id, tells: [training.traineeId] })
    return { activityId: found.id }
  },
})
