import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { queueOf } from '../queries/queue.ts'
import { theTraining } from '../queries/training.ts'
import { approveObjectives, returnObjective, withdrawApproval } from './decide-objectives.ts'

withDatabase()

scenario('R19: the leader approves what the mentor and a supervisor who took part recommend', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const { approved } = await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId], comment: 'Godt arbeid' })
  expect(approved).toHaveLength(1)
  const doctor = await as(training.doctor)
  expect((await doctor.sees(thePlanObjective, objectiveId)).objective).toMatchObject({ state: 'approved', approvedOn: Temporal.PlainDate.from('2026-11-23') })
  expect((await doctor.sees(theTraining, training.id)).plans.map((one) => [one.approved, one.sent, one.underWay])).toEqual([[1, 0, 0], [0, 0, 0]])
  const entry = (await happenedTo(door, objectiveId)).at(-1)
  expect(entry).toMatchObject({ kind: 'portfolio.objectiveApproved', actor: training.leader.id, capacity: 'leader', onBehalfOf: null, details: { code: approved[0] } })
  expect([...(entry?.told ?? [])].sort()).toEqual([training.doctor.id, training.mentor.id].sort())
  expect(await look(door, `select author_name as author, body from remark where plan_objective_id = $1 and kind = 'approval'`, [objectiveId])).toEqual([{ author: training.leader.name, body: 'Godt arbeid' }])
})

scenario('R20: one signed activity is enough for an approval; what is recommended may be left undone', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const [done] = await look<{ activities: number; recommended: number }>(door, `select (select count(*)::int from activity_objective where plan_objective_id = $1) as activities, cardinality(o.recommended) as recommended
    from plan_objective po join objective o on o.id = po.objective_id where po.id = $1`, [objectiveId])
  expect(done?.activities).toBe(1)
  expect(done?.recommended).toBeGreaterThan(1)
  expect(await outcome((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('done')
})

scenario('R19: without a recommendation there is no approval', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  expect(await refusal((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('mentor_has_not_recommended')
})

scenario('R19: several are approved at once, all or none', async ({ as, given }) => {
  const training = await given.training()
  const ready = [await given.readyObjective(training, 0), await given.readyObjective(training, 1), await given.readyObjective(training, 90)]
  const lacking = await given.sentObjective(training, 2)
  const [leader, doctor] = [await as(training.leader), await as(training.doctor)]
  expect(await refusal(leader.does(approveObjectives, { objectives: [...ready, lacking] }))).toBe('mentor_has_not_recommended')
  expect((await leader.sees(queueOf)).map((row) => row.ready)).toEqual([true, true, true, false])
  expect((await leader.does(approveObjectives, { objectives: ready })).approved).toHaveLength(3)
  expect((await doctor.sees(theTraining, training.id)).plans.map((one) => [one.approved, one.sent])).toEqual([[2, 1], [1, 0]])
})

scenario('R55: it is returned with a comment the doctor reads, and can be worked on again', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const leader = await as(training.leader)
  expect(await refusal(leader.does(returnObjective, { objectiveId, comment: ' \u200b ' }))).toBe('invalid_input')
  await leader.does(returnObjective, { objectiveId, comment: 'Mangler én nattevakt' })
  expect((await (await as(training.doctor)).sees(thePlanObjective, objectiveId)).objective.state).toBe('returned')
  expect(await look(door, `select kind, body from remark where plan_objective_id = $1 and kind = 'return'`, [objectiveId])).toEqual([{ kind: 'return', body: 'Mangler én nattevakt' }])
  const entry = (await happenedTo(door, objectiveId)).at(-1)
  expect(entry).toMatchObject({ kind: 'portfolio.objectiveReturned', capacity: 'leader' })
  expect(entry?.told).toContain(training.doctor.id)
  expect(await refusal(leader.does(returnObjective, { objectiveId, comment: 'Igjen' }))).toBe('not_sent')
  expect(await refusal(leader.does(approveObjectives, { objectives: [objectiveId] }))).toBe('not_sent')
})

scenario('R55: what is approved is not approved again, and is taken back only with a reason', async ({ as, given, door, moveTo, today }) => {
  const training = await given.training()
  const [first, second] = [await given.readyObjective(training, 0), await given.readyObjective(training, 1)]
  await (await as(training.leader)).does(approveObjectives, { objectives: [first] })
  moveTo(today.add({ days: 3 }))
  const leader = await as(training.leader)
  await leader.does(approveObjectives, { objectives: [second] })
  expect(await refusal(leader.does(approveObjectives, { objectives: [second] }))).toBe('already_approved')
  expect(await refusal(leader.does(returnObjective, { objectiveId: second, comment: 'Mer' }))).toBe('already_approved')
  expect(await refusal(leader.does(withdrawApproval, { objectiveId: second, reason: ' ' }))).toBe('invalid_input')
  const lastApproved = async () => (await look<{ on: string }>(door, `select last_approved_on::text as on from plan where training_id = $1 and set = 'ALM'`, [training.id]))[0]?.on
  expect(await lastApproved()).toBe('2026-11-26')
  await leader.does(withdrawApproval, { objectiveId: second, reason: 'Feil lege' })
  expect((await (await as(training.doctor)).sees(thePlanObjective, second)).objective).toMatchObject({ state: 'withdrawn', approvedOn: null })
  expect(await lastApproved()).toBe('2026-11-23')
  expect((await happenedTo(door, second)).at(-1)).toMatchObject({ kind: 'portfolio.approvalWithdrawn', actor: training.leader.id, capacity: 'leader' })
  expect(await look(door, `select body from remark where plan_objective_id = $1 and kind = 'withdrawal'`, [second])).toEqual([{ body: 'Feil lege' }])
  expect(await refusal(leader.does(withdrawApproval, { objectiveId: second, reason: 'Igjen' }))).toBe('not_approved')
})

scenario('R53: nobody but the leader of the training decides', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const decide = async (who: string) => {
    const acting = await as(who)
    return [await outcome(acting.does(approveObjectives, { objectives: [objectiveId] })), await outcome(acting.does(returnObjective, { objectiveId, comment: 'Mer' })), await outcome(acting.does(withdrawApproval, { objectiveId, reason: 'Feil' }))]
  }
  for (const who of [training.doctor, training.mentor, training.supervisor]) expect(await decide(who.id)).toEqual(Array(3).fill('denied'))
  const colleague = await given.someone('Annen Leder', ['leader', training.kommuneId])
  for (const who of [colleague.id, ...['knut', 'nina', 'ole', 'eva', 'anne', 'ada', 'marius'].map((key) => castIds.get(key) ?? '')]) expect(await decide(who)).toEqual(Array(3).fill('not_found'))
})

scenario('R51: a leader whose role has ended decides nothing any more', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  await look(door, `update role set until_on = '2026-11-22' where person_id = $1`, [training.leader.id])
  expect(await outcome((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('not_found')
})

scenario('one of another training among those chosen stops them all', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  const [mine, foreign] = [await given.readyObjective(training), await given.readyObjective(other)]
  const leader = await as(training.leader)
  expect(await outcome(leader.does(approveObjectives, { objectives: [mine, foreign] }))).toBe('not_found')
  expect((await leader.sees(thePlanObjective, mine)).objective.state).toBe('sent')
})
