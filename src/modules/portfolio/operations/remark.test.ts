import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { remarksOnActivity, remarksOnObjective } from '../queries/basis.ts'
import { remarkOnActivity, remarkOnObjective } from './remark.ts'
import { recallActivity } from './send-for-signing.ts'

withDatabase()

scenario('R53: doctor, mentor and leader talk on an objective; the others are told, and no word of it stands in the trail', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await training.objective()
  for (const who of [training.mentor, training.leader, training.doctor]) await (await as(who)).does(remarkOnObjective, { objectiveId, body: `Hilsen ${who.name}` })
  expect((await (await as(training.doctor)).sees(remarksOnObjective, objectiveId)).map((one) => [one.kind, one.authorName, one.body])).toEqual([training.mentor, training.leader, training.doctor].map((who) => ['comment', who.name, `Hilsen ${who.name}`]))
  const entries = (await happenedTo(door, objectiveId)).filter((one) => one.kind === 'portfolio.objectiveRemarked')
  expect(entries.map((one) => [one.capacity, [...one.told].sort()])).toEqual([['mentor', [training.doctor.id]], ['leader', [training.doctor.id, training.mentor.id].sort()], ['trainee', [training.mentor.id]]])
  expect(JSON.stringify(entries)).not.toContain('Hilsen')
})

scenario('R55: the doctor\'s first comment takes the objective up; a comment of others does not', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await training.objective()
  const state = async () => (await (await as(training.doctor)).sees(thePlanObjective, objectiveId)).objective.state
  await (await as(training.mentor)).does(remarkOnObjective, { objectiveId, body: 'Begynn her' })
  expect(await state()).toBe('assigned')
  await (await as(training.doctor)).does(remarkOnObjective, { objectiveId, body: 'I gang' })
  expect(await state()).toBe('started')
})

scenario('R53: who is asked to sign may comment on the activity, as long as they are asked', async ({ as, given, door }) => {
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  const supervisor = await as(training.supervisor)
  await supervisor.does(remarkOnActivity, { activityId, body: 'Hvilken dag var det?' })
  expect((await happenedTo(door, activityId)).at(-1)).toMatchObject({ kind: 'portfolio.activityRemarked', capacity: 'supervisor', told: [training.doctor.id] })
  await (await as(training.doctor)).does(recallActivity, { activityId })
  expect(await outcome(supervisor.does(remarkOnActivity, { activityId, body: 'Hallo?' }))).toBe('not_found')
  expect((await (await as(training.doctor)).sees(remarksOnActivity, activityId)).map((one) => one.body)).toEqual(['Hvilken dag var det?'])
})

scenario('R53: nobody outside talks in a training', async ({ as, given }) => {
  const training = await given.training()
  const [objectiveId, activityId] = [await training.objective(), await given.activity(training)]
  for (const who of [training.supervisor.id, ...['knut', 'eva', 'ada', 'anne', 'ingrid', 'marius'].map((key) => castIds.get(key) ?? '')]) {
    expect(['denied', 'not_found']).toContain(await outcome((await as(who)).does(remarkOnObjective, { objectiveId, body: 'Hei' })))
    expect(['denied', 'not_found']).toContain(await outcome((await as(who)).does(remarkOnActivity, { activityId, body: 'Hei' })))
  }
})

scenario('a comment has words, and not more than there is room for', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const objectiveId = await training.objective()
  for (const body of ['', ' \u200b\u200f ', 'x'.repeat(2001)]) expect(await outcome(doctor.does(remarkOnObjective, { objectiveId, body }))).toBe('invalid_input')
  expect(await outcome(doctor.does(remarkOnObjective, { objectiveId, body: 'x'.repeat(2000) }))).toBe('done')
  expect(await look(door, 'select id from remark where plan_objective_id = $1', [objectiveId])).toHaveLength(1)
})
