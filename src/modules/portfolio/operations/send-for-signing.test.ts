import { expect } from 'vitest'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, lastEntry, look } from '#test/trail.ts'
import { theActivity } from '../queries/activity.ts'
import { answerSignings } from './answer-signings.ts'
import { setParticipant } from './change-participants.ts'
import { fulfilActivity } from './fulfil-activity.ts'
import { editActivity } from './register-activity.ts'
import { recallActivity, sendForSigning } from './send-for-signing.ts'

withDatabase()

const stateOf = async ({ as }: Scene, training: { doctor: { id: string } }, activityId: string) => {
  const { activity, signings } = await (await as(training.doctor)).sees(theActivity, activityId)
  return [activity.state, ...signings.map((one) => one.state)]
}

scenario('R54: several activities are sent to several who took part, at once', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const activities = [await given.activity(training), await given.activity(training)]
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities, signers: [training.supervisor.id, training.mentor.id] })
  for (const activityId of activities) {
    expect(await stateOf(scene, training, activityId)).toEqual(['sent', 'waiting', 'waiting'])
    expect((await happenedTo(door, activityId)).at(-1)).toMatchObject({ kind: 'portfolio.activitySent', actor: training.doctor.id, capacity: 'trainee', details: { to: [training.supervisor.name, training.mentor.name] } })
  }
  const told = (await happenedTo(door, training.id)).filter((one) => one.kind === 'portfolio.sentForSigning').flatMap((one) => one.told)
  expect(told.sort()).toEqual([training.supervisor.id, training.mentor.id].sort())
  expect(await look(door, 'select capacity, sent_to from signing where training_id = $1 and signer_id = $2', [training.id, training.mentor.id])).toEqual(Array(2).fill({ capacity: 'mentor', sent_to: training.mentor.email }))
})

scenario('R54: somebody new is named with an address, becomes a supervisor of the training, and gets one mail with a link', async ({ as, given, door, reactions }) => {
  const training = await given.training()
  const activities = [await given.activity(training), await given.activity(training)]
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities, newName: 'Randi Ny', newEmail: 'Randi@Sykehus.example', newHpr: '9 100 555' })
  await reactions()
  const [signer] = await look<{ id: string }>(door, `select p.id, p.name, p.hpr_number, p.claimed_at, a.capacity from person p join participant a on a.person_id = p.id where p.email = 'randi@sykehus.example'`)
  expect(signer).toMatchObject({ name: 'Randi Ny', hpr_number: '9100555', claimed_at: null, capacity: 'supervisor' })
  const letters = await look<{ subject: string; body: string }>(door, `select subject, body from mail where "to" = 'randi@sykehus.example'`)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toContain(training.doctor.name)
  expect(letters[0]?.body).toContain('/signer/')
  expect(letters[0]?.body).not.toContain('Vakt med bakvakt')
  expect(await look(door, 'select id from invitation where person_id = $1', [signer?.id])).toEqual([])
})

scenario('R54: somebody with an account finds it on their home and gets no link', async ({ as, given, door, reactions }) => {
  const training = await given.training()
  const known = await given.someone('Kjent Supervisør')
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], newName: known.name, newEmail: known.email })
  await reactions()
  expect(await look(door, 'select id from mail where person_id = $1', [known.id])).toEqual([])
  expect((await lastEntry(door, 'portfolio.sentForSigning')).told).toEqual([known.id])
})

scenario('R19: the same sending may ask for recommendations of the objectives below, once for each signer and objective', async ({ as, given, door }) => {
  const training = await given.training()
  const objectives = [await training.objective(0), await training.objective(1)]
  const send = async () => (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training, { objectives })], signers: [training.supervisor.id], askRecommendation: 'on' })
  await send()
  await send()
  const asked = await look(door, 'select plan_objective_id as id, capacity, state from recommendation where person_id = $1 order by 1', [training.supervisor.id])
  expect(asked).toEqual([...objectives].sort().map((id) => ({ id, capacity: 'supervisor', state: 'asked' })))
})

scenario('R54: what waits with a signer is not sent to the same one again, but may be sent to another', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.supervisor.id] }))).toBe('already_sent')
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.mentor.id] })
  expect(await stateOf(scene, training, activityId)).toEqual(['sent', 'waiting', 'waiting'])
})

scenario('an activity has waited since it was first sent, also when one more is asked', async ({ as, given, moveTo, today }) => {
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  const since = async () => (await (await as(training.doctor)).sees(theActivity, activityId)).activity.stateSince.toString()
  const before = await since()
  moveTo(today.add({ days: 5 }))
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.mentor.id] })
  expect(await since()).toBe(before)
})

scenario('R54: nobody signs for themselves, and the leader does not sign', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const send = { trainingId: training.id, activities: [await given.activity(training)] }
  expect(await refusal(doctor.does(sendForSigning, { ...send, newName: 'Meg', newEmail: training.doctor.email }))).toBe('own_signature')
  expect(await refusal(doctor.does(sendForSigning, { ...send, signers: [training.leader.id] }))).toBe('no_signer')
  expect(await refusal(doctor.does(sendForSigning, send))).toBe('no_signer')
})

