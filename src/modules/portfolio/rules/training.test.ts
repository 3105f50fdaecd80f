import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDelete, paceOf, plannedEnd, whyNotPeriod, whyNotTogether } from './training.ts'
import { signsOf } from './pace-signs.ts'
import { reminderDays, remindersDue, urgency } from './waiting.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')

test('R51: the doctor is neither leader nor mentor of themselves, and the leader does not mentor', () => {
  expect(whyNotTogether({ traineeId: 'd', leaderId: 'l', mentorId: 'm' })).toBeNull()
  expect(whyNotTogether({ traineeId: 'd', leaderId: 'l', mentorId: null })).toBeNull()
  expect(whyNotTogether({ traineeId: 'd', leaderId: 'd', mentorId: 'm' })).toBe('leader_is_trainee')
  expect(whyNotTogether({ traineeId: 'd', leaderId: 'l', mentorId: 'd' })).toBe('mentor_is_trainee')
  expect(whyNotTogether({ traineeId: 'd', leaderId: 'l', mentorId: 'l' })).toBe('mentor_is_leader')
})

test('R4: five years are planned where nobody says otherwise', () => expect(plannedEnd(day('2026-02-28')).toString()).toBe('2031-02-28'))

test('R12: a training begins under the new scheme, ends after it began, and is not drawn for ever', () => {
  expect(whyNotPeriod(day('2019-03-01'), day('2024-03-01'))).toBeNull()
  expect(whyNotPeriod(day('2019-02-28'), day('2024-03-01'))).toBe('too_early')
  expect(whyNotPeriod(day('2026-01-01'), day('2026-01-01'))).toBe('ends_before_start')
  expect(whyNotPeriod(day('2026-01-01'), day('2041-01-01'))).toBeNull()
  expect(whyNotPeriod(day('2026-01-01'), day('2041-01-02'))).toBe('too_long')
})

test('R52: plans are deleted only while none is begun', () => {
  expect(mayDelete(['assigned', 'assigned'])).toBe(true)
  expect(mayDelete(['assigned', 'started'])).toBe(false)
  expect(mayDelete(['archived'])).toBe(false)
})

test('R13: the pace is an orientation: even at the start and the end, ahead or behind in whole months', () => {
  const training = { startedOn: day('2024-11-23'), plannedEndOn: day('2029-11-23'), total: 100 }
  expect(paceOf({ ...training, approved: 0 }, day('2024-11-23'))).toEqual({ monthsAhead: 0, expected: 0 })
  expect(paceOf({ ...training, approved: 40 }, today)).toEqual({ monthsAhead: 0, expected: 39 })
  expect(paceOf({ ...training, approved: 60 }, today).monthsAhead).toBe(12)
  expect(paceOf({ ...training, approved: 20 }, today).monthsAhead).toBe(-11)
  expect(paceOf({ ...training, total: 0, approved: 0 }, today)).toEqual({ monthsAhead: 0, expected: 0 })
})

test('R13: more approved never gives less pace, and nobody is behind before the start', () => {
  fc.assert(fc.property(fc.nat({ max: 112 }), fc.nat({ max: 112 }), fc.nat({ max: 4000 }), (a, b, days) => {
    const training = { startedOn: day('2022-01-01'), plannedEndOn: day('2027-01-01'), total: 112 }
    const on = training.startedOn.add({ days })
    const [less, more] = [Math.min(a, b), Math.max(a, b)]
    expect(paceOf({ ...training, approved: less }, on).monthsAhead).toBeLessThanOrEqual(paceOf({ ...training, approved: more }, on).monthsAhead)
    expect(paceOf({ ...training, approved: less }, training.startedOn.subtract({ days })).monthsAhead).toBeGreaterThanOrEqual(0)
  }))
})

test('what waits is reminded of after 7 and after 21 days, and looks late from then on', () => {
  expect(reminderDays).toEqual([7, 21])
  const after = (days: number) => remindersDue(today.subtract({ days }), today)
  expect([0, 6, 7, 20, 21, 400].map(after)).toEqual([0, 0, 1, 1, 2, 2])
  expect([6, 7, 21].map((days) => urgency(today.subtract({ days }), today))).toEqual(['calm', 'late', 'very_late'])
})

test('R60: a doctor without a mentor is the first thing to look at', () => {
  const followed = { mentor: null, monthsAhead: -4, approved: 10, total: 112 }
  expect(signsOf(followed)).toEqual(['no_mentor', 'behind'])
  expect(signsOf({ ...followed, mentor: 'Tor Vik', monthsAhead: -2 })).toEqual([])
})

test('who is finished is not behind; who has nothing approved is, from three months on', () => {
  const finished = { mentor: 'Tor Vik', monthsAhead: -9, approved: 112, total: 112 }
  expect(signsOf(finished)).toEqual([])
  expect(signsOf({ ...finished, approved: 0, monthsAhead: -3 })).toEqual(['behind'])
  expect(signsOf({ ...finished, approved: 0, monthsAhead: -2.9 })).toEqual([])
})
