import { expect } from 'vitest'
import { finishedDoctor, givenServices, said } from '#test/finished.ts'
import { bergen, oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { confirmationsToAnswer, theConfirmation } from '../queries/confirmation.ts'
import { theDossier } from '../queries/dossier.ts'
import { returnConfirmation, signConfirmation } from './answer-confirmation.ts'
import { askConfirmation, removeConfirmation } from './ask-confirmation.ts'

withDatabase()

const stretchesFor = async ({ as }: Scene, training: { id: string; doctor: { id: string } }) => (await (await as(training.doctor.id)).sees(theDossier, training.id)).stretches.map((one) => [one.stretch.kommune, one.state])
async function asked(scene: Scene) {
  const training = await finishedDoctor(scene)
  const { confirmationId } = await (await scene.as(training.doctor)).does(askConfirmation, { trainingId: training.id, kommuneId: oslo, fromOn: '2021-11-01' })
  return { training, confirmationId }
}

scenario('R17, R142: the doctor asks, the leader says what is wanted and signs with their name', async (scene) => {
  const { training, confirmationId } = await asked(scene)
  expect(await lastEntry(scene.door, 'approval.confirmationAsked')).toMatchObject({ told: [training.leader.id] })
  const leader = await scene.as(training.leader)
  expect((await leader.sees(confirmationsToAnswer)).map((one) => [one.id, one.doctor, one.state])).toEqual([[confirmationId, training.doctor.name, 'asked']])
  await leader.does(signConfirmation, { confirmationId, ...said })
  expect(await (await scene.as(training.doctor)).sees(theConfirmation, confirmationId)).toMatchObject({ state: 'signed', signerName: training.leader.name, said: { satisfactory: true, unit: said.unit } })
  expect(await lastEntry(scene.door, 'approval.confirmationSigned')).toMatchObject({ capacity: 'leader', told: [training.doctor.id] })
  expect(await refusal(leader.does(signConfirmation, { confirmationId, ...said }))).toBe('not_asked')
  expect(await refusal(leader.does(returnConfirmation, { confirmationId, comment: 'x' }))).toBe('not_asked')
})

scenario('R142: blank fields are refused, and service that was not satisfactory is explained', async (scene) => {
  const { training, confirmationId } = await asked(scene)
  const leader = await scene.as(training.leader)
  for (const name of ['post', 'mentorSpecialty', 'teaching', 'onCall', 'unit', 'satisfactory']) expect(await refusal(leader.does(signConfirmation, { confirmationId, ...said, [name]: '' } as never)), name).toBe('invalid_input')
  expect(await refusal(leader.does(signConfirmation, { confirmationId, ...said, satisfactory: 'no' }))).toBe('remark_needed')
  await leader.does(signConfirmation, { confirmationId, ...said, satisfactory: 'no', remark: 'Mye fravær' })
  expect(await stretchesFor(scene, training)).toEqual([['Oslo', 'not_satisfactory']])
})

scenario('returned with a comment, the doctor asks anew; what was asked before goes', async (scene) => {
  const { training, confirmationId } = await asked(scene)
  const [doctor, leader] = [await scene.as(training.doctor), await scene.as(training.leader)]
  const ask = () => doctor.does(askConfirmation, { trainingId: training.id, kommuneId: oslo, fromOn: '2021-11-01' })
  expect(await refusal(ask())).toBe('asked_already')
  await leader.does(returnConfirmation, { confirmationId, comment: 'Startdatoen stemmer ikke' })
  expect(await doctor.sees(theConfirmation, confirmationId)).toMatchObject({ state: 'returned', comment: 'Startdatoen stemmer ikke' })
  const again = await ask()
  expect(await outcome(leader.sees(theConfirmation, confirmationId))).toBe('not_found')
  await leader.does(signConfirmation, { confirmationId: again.confirmationId, ...said })
  expect(await refusal(ask())).toBe('confirmed_already')
  expect(await refusal(doctor.does(removeConfirmation, { confirmationId: again.confirmationId }))).toBe('signed_already')
})

scenario('R142: a changed period makes a signed confirmation stale, and a new one can be asked for', async (scene) => {
  const { training, confirmationId } = await asked(scene)
  await (await scene.as(training.leader)).does(signConfirmation, { confirmationId, ...said })
  expect(await stretchesFor(scene, training)).toEqual([['Oslo', 'signed']])
  await look(scene.door, `update service_period set percentage = 80 where training_id = '${training.id}' and kind = 'open_practice' returning id`)
  expect(await stretchesFor(scene, training)).toEqual([['Oslo', 'stale']])
  expect(await outcome((await scene.as(training.doctor)).does(askConfirmation, { trainingId: training.id, kommuneId: oslo, fromOn: '2021-11-01' }))).toBe('done')
  expect(await look(scene.door, `select id from service_confirmation where training_id = '${training.id}'`)).toHaveLength(2)
})

scenario('after a move the leader of the kommune before confirms what was there, and sees no more than that', async (scene) => {
  const training = await scene.given.training()
  await givenServices(scene.door, training, [{ kind: 'open_practice', unitId: bergen, fromOn: '2022-01-01', untilOn: '2023-12-31' }, { kind: 'open_practice', fromOn: '2024-01-01', untilOn: null }])
  const doctor = await scene.as(training.doctor)
  const { confirmationId } = await doctor.does(askConfirmation, { trainingId: training.id, kommuneId: bergen, fromOn: '2022-01-01' })
  const before = await scene.given.someone('Bergen Leder', ['leader', bergen])
  const leader = await scene.as(before)
  expect((await leader.sees(theConfirmation, confirmationId)).facts).toMatchObject({ kommune: 'Bergen', service: [{ fromOn: '2022-01-01', untilOn: '2023-12-31' }] })
  expect(await outcome(leader.sees(theDossier, training.id))).toBe('not_found')
  const browser = await scene.browser(before)
  expect((await browser.get('/tjenestebekreftelser')).text).toContain(training.doctor.name)
  expect((await browser.get(`/tjenestebekreftelser/${confirmationId}`)).text).toContain('Fyll ut og signer')
  expect((await browser.get(`/tjenestebekreftelser/${confirmationId}/pdf`)).headers.get('content-type')).toBe('application/pdf')
  expect(await outcome((await scene.as(training.leader)).does(signConfirmation, { confirmationId, ...said }))).toBe('denied')
  expect(await outcome(leader.does(signConfirmation, { confirmationId, ...said }))).toBe('done')
  expect(await stretchesFor(scene, training)).toEqual([['Bergen', 'signed'], ['Oslo', 'not_asked']])
})

scenario('nobody confirms their own service, and nobody outside sees it', async (scene) => {
  const { training, confirmationId } = await asked(scene)
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`insert into role (id, person_id, unit_id, role, from_on) values (gen_random_uuid(), $1, $2, 'leader', '2020-01-01')`, [training.doctor.id, oslo]))
  expect(await outcome((await scene.as(training.doctor)).does(signConfirmation, { confirmationId, ...said }))).toMatch(/denied|not_found/)
  const other = await scene.given.someone('Bergen Leder', ['leader', bergen])
  expect(await outcome((await scene.as(other)).does(signConfirmation, { confirmationId, ...said }))).toBe('not_found')
  for (const who of [training.mentor, training.supervisor]) expect(await outcome((await scene.as(who)).does(returnConfirmation, { confirmationId, comment: 'x' }))).toMatch(/denied|not_found/)
  expect(await refusal((await scene.as(training.doctor)).does(askConfirmation, { trainingId: training.id, kommuneId: bergen, fromOn: '2021-11-01' }))).toBe('nothing_to_confirm')
})
