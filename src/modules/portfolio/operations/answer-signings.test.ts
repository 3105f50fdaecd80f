import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { theActivity } from '../queries/activity.ts'
import { waitingForSigner } from '../queries/signing.ts'
import { answerSignings } from './answer-signings.ts'
import { approveObjectives } from './decide-objectives.ts'
import { endParticipant } from './change-participants.ts'
import { recommendObjective } from './recommend-objective.ts'
import { recallActivity, sendForSigning } from './send-for-signing.ts'

withDatabase()

/** Activities sent to supervisor and mentor: each one's signings, in the order of the activities. */
async function sentToBoth({ as, given, door }: Scene, n = 1) {
  const training = await given.training()
  const activities = await Array.fromAsync({ length: n }, () => given.activity(training))
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities, signers: [training.supervisor.id, training.mentor.id] })
  const signingsOf = async (who: { id: string }) => (await look<{ id: string }>(door, 'select id from signing where signer_id = $1 and training_id = $2 order by activity_id', [who.id, training.id])).map((row) => row.id)
  const stateOf = async (activityId: string) => (await (await as(training.doctor)).sees(theActivity, activityId)).activity.state
  return { training, activities, signingsOf, stateOf, supervisor: await as(training.supervisor), mentor: await as(training.mentor), first: activities[0] ?? '' }
}

scenario('R53: the supervisor signs several at once, with a comment; the doctor is told and the name stands', async (scene) => {
  const { training, activities, signingsOf, stateOf, supervisor } = await sentToBoth(scene, 3)
  const { signed } = await supervisor.does(answerSignings, { signings: await signingsOf(training.supervisor), verdict: 'sign', comment: 'Trygg og grundig' })
  expect(signed).toBe(3)
  for (const activityId of activities) {
    expect(await stateOf(activityId)).toBe('signed')
    const entry = (await happenedTo(scene.door, activityId)).at(-1)
    expect(entry).toMatchObject({ kind: 'portfolio.activitySigned', actor: training.supervisor.id, actorKind: 'person', capacity: 'supervisor', subject: training.doctor.id, told: [training.doctor.id] })
    expect(entry?.details).toMatchObject({ signer: training.supervisor.name, sentTo: training.supervisor.email, by: 'person' })
  }
  expect(await look(scene.door, `select kind, body, author_name as author from remark where training_id = $1`, [training.id])).toEqual(Array(3).fill({ kind: 'signature', body: 'Trygg og grundig', author: training.supervisor.name }))
})

scenario('R54: one signature is enough, also when another rejected', async (scene) => {
  const { training, signingsOf, stateOf, supervisor, mentor, first } = await sentToBoth(scene)
  await supervisor.does(answerSignings, { signings: await signingsOf(training.supervisor), verdict: 'reject', comment: 'Jeg var ikke der' })
  expect(await stateOf(first)).toBe('sent')
  await mentor.does(answerSignings, { signings: await signingsOf(training.mentor), verdict: 'sign' })
  expect(await stateOf(first)).toBe('signed')
})

scenario('R54: it is rejected when nobody who was asked signs', async (scene) => {
  const { training, signingsOf, stateOf, supervisor, mentor, first } = await sentToBoth(scene)
  await mentor.does(answerSignings, { signings: await signingsOf(training.mentor), verdict: 'reject', comment: 'Feil dato' })
  await supervisor.does(answerSignings, { signings: await signingsOf(training.supervisor), verdict: 'reject', comment: 'Jeg var ikke der' })
  expect(await stateOf(first)).toBe('rejected')
  expect((await happenedTo(scene.door, first)).slice(-2).map((one) => [one.kind, one.capacity, ...one.told])).toEqual([['portfolio.activityRejected', 'mentor', training.doctor.id], ['portfolio.activityRejected', 'supervisor', training.doctor.id]])
})

scenario('R54: who rejects says why', async (scene) => {
  const { training, signingsOf, stateOf, supervisor, first } = await sentToBoth(scene)
  const attempt = async () => supervisor.does(answerSignings, { signings: await signingsOf(training.supervisor), verdict: 'reject', comment: '  ' })
  expect(await refusal(attempt())).toBe('say_why')
  expect(await fieldsMarked(attempt())).toEqual(['comment'])
  expect(await stateOf(first)).toBe('sent')
})

scenario('R54: nobody answers twice, and no signature is taken for another', async (scene) => {
  const { training, signingsOf, supervisor, mentor } = await sentToBoth(scene)
  const signings = await signingsOf(training.supervisor)
  await supervisor.does(answerSignings, { signings, verdict: 'sign' })
  expect(await refusal(supervisor.does(answerSignings, { signings, verdict: 'reject', comment: 'Angrer' }))).toBe('already_answered')
  expect(await outcome(mentor.does(answerSignings, { signings, verdict: 'sign' }))).toBe('denied')
  expect(await outcome((await scene.as(training.doctor)).does(answerSignings, { signings, verdict: 'sign' }))).toBe('denied')
  for (const who of ['mari', 'knut', 'ada']) expect(await outcome((await scene.as(castIds.get(who) ?? '')).does(answerSignings, { signings, verdict: 'sign' }))).toBe('not_found')
})

