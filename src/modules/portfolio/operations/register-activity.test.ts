import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import type { GivenTraining } from '#test/given.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo } from '#test/trail.ts'
import { theActivity } from '../queries/activity.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { theTraining } from '../queries/training.ts'
import { approveObjectives, returnObjective } from './decide-objectives.ts'
import { fulfilActivity } from './fulfil-activity.ts'
import { editActivity, registerActivity } from './register-activity.ts'

withDatabase()

const form = async (training: GivenTraining, ...at: number[]) => ({
  trainingId: training.id, type: 'felleskonsultasjon' as const, title: 'Konsultasjon om brystsmerter', fromOn: '2026-11-20', objectives: await Promise.all((at.length > 0 ? at : [0]).map((one) => training.objective(one))),
})

scenario('R54: one activity is registered for several objectives, and takes each of them up', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const wish = await form(training, 0, 1, 90)
  const { activityId } = await doctor.does(registerActivity, wish)
  const { activity, objectiveIds } = await doctor.sees(theActivity, activityId)
  expect([activity.state, [...objectiveIds].sort()]).toEqual(['registered', [...wish.objectives].sort()])
  for (const id of wish.objectives) expect((await doctor.sees(thePlanObjective, id)).objective.state).toBe('started')
  expect((await doctor.sees(theTraining, training.id)).plans.map((one) => [one.set, one.state, one.underWay])).toEqual([['ALM', 'started', 2], ['FKM', 'started', 1]])
  expect(await happenedTo(door, activityId)).toMatchObject([{ kind: 'portfolio.activityRegistered', actor: training.doctor.id, capacity: 'trainee', told: [], details: { type: 'felleskonsultasjon', objectives: 3 } }])
  expect(await happenedTo(door, wish.objectives[0] ?? '')).toMatchObject([{ kind: 'portfolio.objectiveStarted', actor: training.doctor.id }])
})

scenario('R20: an own suggestion of another activity is documented by its reason, by a description, or it is refused', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const wish = { ...(await form(training)), alternative: 'on' }
  expect(await refusal(doctor.does(registerActivity, wish))).toBe('reason_needed')
  expect(await fieldsMarked(doctor.does(registerActivity, { ...wish, alternativeReason: ' \u200b ' }))).toEqual(['alternativeReason'])
  const { activityId } = await doctor.does(registerActivity, { ...wish, alternativeReason: 'Samme metode, annen arena' })
  expect((await doctor.sees(theActivity, activityId)).activity).toMatchObject({ alternative: true, alternativeReason: 'Samme metode, annen arena' })
  expect(await outcome(doctor.does(registerActivity, { ...wish, description: 'Hva jeg gjorde, og hvorfor det viser det samme' }))).toBe('done')
})

scenario('R11: an activity serves only objectives of its own training', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  const doctor = await as(training.doctor)
  const foreign = await other.objective()
  expect(await refusal(doctor.does(registerActivity, { ...(await form(training)), objectives: [await training.objective(), foreign] }))).toBe('needs_objective')
  expect(await fieldsMarked(doctor.does(registerActivity, { ...(await form(training)), objectives: [] }))).toEqual(['objectives'])
})

scenario('an activity is not registered before it has begun, and does not end before it begins', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(registerActivity, { ...(await form(training)), fromOn: '2026-11-24' }))).toBe('in_the_future')
  expect(await refusal(doctor.does(registerActivity, { ...(await form(training)), untilOn: '2026-11-19' }))).toBe('ends_before_start')
  expect(await outcome(doctor.does(registerActivity, { ...(await form(training)), untilOn: '2027-05-01' }))).toBe('done')
})

scenario('R53: only the doctor registers and edits their own activities', async ({ as, given }) => {
  const training = await given.training()
  const activityId = await given.activity(training)
  const wish = await form(training)
  for (const who of [training.leader, training.mentor]) {
    expect(await outcome((await as(who)).does(registerActivity, wish))).toBe('denied')
    expect(await outcome((await as(who)).does(editActivity, { ...wish, activityId }))).toBe('denied')
  }
  for (const who of ['ingrid', 'knut', 'ada', 'eva']) expect(await outcome((await as(castIds.get(who) ?? '')).does(editActivity, { ...wish, activityId }))).toBe('not_found')
  expect(await outcome((await as(castIds.get('ingrid') ?? '')).does(registerActivity, wish))).toBe('not_found')
})

