import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Circumstances, hoursOf, lately, monthsWithout, needs, type Part, servedBetween } from './hours.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const part = (from: string, until: string | null, percentage = 100): Part => ({ fromOn: day(from), untilOn: until ? day(until) : null, percentage })
const talk = (on: string, minutes = 60, preparation = 0) => ({ on: day(on), minutes, preparation })
const training = (more: Partial<Circumstances> = {}): Circumstances => ({ startedOn: day('2025-01-01'), endedOn: null, services: [], leaves: [], talks: [], ...more })
const required = (more: Partial<Circumstances>, today: string) => hoursOf(training(more), day(today)).whole.required

describe('R61: 42 hours a year, as a whole post', () => {
  test.each([
    ['a whole year', {}, '2025-12-31', 42 * 60],
    ['a leap year is no more', { startedOn: day('2028-01-01') }, '2028-12-31', 42 * 60],
    ['one month', {}, '2025-01-31', 210],
    ['February of a leap year is one month', { startedOn: day('2028-02-01') }, '2028-02-29', 210],
    ['half of April', { startedOn: day('2025-04-01') }, '2025-04-15', 105],
    ['the first day alone', {}, '2025-01-01', 7],
    ['two years and a half', {}, '2027-06-30', 105 * 60],
    ['half a post', { services: [part('2025-01-01', null, 50)] }, '2025-12-31', 21 * 60],
    ['80 % for six months, then whole', { services: [part('2025-01-01', '2025-06-30', 80), part('2025-07-01', null)] }, '2025-12-31', 1008 + 1260],
    ['two posts at once are together at most one', { services: [part('2025-01-01', null, 60), part('2025-01-01', null, 60)] }, '2025-12-31', 42 * 60],
    ['three months of leave', { leaves: [part('2025-04-01', '2025-06-30')] }, '2025-12-31', 1890],
    ['half leave in half a post, one month', { services: [part('2025-01-01', null, 50)], leaves: [part('2025-01-01', '2025-01-31', 50)] }, '2025-01-31', 53],
    ['months between two posts are none', { services: [part('2025-01-01', '2025-03-31'), part('2025-10-01', null)] }, '2025-12-31', 1260],
    ['a training that ended', { endedOn: day('2025-06-30') }, '2026-06-30', 21 * 60],
    ['a training that begins tomorrow', {}, '2024-12-31', 0],
  ] as const)('%s', (_, more, today, minutes) => expect(required(more as Partial<Circumstances>, today)).toBe(minutes))

  test('what is behind is what is missing, and more than enough is not', () => {
    const talks = [talk('2025-01-10', 90), talk('2025-01-24', 60)]
    expect(hoursOf(training({ talks }), day('2025-01-31')).whole).toMatchObject({ held: 150, required: 210, behind: 60, talks: 2 })
    expect(hoursOf(training({ talks: [...talks, talk('2025-01-30', 120)] }), day('2025-01-31')).whole.behind).toBe(0)
  })

  test('each calendar year has its own, and its conversations', () => {
    const { years } = hoursOf(training({ startedOn: day('2025-07-01'), talks: [talk('2025-12-31'), talk('2026-01-01', 45)] }), day('2026-03-31'))
    expect(years.map((year) => [year.from.toString(), year.until.toString(), year.required, year.held])).toEqual([['2025-07-01', '2026-01-01', 1260, 60], ['2026-01-01', '2026-04-01', 630, 45]])
  })
})

test('R63: 15.75 hours of preparation a year can be paid back, in the same proportion', () => {
  expect(hoursOf(training({ talks: [talk('2025-03-01', 60, 30)] }), day('2025-12-31')).whole).toMatchObject({ prepared: 30, preparation: 945 })
  expect(hoursOf(training({ services: [part('2025-01-01', null, 40)] }), day('2025-12-31')).whole.preparation).toBe(378)
  expect(((needs[0]?.talk ?? 0) + (needs[0]?.preparation ?? 0)) / 60).toBe(57.75)
})

describe('exact whatever order', () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((n) => day('2025-01-01').add({ days: n }))
  const parts = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 100 })).map(([fromOn, length, percentage]) => ({ fromOn, untilOn: fromOn.add({ days: length }), percentage })), { maxLength: 6 })
  test('the order of periods does not matter, and a cut changes nothing', () => fc.assert(fc.property(parts, parts, days, (services, leaves, cut) => {
    const [from, until] = [day('2025-01-01'), day('2030-01-01')]
    const whole = servedBetween({ services, leaves }, from, until)
    expect(servedBetween({ services: services.toReversed(), leaves: leaves.toReversed() }, from, until)).toBe(whole)
    expect(servedBetween({ services, leaves }, from, cut) + servedBetween({ services, leaves }, cut, until)).toBe(whole)
  })))
  test('more leave never asks for more hours', () => fc.assert(fc.property(parts, parts, (services, leaves) => {
    const [from, until] = [day('2025-01-01'), day('2030-01-01')]
    expect(servedBetween({ services, leaves }, from, until)).toBeLessThanOrEqual(servedBetween({ services, leaves: leaves.slice(1) }, from, until))
  })))
})

test('R8: whole months without any conversation, not those on leave and not the one that is not over', () => {
  const of = training({ startedOn: day('2025-01-15'), talks: [talk('2025-03-31')], leaves: [part('2025-05-10', '2025-06-20')] })
  expect(monthsWithout(of, day('2025-08-30')).map(String)).toEqual(['2025-02-01', '2025-04-01', '2025-07-01'])
  expect(monthsWithout(of, day('2025-08-31')).map(String)).toContain('2025-08-01')
  expect(monthsWithout(training({ services: [part('2025-01-01', null, 20)] }), day('2025-01-31'))).toHaveLength(1)
})

test('R62: the pace of the last eight weeks', () => {
  const talks = [talk('2025-08-01'), talk('2025-09-05', 45), talk('2025-10-30', 60), talk('2025-10-31')]
  expect(lately({ talks }, day('2025-10-30'))).toEqual({ talks: 2, minutes: 105 })
})
