import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import type { GivenTraining } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { type Acting, refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { theTraining } from '../queries/training.ts'
import { approveObjectives } from './decide-objectives.ts'
import { archiveTraining } from './end-training.ts'
import { endParticipant, setParticipant } from './change-participants.ts'
import { recommendObjective } from './recommend-objective.ts'

withDatabase()

const who = async (acting: Acting, training: GivenTraining) => (await acting.sees(theTraining, training.id)).participants.map((one) => [one.capacity, one.name, one.fromOn, one.untilOn])
const someone = { name: 'Nora Ny', email: 'nora@prove.example' }

scenario('R58: a change of mentor ends the one before on the day the next begins, and both stay in the history', async ({ as, given, moveTo, today, door }) => {
  const training = await given.training()
  moveTo(today.add({ days: 40 }))
  const leader = await as(training.leader)
  await leader.does(setParticipant, { trainingId: training.id, capacity: 'mentor', ...someone })
  expect(await who(leader, training)).toEqual(expect.arrayContaining([['mentor', training.mentor.name, '2026-11-23', '2027-01-02'], ['mentor', 'Nora Ny', '2027-01-02', null]]))
  const entry = await lastEntry(door, 'portfolio.participantSet')
  expect(entry).toMatchObject({ actor: training.leader.id, capacity: 'leader', details: { capacity: 'mentor', name: 'Nora Ny', before: [training.mentor.name] } })
  expect(entry.told).toEqual(expect.arrayContaining([training.doctor.id, training.mentor.id]))
})

scenario('R51: there is one leader at a time: who was leader before no longer decides, who is leader now does', async ({ as, given, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const next = await given.someone('Ny Leder')
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'leader', name: next.name, email: next.email })
  const [leaders] = await look<{ n: number }>(door, `select count(*)::int as n from participant where training_id = $1 and capacity = 'leader' and until_on is null`, [training.id])
  expect(leaders?.n).toBe(1)
  expect(await outcome((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('not_found')
  expect(await outcome((await as(next)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('done')
})

scenario('R19: a new mentor is asked for what the mentor before had not answered', async ({ as, given, door, reactions }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  const next = await given.someone('Ny Veileder')
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: next.name, email: next.email })
  await reactions()
  const asked = () => look(door, `select person_id, state from recommendation where plan_objective_id = $1 and capacity = 'mentor'`, [objectiveId])
  expect(await asked()).toEqual([{ person_id: next.id, state: 'asked' }])
  expect(await outcome((await as(training.mentor)).does(recommendObjective, { objectiveId, verdict: 'given' }))).toBe('not_found')
  await (await as(next)).does(recommendObjective, { objectiveId, verdict: 'given' })
  expect(await asked()).toEqual([{ person_id: next.id, state: 'given' }])
})

scenario('R19: what the mentor before had recommended stands when the mentor changes', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const leader = await as(training.leader)
  await leader.does(setParticipant, { trainingId: training.id, capacity: 'mentor', ...someone })
  expect(await outcome(leader.does(approveObjectives, { objectives: [objectiveId] }))).toBe('done')
})

scenario('R51: as many supervisors as are needed, added by the leader, the mentor or the doctor', async ({ as, given }) => {
  const training = await given.training()
  for (const [index, one] of [training.leader, training.mentor, training.doctor].entries())
    await (await as(one)).does(setParticipant, { trainingId: training.id, capacity: 'supervisor', name: `Supervisør ${index}`, email: `supervisor${index}@prove.example` })
  expect((await who(await as(training.doctor), training)).filter(([capacity]) => capacity === 'supervisor')).toHaveLength(4)
})

scenario('R53: only a leader of the kommune chooses leader and mentor', async ({ as, given }) => {
  const training = await given.training()
  for (const one of [training.doctor, training.mentor]) expect(await outcome((await as(one)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', ...someone }))).toBe('denied')
  expect(await outcome((await as(training.supervisor)).does(setParticipant, { trainingId: training.id, capacity: 'supervisor', ...someone }))).toBe('not_found')
  expect(await outcome((await as(castIds.get('knut') ?? '')).does(setParticipant, { trainingId: training.id, capacity: 'mentor', ...someone }))).toBe('not_found')
})

scenario('R51: nobody is set where they are already, where they are the doctor, or as both leader and mentor', async ({ as, given }) => {
  const training = await given.training()
  const leader = await as(training.leader)
  const set = (capacity: 'leader' | 'mentor' | 'supervisor', one: { name: string; email: string }) => leader.does(setParticipant, { trainingId: training.id, capacity, name: one.name, email: one.email })
  expect(await refusal(set('mentor', training.mentor))).toBe('same_person')
  expect(await fieldsMarked(set('supervisor', training.supervisor))).toEqual(['email'])
  expect(await refusal(set('leader', training.doctor))).toBe('leader_is_trainee')
  expect(await refusal(set('mentor', training.doctor))).toBe('mentor_is_trainee')
  expect(await refusal(set('supervisor', training.doctor))).toBe('mentor_is_trainee')
  expect(await refusal(set('mentor', training.leader))).toBe('mentor_is_leader')
  expect(await refusal(set('leader', training.mentor))).toBe('mentor_is_leader')
})

scenario('R51: a supervisor can be ended, a leader or mentor only replaced', async ({ as, given, door }) => {
  const training = await given.training()
  const leader = await as(training.leader)
  const { participants } = await leader.sees(theTraining, training.id)
  const idOf = (capacity: string) => ({ participantId: participants.find((one) => one.capacity === capacity)?.id ?? '' })
  expect(await refusal(leader.does(endParticipant, idOf('mentor')))).toBe('one_must_stay')
  expect(await refusal(leader.does(endParticipant, idOf('leader')))).toBe('one_must_stay')
  expect(await outcome((await as(training.supervisor)).does(endParticipant, idOf('supervisor')))).toBe('denied')
  await leader.does(endParticipant, idOf('supervisor'))
  expect((await lastEntry(door, 'portfolio.participantEnded')).told).toEqual(expect.arrayContaining([training.doctor.id, training.supervisor.id]))
  expect(await outcome(leader.does(endParticipant, idOf('supervisor')))).toBe('not_found')
  expect(await who(leader, training)).toContainEqual(['supervisor', training.supervisor.name, '2026-11-23', '2026-11-23'])
})

scenario('R52: who takes part in an archived training is not changed', async ({ as, given }) => {
  const training = await given.training()
  const leader = await as(training.leader)
  const supervisor = (await leader.sees(theTraining, training.id)).participants.find((one) => one.capacity === 'supervisor')
  await leader.does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  expect(await refusal(leader.does(setParticipant, { trainingId: training.id, capacity: 'supervisor', ...someone }))).toBe('plan_archived')
  expect(await refusal(leader.does(endParticipant, { participantId: supervisor?.id ?? '' }))).toBe('plan_archived')
})
