import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { convertObjectives } from '#modules/portfolio/operations/convert-objectives.ts'
import { confirmTime } from '#modules/planning/operations/confirm-time.ts'
import { unitId } from '#modules/organisation/index.ts'
import { finishedDoctor, paper, readyToApply, said, scanned } from '#test/finished.ts'
import { outcome } from '#test/outcome.ts'
import { structureOf } from '#test/pdf.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { factsSchema } from '../facts.ts'
import { applications, applicationsFor, bundleOf, theApplication } from '../queries/application.ts'
import { theDossier } from '../queries/dossier.ts'
import { missingIn } from '../rules.ts'
import { verifyApplication } from '../verify.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { signConfirmation } from './answer-confirmation.ts'
import { askConfirmation } from './ask-confirmation.ts'
import { answerApplication } from './answer-application.ts'
import { attachDocument, removeDocument } from './attach-document.ts'
import { sendApplication, withdrawApplication } from './send-application.ts'

withDatabase()

const officer = castIds.get('marius') ?? ''
const missing = async ({ as }: Scene, training: { id: string; doctor: { id: string } }) => missingIn((await (await as(training.doctor.id)).sees(theDossier, training.id)).lines).map((line) => line.key)

scenario('R140: a finished doctor without papers is told which are missing, and sends when they are there', async (scene) => {
  const training = await finishedDoctor(scene)
  expect(await missing(scene, training)).toEqual(['lis1', 'confirmations', 'group_diploma'])
  expect(await refusal((await scene.as(training.doctor)).does(sendApplication, { trainingId: training.id }))).toBe('not_complete')
  expect(await missing(scene, await readyToApply(scene))).toEqual([])
})

scenario('R140: what is sent is one bundle: readable as PDF/A, the same facts, the attachments by type, signed; one byte changed is found', async (scene) => {
  const training = await readyToApply(scene)
  const doctor = await scene.as(training.doctor)
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  const bundle = new Uint8Array(await doctor.sees(bundleOf, applicationId))
  const { problems, files } = verifyApplication(bundle)
  expect(problems).toEqual([])
  expect([...files.keys()]).toEqual(['soknad.pdf', 'facts.json', 'vedlegg/01-lis1.pdf', 'vedlegg/02-group_diploma.pdf', 'manifest.json', 'signature'])
  const pdf = structureOf(files.get('soknad.pdf') ?? new Uint8Array())
  expect(pdf).toMatchObject({ part: '2', conformance: 'A', marked: true, language: 'nb-NO' })
  expect(pdf.fonts.every((font) => font.embedded && font.readable)).toBe(true)
  expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'TOC']))
  const facts = factsSchema.parse(JSON.parse(new TextDecoder().decode(files.get('facts.json'))))
  expect(facts.objectives).toHaveLength(112)
  expect(facts.objectives.every((one) => one.approvedBy === training.leader.name && one.approvedOn === '2026-09-01')).toBe(true)
  expect(facts.counted).toMatchObject({ months: 60, wanted: 60, lis1Months: 18 })
  expect(facts.confirmations[0]).toMatchObject({ kommune: 'Oslo', fromOn: '2021-11-01', untilOn: '2026-10-31', signedBy: training.leader.name, mentors: [{ name: training.mentor.name }], said: { unit: 'Fire leger, 4 200 listepasienter' } })
  for (let at = 0; at < bundle.length; at += 997) {
    const changed = Uint8Array.from(bundle)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(verifyApplication(changed).problems, `byte ${at}`).not.toEqual([])
  }
})

scenario('the same facts become the same bytes, and what is frozen stays when the training goes on', async (scene) => {
  const training = await readyToApply(scene)
  const doctor = await scene.as(training.doctor)
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  const first = await doctor.sees(bundleOf, applicationId)
  await doctor.does(withdrawApplication, { applicationId })
  const { applicationId: second } = await doctor.does(sendApplication, { trainingId: training.id })
  expect(Buffer.compare(first, await doctor.sees(bundleOf, second))).toBe(0)
  await doctor.does(withdrawApplication, { applicationId: second })
  await doctor.does(attachDocument, paper(training.id, 'other'))
  expect(Buffer.compare(first, await doctor.sees(bundleOf, second))).toBe(0)
  expect((await doctor.sees(theApplication, second)).facts.documents).toHaveLength(2)
})

