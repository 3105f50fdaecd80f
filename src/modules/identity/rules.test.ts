import { expect, test } from 'vitest'
import { mayGive, rightsOf, roleNames } from './roles.ts'
import { deviceOf, rolesToGive, unitKindOf, whyNotTokenUntil } from './rules.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test('R51: one gives what any of one\'s roles may give, each once', () => {
  expect(rolesToGive(['trainee', 'leader'])).toEqual(['mentor', 'supervisor', 'trainee', 'leader', 'chief_physician'])
  expect(rolesToGive(['supervisor', 'delegate'])).toEqual([])
})

test('R51: the doctor is not the only one who invites a mentor, and every role but the doctor\'s helpers can be given by somebody', () => {
  expect(roleNames.filter((role) => mayGive[role].includes('mentor'))).toEqual(['trainee', 'leader', 'chief_physician', 'office_adviser', 'office_head'])
  // A stand-in and a delegate are made by a leader's delegation (R57).
  expect(roleNames.filter((role) => !roleNames.some((giver) => mayGive[giver].includes(role)))).toEqual(['stand_in', 'delegate'])
})

test('who runs the system reads no training, and who signs or mentors has no right in a unit', () => {
  expect(rightsOf.system_administrator).not.toContain('training.follow')
  for (const role of ['trainee', 'mentor', 'supervisor', 'delegate'] as const) expect(rightsOf[role]).toEqual([])
})

test('every role is held in some kind of unit', () => expect(roleNames.every((role) => unitKindOf[role].length > 0)).toBe(true))

test('a token ends on a day from today to a year ahead', () => {
  const on = (text: string) => whyNotTokenUntil(Temporal.PlainDate.from(text), today)
  expect([on('2026-11-22'), on('2026-11-23'), on('2027-11-23'), on('2027-11-24')]).toEqual(['in_the_past', null, null, 'too_far_ahead'])
})

test('a browser is told so that its owner knows it again, and never in full', () => {
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0')).toBe('Edge · Windows')
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox · Linux')
  expect(deviceOf(`<script>alert(1)</script>${'x'.repeat(9000)}`)).toBe('– · –')
  expect(deviceOf(undefined)).toBe('– · –')
})
