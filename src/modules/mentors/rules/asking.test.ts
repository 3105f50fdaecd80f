import { expect, test } from 'vitest'
import { freePlaces, isOverdue, meetingOf, whyNotAsk } from './asking.ts'
import { missingFor, whyNotSince } from './fitness.ts'
import { numberWithin } from './profile.ts'

const wish = { archived: false, traineeId: 'doctor', leaderId: 'leader', currentMentorId: null, mentorId: 'mentor', open: true, free: 1, replaces: false }

test('R51: never the doctor, never the leader, never who mentors already; not without room, not instead of another unless it is meant', () => {
  expect(whyNotAsk(wish)).toBeNull()
  expect(whyNotAsk({ ...wish, archived: true })).toBe('training_archived')
  expect(whyNotAsk({ ...wish, mentorId: 'doctor' })).toBe('mentor_is_trainee')
  expect(whyNotAsk({ ...wish, mentorId: 'leader' })).toBe('mentor_is_leader')
  expect(whyNotAsk({ ...wish, currentMentorId: 'mentor' })).toBe('same_mentor')
  expect(whyNotAsk({ ...wish, open: false })).toBe('not_open')
  expect(whyNotAsk({ ...wish, free: 0 })).toBe('full')
  expect(whyNotAsk({ ...wish, currentMentorId: 'other' })).toBe('has_mentor')
  expect(whyNotAsk({ ...wish, currentMentorId: 'other', replaces: true })).toBeNull()
  expect(whyNotAsk({ ...wish, leaderId: null })).toBeNull()
})

test('places are never fewer than none', () => expect([freePlaces(3, 1), freePlaces(3, 3), freePlaces(1, 4)]).toEqual([2, 0, 0]))

test('a request is overdue when it has been open for more than fourteen days', () => {
  const today = Temporal.PlainDate.from('2026-11-23')
  expect([13, 14, 15].map((days) => isOverdue(today.subtract({ days }), today))).toEqual([false, false, true])
})

test('R62: face to face where the mentor goes that far, else by video, else not', () => {
  expect(meetingOf(40, { nearKm: 40, byVideo: false })).toBe('near')
  expect(meetingOf(41, { nearKm: 40, byVideo: true })).toBe('video')
  expect(meetingOf(41, { nearKm: 40, byVideo: false })).toBe('too_far')
  expect([meetingOf(0, { nearKm: null, byVideo: false }), meetingOf(1, { nearKm: null, byVideo: false })]).toEqual(['near', 'too_far'])
  expect([meetingOf(null, { nearKm: 500, byVideo: true }), meetingOf(null, { nearKm: 500, byVideo: false })]).toEqual(['video', 'too_far'])
})

test('R60, R68: a mentor is specialist in what the doctor is to become, and has taken the mentor course', () => {
  expect(missingFor('ALM', [])).toEqual(['specialist_alm', 'mentor_course'])
  expect(missingFor('ALM', ['specialist_sam', 'mentor_course'])).toEqual(['specialist_alm'])
  expect(missingFor('SAM', ['specialist_sam'])).toEqual(['mentor_course'])
  expect(missingFor('ALM', ['mentor_course', 'specialist_alm'])).toEqual([])
})

test('nobody becomes specialist in the future, or before there were any', () => {
  const today = Temporal.PlainDate.from('2026-11-23')
  expect(['2026-11-24', '2026-11-23', '1949-12-31'].map((since) => whyNotSince(Temporal.PlainDate.from(since), today))).toEqual(['since_in_future', null, 'since_too_early'])
})

test('a number in a field is whole and within its bounds', () => {
  expect(['1', '20', ' 7 '].map((written) => numberWithin(written, 1, 20))).toEqual([1, 20, 7])
  for (const wrong of ['0', '21', '', '1.5', '-3', 'to', '9999999']) expect(numberWithin(wrong, 1, 20), wrong).toBeNull()
})
