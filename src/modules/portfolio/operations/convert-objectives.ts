import { inArray } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { paragraphs, recordId, recordIds } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isLeader } from '../policy.ts'
import { isArchived } from '../queries/activity.ts'
import { decisions } from '../queries/decision.ts'
import { theTraining } from '../queries/training.ts'
import { planObjective, remark } from '../tables.ts'
import { closedMeanwhile, problems } from '../text/problems.ts'
import { attachToAll, upload } from './attach-file.ts'

/**
 * The leader decides which objectives were met under the old scheme, with the document that shows it and why (R12). It needs no
 * recommendation: what counts is what was approved then. All or none.
 */
export const convertObjectives = operation({
  name: 'portfolio.convertObjectives',
  input: z.object({ trainingId: recordId(), objectives: recordIds(200), reason: paragraphs(2000), file: upload() }),
  load: async (ctx, { trainingId, objectives }) => {
    const training = await theTraining(ctx, trainingId, 'share')
    const found = await decisions(ctx, objectives)
    if (found.some((one) => one.trainingId !== training.id)) throw new NotFound('objective')
    return { training, found }
  },
  // Only the leader: neither delegate nor stand-in.
  allow: (actor, { training }) => isLeader(actor, training),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, { training, found }, { reason, file }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    if (found.some((one) => one.state === 'approved')) throw new Rejected('already_approved', { field: 'objectives' })
    const ids = found.map((one) => one.id)
    await attachToAll(ctx, training.id, ids, file)
    await ctx.db.update(planObjective).set({ state: 'approved', stateSince: ctx.now, completedOn: ctx.today, approvedOn: ctx.today }).where(inArray(planObjective.id, ids))
    await ctx.db.insert(remark).values(ids.map((planObjectiveId) => ({ id: newId(), trainingId: training.id, planObjectiveId, authorId: ctx.actor.personId ?? '', authorName: ctx.actor.name, kind: 'conversion' as const, body: reason, at: ctx.now })))
    for (const one of found) await ctx.trail('portfolio.objectiveConverted', { record: { kind: 'objective', id: one.id }, subjectId: training.traineeId, trainingId: training.id, details: { code: one.code }, tells: [training.traineeId, training.mentorId] })
    return { trainingId: training.id }
  },
})
