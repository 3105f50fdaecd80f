import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { oslo, kinn } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { actingBy, refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { theTraining } from '../queries/training.ts'
import { assignTraining } from './assign-training.ts'
import { archiveTraining } from './end-training.ts'

withDatabase()

/** A leader in Oslo, and a form that would assign a training there. */
async function ready({ given, as, today }: Scene) {
  const leader = await given.someone('Prøve Leder', ['leader', oslo])
  const form = { kommuneId: oslo, specialty: 'ALM' as const, startedOn: today.subtract({ months: 1 }).toString(), traineeName: 'Ny Lege', traineeEmail: 'Ny.Lege@Prove.example ', traineeHpr: '', leaderId: leader.id }
  return { leader, form, asLeader: await as(leader) }
}

scenario('R52: the leader assigns a training with both its plans, ALM and FKM, each with every objective of its version', async (scene) => {
  const { asLeader, form } = await ready(scene)
  const { trainingId } = await asLeader.does(assignTraining, form)
  const training = await asLeader.sees(theTraining, trainingId)
  expect(training.plans.map(({ set, state, objectives, approved, sent, underWay }) => ({ set, state, objectives, approved, sent, underWay }))).toEqual([
    { set: 'ALM', state: 'assigned', objectives: 88, approved: 0, sent: 0, underWay: 0 }, { set: 'FKM', state: 'assigned', objectives: 24, approved: 0, sent: 0, underWay: 0 },
  ])
})

scenario('R51: a training has one leader and, when known, one mentor, from the day it is assigned', async (scene) => {
  const { asLeader, form, leader } = await ready(scene)
  const { trainingId } = await asLeader.does(assignTraining, { ...form, mentorName: 'Vera Veileder', mentorEmail: 'vera@prove.example' })
  const { participants } = await asLeader.sees(theTraining, trainingId)
  expect(participants.map((one) => [one.capacity, one.name, one.fromOn, one.untilOn]).sort()).toEqual([['leader', leader.name, '2026-11-23', null], ['mentor', 'Vera Veileder', '2026-11-23', null]])
})

scenario('R51: the doctor and the mentor get their roles, one invitation each, and are told', async (scene) => {
  const { asLeader, form, leader } = await ready(scene)
  const { trainingId } = await asLeader.does(assignTraining, { ...form, mentorName: 'Vera Veileder', mentorEmail: 'vera@prove.example' })
  const people = await look<{ id: string; email: string; role: string; invitations: number }>(scene.door,
    `select p.id, p.email, r.role, (select count(*)::int from invitation i where i.person_id = p.id) as invitations from person p join role r on r.person_id = p.id where p.email in ('ny.lege@prove.example', 'vera@prove.example') order by p.email`)
  expect(people.map(({ email, role, invitations }) => [email, role, invitations])).toEqual([['ny.lege@prove.example', 'trainee', 1], ['vera@prove.example', 'mentor', 1]])
  const [entry] = await happenedTo(scene.door, trainingId)
  expect(entry).toMatchObject({ kind: 'portfolio.trainingAssigned', actor: leader.id, capacity: 'leader', subject: people[0]?.id, details: { specialty: 'ALM', sets: ['ALM 88', 'FKM 24'] } })
  expect([...(entry?.told ?? [])].sort()).toEqual(people.map((one) => one.id).sort())
})

scenario('a doctor who is known already is not invited again', async (scene) => {
  const { asLeader, form } = await ready(scene)
  const known = await scene.given.someone('Kjent Lege')
  const { trainingId } = await asLeader.does(assignTraining, { ...form, traineeEmail: known.email.toUpperCase() })
  expect((await asLeader.sees(theTraining, trainingId)).traineeId).toBe(known.id)
  expect(await look(scene.door, 'select id from invitation where person_id = $1', [known.id])).toEqual([])
})

scenario('a training has one active plan per doctor and specialty; after the first is archived the next may begin', async (scene) => {
  const { asLeader, form } = await ready(scene)
  const { trainingId } = await asLeader.does(assignTraining, form)
  expect(await refusal(asLeader.does(assignTraining, form))).toBe('already_in_training')
  await asLeader.does(archiveTraining, { trainingId, reason: 'Flyttet' })
  expect(await outcome(asLeader.does(assignTraining, form))).toBe('done')
})

scenario('R51: nobody leads or mentors themselves, and the leader does not mentor', async (scene) => {
  const { asLeader, form, leader } = await ready(scene)
  expect(await refusal(asLeader.does(assignTraining, { ...form, traineeEmail: leader.email }))).toBe('leader_is_trainee')
  expect(await refusal(asLeader.does(assignTraining, { ...form, mentorName: 'X', mentorEmail: form.traineeEmail }))).toBe('mentor_is_trainee')
  expect(await refusal(asLeader.does(assignTraining, { ...form, mentorName: 'X', mentorEmail: leader.email }))).toBe('mentor_is_leader')
})

scenario('R51: the leader of a training is somebody who is leader in the kommune', async (scene) => {
  const { asLeader, form } = await ready(scene)
  const stranger = await scene.given.someone('Ikke Leder')
  const elsewhere = castIds.get('berit') ?? ''
  for (const leaderId of [stranger.id, elsewhere, '019ab000-0000-7000-8000-000000000000']) {
    expect(await refusal(asLeader.does(assignTraining, { ...form, leaderId }))).toBe('not_a_leader')
    expect(await fieldsMarked(asLeader.does(assignTraining, { ...form, leaderId }))).toEqual(['leaderId'])
  }
})

scenario('a mentor is named with an address, so that nobody is left out in silence', async (scene) => {
  const { asLeader, form } = await ready(scene)
  expect(await refusal(asLeader.does(assignTraining, { ...form, mentorName: 'Vera Veileder', mentorEmail: '' }))).toBe('email_needed')
})

scenario('R12: the days must be of the new scheme, in order, and not for ever', async (scene) => {
  const { asLeader, form } = await ready(scene)
  expect(await refusal(asLeader.does(assignTraining, { ...form, startedOn: '2019-02-28' }))).toBe('too_early')
  expect(await refusal(asLeader.does(assignTraining, { ...form, plannedEndOn: '2020-01-01' }))).toBe('ends_before_start')
  expect(await refusal(asLeader.does(assignTraining, { ...form, plannedEndOn: '2060-01-01' }))).toBe('too_long')
})

scenario('R11: without a complete version of a set nothing is assigned, and nothing is left behind', async (scene) => {
  const { asLeader, form } = await ready(scene)
  expect(await refusal(asLeader.does(assignTraining, { ...form, specialty: 'SAM' }))).toBe('no_curriculum')
  expect(await look(scene.door, `select id from person where email = 'ny.lege@prove.example'`)).toEqual([])
})

scenario('R53: only a leader of the kommune assigns', async (scene) => {
  const { form } = await ready(scene)
  const { as, given, door } = scene
  const training = await given.training()
  for (const who of [training.doctor, training.mentor, training.supervisor, castIds.get('berit') ?? '', castIds.get('eva') ?? '', castIds.get('ada') ?? '', castIds.get('anne') ?? ''])
    expect(await outcome((await as(who)).does(assignTraining, form))).toBe('denied')
  expect(await outcome((await as(training.leader)).does(assignTraining, { ...form, kommuneId: kinn }))).toBe('denied')
  const visitor = actingBy(door, { by: 'enter_session', secretHash: 'nobody' })
  expect(await outcome(visitor.does(assignTraining, form))).toBe('sign_in')
})

scenario('what is missing or wrong is said field by field, and nothing is written', async (scene) => {
  const { asLeader, form } = await ready(scene)
  const bad = { ...form, traineeName: ' \u200b ', traineeEmail: 'ikke en adresse', traineeHpr: '12', startedOn: '2026-02-30' }
  expect((await fieldsMarked(asLeader.does(assignTraining, bad))).sort()).toEqual(['startedOn', 'traineeEmail', 'traineeHpr', 'traineeName'])
  expect(await look(scene.door, 'select id from training where kommune_id = $1', [oslo])).toEqual([])
})
