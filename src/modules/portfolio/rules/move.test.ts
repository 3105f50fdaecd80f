import { expect, test } from 'vitest'
import { whyNotMove } from './move.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const wish = { kommuneId: 'kinn', toKommuneId: 'bergen', startedOn: day('2024-02-29'), movesOn: day('2027-02-01') }

test('R58: a doctor may go on in another kommune from a day of the training, agreed up to two years before and told up to three months after', () => {
  expect(whyNotMove(wish, today)).toBe(null)
  expect(whyNotMove({ ...wish, movesOn: day('2026-08-23') }, today)).toBe(null)
  expect(whyNotMove({ ...wish, movesOn: day('2028-11-23') }, today)).toBe(null)
})

test.each([
  ['same_kommune', { toKommuneId: 'kinn' }],
  ['before_the_start', { movesOn: day('2024-02-29') }],
  ['too_long_ago', { movesOn: day('2026-08-22') }],
  ['too_far_off', { movesOn: day('2028-11-24') }],
])('R58: not so: %s', (problem, change) => expect(whyNotMove({ ...wish, ...change }, today)).toBe(problem))
