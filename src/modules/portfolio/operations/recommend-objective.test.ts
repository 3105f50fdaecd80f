import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { queueOf } from '../queries/queue.ts'
import { waitingForSigner } from '../queries/signing.ts'
import { answerSignings } from './answer-signings.ts'
import { approveObjectives } from './decide-objectives.ts'
import { recommendObjective } from './recommend-objective.ts'

withDatabase()

scenario('R19: the mentor and a supervisor who took part recommend; doctor and leader are told, and it is ready', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  const missing = async () => (await (await as(training.leader)).sees(queueOf)).map((row) => row.missing)
  await (await as(training.mentor)).does(recommendObjective, { objectiveId, verdict: 'given', comment: 'Selvstendig' })
  expect(await missing()).toEqual(['supervisor'])
  await (await as(training.supervisor)).does(recommendObjective, { objectiveId, verdict: 'given' })
  expect(await missing()).toEqual([null])
  const entries = (await happenedTo(door, objectiveId)).filter((one) => one.kind === 'portfolio.objectiveRecommended')
  expect(entries.map((one) => [one.actor, one.capacity, one.details.capacity, [...one.told].sort()])).toEqual([
    [training.mentor.id, 'mentor', 'mentor', [training.doctor.id, training.leader.id].sort()], [training.supervisor.id, 'supervisor', 'supervisor', [training.doctor.id, training.leader.id].sort()],
  ])
})

scenario('R19: who does not recommend says why, and may change their word until it is approved', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  const mentor = await as(training.mentor)
  expect(await refusal(mentor.does(recommendObjective, { objectiveId, verdict: 'declined' }))).toBe('say_why')
  expect(await fieldsMarked(mentor.does(recommendObjective, { objectiveId, verdict: 'declined', comment: ' ' }))).toEqual(['comment'])
  await mentor.does(recommendObjective, { objectiveId, verdict: 'declined', comment: 'Mer om søvn' })
  expect((await happenedTo(door, objectiveId)).at(-1)).toMatchObject({ kind: 'portfolio.recommendationDeclined', actor: training.mentor.id })
  expect(await refusal((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('mentor_has_not_recommended')
  await mentor.does(recommendObjective, { objectiveId, verdict: 'given' })
  expect(await look(door, `select state from recommendation where plan_objective_id = $1 and capacity = 'mentor'`, [objectiveId])).toEqual([{ state: 'given' }])
  await (await as(training.supervisor)).does(recommendObjective, { objectiveId, verdict: 'given' })
  await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  expect(await refusal(mentor.does(recommendObjective, { objectiveId, verdict: 'declined', comment: 'Angrer' }))).toBe('already_approved')
})

scenario('R19: a supervisor\'s word counts only with a signature under the same objective', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training, 0)
  const other = await training.objective(5)
  const supervisor = await as(training.supervisor)
  expect(await outcome(supervisor.does(recommendObjective, { objectiveId: other, verdict: 'given' }))).toBe('not_found')
  await (await as(training.mentor)).does(recommendObjective, { objectiveId, verdict: 'given' })
  await supervisor.does(recommendObjective, { objectiveId, verdict: 'given' })
  await look(door, `update signing set state = 'rejected' where signer_id = $1`, [training.supervisor.id])
  expect(await refusal((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('no_supervisor_recommends')
})

scenario('R19: the mentor alone is not enough, also when the mentor signed as well', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  await (await as(training.mentor)).does(recommendObjective, { objectiveId, verdict: 'given' })
  expect(await refusal((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('no_supervisor_recommends')
})

scenario('R53: neither doctor nor leader recommends, and nobody from outside', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  for (const who of [training.doctor, training.leader]) expect(await outcome((await as(who)).does(recommendObjective, { objectiveId, verdict: 'given' }))).toBe('denied')
  for (const key of ['tor', 'mari', 'knut', 'eva', 'ada']) expect(await outcome((await as(castIds.get(key) ?? '')).does(recommendObjective, { objectiveId, verdict: 'given' }))).toBe('not_found')
})

scenario('R51: a mentor whose role in the kommune has ended no longer recommends', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  await look(door, `update role set until_on = '2026-11-22' where person_id = $1 and role = 'mentor'`, [training.mentor.id])
  const mentor = await as(training.mentor)
  expect(await outcome(mentor.does(recommendObjective, { objectiveId, verdict: 'given' }))).toBe('denied')
  const asked = (await mentor.sees(waitingForSigner)).map((one) => one.id)
  expect(asked).toHaveLength(1)
  expect(await outcome(mentor.does(answerSignings, { recommend: asked, verdict: 'sign' }))).toBe('denied')
})

scenario('R65: a supervisor need not be a doctor: a midwife without a HPR number signs, recommends, and counts', async ({ given, as, door }) => {
  const training = await given.training()
  expect(await look(door, 'select hpr_number from person where id = $1', [training.supervisor.id])).toEqual([{ hpr_number: null }])
  const objectiveId = await given.readyObjective(training)
  await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  expect(await look(door, 'select state from plan_objective where id = $1', [objectiveId])).toEqual([{ state: 'approved' }])
})
