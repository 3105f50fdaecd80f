import { expect } from 'vitest'
import type { GivenTraining } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { queueOf } from '../queries/queue.ts'
import { theTraining } from '../queries/training.ts'
import { waitingForSigner } from '../queries/signing.ts'
import { approveObjectives, returnObjective } from './decide-objectives.ts'
import { recommendObjective } from './recommend-objective.ts'
import { completeObjective, recallObjective, sendObjective } from './work-on-objective.ts'

withDatabase()

const stateOf = async ({ as }: Scene, training: GivenTraining, id: string) => (await (await as(training.doctor)).sees(thePlanObjective, id)).objective.state
/** Completed, with a signed activity below it. */
async function completed({ as, given }: Scene, training: GivenTraining) {
  const objectiveId = await training.objective()
  await given.signedActivity(training, { objectives: [objectiveId] })
  await (await as(training.doctor)).does(completeObjective, { objectiveId, completedOn: '2026-11-20' })
  return objectiveId
}

scenario('R55: the doctor marks an objective as completed, with a date and a comment', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const objectiveId = await training.objective()
  await given.activity(training)
  await (await as(training.doctor)).does(completeObjective, { objectiveId, completedOn: '2026-11-20', comment: 'Tolv konsultasjoner, tre av dem sammen' })
  expect((await (await as(training.doctor)).sees(thePlanObjective, objectiveId)).objective).toMatchObject({ state: 'completed', completedOn: Temporal.PlainDate.from('2026-11-20') })
  expect(await look(door, 'select kind, body from remark where plan_objective_id = $1', [objectiveId])).toEqual([{ kind: 'completion', body: 'Tolv konsultasjoner, tre av dem sammen' }])
  expect((await happenedTo(door, objectiveId)).at(-1)).toMatchObject({ kind: 'portfolio.objectiveCompleted', actor: training.doctor.id, capacity: 'trainee', details: { on: '2026-11-20' } })
})

scenario('R20: an objective is completed also where no activity was registered, and the plan has begun', async (scene) => {
  const training = await scene.given.training()
  const doctor = await scene.as(training.doctor)
  await doctor.does(completeObjective, { objectiveId: await training.objective(), completedOn: '2026-11-20' })
  expect((await doctor.sees(theTraining, training.id)).plans.map((one) => [one.set, one.state, one.underWay])).toEqual([['ALM', 'started', 1], ['FKM', 'assigned', 0]])
})

scenario('R55: it is completed once, and not on a day to come', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const doctor = await as(training.doctor)
  const objectiveId = await training.objective()
  expect(await fieldsMarked(doctor.does(completeObjective, { objectiveId, completedOn: '2026-11-24' }))).toEqual(['completedOn'])
  expect(await refusal(doctor.does(completeObjective, { objectiveId, completedOn: '2026-11-24' }))).toBe('completed_in_future')
  await doctor.does(completeObjective, { objectiveId, completedOn: '2026-11-20' })
  expect(await refusal(doctor.does(completeObjective, { objectiveId, completedOn: '2026-11-21' }))).toBe('already_completed')
  const sent = await given.sentObjective(training, 1)
  expect(await refusal(doctor.does(completeObjective, { objectiveId: sent, completedOn: '2026-11-21' }))).toBe('already_sent')
})

scenario('R19: sending asks the mentor and a supervisor who took part to recommend it; leader and both are told', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const objectiveId = await completed(scene, training)
  await (await as(training.doctor)).does(sendObjective, { objectiveId, discussedOn: '2026-11-22', supervisors: [training.supervisor.id] })
  expect(await stateOf(scene, training, objectiveId)).toBe('sent')
  expect(await look(door, 'select capacity, person_id as person, state, sent_to as to from recommendation where plan_objective_id = $1 order by capacity', [objectiveId])).toEqual([
    { capacity: 'mentor', person: training.mentor.id, state: 'asked', to: training.mentor.email }, { capacity: 'supervisor', person: training.supervisor.id, state: 'asked', to: training.supervisor.email },
  ])
  const entry = (await happenedTo(door, objectiveId)).at(-1)
  expect(entry).toMatchObject({ kind: 'portfolio.objectiveSent', actor: training.doctor.id, capacity: 'trainee' })
  expect([...(entry?.told ?? [])].sort()).toEqual([training.leader.id, training.mentor.id, training.supervisor.id].sort())
  expect((await (await as(training.leader)).sees(queueOf)).map((row) => [row.id, row.ready, row.missing])).toEqual([[objectiveId, false, 'mentor']])
  expect((await (await as(training.mentor)).sees(waitingForSigner)).map((one) => one.planObjectiveId)).toEqual([objectiveId])
})

