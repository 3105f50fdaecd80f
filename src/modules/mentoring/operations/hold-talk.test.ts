import { expect } from 'vitest'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { archiveTraining, deleteTraining } from '#modules/portfolio/operations/end-training.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { completedTalk, heldTalk, invitedTalk, nextWeek } from '#test/talks.ts'
import { lastEntry } from '#test/trail.ts'
import { lastTalkIn, mentoringStands } from '../queries/hours.ts'
import { theTalk } from '../queries/talk.ts'
import { completeTalk } from './complete-talk.ts'
import { holdTalk, recordTalk } from './hold-talk.ts'
import { inviteToTalk } from './invite-to-talk.ts'
import { moveTalk } from './move-talk.ts'

withDatabase()

const held = { heldOn: '2026-11-20', minutes: '50', prepared: '' } as const

scenario('R56: either writes down that it was held, with when and how long; the mentor’s own preparation by the mentor (R63)', async ({ as, given, door }) => {
  const training = await given.training()
  const talkId = await invitedTalk({ as }, training)
  const [doctor, mentor] = [await as(training.doctor), await as(training.mentor)]
  await doctor.does(holdTalk, { talkId, ...held, prepared: '90' } as never)
  expect((await mentor.sees(theTalk, talkId)).talk).toMatchObject({ state: 'held', heldMinutes: 50, preparedMinutes: 0 })
  expect(await lastEntry(door, 'mentoring.talkHeld')).toMatchObject({ capacity: 'trainee', told: [training.mentor.id], details: { heldOn: '2026-11-20', minutes: 50 } })
  await mentor.does(holdTalk, { talkId, ...held, minutes: '55', prepared: '30' } as never)
  expect((await doctor.sees(theTalk, talkId)).talk).toMatchObject({ heldMinutes: 55, preparedMinutes: 30 })
  await doctor.does(holdTalk, { talkId, ...held } as never)
  expect((await doctor.sees(theTalk, talkId)).talk.preparedMinutes).toBe(30)
})

scenario('a conversation in the future, or before the training, was not held', async ({ as, given }) => {
  const training = await given.training()
  const [talkId, doctor] = [await invitedTalk({ as }, training), await as(training.doctor)]
  expect(await refusal(doctor.does(holdTalk, { talkId, ...held, heldOn: '2026-11-24' } as never))).toBe('held_in_future')
  expect(await refusal(doctor.does(holdTalk, { talkId, ...held, heldOn: '2025-11-22' } as never))).toBe('before_training')
  expect(await refusal(doctor.does(holdTalk, { talkId, ...held, minutes: '481' } as never))).toBe('invalid_input')
  expect(await refusal(doctor.does(recordTalk, { trainingId: training.id, way: 'phone', ...held, heldOn: '2026-11-24' } as never))).toBe('held_in_future')
})

scenario('R56: only the mentor completes it, once, and it cannot be moved or corrected afterwards', async ({ as, given, door }) => {
  const training = await given.training()
  const [open, talkId] = [await invitedTalk({ as }, training), await heldTalk({ as }, training)]
  const mentor = await as(training.mentor)
  for (const who of [training.doctor, training.leader]) expect(await outcome((await as(who)).does(completeTalk, { talkId } as never))).toBe('denied')
  expect(await refusal(mentor.does(completeTalk, { talkId: open } as never))).toBe('not_held')
  await mentor.does(completeTalk, { talkId, prepared: '45' } as never)
  expect((await mentor.sees(theTalk, talkId)).talk).toMatchObject({ state: 'completed', preparedMinutes: 45 })
  expect(await lastEntry(door, 'mentoring.talkCompleted')).toMatchObject({ actor: training.mentor.id, capacity: 'mentor', told: [training.doctor.id] })
  expect(await refusal(mentor.does(completeTalk, { talkId } as never))).toBe('already_completed')
  expect(await refusal((await as(training.doctor)).does(holdTalk, { talkId, ...held } as never))).toBe('already_completed')
  expect(await refusal(mentor.does(moveTalk, { talkId, ...nextWeek } as never))).toBe('not_open')
})

scenario('R61: what was held counts at once, against 42 hours a year, for one and for many; the leader sees it too', async ({ as, given }) => {
  const training = await given.training()
  await given.training()
  await heldTalk({ as }, training, { minutes: '90' })
  await completedTalk({ as }, training, { at: '11:00' })
  await (await as(training.mentor)).does(recordTalk, { trainingId: training.id, way: 'in_person', ...held } as never)
  const leader = await as(training.leader)
  const stands = (await leader.sees(mentoringStands)).get(training.id)
  expect(stands?.hours).toMatchObject({ held: 200, required: 2520 + 7, talks: 3, prepared: 30 })
  expect(stands?.lastOn?.toString()).toBe('2026-11-22')
  expect(stands?.monthsWithout).toHaveLength(11)
  expect([...(await (await as(training.mentor)).sees(mentoringStands)).keys()]).toEqual([training.id])
  expect([...(await leader.sees(lastTalkIn)).keys()]).toEqual([training.id])
})

scenario('without a mentor, or when the training is archived, nothing is arranged or completed', async ({ as, given }) => {
  const training = await given.training()
  const talkId = await heldTalk({ as }, training)
  await (await as(training.leader)).does(archiveTraining, { trainingId: training.id, reason: 'Flyttet' })
  const tries = [async () => (await as(training.doctor)).does(inviteToTalk, { trainingId: training.id, ...nextWeek } as never), async () => (await as(training.mentor)).does(completeTalk, { talkId } as never), async () => (await as(training.doctor)).does(recordTalk, { trainingId: training.id, way: 'phone', ...held } as never)]
  for (const attempt of tries) expect(await refusal(attempt())).toBe('plan_archived')
})

scenario('R58: a mentor who comes later completes what the one before left open; a training with conversations is not deleted', async ({ as, given }) => {
  const training = await given.training()
  const talkId = await heldTalk({ as }, training)
  const next = await given.someone('Ny Veileder')
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: next.name, email: next.email })
  expect(await outcome((await as(training.mentor)).does(completeTalk, { talkId } as never))).toMatch(/denied|not_found/)
  await (await as(next)).does(completeTalk, { talkId } as never)
  expect(await refusal((await as(training.leader)).does(deleteTraining, { trainingId: training.id }))).toBe('started')
})
