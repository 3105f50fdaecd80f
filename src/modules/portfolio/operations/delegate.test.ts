import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { type GivenTraining, oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, lastEntry, look } from '#test/trail.ts'
import { myDelegations } from '../queries/delegation.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { queueOf } from '../queries/queue.ts'
import { approveObjectives, returnObjective, withdrawApproval } from './decide-objectives.ts'
import { delegate, revokeDelegation } from './delegate.ts'
import { setParticipant } from './change-participants.ts'

withDatabase()

const week = { fromOn: '2026-11-23', untilOn: '2026-11-29' }
async function handOver({ as }: Scene, training: GivenTraining, to: { name: string; email: string }, wish: object) {
  return (await as(training.leader)).does(delegate, { kind: 'delegate', unitId: oslo, name: to.name, email: to.email, ...week, ...wish } as never)
}
const stateOf = async ({ as }: Scene, training: GivenTraining, id: string) => (await (await as(training.doctor)).sees(thePlanObjective, id)).objective.state

scenario('R57: a stand-in decides everything for the leader in the period, and both names stand', async (scene) => {
  const { as, given, door, moveTo, today } = scene
  const training = await given.training()
  const [first, second, third] = [await given.readyObjective(training, 0), await given.readyObjective(training, 1), await given.readyObjective(training, 2)]
  const standIn = await given.someone('Stig Fortreder')
  await handOver(scene, training, standIn, { kind: 'stand_in' })
  const acting = await as(standIn)
  expect((await acting.sees(queueOf)).map((row) => [row.id, row.onBehalfOf]).sort()).toEqual([first, second, third].map((id) => [id, training.leader.name]).sort())
  await acting.does(approveObjectives, { objectives: [first] })
  await acting.does(returnObjective, { objectiveId: second, comment: 'Mer' })
  expect([await stateOf(scene, training, first), await stateOf(scene, training, second)]).toEqual(['approved', 'returned'])
  expect((await happenedTo(door, first)).at(-1)).toMatchObject({ actor: standIn.id, capacity: 'stand_in', onBehalfOf: training.leader.id })
  moveTo(today.add({ days: 7 }))
  expect(await (await as(standIn)).sees(queueOf)).toEqual([])
  expect(await outcome((await as(standIn)).does(approveObjectives, { objectives: [third] }))).toBe('not_found')
})

scenario('R57: before the first day a stand-in decides nothing', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const standIn = await given.someone('Stig Fortreder')
  await handOver(scene, training, standIn, { kind: 'stand_in', fromOn: '2026-11-24' })
  expect(await outcome((await as(standIn)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('not_found')
})

scenario('R57: a delegate decides the training handed over, and no other of the leader', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const holder = await given.someone('Dele Gat')
  const other = await given.training()
  const leader = await as(other.leader)
  await leader.does(setParticipant, { trainingId: other.id, capacity: 'leader', name: training.leader.name, email: training.leader.email })
  const [mine, foreign] = [await given.readyObjective(training), await given.readyObjective({ ...other, leader: training.leader })]
  await handOver(scene, training, holder, { trainingId: training.id })
  const acting = await as(holder)
  expect((await acting.sees(queueOf)).map((row) => row.id)).toEqual([mine])
  expect(await outcome(acting.does(approveObjectives, { objectives: [foreign] }))).toBe('not_found')
  expect(await outcome(acting.does(approveObjectives, { objectives: [mine] }))).toBe('done')
})

scenario('R57: a delegate for some objectives sees and decides these and nothing else', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const [handed, kept] = [await given.readyObjective(training, 0), await given.readyObjective(training, 1)]
  const holder = await given.someone('Dele Gat')
  await handOver(scene, training, holder, { trainingId: training.id, objectives: [handed] })
  const acting = await as(holder)
  expect(await outcome(acting.sees(thePlanObjective, kept))).toBe('not_found')
  expect(await outcome(acting.does(approveObjectives, { objectives: [handed, kept] }))).toBe('not_found')
  expect(await outcome(acting.does(approveObjectives, { objectives: [handed] }))).toBe('done')
})

scenario('R57: neither stand-in nor delegate withdraws what was approved', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const standIn = await given.someone('Stig Fortreder')
  await handOver(scene, training, standIn, { kind: 'stand_in' })
  await (await as(standIn)).does(approveObjectives, { objectives: [objectiveId] })
  expect(await outcome((await as(standIn)).does(withdrawApproval, { objectiveId, reason: 'Feil' }))).toBe('denied')
  expect(await outcome((await as(training.leader)).does(withdrawApproval, { objectiveId, reason: 'Feil' }))).toBe('done')
})

