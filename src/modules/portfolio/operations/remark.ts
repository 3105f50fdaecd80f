import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { paragraphs, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isTrainee, mayRemark } from '../policy.ts'
import { isArchived, theActivity } from '../queries/activity.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { remark } from '../tables.ts'
import { closedMeanwhile, problems } from '../text/problems.ts'
import { takeUp } from './take-up.ts'
import { remarkOn } from './work-on-objective.ts'

/** A comment on an objective. The doctor's first takes it up (R55). */
export const remarkOnObjective = operation({
  name: 'portfolio.remarkOnObjective',
  input: z.object({ objectiveId: recordId(), body: paragraphs(2000) }),
  load: (ctx, { objectiveId }) => thePlanObjective(ctx, objectiveId, 'update'),
  allow: (actor, { training }) => mayRemark(actor, training, false),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, full, { body }) {
    const { objective, training } = full
    if (isArchived(training)) throw new Rejected('plan_archived')
    await remarkOn(ctx, full, 'comment', body)
    if (isTrainee(ctx.actor, training)) await takeUp(ctx, training, [objective])
    await ctx.trail('portfolio.objectiveRemarked', { record: { kind: 'objective', id: objective.id }, subjectId: training.traineeId, trainingId: training.id, details: { code: objective.code }, tells: [training.traineeId, training.mentorId] })
    return { objectiveId: objective.id }
  },
})

/** A comment on an activity, by those in the training and those asked to sign it. */
export const remarkOnActivity = operation({
  name: 'portfolio.remarkOnActivity',
  input: z.object({ activityId: recordId(), body: paragraphs(2000) }),
  load: (ctx, { activityId }) => theActivity(ctx, activityId),
  allow: (actor, { training, signings }) => mayRemark(actor, training, signings.some((one) => one.signerId === actor.personId && one.state !== 'recalled')),
  problems,
  async run(ctx, { activity, training, archived }, { body }) {
    if (archived) throw new Rejected('plan_archived')
    await ctx.db.insert(remark).values({ id: newId(), trainingId: training.id, activityId: activity.id, authorId: ctx.actor.personId ?? '', authorName: ctx.actor.name, kind: 'comment', body, at: ctx.now })
    await ctx.trail('portfolio.activityRemarked', { record: { kind: 'activity', id: activity.id }, subjectId: training.traineeId, trainingId: training.id, tells: [training.traineeId] })
    return { activityId: activity.id }
  },
})
