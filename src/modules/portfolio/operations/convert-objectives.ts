import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { keepFile, readUpload } from '#platform/files/store.ts'
import { paragraphs, recordId, recordIds } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isLeader } from '../policy.ts'
import { isArchived } from '../queries/activity.ts'
import { theTraining } from '../queries/training.ts'
import { whyNotConvert } from '../rules/conversion.ts'
import { attachment, type PlanObjective, planObjective, remark } from '../tables.ts'
import { closedMeanwhile, problems } from '../text/problems.ts'
import { upload } from './attach-file.ts'

/** The chosen objectives of the training, held. @throws NotFound when one is not in it */
async function chosen(ctx: Ctx, trainingId: string, ids: readonly string[]): Promise<PlanObjective[]> {
  const found = await ctx.db.select().from(planObjective).where(inArray(planObjective.id, [...ids])).orderBy(planObjective.code).for('no key update')
  if (found.length < ids.length || found.some((one) => one.trainingId !== trainingId)) throw new NotFound('objective')
  return found
}

/** The leader marks objectives met under the old scheme as approved, on a document that is kept with each of them (R12). All or none. */
export const convertObjectives = operation({
  name: 'portfolio.convertObjectives',
  input: z.object({ trainingId: recordId(), objectives: recordIds(150), reason: paragraphs(2000), file: upload() }),
  load: async (ctx, { trainingId, objectives }) => ({ training: await theTraining(ctx, trainingId, 'share'), found: await chosen(ctx, trainingId, objectives) }),
  allow: (actor, { training }) => isLeader(actor, training),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, { training, found }, { reason, file }) {
    for (const one of found) {
      const problem = whyNotConvert({ state: one.state, archived: isArchived(training), documents: file?.size ? 1 : 0 })
      if (problem) throw new Rejected(problem, { field: problem === 'document_needed' ? 'file' : 'objectives' })
    }
    const read = await readUpload(file as File)
    if (!read) throw new Rejected('file_type', { field: 'file' })
    const kept = await keepFile(ctx, (file as File).name, read.content, read.accepted)
    const by = ctx.actor.personId ?? ''
    for (const one of found) {
      await ctx.db.insert(attachment).values({ id: newId(), trainingId: training.id, planObjectiveId: one.id, fileId: kept.id, fileName: kept.name, fileSize: kept.size, addedBy: by, addedAt: ctx.now })
      await ctx.db.insert(remark).values({ id: newId(), trainingId: training.id, planObjectiveId: one.id, authorId: by, authorName: ctx.actor.name, kind: 'conversion', body: reason, at: ctx.now })
      await ctx.db.update(planObjective).set({ state: 'approved', stateSince: ctx.now, approvedOn: ctx.today }).where(eq(planObjective.id, one.id))
    }
    await ctx.trail('portfolio.objectivesConverted', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { codes: found.map((one) => one.code), size: kept.size }, tells: [training.traineeId, training.mentorId] })
    return { trainingId: training.id, converted: found.map((one) => one.code) }
  },
})