scenario('R54: several are answered all or none', async (scene) => {
  const { training, activities, signingsOf, stateOf, supervisor } = await sentToBoth(scene, 2)
  const signings = await signingsOf(training.supervisor)
  await (await scene.as(training.doctor)).does(recallActivity, { activityId: activities[1] ?? '' })
  expect(await refusal(supervisor.does(answerSignings, { signings, verdict: 'sign' }))).toBe('already_answered')
  expect(await Promise.all(activities.map(stateOf))).toEqual(['sent', 'registered'])
})

scenario('something must be ticked', async (scene) => {
  const { supervisor } = await sentToBoth(scene)
  expect(await refusal(supervisor.does(answerSignings, { verdict: 'sign' }))).toBe('choose_something')
  expect(await refusal(supervisor.does(answerSignings, { verdict: 'reject', comment: 'Nei' }))).toBe('choose_something')
})

scenario('R54: what was signed stands when the signer no longer takes part', async (scene) => {
  const { training, signingsOf, stateOf, supervisor, first } = await sentToBoth(scene)
  await supervisor.does(answerSignings, { signings: await signingsOf(training.supervisor), verdict: 'sign' })
  const [part] = await look<{ id: string }>(scene.door, `select id from participant where training_id = $1 and capacity = 'supervisor'`, [training.id])
  await (await scene.as(training.leader)).does(endParticipant, { participantId: part?.id ?? '' })
  expect(await stateOf(first)).toBe('signed')
})

/** An activity the supervisor is asked to sign and to recommend the objective of. */
async function askedForBoth({ as, given, door }: Scene) {
  const training = await given.training()
  const objectiveId = await training.objective()
  const activityId = await given.activity(training, { objectives: [objectiveId] })
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [training.supervisor.id], askRecommendation: 'on' })
  const supervisor = await as(training.supervisor)
  const asked = await supervisor.sees(waitingForSigner)
  const ids = (kind: string) => asked.filter((one) => one.kind === kind).map((one) => one.id)
  const word = async () => (await look(door, 'select state, comment, signer_name as name from recommendation where plan_objective_id = $1', [objectiveId]))[0]
  return { training, objectiveId, activityId, supervisor, signings: ids('signing'), recommend: ids('recommendation'), word }
}

scenario('R19: signing and recommending is one answer; doctor and leader are told of the recommendation', async (scene) => {
  const { training, objectiveId, supervisor, signings, recommend, word } = await askedForBoth(scene)
  await supervisor.does(answerSignings, { signings, recommend, verdict: 'sign', comment: 'Kan dette' })
  expect(await word()).toEqual({ state: 'given', comment: 'Kan dette', name: training.supervisor.name })
  const entry = (await happenedTo(scene.door, objectiveId)).at(-1)
  expect(entry).toMatchObject({ kind: 'portfolio.objectiveRecommended', actor: training.supervisor.id, details: { capacity: 'supervisor', sentTo: training.supervisor.email } })
  expect([...(entry?.told ?? [])].sort()).toEqual([training.doctor.id, training.leader.id].sort())
})

scenario('R19: who rejects what is ticked does not recommend it either', async (scene) => {
  const { objectiveId, supervisor, recommend, word, signings } = await askedForBoth(scene)
  await supervisor.does(answerSignings, { recommend, verdict: 'reject', comment: 'Ikke ennå' })
  expect(await word()).toMatchObject({ state: 'declined', comment: 'Ikke ennå' })
  expect((await happenedTo(scene.door, objectiveId)).at(-1)).toMatchObject({ kind: 'portfolio.recommendationDeclined' })
  expect((await supervisor.sees(waitingForSigner)).map((one) => one.id)).toEqual(signings)
})

scenario('R19: after the approval the answers stand as they are', async (scene) => {
  const { training, objectiveId, supervisor, signings, recommend } = await askedForBoth(scene)
  await supervisor.does(answerSignings, { signings, recommend, verdict: 'sign' })
  await look(scene.door, `update plan_objective set state = 'sent' where id = $1`, [objectiveId])
  await (await scene.as(training.mentor)).does(recommendObjective, { objectiveId, verdict: 'given' })
  await (await scene.as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  expect(await refusal(supervisor.does(answerSignings, { recommend, verdict: 'reject', comment: 'Angrer' }))).toBe('already_approved')
})

scenario('signed in, the number in the register is one\'s own, whatever the form says', async (scene) => {
  const training = await scene.given.training()
  const { activityId, signingId } = await scene.given.sentActivity(training)
  await look(scene.door, `update person set hpr_number = '9100777' where id = $1`, [training.supervisor.id])
  await (await scene.as(training.supervisor)).does(answerSignings, { signings: [signingId], verdict: 'sign', hprNumber: '9999999' })
  expect((await happenedTo(scene.door, activityId)).at(-1)?.details).toMatchObject({ hpr: '9100777' })
})
