import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound, Rejected } from '#platform/errors.ts'
import { readPdf } from '#platform/files/pdf.ts'
import { keepFile, readUpload } from '#platform/files/store.ts'
import { choice, optionalRecordId, recordId, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { mayApply } from '../policy.ts'
import { applicationsFor } from '../queries/application.ts'
import { documentKinds, isFrozen, schemes, whyNotUpload } from '../rules.ts'
import { approvalDocument } from '../tables.ts'
import { problems } from '../text/problems.ts'

const pages = () => z.preprocess((value) => (typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : value), z.int({ error: 'required' }).min(1, 'required').max(2000))

/** What goes along stands still while the directorate has it. Held together with sending, by the training. */
const load = async (ctx: Ctx, trainingId: string) => {
  const training = await theTraining(ctx, trainingId, 'update')
  const [latest] = await applicationsFor(ctx, training.id)
  return { training, latest: latest?.state ?? null }
}

/** Attaches a PDF to the application, by type (R140), perhaps in place of one that was wrong; how whole it is, is looked at (R141). */
export const attachDocument = operation({
  name: 'approval.attachDocument',
  input: z.object({ trainingId: recordId(), kind: choice(documentKinds), scheme: choice(schemes), pagesOfOriginal: pages(), signed: ticked(), filledIn: ticked(), replacesId: optionalRecordId(), file: z.instanceof(File).optional().catch(undefined) }),
  load: (ctx, { trainingId }) => load(ctx, trainingId),
  allow: (actor, { training }) => mayApply(actor, training),
  problems,
  async run(ctx, { training, latest }, wish) {
    if (isFrozen(latest)) throw new Rejected('frozen')
    if (!wish.file?.size) throw new Rejected('file_missing', { field: 'file' })
    const read = await readUpload(wish.file)
    const found = read?.accepted.type === 'application/pdf' ? readPdf(read.content) : null
    const problem = whyNotUpload(found)
    if (problem || !read || !found) throw new Rejected(problem ?? 'not_pdf', { field: 'file' })
    if (wish.replacesId) await take(ctx, training.id, wish.replacesId)
    const kept = await keepFile(ctx, wish.file.name, read.content, read.accepted)
    const id = newId()
    await ctx.db.insert(approvalDocument).values({
      id, trainingId: training.id, kind: wish.kind, scheme: wish.scheme, signed: wish.signed, filledIn: wish.filledIn, pages: found.pages, pagesOfOriginal: wish.pagesOfOriginal,
      fileId: kept.id, fileName: kept.name, addedBy: ctx.actor.personId ?? '', addedAt: ctx.now,
    })
    await ctx.trail('approval.documentAttached', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { kind: wish.kind, pages: found.pages, document: id, replaces: wish.replacesId } })
    return { trainingId: training.id }
  },
})

/** Removes an attachment, as long as no application with it is with the directorate. */
export const removeDocument = operation({
  name: 'approval.removeDocument',
  input: z.object({ documentId: recordId() }),
  load: async (ctx, { documentId }) => {
    const [found] = await ctx.db.select({ id: approvalDocument.id, kind: approvalDocument.kind, trainingId: approvalDocument.trainingId }).from(approvalDocument).where(eq(approvalDocument.id, documentId))
    return found ? { found, ...(await load(ctx, found.trainingId)) } : notFound('document')
  },
  allow: (actor, { training }) => mayApply(actor, training),
  problems,
  async run(ctx, { found, training, latest }) {
    if (isFrozen(latest)) throw new Rejected('frozen')
    await take(ctx, training.id, found.id)
    await ctx.trail('approval.documentRemoved', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { kind: found.kind, document: found.id } })
    return { trainingId: training.id }
  },
})

async function take(ctx: Ctx, trainingId: string, documentId: string): Promise<void> {
  const gone = await ctx.db.delete(approvalDocument).where(and(eq(approvalDocument.id, documentId), eq(approvalDocument.trainingId, trainingId))).returning({ id: approvalDocument.id })
  if (gone.length === 0) notFound('document')
}
