import { expect } from 'vitest'
import type { GivenTraining } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo } from '#test/trail.ts'
import { theActivity } from '../queries/activity.ts'
import { filesOnActivity } from '../queries/basis.ts'
import { activitiesIn } from '../queries/objectives.ts'
import { recentChoices } from '../queries/recent.ts'
import { registerQuickly } from './register-quickly.ts'

withDatabase()

const pdf = (name: string) => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })
const form = async (training: GivenTraining, more: object = {}) => ({ trainingId: training.id, title: 'Konsultasjon om brystsmerter', type: 'felleskonsultasjon' as const, fromOn: '2026-11-23', objectives: [await training.objective()], ...more })
const howMany = async ({ as }: Scene, training: GivenTraining) => (await (await as(training.doctor)).sees(activitiesIn, training.id)).length

scenario('R54: an activity is registered with a picture and a file and sent for signing, in one step', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const doctor = await as(training.doctor)
  const { activityId, sent } = await doctor.does(registerQuickly, await form(training, { place: 'Legevakten', photo: pdf('bilde.pdf'), file: pdf('bevis.pdf'), signers: [training.supervisor.id] }))
  const full = await doctor.sees(theActivity, activityId)
  expect([sent, full.activity.state, full.activity.place, full.signings.map((one) => one.signerId)]).toEqual([true, 'sent', 'Legevakten', [training.supervisor.id]])
  expect((await doctor.sees(filesOnActivity, activityId)).map((one) => one.fileName).sort()).toEqual(['bevis.pdf', 'bilde.pdf'])
  expect((await happenedTo(door, activityId)).map((one) => one.kind).sort()).toEqual(['portfolio.activityRegistered', 'portfolio.activitySent', 'portfolio.fileAttached', 'portfolio.fileAttached'])
})

scenario('nothing is half done: when the file or the signer is refused, nothing is registered', async (scene) => {
  const training = await scene.given.training()
  const stranger = await scene.given.someone('Fremmed Signerer')
  const doctor = await scene.as(training.doctor)
  expect(await refusal(doctor.does(registerQuickly, await form(training, { signers: [stranger.id] })))).toBe('no_signer')
  expect(await refusal(doctor.does(registerQuickly, await form(training, { file: new File(['<svg/>'], 'tegning.svg') })))).toBe('file_type')
  expect(await refusal(doctor.does(registerQuickly, await form(training, { photo: pdf('a.pdf'), file: new File(['MZ'], 'b.exe'), signers: [training.supervisor.id] })))).toBe('file_type')
  expect(await refusal(doctor.does(registerQuickly, await form(training, { fromOn: '2026-11-24' })))).toBe('in_the_future')
  expect(await howMany(scene, training)).toBe(0)
})

scenario('what is missing is said field by field, and a place that is written goes before one that was chosen', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  expect(await fieldsMarked(doctor.does(registerQuickly, { trainingId: training.id, title: ' ', type: 'tull' as never, fromOn: '', objectives: [] }))).toEqual(['title', 'type', 'fromOn', 'objectives'])
  const { activityId } = await doctor.does(registerQuickly, await form(training, { place: 'Legevakten', otherPlace: ' Sykehjemmet ' }))
  expect((await doctor.sees(theActivity, activityId)).activity).toMatchObject({ place: 'Sykehjemmet', state: 'registered' })
})

scenario('R53: only the doctor registers, in their own training', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  for (const who of [training.leader, training.mentor]) expect(await outcome((await as(who)).does(registerQuickly, await form(training)))).toBe('denied')
  expect(await outcome((await as(other.doctor)).does(registerQuickly, await form(training)))).toBe('not_found')
})

scenario('what was used last comes first: types, places, objectives that are not approved, and signers who still take part', async ({ as, given, browser }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  expect(await doctor.sees(recentChoices, training.id)).toEqual({ types: [], places: [], objectiveIds: [], signerIds: [] })
  await doctor.does(registerQuickly, await form(training, { type: 'legevakt', place: 'Legevakten', objectives: [await training.objective(4)], signers: [training.mentor.id] }))
  expect(await doctor.sees(recentChoices, training.id)).toEqual({ types: ['legevakt'], places: ['Legevakten'], objectiveIds: [await training.objective(4)], signerIds: [training.mentor.id] })
  const page = (await (await browser(training.doctor)).get('/registrer')).text
  expect(page).toMatch(/name="type" value="legevakt" checked/)
  expect(page).toMatch(/name="place" value="Legevakten" checked/)
  expect(page.indexOf(`value="${training.mentor.id}"`)).toBeLessThan(page.indexOf(`value="${training.supervisor.id}"`))
  expect(page).toMatch(/type="file" capture="environment" accept="image\/\*"/)
})