scenario('a new signer is named with both name and address, so that nobody is left out in silence', async ({ as, given }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  const send = { trainingId: training.id, activities: [await given.activity(training)], signers: [training.supervisor.id] }
  expect(await refusal(doctor.does(sendForSigning, { ...send, newEmail: 'ny@prove.example' }))).toBe('name_needed')
  expect(await refusal(doctor.does(sendForSigning, { ...send, newName: 'Randi Ny' }))).toBe('email_needed')
  expect(await fieldsMarked(doctor.does(sendForSigning, { ...send, newName: 'Randi Ny', newEmail: 'ikke en adresse' }))).toEqual(['newEmail'])
})

scenario('R54: only the training\'s own activities are sent, and not what the leader has fulfilled', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  const doctor = await as(training.doctor)
  const fulfilled = await given.activity(training)
  await (await as(training.leader)).does(fulfilActivity, { activityId: fulfilled, reason: 'Sett' })
  const send = (activities: string[]) => doctor.does(sendForSigning, { trainingId: training.id, activities, signers: [training.supervisor.id] })
  expect(await refusal(send([await given.activity(training), await given.activity(other)]))).toBe('needs_activity')
  expect(await refusal(send([fulfilled]))).toBe('already_fulfilled')
  expect(await fieldsMarked(send([]))).toEqual(['activities'])
})

scenario('R53: only the doctor sends and recalls', async ({ as, given }) => {
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  for (const who of [training.leader, training.mentor]) {
    expect(await outcome((await as(who)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.supervisor.id] }))).toBe('denied')
    expect(await outcome((await as(who)).does(recallActivity, { activityId }))).toBe('denied')
  }
  expect(await outcome((await as(training.supervisor)).does(recallActivity, { activityId }))).toBe('denied')
})

scenario('R54: what is recalled is registered again, waits for nobody, and the signer is told', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const { activityId, signingId } = await given.sentActivity(training)
  const doctor = await as(training.doctor)
  await doctor.does(recallActivity, { activityId })
  expect(await stateOf(scene, training, activityId)).toEqual(['registered', 'recalled'])
  expect((await happenedTo(door, activityId)).at(-1)).toMatchObject({ kind: 'portfolio.activityRecalled', told: [training.supervisor.id] })
  expect(await refusal(doctor.does(recallActivity, { activityId }))).toBe('not_sent')
  expect(await refusal((await as(training.supervisor)).does(answerSignings, { signings: [signingId], verdict: 'sign' }))).toBe('already_answered')
})

scenario('R54: a signed activity is not recalled; only what further signers have not answered is', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const activityId = await given.signedActivity(training)
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(recallActivity, { activityId }))).toBe('already_signed')
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.mentor.id] })
  expect(await stateOf(scene, training, activityId)).toEqual(['signed', 'signed', 'waiting'])
  await doctor.does(recallActivity, { activityId })
  expect(await stateOf(scene, training, activityId)).toEqual(['signed', 'signed', 'recalled'])
})

scenario('R54: an activity that was rejected, mended, sent to another and recalled is registered, not rejected once more', async (scene) => {
  const { as, given, moveTo, today } = scene
  const training = await given.training()
  const activityId = await given.rejectedActivity(training)
  moveTo(today.add({ days: 1 }))
  const doctor = await as(training.doctor)
  await doctor.does(editActivity, { activityId, type: 'legevakt', title: 'Rettet', objectives: [await training.objective()], fromOn: '2026-11-10' })
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.mentor.id] })
  await doctor.does(recallActivity, { activityId })
  expect((await stateOf(scene, training, activityId))[0]).toBe('registered')
})

scenario('R54: a rejected activity may be sent to another as it is', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const activityId = await given.rejectedActivity(training)
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.mentor.id] })
  expect(await stateOf(scene, training, activityId)).toEqual(['sent', 'rejected', 'waiting'])
})

scenario('R58: who no longer takes part is not asked', async ({ as, given }) => {
  const training = await given.training()
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: 'Ny Veileder', email: 'ny.veileder@prove.example' })
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], signers: [training.mentor.id] }))).toBe('no_signer')
})

scenario('R54: an activity that is signed stays signed since it was, when another signer is not asked any more', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  const activityId = await given.signedActivity(training)
  const stands = () => look(door, 'select state, state_since as since from activity where id = $1', [activityId])
  const before = await stands()
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.mentor.id] })
  scene.moveTo(scene.today.add({ days: 3 }))
  await (await as(training.doctor)).does(recallActivity, { activityId })
  expect(await stands()).toEqual(before)
  expect(await look(door, 'select state from signing where activity_id = $1 order by asked_at, id', [activityId])).toEqual([{ state: 'signed' }, { state: 'recalled' }])
})
