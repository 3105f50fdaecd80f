import { expect } from 'vitest'
import { readCalendar } from '#test/calendar.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { invitedTalk, nextWeek } from '#test/talks.ts'
import { lastEntry, look } from '#test/trail.ts'
import { theTalk } from '../queries/talk.ts'
import { callOffTalk, missTalk } from './call-off-talk.ts'
import { inviteToTalk } from './invite-to-talk.ts'
import { moveTalk } from './move-talk.ts'

withDatabase()

scenario('R56: the doctor invites the mentor, and the mentor the doctor, in Norwegian time; the other gets a mail and finds it among the news', async ({ as, given, door, reactions }) => {
  const training = await given.training()
  const talkId = await invitedTalk({ as }, training)
  const { talk } = await (await as(training.mentor)).sees(theTalk, talkId)
  expect([talk.startsAt.toString(), talk.plannedMinutes, talk.way, talk.state, talk.mentorId]).toEqual(['2026-11-30T13:30:00Z', 60, 'video', 'invited', training.mentor.id])
  await (await as(training.mentor)).does(inviteToTalk, { trainingId: training.id, ...nextWeek, day: '2026-12-07' } as never)
  expect(await lastEntry(door, 'mentoring.talkInvited')).toMatchObject({ actor: training.mentor.id, capacity: 'mentor', told: [training.doctor.id], details: { startsAt: '2026-12-07T13:30:00Z', minutes: 60, way: 'video' } })
  await reactions()
  const letters = await look<{ to: string; body: string; subject: string }>(door, `select "to", subject, body from mail where reason like 'talk:%' order by id`)
  expect(letters.map((one) => one.to)).toEqual([training.mentor.email, training.doctor.email])
  expect(letters[0]?.body).toContain('30. november 2026 kl. 14.30, 60 minutter. Video.')
  expect(letters[0]?.body).toContain(`/samtaler/${talkId}`)
  // Told by that mail, it is not told once more in the day's.
  expect(await look(door, `select from news n join trail t on t.id = n.trail_id where t.kind = 'mentoring.talkInvited' and n.mailed_at is null`)).toEqual([])
})

scenario('R56: neither leader, supervisor, another mentor nor a stranger invites', async ({ as, given }) => {
  const [training, other] = [await given.training(), await given.training()]
  const tries = async (who: { id: string }) => outcome((await as(who)).does(inviteToTalk, { trainingId: training.id, ...nextWeek } as never))
  expect([await tries(training.leader), await tries(training.supervisor), await tries(other.mentor), await tries(other.doctor)]).toEqual(['denied', 'denied', 'not_found', 'not_found'])
})

scenario('a time that does not exist, has passed, is too far ahead or taken is refused at its field, and 29 February is a day', async ({ as, given, moveTo }) => {
  const training = await given.training()
  const why = (when: object) => refusal(invitedTalk({ as }, training, when))
  expect(await why({ day: '2027-03-28', time: '02:30' })).toBe('no_such_time')
  expect(await fieldsMarked(invitedTalk({ as }, training, { day: '2027-03-28', time: '02:30' }))).toEqual(['time'])
  expect(await why({ day: '2026-11-23', time: '11:59' })).toBe('in_the_past')
  expect(await why({ day: '2028-11-30' })).toBe('too_far')
  await invitedTalk({ as }, training)
  expect(await why({ time: '15:00' })).toBe('overlaps')
  expect(await why({ time: '25:00' })).toBe('invalid_input')
  expect(await why({ minutes: '5' })).toBe('invalid_input')
  expect(await why({ day: '2027-02-29' })).toBe('invalid_input')
  await invitedTalk({ as }, training, { time: '15:30' })
  moveTo(Temporal.PlainDate.from('2027-10-01'))
  await invitedTalk({ as }, training, { day: '2028-02-29' })
  // The hour that comes twice when summer time ends is the first of the two.
  const twice = await invitedTalk({ as }, training, { day: '2027-10-31', time: '02:30' })
  expect((await (await as(training.doctor)).sees(theTalk, twice)).talk.startsAt.toString()).toBe('2027-10-31T00:30:00Z')
})

