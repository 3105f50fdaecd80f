import { expect } from 'vitest'
import { oslo, type Someone } from '#test/given.ts'
import { mentorWhoTakesOn } from '#test/mentors.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { archiveTraining, deleteTraining } from '#modules/portfolio/operations/end-training.ts'
import { theTraining } from '#modules/portfolio/queries/training.ts'
import { requestsToMe } from '../queries/requests.ts'
import { answerRequest } from './answer-request.ts'
import { askMentor } from './ask-mentor.ts'

withDatabase()

/** A doctor without a mentor, and mentors who have been asked. */
async function asked(scene: Scene, ...mentors: readonly Someone[]) {
  const { as, given } = scene
  const [doctor, leader] = [await given.someone('Lege Uten'), await given.someone('Leder Oslo', ['leader', oslo])]
  const acting = await as(leader)
  const { trainingId } = await acting.does(assignTraining, { kommuneId: oslo, specialty: 'ALM', startedOn: '2026-01-01', traineeName: doctor.name, traineeEmail: doctor.email, leaderId: leader.id })
  for (const mentor of mentors) await acting.does(askMentor, { mentorId: mentor.id, trainingId })
  return { trainingId, doctor, leader }
}
const requestTo = async ({ door }: Scene, mentor: Someone, trainingId: string) =>
  (await look<{ id: string; state: string }>(door, 'select id, state from mentor_request where mentor_id = $1 and training_id = $2', [mentor.id, trainingId]))[0] ?? { id: '', state: '' }
const answer = async (scene: Scene, mentor: Someone, trainingId: string, said: 'yes' | 'no') =>
  (await scene.as(mentor)).does(answerRequest, { requestId: (await requestTo(scene, mentor, trainingId)).id, answer: said })

scenario('R51, R58: a yes sets the mentor in the training with the role in the kommune, and ends the other requests', async (scene) => {
  const [mentor, other] = [await mentorWhoTakesOn(scene, 'Villig Veileder'), await mentorWhoTakesOn(scene, 'Annen Veileder')]
  const { trainingId, doctor, leader } = await asked(scene, mentor, other)
  await answer(scene, mentor, trainingId, 'yes')
  expect((await lastEntry(scene.door, 'mentors.requestAccepted')).told).toEqual([leader.id])
  await scene.reactions()
  await scene.reactions()
  expect(await (await scene.as(mentor)).sees(theTraining, trainingId)).toMatchObject({ mentorId: mentor.id, traineeName: doctor.name })
  expect(await (await scene.as(mentor)).sees(async (ctx) => ctx.actor.roles.map((held) => [held.role, held.unitId]))).toEqual([['mentor', oslo]])
  expect([(await requestTo(scene, mentor, trainingId)).state, (await requestTo(scene, other, trainingId)).state]).toEqual(['appointed', 'withdrawn'])
  const set = await lastEntry(scene.door, 'portfolio.participantSet')
  expect(set).toMatchObject({ actorKind: 'system', details: { capacity: 'mentor', name: 'Villig Veileder', before: [] } })
  expect(set.told).toEqual(expect.arrayContaining([doctor.id, mentor.id]))
  expect((await lastEntry(scene.door, 'mentors.requestLapsed')).told).toEqual(expect.arrayContaining([other.id, leader.id]))
  expect(await refusal(answer(scene, other, trainingId, 'yes'))).toBe('no_longer_open')
})

scenario('R51: of two who say yes before anybody is appointed, one wins and the other is told', async (scene) => {
  const [mentor, other] = [await mentorWhoTakesOn(scene, 'Villig Veileder'), await mentorWhoTakesOn(scene, 'Annen Veileder')]
  const { trainingId } = await asked(scene, mentor, other)
  await answer(scene, mentor, trainingId, 'yes')
  expect(await refusal(answer(scene, other, trainingId, 'yes'))).toBe('somebody_was_first')
  await scene.reactions()
  expect(await look(scene.door, `select person_id from participant where training_id = $1 and capacity = 'mentor' and until_on is null`, [trainingId])).toEqual([{ person_id: mentor.id }])
})

