import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import type { GivenTraining } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { archiveTraining } from '#modules/portfolio/operations/end-training.ts'
import { agreementsOf } from '../queries/agreements.ts'
import { changeAgreement, makeAgreement } from './agree.ts'
import { endAgreement, signAgreement } from './sign-agreement.ts'

withDatabase()

const terms = { fromOn: '2026-12-01', untilOn: '2027-11-30', mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: '1 250,50' }
const make = async ({ as }: Scene, training: GivenTraining, more: object = {}, by = training.leader) => {
  await (await as(by)).does(makeAgreement, { trainingId: training.id, ...terms, ...more })
  const all = await (await as(training.leader)).sees(agreementsOf, training.id)
  return all.find((one) => one.standing === 'draft')?.id ?? ''
}
const sign = async ({ as }: Scene, who: { id: string }, agreementId: string) => (await as(who)).does(signAgreement, { agreementId })
const standings = async ({ as }: Scene, training: GivenTraining) => (await (await as(training.leader)).sees(agreementsOf, training.id)).map((one) => [one.standing, one.fromOn.toString(), one.endedOn?.toString() ?? null])

scenario('R61, R63: an agreement has its terms in whole minutes and øre, and is in force when both have signed', async (scene) => {
  const training = await scene.given.training()
  const id = await make(scene, training)
  const [draft] = await (await scene.as(training.mentor)).sees(agreementsOf, training.id)
  expect(draft).toMatchObject({ mentoringMinutes: 240, preparationMinutes: 90, hourlyOre: 125050, state: 'draft', mentorId: training.mentor.id, kommuneId: training.kommuneId })
  expect(await sign(scene, training.mentor, id)).toMatchObject({ inForce: false })
  expect(await refusal(sign(scene, training.mentor, id))).toBe('already_signed')
  expect(await sign(scene, training.leader, id)).toMatchObject({ inForce: true })
  expect(await lastEntry(scene.door, 'mentors.agreementInForce')).toMatchObject({ actor: training.leader.id, capacity: 'leader', told: [training.mentor.id] })
  expect(await standings(scene, training)).toEqual([['coming', '2026-12-01', null]])
  expect(await refusal(sign(scene, training.leader, id))).toBe('not_a_draft')
})

scenario('a draft that is changed has lost its signatures; one in force is not changed', async (scene) => {
  const training = await scene.given.training()
  const id = await make(scene, training, {}, training.mentor)
  await sign(scene, training.mentor, id)
  await (await scene.as(training.leader)).does(changeAgreement, { agreementId: id, ...terms, hourlyOre: '900' })
  const [changed] = await (await scene.as(training.leader)).sees(agreementsOf, training.id)
  expect(changed).toMatchObject({ hourlyOre: 90000, mentorSignedAt: null, leaderSignedAt: null, standing: 'draft' })
  for (const who of [training.leader, training.mentor]) await sign(scene, who, id)
  expect(await refusal((await scene.as(training.leader)).does(changeAgreement, { agreementId: id, ...terms }))).toBe('not_a_draft')
})

scenario('a new one takes over from its first day, when both have signed, and the one before stays in the history', async (scene) => {
  const training = await scene.given.training()
  const first = await make(scene, training, { fromOn: '2026-11-01', untilOn: '2027-10-31' })
  for (const who of [training.leader, training.mentor]) await sign(scene, who, first)
  const second = await make(scene, training, { fromOn: '2027-01-01', untilOn: '2027-12-31' })
  expect(await refusal(make(scene, training))).toBe('draft_exists')
  await sign(scene, training.leader, second)
  expect(await standings(scene, training)).toEqual([['draft', '2027-01-01', null], ['in_force', '2026-11-01', null]])
  await sign(scene, training.mentor, second)
  expect(await standings(scene, training)).toEqual([['coming', '2027-01-01', null], ['in_force', '2026-11-01', '2026-12-31']])
})

scenario('it is ended on a day within it, by either of the two; a draft is dropped', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const id = await make(scene, training, { fromOn: '2026-11-01', untilOn: '2027-10-31' })
  await (await as(training.mentor)).does(endAgreement, { agreementId: id })
  expect(await standings(scene, training)).toEqual([['dropped', '2026-11-01', '2026-11-23']])
  const other = await make(scene, training, { fromOn: '2026-11-01', untilOn: '2027-10-31' })
  for (const who of [training.leader, training.mentor]) await sign(scene, who, other)
  const end = async (lastOn: string) => (await as(training.mentor)).does(endAgreement, { agreementId: other, lastOn })
  expect(await refusal(end(''))).toBe('day_needed')
  for (const outside of ['2026-10-31', '2027-11-01']) expect(await refusal(end(outside))).toBe('day_outside')
  await end('2026-12-31')
  expect(await refusal(end('2026-12-30'))).toBe('already_ended')
  expect(await standings(scene, training)).toContainEqual(['in_force', '2026-11-01', '2026-12-31'])
})