scenario('R57: it is taken back at once; what was decided stands', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const [first, second] = [await given.readyObjective(training, 0), await given.readyObjective(training, 1)]
  const standIn = await given.someone('Stig Fortreder')
  const { delegationId } = await handOver(scene, training, standIn, { kind: 'stand_in' })
  await (await as(standIn)).does(approveObjectives, { objectives: [first] })
  await (await as(training.leader)).does(revokeDelegation, { delegationId })
  expect(await lastEntry(door, 'portfolio.delegationRevoked')).toMatchObject({ actor: training.leader.id, capacity: 'leader', told: [standIn.id] })
  expect(await outcome((await as(standIn)).does(approveObjectives, { objectives: [second] }))).toBe('not_found')
  expect(await stateOf(scene, training, first)).toBe('approved')
  expect(await outcome((await as(training.leader)).does(revokeDelegation, { delegationId }))).toBe('not_found')
  expect(await (await as(standIn)).sees(async (ctx) => ctx.actor.roles.length)).toBe(0)
})

scenario('R57: who holds two delegations and loses one keeps the other, with the role that leads to it', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const holder = await given.someone('Dele Gat')
  const { delegationId } = await handOver(scene, training, holder, { trainingId: training.id, objectives: [await training.objective(5)] })
  await handOver(scene, training, holder, { trainingId: training.id })
  await (await as(training.leader)).does(revokeDelegation, { delegationId })
  const objectiveId = await given.readyObjective(training)
  const acting = await as(holder)
  expect(await acting.sees(async (ctx) => ctx.actor.roles.map((held) => held.role))).toEqual(['delegate'])
  expect(await outcome(acting.does(approveObjectives, { objectives: [objectiveId] }))).toBe('done')
})

scenario('R57: with a new leader, what the leader before handed over covers nothing any more', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const standIn = await given.someone('Stig Fortreder')
  await handOver(scene, training, standIn, { kind: 'stand_in' })
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'leader', name: 'Ny Leder', email: 'ny.leder@prove.example' })
  expect(await outcome((await as(standIn)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('not_found')
})

scenario('R57: nobody gets one who must not decide, nor for days that cannot be', async (scene) => {
  const training = await scene.given.training()
  const someone = { name: 'Dele Gat', email: 'dele.gat@prove.example' }
  const why = (to: { name: string; email: string }, wish: object) => refusal(handOver(scene, training, to, wish))
  const whole = { trainingId: training.id }
  expect(await why(training.leader, whole)).toBe('to_oneself')
  expect(await why(training.doctor, whole)).toBe('to_trainee')
  expect(await why(training.mentor, whole)).toBe('to_mentor')
  expect(await why(training.doctor, { kind: 'stand_in' })).toBe('to_trainee')
  expect(await why(someone, {})).toBe('training_needed')
  expect(await why(someone, { ...whole, untilOn: '2026-11-22' })).toBe('ends_before_start')
  expect(await why(someone, { ...whole, fromOn: '2026-10-01', untilOn: '2026-11-01' })).toBe('ended_already')
  expect(await why(someone, { ...whole, untilOn: '2027-11-24' })).toBe('too_long')
  expect(await look(scene.door, `select id from person where email = 'dele.gat@prove.example'`)).toEqual([])
})

scenario('R57: only a leader hands over, only what they lead, and only they take it back', async (scene) => {
  const { as, given } = scene
  const [training, other] = [await given.training(), await given.training()]
  const someone = { name: 'Dele Gat', email: 'dele.gat@prove.example' }
  expect(await outcome(handOver(scene, training, someone, { trainingId: other.id }))).toBe('not_found')
  for (const who of [training.doctor.id, training.mentor.id, castIds.get('knut') ?? '', castIds.get('ada') ?? '']) {
    const wish = { kind: 'stand_in' as const, unitId: oslo, ...someone, ...week }
    expect(await outcome((await as(who)).does(delegate, wish))).toBe('denied')
  }
  const { delegationId } = await handOver(scene, training, someone, { trainingId: training.id })
  expect(await outcome((await as(other.leader)).does(revokeDelegation, { delegationId }))).toBe('not_found')
})

scenario('R57: who gets one is told and, when new here, invited to that role', async (scene) => {
  const { given, door, reactions, as } = scene
  const training = await given.training()
  await handOver(scene, training, { name: 'Dele Gat', email: 'dele.gat@prove.example' }, { trainingId: training.id })
  await reactions()
  const [person] = await look<{ id: string }>(door, `select id from person where email = 'dele.gat@prove.example'`)
  expect((await lastEntry(door, 'portfolio.delegated')).told).toEqual([person?.id])
  const [letter] = await look<{ body: string }>(door, `select body from mail where person_id = $1`, [person?.id])
  expect(letter?.body).toContain('Delegat, Oslo')
  expect((await (await as(training.leader)).sees(myDelegations)).map((one) => [one.delegate, one.kind])).toEqual([['Dele Gat', 'delegate']])
})
