import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { bergen, oslo } from '#test/given.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { NotFound } from '#platform/errors.ts'
import { carryOutMoves } from '../moves.ts'
import { movedOn, movesToMe, openMove, theTenure } from '../queries/move.ts'
import { objectivesIn } from '../queries/objectives.ts'
import { theTraining } from '../queries/training.ts'
import { remarkOnObjective } from './remark.ts'
import { answerMove, askMove, withdrawMove } from './move-training.ts'

withDatabase()

const knut = castIds.get('knut') ?? ''

/** A doctor in Oslo has asked to go on in Bergen, where Knut leads. */
async function asking(scene: Scene, days = 40) {
  const training = await scene.given.training()
  await (await scene.as(training.doctor)).does(askMove, { trainingId: training.id, toKommuneId: bergen, movesOn: scene.today.add({ days }).toString() })
  await scene.reactions()
  const [found] = await (await scene.as(knut)).sees(movesToMe)
  return { training, moveId: found?.id ?? '', found }
}

scenario('R58: the receiving leader is told, sees who wants to come and nothing of what they have written', async (scene) => {
  const { training, found } = await asking(scene)
  expect(found).toMatchObject({ doctor: training.doctor.name, from: 'Oslo', to: 'Bergen', state: 'asked' })
  const asKnut = await scene.as(knut)
  expect((await asKnut.sees(theTraining, training.id)).plans).toEqual([])
  expect(await asKnut.sees(objectivesIn, training.id)).toEqual([])
  expect(await look(scene.door, `select person_id from news n join trail t on t.id = n.trail_id where t.kind = 'portfolio.moveArrived' and n.person_id = $1`, [knut])).toHaveLength(1)
})

scenario('R58: nothing changes until the day; then the training goes on in the new kommune, with everything in it', async (scene) => {
  const { training, moveId } = await asking(scene)
  const before = await (await scene.as(training.doctor)).sees(objectivesIn, training.id)
  await (await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm', leaderId: knut })
  await scene.reactions()
  expect(await carryOutMoves(scene.door)).toBe(0)
  expect((await (await scene.as(training.leader)).sees(theTraining, training.id)).kommuneId).toBe(oslo)
  scene.moveTo(scene.today.add({ days: 40 }))
  expect(await carryOutMoves(scene.door)).toBe(1)
  expect(await carryOutMoves(scene.door)).toBe(0)
  const now = await (await scene.as(knut)).sees(theTraining, training.id)
  expect(now).toMatchObject({ kommuneId: bergen, leaderId: knut, mentorId: null })
  expect(await (await scene.as(knut)).sees(objectivesIn, training.id)).toHaveLength(before.length)
})

scenario('R58: the old kommune keeps the record of the day, and reads nothing later', async (scene) => {
  const training = await scene.given.training()
  const objectiveId = await scene.given.readyObjective(training)
  await (await scene.as(training.doctor)).does(askMove, { trainingId: training.id, toKommuneId: bergen, movesOn: scene.today.toString() })
  const [found] = await (await scene.as(knut)).sees(movesToMe)
  await (await scene.as(knut)).does(answerMove, { moveId: found?.id ?? '', verdict: 'confirm' })
  await scene.reactions()
  await (await scene.as(knut)).does(remarkOnObjective, { objectiveId, body: 'Skrevet etter flyttingen' })
  const asLeader = await scene.as(training.leader)
  await expect(asLeader.sees(theTraining, training.id)).rejects.toBeInstanceOf(NotFound)
  // What one has recommended oneself stays one's own; the rest is gone.
  expect(await (await scene.as(training.mentor)).sees(objectivesIn, training.id)).toHaveLength(1)
  const [tenure] = await asLeader.sees(movedOn)
  const kept = await asLeader.sees(theTenure, tenure?.id ?? '')
  expect(kept.content.objectives.filter((one) => one.state === 'sent')).toHaveLength(1)
  expect(kept.content.activities[0]).toMatchObject({ state: 'signed', signers: [training.supervisor.name] })
  expect(JSON.stringify(kept)).not.toContain('Skrevet etter flyttingen')
  await expect((await scene.as(castIds.get('anne') ?? '')).sees(theTenure, tenure?.id ?? '')).rejects.toBeInstanceOf(NotFound)
  const page = await (await scene.browser(training.leader)).get(`/tidligere-leger/${tenure?.id}`)
  expect(page.text).toContain('Slik alt sto')
})

scenario('R58: a mentor who is one in the new kommune too goes along', async (scene) => {
  const { training, moveId } = await asking(scene, 0)
  await scene.given.someone('En annen', ['mentor', bergen])
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`insert into role (id, person_id, unit_id, role, from_on) values (gen_random_uuid(), $1, $2, 'mentor', $3)`, [training.mentor.id, bergen, ctx.today.toString()]))
  await (await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm' })
  await scene.reactions()
  expect((await (await scene.as(training.mentor)).sees(theTraining, training.id)).mentorId).toBe(training.mentor.id)
})

