import { expect, test } from 'vitest'
import { countsAsRegistered, registrationStatuses, whyNotRegister } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('R33: a kommune that has applied counts as registered for the time being; one that was refused, or has not applied, does not', () => {
  expect(registrationStatuses.filter(countsAsRegistered)).toEqual(['applied', 'supplement_wanted', 'provisional', 'registered', 'change_reported'])
})
test('R32: nobody counts from before 1 March 2019, and no status holds from a day to come', () => {
  expect(whyNotRegister(day('2019-02-28'), day('2026-11-23'))).toBe('too_early')
  expect(whyNotRegister(day('2019-03-01'), day('2026-11-23'))).toBe(null)
  expect(whyNotRegister(day('2026-11-24'), day('2026-11-23'))).toBe('in_the_future')
})