scenario('R140: while the directorate has it nothing in it is changed, and no second one is sent', async (scene) => {
  const training = await readyToApply(scene)
  const doctor = await scene.as(training.doctor)
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  expect(await lastEntry(scene.door, 'approval.applicationSent')).toMatchObject({ actor: training.doctor.id, capacity: 'trainee' })
  expect(await refusal(doctor.does(sendApplication, { trainingId: training.id }))).toBe('under_treatment')
  expect(await refusal(doctor.does(attachDocument, paper(training.id, 'other')))).toBe('frozen')
  const [document] = (await doctor.sees(theDossier, training.id)).documents
  expect(await refusal(doctor.does(removeDocument, { documentId: document?.id ?? '' }))).toBe('frozen')
  await doctor.does(withdrawApplication, { applicationId })
  expect(await refusal(doctor.does(withdrawApplication, { applicationId }))).toBe('not_open')
})

scenario('the directorate sees those who have applied and only them, answers, and the doctor is told and sends anew', async (scene) => {
  const { as, door } = scene
  const [training, other] = [await readyToApply(scene), await finishedDoctor(scene)]
  const doctor = await as(training.doctor)
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  const directorate = await as(officer)
  expect((await directorate.sees(applications)).map((one) => one.id)).toContain(applicationId)
  expect(await outcome(directorate.sees(theDossier, other.id))).toBe('not_found')
  expect(await refusal(directorate.does(answerApplication, { applicationId, answer: 'more_wanted' }))).toBe('say_what')
  await directorate.does(answerApplication, { applicationId, answer: 'more_wanted', message: 'Bekreftelse på LIS1 mangler side 2' })
  expect(await lastEntry(door, 'approval.applicationMoreWanted')).toMatchObject({ told: [training.doctor.id] })
  const { applicationId: anew } = await doctor.does(sendApplication, { trainingId: training.id })
  expect((await doctor.sees(applicationsFor, training.id)).map((one) => [one.id, one.state])).toEqual([[anew, 'sent'], [applicationId, 'withdrawn']])
  expect(await refusal(directorate.does(answerApplication, { applicationId, answer: 'approved' }))).toBe('not_open')
  await directorate.does(answerApplication, { applicationId: anew, answer: 'received' })
  await directorate.does(answerApplication, { applicationId: anew, answer: 'approved' })
  expect(await refusal(directorate.does(answerApplication, { applicationId: anew, answer: 'received' }))).toBe('not_open')
  expect(await refusal(doctor.does(sendApplication, { trainingId: training.id }))).toBe('already_approved')
  expect(await refusal(doctor.does(withdrawApplication, { applicationId: anew }))).toBe('not_open')
})

scenario('nobody else sends, takes back, answers or reads it', async (scene) => {
  const training = await readyToApply(scene)
  const doctor = await scene.as(training.doctor)
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  const stranger = await scene.given.training()
  for (const who of [training.leader, training.mentor, training.supervisor, stranger.doctor, stranger.leader]) {
    const one = await scene.as(who)
    expect(await outcome(one.sees(theApplication, applicationId))).toBe('not_found')
    expect(await outcome(one.does(answerApplication, { applicationId, answer: 'approved' }))).toBe('not_found')
    expect(['not_found', 'denied']).toContain(await outcome(one.does(sendApplication, { trainingId: training.id })))
  }
  expect(await outcome(doctor.does(answerApplication, { applicationId, answer: 'approved' }))).toBe('denied')
  expect(await outcome((await scene.as(officer)).does(withdrawApplication, { applicationId }))).toBe('denied')
})

scenario('R13, R141: a paper that is not whole holds the application back and is named', async (scene) => {
  const training = await readyToApply(scene)
  const doctor = await scene.as(training.doctor)
  for (const [more, problem] of [[{ pagesOfOriginal: '3' }, 'pages_missing'], [{ signed: '' }, 'not_signed'], [{ filledIn: '' }, 'blank_fields'], [{ scheme: 'old' }, 'wrong_scheme']] as const) {
    await doctor.does(attachDocument, paper(training.id, 'group_diploma', more))
    const { documents } = await doctor.sees(theDossier, training.id)
    const added = documents.at(-1)
    expect(added?.problems).toEqual([problem])
    expect(await missing(scene, training)).toEqual(['attachments'])
    await doctor.does(attachDocument, paper(training.id, 'group_diploma', { replacesId: added?.id }))
    expect(await missing(scene, training)).toEqual([])
  }
  expect(await look(scene.door, `select id from approval_document where training_id = '${training.id}'`)).toHaveLength(6)
})

