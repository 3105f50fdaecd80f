import { expect } from 'vitest'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import type { GivenTraining } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { completedTalk, heldTalk, invitedTalk } from '#test/talks.ts'
import { lastEntry, look } from '#test/trail.ts'
import { textsOf, theTalk } from '../queries/talk.ts'
import { talksOf } from '../queries/talks.ts'
import { callOffTalk } from './call-off-talk.ts'
import { holdTalk } from './hold-talk.ts'
import { shareTalks, unshareTalk } from './share-talks.ts'
import { addToMinutes, prepareTalk, writeMinutes } from './write-for-talk.ts'

withDatabase()

async function newMentor({ as, given, reactions }: Scene, training: GivenTraining) {
  const next = await given.someone('Ny Veileder')
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: next.name, email: next.email })
  await reactions()
  return next
}

scenario('R58: a new mentor reads what the doctor chooses, until it is taken back; the one before reads nothing any more', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const [chosen, kept] = [await heldTalk(scene, training), await heldTalk(scene, training, { at: '11:00' })]
  const doctor = await as(training.doctor)
  for (const talkId of [chosen, kept]) await doctor.does(writeMinutes, { talkId, body: `Sagt i ${talkId}` })
  const next = await newMentor(scene, training)
  const read = async (who: { id: string }, talkId: string) => (await (await as(who)).sees(textsOf, talkId)).length
  expect([await read(next, chosen), await read(training.mentor, chosen), await read(training.doctor, chosen)]).toEqual([0, 0, 1])
  await doctor.does(shareTalks, { trainingId: training.id, talks: [chosen] })
  expect([await read(next, chosen), await read(next, kept), await read(training.mentor, chosen)]).toEqual([1, 0, 0])
  expect(await lastEntry(door, 'mentoring.talksShared')).toMatchObject({ told: [next.id], details: { talks: [chosen] } })
  expect(await outcome((await as(next)).does(writeMinutes, { talkId: chosen, body: 'Andres ord' }))).toBe('denied')
  expect(await refusal(doctor.does(shareTalks, { trainingId: training.id, talks: [chosen] }))).toBe('nothing_to_share')
  await doctor.does(unshareTalk, { talkId: chosen })
  expect(await read(next, chosen)).toBe(0)
  expect(await refusal(doctor.does(unshareTalk, { talkId: chosen }))).toBe('nothing_to_share')
})

scenario('R58: only the doctor chooses; nobody lets themselves in', async (scene) => {
  const { as, given } = scene
  const [training, other] = [await given.training(), await given.training()]
  const talkId = await completedTalk(scene, training)
  const next = await newMentor(scene, training)
  for (const [who, ends] of [[next, 'denied'], [training.leader, 'denied'], [training.mentor, 'not_found'], [other.doctor, 'not_found']] as const) expect(await outcome((await as(who)).does(shareTalks, { trainingId: training.id, talks: [talkId] }))).toBe(ends)
  // A doctor cannot let a mentor of theirs into another's conversation by naming it.
  expect(await refusal((await as(other.doctor)).does(shareTalks, { trainingId: other.id, talks: [talkId] }))).toBe('nothing_to_share')
  const forced = (await as(other.doctor)).sees((ctx) => ctx.connection.query('insert into talk_share (id, talk_id, training_id, mentor_id, shared_at) values (gen_random_uuid(), $1, $2, $3, now())', [talkId, other.id, next.id]))
  await expect(forced).rejects.toThrow()
})

scenario('R58: what was arranged goes to the new mentor; what was prepared stays between those it was written by', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const [plain, prepared] = [await invitedTalk(scene, training), await invitedTalk(scene, training, { day: '2026-12-07' })]
  const doctor = await as(training.doctor)
  await doctor.does(prepareTalk, { talkId: prepared, body: 'Til den gamle' })
  const next = await newMentor(scene, training)
  const open = (await doctor.sees(talksOf, training.id)).filter((one) => one.state === 'invited')
  expect(open.map((one) => [one.startsAt.toString(), one.mentorId])).toEqual([['2026-12-07T13:30:00Z', next.id], ['2026-11-30T13:30:00Z', next.id]])
  expect(open.map((one) => one.id)).toContain(plain)
  expect((await doctor.sees(theTalk, prepared)).talk).toMatchObject({ state: 'cancelled', mentorId: training.mentor.id })
  for (const { id } of open) expect(await (await as(next)).sees(textsOf, id)).toEqual([])
  expect((await doctor.sees(textsOf, prepared)).map((one) => one.body)).toEqual(['Til den gamle'])
  await scene.reactions()
  expect((await look<{ to: string; subject: string }>(door, `select "to", subject from mail where subject like '%avtalt for deg'`)).map((one) => one.to)).toEqual([next.email, next.email])
})