scenario('R58: a yes to replace ends the mentor before, who stays in the history', async (scene) => {
  const training = await scene.given.training()
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  await (await scene.as(training.leader)).does(askMentor, { mentorId: mentor.id, trainingId: training.id, replaces: 'on' })
  await answer(scene, mentor, training.id, 'yes')
  await scene.reactions()
  const { participants, mentorId } = await (await scene.as(training.leader)).sees(theTraining, training.id)
  expect(mentorId).toBe(mentor.id)
  expect(participants.filter((one) => one.capacity === 'mentor').map((one) => [one.name, one.untilOn])).toEqual(expect.arrayContaining([[training.mentor.name, '2026-11-23'], ['Villig Veileder', null]]))
})

scenario('a no is told to who asked, and nothing else happens', async (scene) => {
  const mentor = await mentorWhoTakesOn(scene, 'Travel Veileder')
  const { trainingId, leader } = await asked(scene, mentor)
  await answer(scene, mentor, trainingId, 'no')
  await scene.reactions()
  expect((await lastEntry(scene.door, 'mentors.requestDeclined')).told).toEqual([leader.id])
  expect((await requestTo(scene, mentor, trainingId)).state).toBe('declined')
  expect(await outcome((await scene.as(mentor)).sees(theTraining, trainingId))).toBe('not_found')
  expect(await (await scene.as(mentor)).sees(requestsToMe)).toMatchObject([{ doctor: null, state: 'declined' }])
})

scenario('nobody else answers, and nobody answers twice', async (scene) => {
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  const { trainingId, doctor, leader } = await asked(scene, mentor)
  const { id } = await requestTo(scene, mentor, trainingId)
  for (const who of [doctor, leader]) expect(await outcome((await scene.as(who)).does(answerRequest, { requestId: id, answer: 'yes' }))).toBe('denied')
  expect(await outcome((await scene.as(await scene.given.someone('Fremmed'))).does(answerRequest, { requestId: id, answer: 'yes' }))).toBe('not_found')
  await answer(scene, mentor, trainingId, 'no')
  expect(await refusal(answer(scene, mentor, trainingId, 'yes'))).toBe('no_longer_open')
})

scenario('one place is not given twice, also before the first doctor has been appointed', async (scene) => {
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder', { capacity: '1' })
  const [first, second] = [await asked(scene, mentor), await asked(scene, mentor)]
  await answer(scene, mentor, first.trainingId, 'yes')
  expect(await refusal(answer(scene, mentor, second.trainingId, 'yes'))).toBe('full')
  await scene.reactions()
  expect(await refusal(answer(scene, mentor, second.trainingId, 'yes'))).toBe('full')
  expect(await outcome(answer(scene, mentor, second.trainingId, 'no'))).toBe('done')
})

scenario('R51: when the leader has become the mentor’s own self since, nobody is appointed, and that is said', async (scene) => {
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  const { trainingId, leader } = await asked(scene, mentor)
  await answer(scene, mentor, trainingId, 'yes')
  await (await scene.as(leader)).does(setParticipant, { trainingId, capacity: 'leader', name: mentor.name, email: mentor.email })
  await scene.reactions()
  expect((await requestTo(scene, mentor, trainingId)).state).toBe('withdrawn')
  expect(await look(scene.door, `select id from participant where training_id = $1 and capacity = 'mentor'`, [trainingId])).toEqual([])
})

scenario('R52: with the training closed the open requests end; a training somebody has been asked for is not deleted', async (scene) => {
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  const { trainingId, leader } = await asked(scene, mentor)
  const acting = await scene.as(leader)
  expect(await refusal(acting.does(deleteTraining, { trainingId }))).toBe('started')
  await acting.does(archiveTraining, { trainingId, reason: 'Sluttet' })
  await scene.reactions()
  expect((await requestTo(scene, mentor, trainingId)).state).toBe('withdrawn')
})

scenario('a mentor set by the leader by hand ends the open requests too', async (scene) => {
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  const { trainingId, leader } = await asked(scene, mentor)
  await (await scene.as(leader)).does(setParticipant, { trainingId, capacity: 'mentor', name: 'Kjent Veileder', email: 'kjent@prove.example' })
  await scene.reactions()
  expect((await requestTo(scene, mentor, trainingId)).state).toBe('withdrawn')
  expect(await refusal(answer(scene, mentor, trainingId, 'yes'))).toBe('no_longer_open')
})
