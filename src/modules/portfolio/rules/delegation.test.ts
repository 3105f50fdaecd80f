import { expect, test } from 'vitest'
import { covers, type DelegationFacts, whyNotDelegate } from './delegation.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const standIn: DelegationFacts = { kind: 'stand_in', leaderId: 'leader', fromOn: day('2026-11-20'), untilOn: day('2026-11-30'), revoked: false, trainingId: null, objectiveIds: null }
const what = { leaderId: 'leader', trainingId: 't1', objectiveId: 'o1' }
const wish = { kind: 'delegate' as const, leaderId: 'leader', delegateId: 'other', traineeIds: ['doctor'], mentorIds: ['mentor'], fromOn: today, untilOn: today.add({ months: 1 }), trainingId: 't1' }

test('R57: a stand-in decides everything for the leader, from the first day to the last', () => {
  expect(['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'].map((on) => covers(standIn, what, day(on)))).toEqual([false, true, true, false])
  expect(covers(standIn, { ...what, trainingId: 't2' }, today)).toBe(true)
  expect(covers(standIn, { ...what, leaderId: 'another leader' }, today)).toBe(false)
})

test('R57: a delegate decides the training or the objectives handed over, and no other', () => {
  const training = { ...standIn, kind: 'delegate' as const, trainingId: 't1' }
  expect(covers(training, what, today)).toBe(true)
  expect(covers(training, { ...what, trainingId: 't2' }, today)).toBe(false)
  const objectives = { ...training, objectiveIds: ['o1'] }
  expect(covers(objectives, what, today)).toBe(true)
  expect(covers(objectives, { ...what, objectiveId: 'o2' }, today)).toBe(false)
})

test('R57: what is revoked covers nothing any more', () => expect(covers({ ...standIn, revoked: true }, what, today)).toBe(false))

test('R57: nobody gets a delegation who must not decide, or for days that cannot be', () => {
  expect(whyNotDelegate(wish, today)).toBeNull()
  expect(whyNotDelegate({ ...wish, delegateId: 'leader' }, today)).toBe('to_oneself')
  expect(whyNotDelegate({ ...wish, delegateId: 'doctor' }, today)).toBe('to_trainee')
  expect(whyNotDelegate({ ...wish, delegateId: 'mentor' }, today)).toBe('to_mentor')
  expect(whyNotDelegate({ ...wish, trainingId: null }, today)).toBe('training_needed')
  expect(whyNotDelegate({ ...wish, kind: 'stand_in', trainingId: null }, today)).toBeNull()
  expect(whyNotDelegate({ ...wish, untilOn: today.subtract({ days: 1 }) }, today)).toBe('ends_before_start')
  expect(whyNotDelegate({ ...wish, fromOn: day('2026-01-01'), untilOn: day('2026-11-22') }, today)).toBe('ended_already')
  expect(whyNotDelegate({ ...wish, untilOn: today.add({ months: 12 }) }, today)).toBeNull()
  expect(whyNotDelegate({ ...wish, untilOn: today.add({ months: 12, days: 1 }) }, today)).toBe('too_long')
})