scenario('it is moved by either, called off by either, and not after that', async ({ as, given, door, reactions }) => {
  const training = await given.training()
  const talkId = await invitedTalk({ as }, training)
  const [doctor, mentor] = [await as(training.doctor), await as(training.mentor)]
  expect(await refusal(mentor.does(moveTalk, { talkId, ...nextWeek } as never))).toBe('same_time')
  await mentor.does(moveTalk, { talkId, ...nextWeek, time: '15:00' } as never)
  expect((await doctor.sees(theTalk, talkId)).talk).toMatchObject({ sequence: 1, state: 'invited' })
  await doctor.does(callOffTalk, { talkId })
  await reactions()
  const letters = await look<{ to: string; subject: string }>(door, `select "to", subject from mail where reason like 'talk:%' order by id`)
  expect(letters.map((one) => [one.to, one.subject])).toEqual([[training.mentor.email, 'Invitasjon til veiledningssamtale'], [training.doctor.email, 'Veiledningssamtalen er flyttet'], [training.mentor.email, 'Veiledningssamtalen er avlyst']])
  for (const again of [doctor.does(callOffTalk, { talkId }), mentor.does(moveTalk, { talkId, ...nextWeek } as never), doctor.does(missTalk, { talkId, who: 'mentor' })]) expect(await refusal(again)).toBe('not_open')
  expect(await outcome((await as(training.leader)).does(callOffTalk, { talkId }))).toBe('denied')
})

scenario('that somebody did not come is written down when it was to begin, with who it was', async ({ as, given, moveTo }) => {
  const training = await given.training()
  const talkId = await invitedTalk({ as }, training)
  expect(await refusal((await as(training.doctor)).does(missTalk, { talkId, who: 'mentor' }))).toBe('not_begun')
  moveTo(Temporal.PlainDate.from('2026-12-01'))
  await (await as(training.doctor)).does(missTalk, { talkId, who: 'mentor' })
  expect((await (await as(training.mentor)).sees(theTalk, talkId)).talk).toMatchObject({ state: 'missed', missedBy: training.mentor.id })
})

scenario('the calendar file keeps its UID, counts its moves, is in UTC, and takes it out again when it is called off; for the two alone', async ({ as, given, browser }) => {
  const training = await given.training()
  const talkId = await invitedTalk({ as }, training)
  const [doctor, mentor] = [await browser(training.doctor), await browser(training.mentor)]
  const read = async (who = mentor) => readCalendar((await who.get(`/samtaler/${talkId}/kalender`)).text)
  const first = await read()
  expect(first).toMatchObject({ METHOD: 'REQUEST', UID: `samtale-${talkId}@loype`, SEQUENCE: '0', DTSTART: '20261130T133000Z', DTEND: '20261130T143000Z', DTSTAMP: '20261123T110000Z', STATUS: 'CONFIRMED', SUMMARY: 'Veiledningssamtale', ORGANIZER: `mailto:${training.doctor.email}`, ATTENDEE: `MAILTO:${training.mentor.email}` })
  await doctor.post(`/samtaler/${talkId}/flytting`, { ...nextWeek, time: '15:00' })
  expect(await read(doctor)).toMatchObject({ UID: first.UID, SEQUENCE: '1', DTSTART: '20261130T140000Z' })
  await doctor.post(`/samtaler/${talkId}/avlysning`)
  expect(await read()).toMatchObject({ METHOD: 'CANCEL', UID: first.UID, SEQUENCE: '2', STATUS: 'CANCELLED' })
  expect((await mentor.get(`/samtaler/${talkId}/kalender`)).headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=CANCEL')
  for (const who of [training.leader, training.supervisor]) expect((await (await browser(who)).get(`/samtaler/${talkId}/kalender`)).status).toBe(404)
})
