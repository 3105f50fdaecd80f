import { notFound } from '#platform/errors.ts'
import { fileHeaders, theFile } from '#platform/files/store.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { formAt, isTrainee, myTrainings, readsAll, signedIn, standingIn, theTraining } from '#modules/portfolio/index.ts'
import { show } from '#ui/show.ts'
import { makeBundle } from '../bundle.ts'
import { askConfirmation } from '../operations/ask-confirmation.ts'
import { attachDocument, removeDocument } from '../operations/attach-document.ts'
import { sendApplication } from '../operations/send-application.ts'
import { CheckPage, NoTrainingPage } from '../pages/check.tsx'
import { ChecklistPage } from '../pages/checklist.tsx'
import { paths } from '../paths.ts'
import { applicationsFor } from '../queries/application.ts'
import { theDocument } from '../queries/document.ts'
import { type Dossier, theDossier } from '../queries/dossier.ts'
import { text } from '../text.ts'

/** What stands in a training is for those in it; who only follows it knows how far, not what. @throws NotFound */
async function dossierOf(c: C, mine = false): Promise<Dossier> {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, c.req.param('id') ?? '')
  if (mine ? !isTrainee(ctx.actor, training) : !readsAll(ctx.actor, training)) notFound('training')
  return theDossier(ctx, training.id)
}

const showChecklist: Handler = async (c) => {
  const dossier = await dossierOf(c)
  const { ctx } = c.var
  const { training, documents } = dossier
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'application_checklist', id: training.id, label: 'Spesialistsøknad' })
  const replaces = c.req.query('erstatt') ?? (c.var.rejected ? (c.var.form.replacesId as string | undefined) : undefined) ?? null
  const replaced = documents.find((one) => one.id === replaces)
  const at = paths.newDocument(training.id)
  const documentForm = formAt(c, at, replaced ? { kind: replaced.kind, scheme: replaced.scheme, pagesOfOriginal: String(replaced.pagesOfOriginal) } : {})
  return show(c, (
    <ChecklistPage dossier={dossier} applications={await applicationsFor(ctx, training.id)} reader={{ standing: standingIn(ctx.actor, training), trainee: Boolean(isTrainee(ctx.actor, training)) }}
      replaces={replaces} documentForm={documentForm} refused={c.req.path === at ? { values: {}, rejected: undefined } : formState(c)} />
  ))
}

const showCheck: Handler = async (c) => show(c, <CheckPage dossier={await dossierOf(c, true)} today={c.var.ctx.today} state={formState(c)} />)

/** The way to one's own, whichever training it is. */
const goToMine: Handler = async (c) => {
  signedIn(c)
  const [mine] = await myTrainings(c.var.ctx)
  return mine ? c.redirect(paths.ofTraining(mine.id), 303) : show(c, <NoTrainingPage />)
}

const sendDocument: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const document = await theDocument(ctx, c.req.param('id') ?? '')
  const found = await theFile(ctx, document.fileId)
  await noteReading(ctx, { subjectId: (await theTraining(ctx, document.trainingId)).traineeId, kind: 'file', id: found.id, label: 'Vedlegg til søknad' })
  return c.body(new Uint8Array(found.content), 200, fileHeaders(found))
}

const sendPreview: Handler = async (c) => {
  const { bundle } = await makeBundle(c.var.ctx, await dossierOf(c, true))
  return c.body(new Uint8Array(bundle), 200, fileHeaders({ name: `soknad-${c.var.ctx.today}.zip`, type: 'application/zip', size: bundle.length }))
}

const byId = (c: C) => ({ trainingId: c.req.param('id') })
const backTo = ({ trainingId }: { trainingId: string }) => paths.ofTraining(trainingId)

export const applyingRoutes = app()
  .get(paths.mine(), goToMine)
  .get(paths.ofTraining(':id'), showChecklist)
  .get(paths.check(':id'), showCheck)
  .post(paths.check(':id'), submit(sendApplication, { input: byId, then: ({ applicationId }) => ({ to: paths.application(applicationId), notice: text.sent }), back: showCheck }))
  .get(paths.preview(':id'), sendPreview)
  .post(paths.newDocument(':id'), submit(attachDocument, { input: byId, then: (r) => ({ to: `${backTo(r)}#vedlegg`, notice: text.attached }), back: showChecklist }))
  .post(paths.newConfirmation(':id'), submit(askConfirmation, { input: byId, then: (r) => ({ to: `${backTo(r)}#bekreftelser`, notice: text.asked }), back: showChecklist }))
  .get(paths.document(':id'), sendDocument)
  .post(paths.documentRemoval(':id'), submit(removeDocument, { input: (c) => ({ documentId: c.req.param('id') }), then: (r) => ({ to: `${backTo(r)}#vedlegg`, notice: text.removed }) }))