scenario('R13: time computed as too little is no verdict: an adviser of the office confirms it, it is said who, and the application is sent', async (scene) => {
  const training = await readyToApply(scene)
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`insert into leave (id, training_id, percentage, from_on, until_on, added_by, added_at) values (gen_random_uuid(), $1, 50, '2022-01-01', '2022-12-31', $2, now())`, [training.id, training.doctor.id]))
  const [doctor, leader] = [await scene.as(training.doctor), await scene.as(training.leader)]
  const { confirmationId } = await doctor.does(askConfirmation, { trainingId: training.id, kommuneId: training.kommuneId, fromOn: '2021-11-01' })
  await leader.does(signConfirmation, { confirmationId, ...said })
  expect(await missing(scene, training)).toEqual(['time'])
  const checklist = async () => (await (await scene.browser(training.doctor)).get(`/utdanninger/${training.id}/spesialistsoknad`)).text
  expect(await checklist()).toContain('Skaffes av: En rådgiver i ALIS-kontoret')
  expect(await refusal(doctor.does(sendApplication, { trainingId: training.id }))).toBe('not_complete')
  const adviser = await scene.given.someone('Rådgiver Rud', ['office_adviser', unitId('office', 'alis-oslo')])
  await (await scene.as(adviser)).does(confirmTime, { trainingId: training.id, asOf: '2026-10-31' })
  expect(await missing(scene, training)).toEqual([])
  expect(await checklist()).toMatch(/Rådgiver Rud i ALIS-kontoret bekreftet .+ tiden til og med 31\. oktober 2026/)
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  const { facts } = await (await scene.as(officer)).sees(theApplication, applicationId)
  expect(facts.checklist.find((line) => line.key === 'time')).toMatchObject({ state: 'advice', done: 54, wanted: 60, confirmed: { by: 'Rådgiver Rud', asOf: '2026-10-31' } })
  expect(verifyApplication(new Uint8Array(await doctor.sees(bundleOf, applicationId))).problems).toEqual([])
})

scenario('R59, R12: a converted objective names who converted it, or who approved it after that; its paper goes with the application once', async (scene) => {
  const training = await readyToApply(scene)
  const [first, second] = [await training.objective(0), await training.objective(1)]
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update plan_objective set state = 'assigned', approved_on = null where id = any($1)`, [[first, second]]))
  const other = await scene.given.someone('Leder To', ['leader', training.kommuneId])
  await (await scene.as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'leader', name: other.name, email: other.email })
  await (await scene.as(other)).does(convertObjectives, { trainingId: training.id, objectives: [first, second], reason: 'Attest fra gammel ordning', file: scanned('attest.pdf', 3) })
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(
    `insert into trail (at, kind, actor_id, actor_name, actor_kind, subject_id, training_id, record_kind, record_id, details) select r.at + interval '1 hour', 'portfolio.objectiveApproved', $2, 'Godkjent Senere', 'person', $3, $1, 'objective', $4, '{}' from remark r where plan_objective_id = $4 and kind = 'conversion'`,
    [training.id, training.leader.id, training.doctor.id, second]))
  const doctor = await scene.as(training.doctor)
  const { objectives, proofs, lines } = await doctor.sees(theDossier, training.id)
  const [one, two] = [0, 1].map((at) => objectives.filter((each) => each.set === 'ALM').toSorted((a, b) => a.code.localeCompare(b.code))[at])
  expect(one).toMatchObject({ approvedBy: 'Leder To', approvedOn: scene.today.toString() })
  expect(two).toMatchObject({ approvedBy: 'Godkjent Senere' })
  expect(proofs).toMatchObject([{ fileName: 'attest.pdf', pages: 3, problem: null }])
  expect(lines.find((line) => line.key === 'conversion')?.state).toBe('done')
  expect((await (await scene.browser(training.doctor)).get(`/utdanninger/${training.id}/spesialistsoknad`)).text).toContain('fra porteføljen')
  const { applicationId } = await doctor.does(sendApplication, { trainingId: training.id })
  const { files, problems } = verifyApplication(new Uint8Array(await doctor.sees(bundleOf, applicationId)))
  expect(problems).toEqual([])
  expect([...files.keys()].filter((name) => name.startsWith('vedlegg/'))).toEqual(['vedlegg/01-lis1.pdf', 'vedlegg/02-group_diploma.pdf', 'vedlegg/03-conversion.pdf'])
})

scenario('R12, R140: what was converted on something else than a PDF others can read is asked for as one', async (scene) => {
  const training = await readyToApply(scene)
  const id = await training.objective(0)
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update plan_objective set state = 'assigned', approved_on = null where id = $1`, [id]))
  await (await scene.as(training.leader)).does(convertObjectives, { trainingId: training.id, objectives: [id], reason: 'Attest', file: new File(['%PDF-1.7\n%%EOF'], 'attest.pdf') })
  expect(await missing(scene, training)).toEqual(['conversion'])
  await (await scene.as(training.doctor)).does(attachDocument, paper(training.id, 'conversion', { scheme: 'old' }))
  expect(await missing(scene, training)).toEqual([])
})
