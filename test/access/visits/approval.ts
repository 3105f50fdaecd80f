import { eq } from 'drizzle-orm'
import { askConfirmation } from '#modules/approval/operations/ask-confirmation.ts'
import { attachDocument } from '#modules/approval/operations/attach-document.ts'
import { sendApplication } from '#modules/approval/operations/send-application.ts'
import { approvalDocument } from '#modules/approval/tables.ts'
import { givenServices, paper, readyToApply, said, scanned } from '#test/finished.ts'
import { type GivenTraining, oslo } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'
import { testDay } from '#test/world.ts'
import { holdsRole } from '../oracle/standing.ts'
import type { Route } from './route.ts'

export interface ApprovalMarks {
  readonly documentId: string
  readonly confirmationId: string
  readonly applicationId: string
}

/** What of the marked doctor's application strangers will ask for, and the application of somebody who has applied. */
export async function approvalMarks(scene: Scene, { id, doctor, word }: { id: string; doctor: GivenTraining['doctor']; word: string }): Promise<ApprovalMarks> {
  const acting = await scene.as(doctor)
  const [from, until] = [scene.today.subtract({ days: 300 }).toString(), scene.today.subtract({ days: 10 }).toString()]
  await givenServices(scene.door, { id, doctor } as GivenTraining, [{ kind: 'open_practice', fromOn: from, untilOn: until, arena: word }, { kind: 'open_practice', fromOn: scene.today.subtract({ days: 5 }).toString(), untilOn: null, arena: word }])
  const { confirmationId } = await acting.does(askConfirmation, { trainingId: id, kommuneId: oslo, fromOn: from })
  await acting.does(attachDocument, paper(id, 'lis1', { file: scanned(`${word}.pdf`, 2) }))
  const [document] = await scene.door.asSystem('test', (ctx) => ctx.db.select({ id: approvalDocument.id }).from(approvalDocument).where(eq(approvalDocument.trainingId, id)))
  const applied = await readyToApply(scene)
  const { applicationId } = await (await scene.as(applied.doctor)).does(sendApplication, { trainingId: applied.id })
  return { documentId: document?.id ?? '', confirmationId, applicationId }
}

const doctor: Route['may'] = (one, { marked }) => one.personId === marked.doctor.id
const leads: Route['may'] = (one, { world }) => one.personId !== null && holdsRole(world, one.personId, 'leader', oslo)
const answers: Route['may'] = (one, { world }) => (world.rows.role ?? []).some((row) => row.person_id === one.personId && row.role === 'directorate_officer')
const ofTraining = (rest = ''): Route => ({ at: ({ trainingId }) => [`/utdanninger/${trainingId}/spesialistsoknad${rest}`] })
const ofDocument = (rest = ''): Route => ({ at: ({ documentId }) => [`/spesialistsoknad/dokumenter/${documentId}${rest}`] })
const ofConfirmation = (rest = ''): Route => ({ at: ({ confirmationId }) => [`/tjenestebekreftelser/${confirmationId}${rest}`] })
const ofApplication = (rest = ''): Route => ({ at: ({ applicationId }) => [`/soknader/${applicationId}${rest}`] })

/** The routes of the application for specialist approval. */
export const approvalRoutes: Readonly<Record<string, Route>> = {
  'GET /.well-known/loype-nokkel.json': { at: () => ['/.well-known/loype-nokkel.json'] },
  'GET /spesialistsoknad': { at: () => ['/spesialistsoknad'] },
  'GET /utdanninger/:id/spesialistsoknad': ofTraining(),
  'GET /utdanninger/:id/spesialistsoknad/kontroll': ofTraining('/kontroll'),
  'GET /utdanninger/:id/spesialistsoknad/pakke': ofTraining('/pakke'),
  'POST /utdanninger/:id/spesialistsoknad/kontroll': { ...ofTraining('/kontroll'), may: doctor },
  'POST /utdanninger/:id/spesialistsoknad/dokumenter': { ...ofTraining('/dokumenter'), may: doctor, form: () => ({ kind: 'other', scheme: 'new', pagesOfOriginal: '1', signed: 'on', filledIn: 'on', replacesId: '', file: scanned('nytt.pdf') }) },
  'POST /utdanninger/:id/spesialistsoknad/tjenestebekreftelser': { ...ofTraining('/tjenestebekreftelser'), may: doctor, form: () => ({ kommuneId: oslo, fromOn: testDay.subtract({ days: 5 }).toString() }) },
  'GET /spesialistsoknad/dokumenter/:id': ofDocument(),
  'POST /spesialistsoknad/dokumenter/:id/fjerning': { ...ofDocument('/fjerning'), may: doctor },
  'GET /tjenestebekreftelser': { at: () => ['/tjenestebekreftelser', '/tjenestebekreftelser?format=csv'] },
  'GET /tjenestebekreftelser/:id': ofConfirmation(),
  'GET /tjenestebekreftelser/:id/pdf': ofConfirmation('/pdf'),
  'POST /tjenestebekreftelser/:id/signatur': { ...ofConfirmation('/signatur'), may: leads, form: () => ({ ...said, remark: '', absence: '' }) },
  'POST /tjenestebekreftelser/:id/retur': { ...ofConfirmation('/retur'), may: leads, form: () => ({ comment: 'Rett datoen' }) },
  'POST /tjenestebekreftelser/:id/fjerning': { ...ofConfirmation('/fjerning'), may: doctor },
  'GET /soknader': { at: () => ['/soknader', '/soknader?format=csv'] },
  'GET /soknader/:id': ofApplication(),
  'GET /soknader/:id/pakke': ofApplication('/pakke'),
  'POST /soknader/:id/svar': { ...ofApplication('/svar'), may: answers, form: () => ({ answer: 'received', message: '' }) },
  'POST /soknader/:id/tilbaketrekking': ofApplication('/tilbaketrekking'),
}

/** The marked doctor lacks too much to send, and who has applied is not among the visitors; both are done in `approval/together.test.ts`. */
export const approvalLeadingOn = ['GET /spesialistsoknad', 'POST /utdanninger/:id/spesialistsoknad/kontroll', 'POST /soknader/:id/tilbaketrekking']
