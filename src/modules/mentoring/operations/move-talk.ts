import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { mayArrange } from '../policy.ts'
import { theTalk } from '../queries/talk.ts'
import { whyNotChange } from '../rules/talk.ts'
import { talk } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { detailsOf, timeFields, timeFor } from './arrange.ts'

/** Another time, length or way for a conversation that has not been held. Calendars learn of it by its sequence. */
export const moveTalk = operation({
  name: 'mentoring.moveTalk',
  input: z.object({ talkId: recordId(), ...timeFields }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training }) => mayArrange(actor, training),
  problems,
  async run(ctx, { talk: before, training, archived }, { way, minutes, ...when }) {
    if (archived) throw new Rejected('plan_archived')
    const problem = whyNotChange(before.state)
    if (problem) throw new Rejected(problem)
    await theTraining(ctx, training.id, 'update')
    const startsAt = await timeFor(ctx, training.id, { ...when, minutes }, before.id)
    if (startsAt.equals(before.startsAt) && minutes === before.plannedMinutes && way === before.way) throw new Rejected('same_time', { field: 'time' })
    const after = { startsAt, plannedMinutes: minutes, way, sequence: before.sequence + 1 }
    await ctx.db.update(talk).set(after).where(eq(talk.id, before.id))
    await ctx.trail('mentoring.talkMoved', { record: { kind: 'talk', id: before.id }, subjectId: training.traineeId, trainingId: training.id, details: { ...detailsOf(after), before: before.startsAt.toString() }, tells: [training.traineeId, before.mentorId] })
    return { talkId: before.id }
  },
})