scenario('R58: what the old kommune had asked a mentor about ends with the move', async (scene) => {
  const { training, moveId } = await asking(scene, 0)
  await look(scene.door, `insert into mentor_request (id, training_id, mentor_id, asked_by, asked_at) values (gen_random_uuid(), $1, $2, $3, now())`, [training.id, castIds.get('liv') ?? '', training.leader.id])
  await (await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm' })
  await scene.reactions()
  await scene.reactions()
  expect(await look(scene.door, 'select state from mentor_request where training_id = $1', [training.id])).toEqual([{ state: 'withdrawn' }])
})

scenario('a move is declined, or withdrawn, and the doctor stays', async (scene) => {
  const { training, moveId } = await asking(scene)
  await (await scene.as(knut)).does(answerMove, { moveId, verdict: 'decline' })
  expect(await refusal((await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm' }))).toBe('move_answered')
  const asDoctor = await scene.as(training.doctor)
  await asDoctor.does(askMove, { trainingId: training.id, toKommuneId: bergen, movesOn: scene.today.add({ days: 10 }).toString() })
  const again = await asDoctor.sees(openMove, training.id)
  await asDoctor.does(withdrawMove, { moveId: again?.id ?? '' })
  scene.moveTo(scene.today.add({ days: 20 }))
  expect(await carryOutMoves(scene.door)).toBe(0)
})

scenario('a move is asked for once, with a day that makes sense, and led by a leader there', async (scene) => {
  const { training, moveId } = await asking(scene)
  const asDoctor = await scene.as(training.doctor)
  const ask = (more: object) => refusal(asDoctor.does(askMove, { trainingId: training.id, toKommuneId: bergen, movesOn: scene.today.add({ days: 5 }).toString(), ...more }))
  expect(await ask({})).toBe('move_open')
  expect(await ask({ toKommuneId: oslo })).toBe('same_kommune')
  expect(await ask({ movesOn: '2027-02-29' })).toBe('invalid_input')
  expect(await refusal((await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm', leaderId: training.mentor.id }))).toBe('not_a_leader_there')
  await expect((await scene.as(training.leader)).does(answerMove, { moveId, verdict: 'confirm' })).rejects.toThrow()
})

scenario('R58: a move told late ends nobody’s part in the past', async (scene) => {
  const { training, moveId } = await asking(scene, 10)
  scene.moveTo(scene.today.add({ days: 24 }))
  await (await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm', leaderId: knut })
  await scene.reactions()
  const parts = await look(scene.door, `select person_id, capacity, from_on::text, until_on::text from participant where training_id = $1 and capacity in ('leader', 'mentor') order by capacity, from_on`, [training.id])
  expect(parts).toMatchObject([
    { person_id: training.leader.id, until_on: scene.today.toString() }, { person_id: knut, from_on: scene.today.toString(), until_on: null }, { person_id: training.mentor.id, until_on: scene.today.toString() },
  ])
})

scenario('R58: who was to lead and is no leader there on the day does not lead; those who are get to know', async (scene) => {
  const { training, moveId } = await asking(scene)
  const other = await scene.given.someone('Leder To', ['leader', bergen])
  await (await scene.as(knut)).does(answerMove, { moveId, verdict: 'confirm', leaderId: other.id })
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update role set until_on = $2 where person_id = $1 and role = 'leader'`, [other.id, scene.today.add({ days: 30 }).toString()]))
  scene.moveTo(scene.today.add({ days: 40 }))
  expect(await carryOutMoves(scene.door)).toBe(1)
  expect(await look(scene.door, `select person_id from participant where training_id = $1 and capacity = 'leader' and until_on is null`, [training.id])).toEqual([])
  expect(await look(scene.door, `select person_id from news n join trail t on t.id = n.trail_id where t.kind = 'portfolio.leaderWanted' and t.training_id = $1`, [training.id])).toEqual(expect.arrayContaining([{ person_id: knut }]))
})
