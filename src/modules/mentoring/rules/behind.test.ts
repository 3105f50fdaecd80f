import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behindLately } from './behind.ts'
import { type Circumstances, hoursBetween } from './hours.ts'

const d = (text: string) => Temporal.PlainDate.from(text)
const today = d('2026-11-22')
const talk = (on: string, hours: number) => ({ on: d(on), minutes: hours * 60, preparation: 0 })
const whole: Circumstances = { startedOn: d('2024-11-22'), endedOn: null, services: [{ fromOn: d('2024-11-22'), untilOn: null, percentage: 100 }], leaves: [], talks: [] }
const part = (percentage: number): Partial<Circumstances> => ({ services: [{ fromOn: d('2024-11-22'), untilOn: null, percentage }] })

describe('R61: 42 hours a year, a quarter too few is said', () => {
  test.each<readonly [string, Partial<Circumstances>]>([
    ['three quarters of the hours, and a little', { talks: [talk('2026-03-01', 32)] }],
    ['half the hours in half a post', { ...part(50), talks: [talk('2026-03-01', 21)] }],
    ['on leave the whole year', { leaves: [{ fromOn: d('2025-11-22'), untilOn: today, percentage: 100 }] }],
    ['in the first half year', { startedOn: d('2026-06-01') }],
    ['hours of a part of the year in which one was away', { leaves: [{ fromOn: d('2025-11-22'), untilOn: d('2026-05-31'), percentage: 100 }], talks: [talk('2026-09-01', 16)] }],
  ])('not said: %s', (_, more) => expect(behindLately({ ...whole, ...more }, today)).toBeNull())

  test.each<readonly [string, Partial<Circumstances>, number, string]>([
    // 42 hours, and the day both ends share: 9/30 of November, eleven months and 22/30 of November, of 210 each. The first day is one without.
    ['nothing held', {}, 2527, '2025-11-23'],
    // 1860 minutes are three quarters of 11.81 months of 210: 9/30 of November, eleven months, and 15.3 days of November.
    ['31 hours: enough up to 15 November', { talks: [talk('2026-03-01', 31)] }, 667, '2026-11-16'],
    // 10/31 of May, five months, 22/30 of November, of 210 each.
    ['nothing held, half a year after the start', { startedOn: d('2026-05-22'), services: [] }, 1272, '2026-11-22'],
    ['what was held before the year does not help', { talks: [talk('2025-11-21', 60)] }, 2527, '2025-11-23'],
  ])('said: %s', (_, more, missing, since) => expect(behindLately({ ...whole, ...more }, today)).toEqual({ missing, since: d(since) }))

  test('the day it is said from is the first on which it was so', () => fc.assert(fc.property(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 1, max: 100 }), (hours, percentage) => {
    const of = { ...whole, ...part(percentage), talks: [talk('2026-02-01', hours)] }
    const behind = behindLately(of, today)
    const lacks = (on: Temporal.PlainDate) => hours * 60 < hoursBetween(of, d('2025-11-22'), on).required * 0.75
    if (!behind) return !lacks(today)
    return lacks(behind.since) && (behind.since.equals(d('2025-11-23')) || !lacks(behind.since.subtract({ days: 1 })))
  })))
})