scenario('only the leader and the mentor of the training agree; the doctor does not even see it', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const id = await make(scene, training)
  const others = [training.doctor, training.supervisor, await given.someone('Annen Leder', ['leader', training.kommuneId]), { id: castIds.get('knut') ?? '' }]
  for (const who of others) {
    expect(['denied', 'not_found']).toContain(await outcome((await as(who)).does(makeAgreement, { trainingId: training.id, ...terms })))
    expect(['denied', 'not_found']).toContain(await outcome(sign(scene, who, id)))
    expect(['denied', 'not_found']).toContain(await outcome((await as(who)).does(endAgreement, { agreementId: id })))
  }
  expect(await (await as(training.doctor)).sees(agreementsOf, training.id)).toEqual([])
  expect(await (await as(others[2] as { id: string })).sees(agreementsOf, training.id)).toHaveLength(1)
})

scenario('what cannot be agreed on is refused at its field, and nothing is written', async (scene) => {
  const training = await scene.given.training()
  const why = (more: object) => refusal(make(scene, training, more))
  expect(await why({ untilOn: '2026-11-30' })).toBe('ends_before_start')
  expect(await why({ untilOn: '2042-01-01' })).toBe('too_long')
  expect(await why({ fromOn: '2020-01-01' })).toBe('before_training')
  expect(await why({ mentoringMinutes: '4,5' })).toBe('minutes_wrong')
  expect(await why({ mentoringMinutes: '0' })).toBe('no_minutes')
  expect(await why({ preparationMinutes: '-1' })).toBe('minutes_wrong')
  expect(await why({ hourlyOre: 'mye' })).toBe('not_kroner')
  expect(await fieldsMarked(make(scene, training, { hourlyOre: '1250,505' }))).toEqual(['hourlyOre'])
  expect(await fieldsMarked(make(scene, training, { fromOn: '2027-02-29' }))).toEqual(['fromOn'])
  expect(await look(scene.door, 'select id from mentor_agreement where training_id = $1', [training.id])).toEqual([])
})

scenario('R58: with another mentor the agreement ends the day before, and drafts with the one before are dropped', async (scene) => {
  const { as, given, reactions, door } = scene
  const training = await given.training()
  const first = await make(scene, training, { fromOn: '2026-11-01', untilOn: '2027-10-31' })
  for (const who of [training.leader, training.mentor]) await sign(scene, who, first)
  const draft = await make(scene, training, { fromOn: '2027-11-01', untilOn: '2028-10-31' })
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: 'Ny Veileder', email: 'ny.veileder@prove.example' })
  expect(await refusal(sign(scene, training.leader, draft))).toBe('other_mentor')
  await reactions()
  expect(await standings(scene, training)).toEqual([['dropped', '2027-11-01', '2026-11-23'], ['over', '2026-11-01', '2026-11-22']])
  expect((await lastEntry(door, 'mentors.agreementEnded')).told).toEqual(expect.arrayContaining([training.mentor.id, training.leader.id]))
  expect(await outcome(make(scene, training))).toBe('done')
})

scenario('R52: nothing is agreed in an archived training, but what was agreed can be ended', async (scene) => {
  const training = await scene.given.training()
  const id = await make(scene, training)
  await (await scene.as(training.leader)).does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  expect(await refusal(sign(scene, training.mentor, id))).toBe('training_archived')
  expect(await refusal(make(scene, training))).toBe('training_archived')
  expect(await outcome((await scene.as(training.leader)).does(endAgreement, { agreementId: id }))).toBe('done')
})

scenario('what a kommune agreed on with one mentor is not read by the next, by the doctor, or in another kommune', async (scene) => {
  const { given, as } = scene
  const training = await given.training()
  const id = await make(scene, training)
  for (const who of [training.mentor, training.leader]) await sign(scene, who, id)
  const next = await given.someone('Neste Veileder', ['mentor', training.kommuneId])
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: next.name, email: next.email })
  await scene.reactions()
  expect(await (await as(next)).sees(agreementsOf, training.id)).toEqual([])
  expect(await (await as(training.doctor)).sees(agreementsOf, training.id)).toEqual([])
  expect(await (await as(castIds.get('knut') ?? '')).sees(agreementsOf, training.id)).toEqual([])
  for (const who of [training.leader, training.mentor]) expect(await (await as(who)).sees(agreementsOf, training.id)).toHaveLength(1)
})
