import { expect } from 'vitest'
import { acceptInvitation } from '#modules/identity/index.ts'
import { oslo, type GivenTraining, type Someone } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { queueOf } from '../queries/queue.ts'
import { answerSignings } from './answer-signings.ts'
import { assignTraining } from './assign-training.ts'
import { setParticipant } from './change-participants.ts'
import { approveObjectives, returnObjective } from './decide-objectives.ts'
import { delegate } from './delegate.ts'
import { recommendObjective } from './recommend-objective.ts'
import { sendForSigning } from './send-for-signing.ts'

withDatabase()

const standIn = async ({ as, today }: Scene, leader: Someone, who: Someone) =>
  (await as(leader)).does(delegate, { kind: 'stand_in', unitId: oslo, name: who.name, email: who.email, fromOn: today.toString(), untilOn: today.add({ days: 60 }).toString() })

/** Another training under the same leader. */
async function assigned({ as, door, today }: Scene, { leader, mentor, supervisor, ...same }: GivenTraining, people: { doctor: Someone; mentor?: Someone }): Promise<GivenTraining> {
  const by = people.mentor ?? mentor
  const { trainingId } = await (await as(leader)).does(assignTraining, {
    kommuneId: oslo, specialty: 'ALM', startedOn: today.subtract({ years: 1 }).toString(), traineeName: people.doctor.name, traineeEmail: people.doctor.email, leaderId: leader.id, mentorName: by.name, mentorEmail: by.email,
  })
  await (await as(leader)).does(setParticipant, { trainingId, capacity: 'supervisor', name: supervisor.name, email: supervisor.email })
  const objective = async (at = 0) => (await look<{ id: string }>(door, 'select id from plan_objective where training_id = $1 order by code', [trainingId]))[at]?.id ?? ''
  return { ...same, leader, supervisor, mentor: by, doctor: people.doctor, id: trainingId, objective }
}

scenario('R19: a stand-in who is given a training decides nothing in it', async (scene) => {
  const first = await scene.given.training()
  const doctor = await scene.given.someone('Vikar Lege')
  await standIn(scene, first.leader, doctor)
  const theirs = await assigned(scene, first, { doctor })
  const [own, other] = [await scene.given.readyObjective(theirs), await scene.given.readyObjective(first)]
  const acting = await scene.as(doctor)
  expect((await acting.sees(queueOf)).map((row) => row.id)).toEqual([other])
  expect(await outcome(acting.does(approveObjectives, { objectives: [own] }))).toBe('denied')
  expect(await outcome(acting.does(returnObjective, { objectiveId: own, comment: 'Mangler' }))).toBe('denied')
  expect(await outcome(acting.does(approveObjectives, { objectives: [other] }))).toBe('done')
})

scenario('R57: a stand-in who becomes the mentor of a doctor decides nothing for that doctor', async (scene) => {
  const first = await scene.given.training()
  const mentor = await scene.given.someone('Vikar Veileder')
  await standIn(scene, first.leader, mentor)
  const mentored = await assigned(scene, first, { doctor: await scene.given.someone('Annen Lege'), mentor })
  const objective = await scene.given.readyObjective(mentored)
  const acting = await scene.as(mentor)
  expect(await acting.sees(queueOf)).toEqual([])
  expect(await outcome(acting.does(approveObjectives, { objectives: [objective] }))).toBe('denied')
})

scenario('R19: a doctor who named themselves at another address neither signs nor recommends their own work', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  const doctor = await as(training.doctor)
  const email = 'egen.annen@prove.example'
  await doctor.does(setParticipant, { trainingId: training.id, capacity: 'supervisor', name: 'Egen Annen', email })
  await scene.reactions()
  const [invited] = await look<{ id: string; body: string }>(door, 'select p.id, m.body from person p join mail m on m.person_id = p.id where p.email = $1', [email])
  const [signed, waiting] = [await given.activity(training), await given.activity(training)]
  const send = (activityId: string) => doctor.does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [invited?.id ?? ''], askRecommendation: 'on' })
  await send(signed)
  await scene.reactions()
  const [letter] = await look<{ body: string }>(door, `select body from mail where "to" = $1 and reason like 'ticket:%'`, [email])
  const recommendation = async () => (await look<{ id: string }>(door, 'select id from recommendation where training_id = $1', [training.id]))[0]?.id ?? ''
  const [signing] = await look<{ id: string }>(door, 'select id from signing where activity_id = $1', [signed])
  await (await scene.browser(null)).post(`/signer/${/\/signer\/([\w-]+)/.exec(letter?.body ?? '')?.[1]}`, { signings: [signing?.id ?? ''], recommend: [await recommendation()], verdict: 'sign' })
  await send(waiting)
  expect(await acceptInvitation(door, /\/invitasjon\/([\w-]+)/.exec(invited?.body ?? '')?.[1] ?? '', training.doctor.id)).toBe(training.doctor.id)
  const [left] = await look<{ id: string }>(door, 'select id from signing where activity_id = $1', [waiting])
  expect(await outcome(doctor.does(answerSignings, { signings: [left?.id ?? ''], verdict: 'sign' }))).toBe('denied')
  expect(await outcome(doctor.does(answerSignings, { signings: [], recommend: [await recommendation()], verdict: 'sign' }))).toBe('denied')
  expect(await outcome(doctor.does(recommendObjective, { objectiveId: await training.objective(), verdict: 'given' }))).toBe('denied')
  // What was said from the other address before it was known whose it was, is no basis.
  const objective = await given.sentObjective(training)
  await (await as(training.mentor)).does(recommendObjective, { objectiveId: objective, verdict: 'given' })
  expect(await outcome((await as(training.leader)).does(approveObjectives, { objectives: [objective] }))).toBe('no_supervisor_recommends')
})