scenario('R58: whoever mentors the doctor again reads their own conversations again; a mentor whose role in the kommune has ended reads none', async (scene) => {
  const { as, given, door, today } = scene
  const training = await given.training()
  const talkId = await completedTalk(scene, training)
  await (await as(training.doctor)).does(addToMinutes, { talkId, body: 'Ord' })
  await newMentor(scene, training)
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: training.mentor.name, email: training.mentor.email })
  const reads = async () => (await (await as(training.mentor)).sees(textsOf, talkId)).length
  expect(await reads()).toBe(1)
  await look(door, `update role set until_on = $2 where person_id = $1 and role = 'mentor'`, [training.mentor.id, today.subtract({ days: 1 }).toString()])
  expect(await reads()).toBe(0)
})

scenario('R58: the mentor before is told what went over to the next; and what a doctor without a mentor calls off', async (scene) => {
  const training = await scene.given.training()
  const talkId = await invitedTalk(scene, training)
  const mails = () => look(scene.door, `select subject from mail where person_id = $1`, [training.mentor.id])
  await newMentor(scene, training)
  expect(await lastEntry(scene.door, 'mentoring.talkHandedOver')).toMatchObject({ told: expect.arrayContaining([training.mentor.id]) })
  await scene.reactions()
  expect(await mails()).toContainEqual({ subject: 'En veiledningssamtale er gått over til en annen' })

  const alone = await scene.given.training()
  const theirs = await invitedTalk(scene, alone)
  await scene.door.asSystem('test', (ctx) => ctx.connection.query(`update participant set until_on = $2 where training_id = $1 and capacity = 'mentor'`, [alone.id, scene.today.toString()]))
  await (await scene.as(alone.doctor)).does(callOffTalk, { talkId: theirs })
  expect(await lastEntry(scene.door, 'mentoring.talkCalledOff')).toMatchObject({ told: expect.arrayContaining([alone.mentor.id]) })
  await scene.reactions()
  expect(await look(scene.door, 'select subject from mail where person_id = $1', [alone.mentor.id])).toContainEqual({ subject: 'Veiledningssamtalen er avlyst' })
  expect(talkId).not.toBe(theirs)
})

scenario('two rows for one human become one, also where both were let into the same conversation', async (scene) => {
  const training = await scene.given.training()
  const talkId = await completedTalk(scene, training)
  const [gone, stays] = [await scene.given.someone('Samme Menneske'), await scene.given.someone('Samme Menneske')]
  await scene.door.asSystem('test', async (ctx) => {
    for (const one of [gone, stays]) await ctx.connection.query('insert into talk_share (id, talk_id, training_id, mentor_id, shared_at) values (gen_random_uuid(), $1, $2, $3, now())', [talkId, training.id, one.id])
    await ctx.connection.query('select merge_person($1, $2)', [gone.id, stays.id])
  })
  expect(await look(scene.door, 'select mentor_id from talk_share where talk_id = $1', [talkId])).toEqual([{ mentor_id: stays.id }])
})

scenario('R58, R61: a conversation whose time has come is not called off by a new mentor: the doctor still writes down that it was held', async (scene) => {
  const training = await scene.given.training()
  const talkId = await invitedTalk(scene, training)
  scene.moveTo(scene.today.add({ days: 10 }))
  await newMentor(scene, training)
  const doctor = await scene.as(training.doctor)
  expect((await doctor.sees(theTalk, talkId)).talk).toMatchObject({ state: 'invited', mentorId: training.mentor.id })
  await doctor.does(holdTalk, { talkId, heldOn: '2026-11-30', minutes: '60', prepared: '' } as never)
  expect((await doctor.sees(theTalk, talkId)).talk).toMatchObject({ state: 'held', heldMinutes: 60 })
})