scenario('R55: it is sent only when completed, and only after a talk with the mentor on a day that has come', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const doctor = await as(training.doctor)
  const started = await training.objective(1)
  await given.activity(training, { objectives: [started] })
  const objectiveId = await completed(scene, training)
  const send = (id: string, discussedOn: string | undefined) => doctor.does(sendObjective, { objectiveId: id, discussedOn, supervisors: [training.supervisor.id] })
  expect(await refusal(send(started, '2026-11-22'))).toBe('not_completed')
  expect(await refusal(send(objectiveId, ''))).toBe('not_discussed')
  expect(await fieldsMarked(send(objectiveId, undefined))).toEqual(['discussedOn'])
  expect(await refusal(send(objectiveId, '2026-11-24'))).toBe('discussed_in_future')
  await send(objectiveId, '2026-11-23')
  expect(await refusal(send(objectiveId, '2026-11-23'))).toBe('already_sent')
})

scenario('R19: without a supervisor who took part it cannot be sent, nor without a mentor', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const doctor = await as(training.doctor)
  const objectiveId = await completed(scene, training)
  const send = (supervisors: string[]) => doctor.does(sendObjective, { objectiveId, discussedOn: '2026-11-22', supervisors })
  expect(await refusal(send([]))).toBe('supervisor_needed')
  expect(await refusal(send([training.mentor.id]))).toBe('no_signer')
  const onlooker = await given.someone('Tilskuer')
  expect(await refusal(send([training.supervisor.id, onlooker.id]))).toBe('no_signer')
  await look(door, `update participant set until_on = '2026-11-01' where training_id = $1 and capacity = 'mentor'`, [training.id])
  expect(await refusal(send([training.supervisor.id]))).toBe('no_mentor')
})

scenario('R19: a supervisor who has recommended already need not be asked again', async (scene) => {
  const training = await scene.given.training()
  const objectiveId = await completed(scene, training)
  await (await scene.as(training.supervisor)).does(recommendObjective, { objectiveId, verdict: 'given' })
  await (await scene.as(training.doctor)).does(sendObjective, { objectiveId, discussedOn: '2026-11-22', supervisors: [] })
  expect(await stateOf(scene, training, objectiveId)).toBe('sent')
})

scenario('R55: it is recalled while it waits, goes back to completed, and the leader is told', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  const doctor = await as(training.doctor)
  await doctor.does(recallObjective, { objectiveId })
  expect(await stateOf(scene, training, objectiveId)).toBe('completed')
  expect((await happenedTo(door, objectiveId)).at(-1)).toMatchObject({ kind: 'portfolio.objectiveRecalled', told: [training.leader.id] })
  expect(await (await as(training.leader)).sees(queueOf)).toEqual([])
  expect(await refusal(doctor.does(recallObjective, { objectiveId }))).toBe('not_sent')
})

scenario('R55: what is approved is neither recalled, completed nor sent again', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(recallObjective, { objectiveId }))).toBe('already_approved')
  expect(await refusal(doctor.does(completeObjective, { objectiveId, completedOn: '2026-11-20' }))).toBe('already_approved')
  expect(await refusal(doctor.does(sendObjective, { objectiveId, discussedOn: '2026-11-22', supervisors: [] }))).toBe('already_approved')
})

scenario('R19: who did not recommend it is asked again when it is sent again, and who did keeps their word', async (scene) => {
  const { as, given, door, moveTo, today, reactions } = scene
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  await (await as(training.supervisor)).does(recommendObjective, { objectiveId, verdict: 'given', comment: 'Trygg' })
  await (await as(training.mentor)).does(recommendObjective, { objectiveId, verdict: 'declined', comment: 'Mer om søvn' })
  await (await as(training.leader)).does(returnObjective, { objectiveId, comment: 'Se veilederens kommentar' })
  moveTo(today.add({ days: 30 }))
  const doctor = await as(training.doctor)
  await doctor.does(completeObjective, { objectiveId, completedOn: '2026-12-20' })
  await doctor.does(sendObjective, { objectiveId, discussedOn: '2026-12-21', supervisors: [] })
  await reactions()
  const words = await look(door, `select capacity, state, comment, (asked_at at time zone 'UTC')::date::text as asked, reminders from recommendation where plan_objective_id = $1 order by capacity`, [objectiveId])
  expect(words).toEqual([{ capacity: 'mentor', state: 'asked', comment: 'Mer om søvn', asked: '2026-12-23', reminders: 0 }, { capacity: 'supervisor', state: 'given', comment: 'Trygg', asked: '2026-11-23', reminders: 0 }])
  expect((await (await as(training.mentor)).sees(waitingForSigner)).map((one) => one.planObjectiveId)).toEqual([objectiveId])
})

scenario('R53: only the doctor completes, sends and recalls', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  for (const who of [training.mentor, training.leader, training.supervisor]) {
    const acting = await as(who)
    expect(await outcome(acting.does(recallObjective, { objectiveId }))).toBe('denied')
    expect(await outcome(acting.does(completeObjective, { objectiveId, completedOn: '2026-11-20' }))).toBe('denied')
    expect(await outcome(acting.does(sendObjective, { objectiveId, discussedOn: '2026-11-20', supervisors: [] }))).toBe('denied')
  }
  const other = await given.training()
  expect(await outcome((await as(other.doctor)).does(recallObjective, { objectiveId }))).toBe('not_found')
})