scenario('R54: what is registered can be edited, also to other objectives', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const activityId = await given.activity(training)
  const wish = await form(training, 4, 5)
  await doctor.does(editActivity, { ...wish, activityId, title: 'Ny tittel', place: 'Legevakten' })
  const { activity, objectiveIds } = await doctor.sees(theActivity, activityId)
  expect([activity.title, activity.place, activity.state, [...objectiveIds].sort()]).toEqual(['Ny tittel', 'Legevakten', 'registered', [...wish.objectives].sort()])
  expect((await happenedTo(door, activityId)).map((one) => one.kind)).toEqual(['portfolio.activityRegistered', 'portfolio.activityEdited'])
})

scenario('R54: a rejected activity that is edited is registered again', async ({ as, given }) => {
  const training = await given.training()
  const activityId = await given.rejectedActivity(training)
  const doctor = await as(training.doctor)
  expect((await doctor.sees(theActivity, activityId)).activity.state).toBe('rejected')
  await doctor.does(editActivity, { ...(await form(training)), activityId })
  expect((await doctor.sees(theActivity, activityId)).activity.state).toBe('registered')
})

scenario('R54: nothing is edited while it is out for signing, after it is signed, or when the leader has fulfilled it', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const [registered, { activityId: sent }, signed] = [await given.activity(training), await given.sentActivity(training), await given.signedActivity(training)]
  await (await as(training.leader)).does(fulfilActivity, { activityId: registered, reason: 'Sett på vakt' })
  const edit = async (activityId: string) => refusal(doctor.does(editActivity, { ...(await form(training)), activityId, title: 'Endret' }))
  expect([await edit(sent), await edit(signed), await edit(registered)]).toEqual(['already_sent', 'already_signed', 'already_fulfilled'])
})

scenario('R54: a signed activity is corrected by a new one that points to it, and stays as it was', async ({ as, given, door }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const signed = await given.signedActivity(training)
  const before = await doctor.sees(theActivity, signed)
  const { activityId } = await doctor.does(registerActivity, { ...(await form(training)), correctsId: signed, title: 'Rett dato' })
  expect((await doctor.sees(theActivity, activityId)).activity).toMatchObject({ correctsId: signed, state: 'registered', title: 'Rett dato' })
  expect((await doctor.sees(theActivity, signed)).activity).toEqual(before.activity)
  expect((await happenedTo(door, activityId))[0]?.details).toMatchObject({ correctsId: signed })
})

scenario('R54: only what is signed or fulfilled is corrected, and only one\'s own', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  const doctor = await as(training.doctor)
  const wish = await form(training)
  expect(await refusal(doctor.does(registerActivity, { ...wish, correctsId: await given.activity(training) }))).toBe('not_signed_yet')
  expect(await outcome(doctor.does(registerActivity, { ...wish, correctsId: await given.signedActivity(other) }))).toBe('not_found')
})

scenario('R55: an activity takes up again what was returned, and leaves alone what is approved', async ({ as, given }) => {
  const training = await given.training()
  const [returned, approved] = [await given.readyObjective(training, 0), await given.readyObjective(training, 1)]
  const [leader, doctor] = [await as(training.leader), await as(training.doctor)]
  await leader.does(returnObjective, { objectiveId: returned, comment: 'Én konsultasjon til' })
  await leader.does(approveObjectives, { objectives: [approved] })
  await doctor.does(registerActivity, await form(training, 0, 1))
  expect((await doctor.sees(thePlanObjective, returned)).objective.state).toBe('started')
  expect((await doctor.sees(thePlanObjective, approved)).objective.state).toBe('approved')
})

scenario('what people write is kept as they wrote it, without what cannot be seen', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const { activityId } = await doctor.does(registerActivity, { ...(await form(training)), title: `  Kurs\u200b i\u202e   "akutt" <b>medisin</b>\u0000 `, description: `Linje én\r\n\r\nLinje to'; drop table activity; --` })
  expect((await doctor.sees(theActivity, activityId)).activity).toMatchObject({ title: 'Kurs i "akutt" <b>medisin</b>', description: `Linje én\n\nLinje to'; drop table activity; --` })
})
