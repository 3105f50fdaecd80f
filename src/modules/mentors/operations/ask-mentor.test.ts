import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { mentorWhoTakesOn } from '#test/mentors.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { archiveTraining } from '#modules/portfolio/operations/end-training.ts'
import { oslo, type Someone } from '#test/given.ts'
import { openRequests, requestsToMe } from '../queries/requests.ts'
import { setProfile } from './set-profile.ts'
import { askMentor, withdrawRequest } from './ask-mentor.ts'

withDatabase()

/** A doctor in Oslo without a mentor, with their leader. */
async function withoutMentor({ as, given }: Scene): Promise<{ trainingId: string; doctor: Someone; leader: Someone }> {
  const [doctor, leader] = [await given.someone('Lege Uten'), await given.someone('Leder Oslo', ['leader', oslo])]
  const { trainingId } = await (await as(leader)).does(assignTraining, { kommuneId: oslo, specialty: 'ALM', startedOn: '2026-01-01', traineeName: doctor.name, traineeEmail: doctor.email, leaderId: leader.id })
  return { trainingId, doctor, leader }
}

scenario('R60: a leader asks a mentor for a doctor without one; the mentor sees it, is told, and gets a mail once', async (scene) => {
  const { as, door, reactions } = scene
  const { trainingId, doctor, leader } = await withoutMentor(scene)
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  await (await as(leader)).does(askMentor, { mentorId: mentor.id, trainingId })
  expect(await (await as(mentor)).sees(requestsToMe)).toMatchObject([{ doctor: doctor.name, kommune: 'Oslo', asker: leader.name, state: 'asked', overdue: false }])
  expect(await lastEntry(door, 'mentors.mentorAsked')).toMatchObject({ actor: leader.id, capacity: 'leader', subject: doctor.id, told: [mentor.id] })
  await reactions()
  const letters = await look<{ subject: string; body: string }>(door, `select subject, body from mail where person_id = $1`, [mentor.id])
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toBe('Kan du veilede en lege i Oslo?')
  expect(letters[0]?.body).toContain('/veilederforesporsler')
  expect(await refusal((await as(leader)).does(askMentor, { mentorId: mentor.id, trainingId }))).toBe('already_asked')
})

scenario('the office asks for a doctor in its kommuner, and for no other', async (scene) => {
  const { as } = scene
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  const [amir] = await look<{ id: string }>(scene.door, `select t.id from training t join person p on p.id = t.trainee_id where p.name = 'Amir Haddad'`)
  const anne = await as(castIds.get('anne') ?? '')
  expect(await outcome(anne.does(askMentor, { mentorId: mentor.id, trainingId: amir?.id ?? '' }))).toBe('done')
  expect((await anne.sees(openRequests)).map((one) => [one.mentor, one.overdue])).toEqual(expect.arrayContaining([['Villig Veileder', false], ['Åse Hovland', true]]))
  const elsewhere = await withoutMentor(scene)
  expect(await outcome(anne.does(askMentor, { mentorId: mentor.id, trainingId: elsewhere.trainingId }))).toBe('not_found')
})

scenario('R51: never the doctor or the leader, never somebody who does not take on doctors or has no room', async (scene) => {
  const { as, given } = scene
  const { trainingId, doctor, leader } = await withoutMentor(scene)
  const asking = await as(leader)
  const ask = (mentor: Someone, more: object = {}) => asking.does(askMentor, { mentorId: mentor.id, trainingId, ...more })
  const terms = { open: 'on', capacity: '1', languages: ['no'], homeId: oslo, nearKm: '' }
  for (const who of [doctor, leader]) await (await as(who)).does(setProfile, terms as never)
  expect(await refusal(ask(doctor))).toBe('mentor_is_trainee')
  expect(await refusal(ask(leader))).toBe('mentor_is_leader')
  const training = await given.training()
  await (await as(training.mentor)).does(setProfile, terms as never)
  expect(await refusal(ask(training.mentor))).toBe('full')
  expect(await refusal(ask(training.supervisor))).toBe('not_open')
})

scenario('R51: a doctor with a mentor gets another asked only when it is said that they are to change', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  const asking = await as(training.leader)
  expect(await refusal(asking.does(askMentor, { mentorId: mentor.id, trainingId: training.id }))).toBe('has_mentor')
  expect(await outcome(asking.does(askMentor, { mentorId: mentor.id, trainingId: training.id, replaces: 'on' }))).toBe('done')
  await asking.does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  const other = await mentorWhoTakesOn(scene, 'Annen Veileder')
  expect(await refusal(asking.does(askMentor, { mentorId: other.id, trainingId: training.id, replaces: 'on' }))).toBe('training_archived')
})

scenario('only those who may ask take a request back, as long as nobody has answered', async (scene) => {
  const { as, door } = scene
  const { trainingId, doctor, leader } = await withoutMentor(scene)
  const mentor = await mentorWhoTakesOn(scene, 'Villig Veileder')
  await (await as(leader)).does(askMentor, { mentorId: mentor.id, trainingId })
  const [request] = await (await as(mentor)).sees(requestsToMe)
  const withdraw = { requestId: request?.id ?? '' }
  for (const who of [doctor, mentor]) expect(await outcome((await as(who)).does(withdrawRequest, withdraw))).toBe('denied')
  expect(await outcome((await as(doctor)).does(askMentor, { mentorId: mentor.id, trainingId }))).not.toBe('done')
  await (await as(leader)).does(withdrawRequest, withdraw)
  expect((await lastEntry(door, 'mentors.requestWithdrawn')).told).toEqual([mentor.id])
  expect(await refusal((await as(leader)).does(withdrawRequest, withdraw))).toBe('no_longer_open')
})
