import { holds } from '#platform/actor.ts'
import { notFound } from '#platform/errors.ts'
import { fileHeaders } from '#platform/files/store.ts'
import { dayInNorway } from '#platform/i18n/format.ts'
import { inLanguage } from '#platform/i18n/language.ts'
import { pdfOf } from '#platform/pdf/pdf.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { formAt, signedIn } from '#modules/portfolio/index.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { answerApplication } from '../operations/answer-application.ts'
import { returnConfirmation, signConfirmation } from '../operations/answer-confirmation.ts'
import { removeConfirmation } from '../operations/ask-confirmation.ts'
import { withdrawApplication } from '../operations/send-application.ts'
import { ApplicationPage } from '../pages/application.tsx'
import { confirmationDocument } from '../pages/confirmation-document.ts'
import { ConfirmationPage } from '../pages/confirmation.tsx'
import { applicationTable, ApplicationsPage, confirmationTable, ConfirmationsPage } from '../pages/lists.tsx'
import { paths } from '../paths.ts'
import { mayAnswer, mayConfirm } from '../policy.ts'
import { answersTo, applications, bundleOf, theApplication } from '../queries/application.ts'
import { confirmationsToAnswer, theConfirmation } from '../queries/confirmation.ts'
import type { ServiceConfirmation } from '../tables.ts'
import { answering } from '../text/answering.ts'
import { text } from '../text.ts'

/** Pages for who has the right somewhere; for others they are not there. */
function mustHold(c: C, right: string): void {
  signedIn(c)
  if (!holds(c.var.ctx.actor, right)) notFound('page')
}

const listConfirmations: Handler = async (c) => {
  mustHold(c, 'training.assign')
  const rows = await confirmationsToAnswer(c.var.ctx)
  const shown = tabulate(confirmationTable, rows, c.req.query())
  return (await exported(c, confirmationTable, shown)) ?? show(c, <ConfirmationsPage rows={rows} shown={shown} />)
}

async function confirmationIn(c: C): Promise<ServiceConfirmation> {
  signedIn(c)
  const found = await theConfirmation(c.var.ctx, c.req.param('id') ?? '')
  await noteReading(c.var.ctx, { subjectId: found.traineeId, kind: 'confirmation', id: found.id, label: 'Tjenestebekreftelse' })
  return found
}

const showConfirmation: Handler = async (c) => {
  const found = await confirmationIn(c)
  const { actor } = c.var.ctx
  return show(c, (
    <ConfirmationPage confirmation={found} reader={{ trainee: actor.personId === found.traineeId, answers: Boolean(mayConfirm(actor, found)) }}
      signForm={formAt(c, paths.confirmationSignature(found.id))} returnForm={formAt(c, paths.confirmationReturn(found.id))} />
  ))
}

const sendConfirmation: Handler = async (c) => {
  const { facts, said, ...found } = await confirmationIn(c)
  const signedOn = found.signedAt ? dayInNorway(found.signedAt) : null
  const shown = { ...facts, fromOn: found.fromOn.toString(), untilOn: found.untilOn.toString(), said, signedBy: found.signerName, signedOn: signedOn?.toString() ?? null }
  const content = await pdfOf(inLanguage(c.var.ctx.actor.lang, () => confirmationDocument(facts.doctor, shown, signedOn ?? dayInNorway(found.askedAt))))
  return c.body(new Uint8Array(content), 200, fileHeaders({ name: `tjenestebekreftelse-${found.fromOn}.pdf`, type: 'application/pdf', size: content.length }))
}

const listApplications: Handler = async (c) => {
  mustHold(c, 'applications.handle')
  const rows = await applications(c.var.ctx)
  const shown = tabulate(applicationTable, rows, c.req.query())
  return (await exported(c, applicationTable, shown)) ?? show(c, <ApplicationsPage rows={rows} shown={shown} />)
}

async function applicationIn(c: C) {
  signedIn(c)
  const found = await theApplication(c.var.ctx, c.req.param('id') ?? '')
  await noteReading(c.var.ctx, { subjectId: found.traineeId, kind: 'application', id: found.id, label: 'Søknad om spesialistgodkjenning' })
  return found
}

const showApplication: Handler = async (c) => {
  const { ctx } = c.var
  const found = await applicationIn(c)
  return show(c, <ApplicationPage application={found} answered={await answersTo(ctx, found.id)} reader={{ trainee: ctx.actor.personId === found.traineeId, answers: Boolean(mayAnswer(ctx.actor, found)) }} state={formState(c)} />)
}

const sendBundle: Handler = async (c) => {
  const found = await applicationIn(c)
  const bundle = await bundleOf(c.var.ctx, found.id)
  return c.body(new Uint8Array(bundle), 200, fileHeaders({ name: `soknad-${dayInNorway(found.sentAt)}-${found.id}.zip`, type: 'application/zip', size: bundle.length }))
}

const byId = (c: C) => ({ confirmationId: c.req.param('id') })
const ofApplication = (c: C) => ({ applicationId: c.req.param('id') })
const toConfirmation = ({ confirmationId }: { confirmationId: string }) => paths.confirmation(confirmationId)

export const answeringRoutes = app()
  .get(paths.confirmations(), listConfirmations)
  .get(paths.confirmation(':id'), showConfirmation)
  .get(paths.confirmationPdf(':id'), sendConfirmation)
  .post(paths.confirmationSignature(':id'), submit(signConfirmation, { input: byId, then: (r) => ({ to: toConfirmation(r), notice: answering.signed }), back: showConfirmation }))
  .post(paths.confirmationReturn(':id'), submit(returnConfirmation, { input: byId, then: (r) => ({ to: toConfirmation(r), notice: answering.returned }), back: showConfirmation }))
  .post(paths.confirmationRemoval(':id'), submit(removeConfirmation, { input: byId, then: (r) => ({ to: paths.ofTraining(r.trainingId), notice: answering.takenBack }) }))
  .get(paths.applications(), listApplications)
  .get(paths.application(':id'), showApplication)
  .get(paths.bundle(':id'), sendBundle)
  .post(paths.answers(':id'), submit(answerApplication, { input: ofApplication, then: (r) => ({ to: paths.application(r.applicationId), notice: answering.answered }), back: showApplication }))
  .post(paths.withdrawal(':id'), submit(withdrawApplication, { input: ofApplication, then: (r) => ({ to: paths.ofTraining(r.trainingId), notice: text.withdrawn }), back: showApplication }))
