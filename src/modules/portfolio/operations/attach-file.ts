import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { keepFile, readUpload } from '#platform/files/store.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayRegister } from '../policy.ts'
import { isArchived, theActivity } from '../queries/activity.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { whyNotAttach } from '../rules/activity.ts'
import type { Parties } from '../rules/training.ts'
import { attachment } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** A file of a form, or none. */
export const upload = () => z.instanceof(File).optional().catch(undefined)

/** Keeps a chosen file on an activity or an objective. @throws Rejected when it is of a kind we do not take */
export async function attachUpload(ctx: Ctx, training: Parties & { id: string }, where: { activityId: string } | { planObjectiveId: string }, file: File | undefined): Promise<void> {
  if (!file || file.size === 0) return
  const read = await readUpload(file)
  if (!read) throw new Rejected('file_type', { field: 'file' })
  const kept = await keepFile(ctx, file.name, read.content, read.accepted)
  await ctx.db.insert(attachment).values({ id: newId(), trainingId: training.id, ...where, fileId: kept.id, fileName: kept.name, fileSize: kept.size, addedBy: ctx.actor.personId ?? '', addedAt: ctx.now })
  const record = 'activityId' in where ? { kind: 'activity', id: where.activityId } : { kind: 'objective', id: where.planObjectiveId }
  await ctx.trail('portfolio.fileAttached', { record, subjectId: training.traineeId, trainingId: training.id, details: { size: kept.size } })
}

/** Attaches a file to an activity that is neither signed nor fulfilled. */
export const attachToActivity = operation({
  name: 'portfolio.attachToActivity',
  input: z.object({ activityId: recordId(), file: upload() }),
  load: (ctx, { activityId }) => theActivity(ctx, activityId, 'update'),
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  async run(ctx, { activity, training, archived }, { file }) {
    const problem = whyNotAttach({ state: activity.state, archived })
    if (problem) throw new Rejected(problem)
    if (!file?.size) throw new Rejected('file_missing', { field: 'file' })
    await attachUpload(ctx, training, { activityId: activity.id }, file)
    return { activityId: activity.id }
  },
})

/** Attaches a file to an objective, as long as it is not approved. */
export const attachToObjective = operation({
  name: 'portfolio.attachToObjective',
  input: z.object({ objectiveId: recordId(), file: upload() }),
  load: (ctx, { objectiveId }) => thePlanObjective(ctx, objectiveId),
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  async run(ctx, { objective, training }, { file }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    if (objective.state === 'approved') throw new Rejected('already_approved')
    if (!file?.size) throw new Rejected('file_missing', { field: 'file' })
    await attachUpload(ctx, training, { planObjectiveId: objective.id }, file)
    return { objectiveId: objective.id }
  },
})
