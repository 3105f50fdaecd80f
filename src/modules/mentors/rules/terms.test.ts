import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiresSoon, kronerOf, lastDayOf, minutesAMonth, minutesOf, oreOf, replacedOn, standingOn, whyNotTerms } from './terms.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')

test('R61, R63: four hours of mentoring and one and a half of preparation a month in a whole post: 42 and 15.75 hours in 10.5 months', () => {
  const { mentoring, preparation } = minutesAMonth(100)
  expect([mentoring, preparation, (mentoring * 10.5) / 60, (preparation * 10.5) / 60]).toEqual([240, 90, 42, 15.75])
})

test('R61: part-time reduces in proportion, to whole minutes', () => {
  expect([50, 80, 75, 33, 0].map((post) => minutesAMonth(post))).toEqual([
    { mentoring: 120, preparation: 45 }, { mentoring: 192, preparation: 72 }, { mentoring: 180, preparation: 68 }, { mentoring: 79, preparation: 30 }, { mentoring: 0, preparation: 0 },
  ])
})

test('money is read as whole øre, as people write it', () => {
  expect(['1250', '1 250,50', '1250.5 kr', '1\u202f250,05', '0', '10 000'].map(oreOf)).toEqual([125000, 125050, 125050, 125005, 0, 1_000_000])
  for (const wrong of ['', 'kr', '-5', '1,234', '1250,505', '12e3', '١٢٣', '10000,01', 'NaN', '1,2,3']) expect(oreOf(wrong), wrong).toBeNull()
})

test('what is shown in the field is read again as the same øre', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (ore) => oreOf(kronerOf(ore)) === ore))
})

test('minutes are whole and of a month', () => {
  expect(['240', ' 90 ', '0', '6000'].map(minutesOf)).toEqual([240, 90, 0, 6000])
  for (const wrong of ['', '4,5', '-1', '6001', '4 timer', '1e2']) expect(minutesOf(wrong), wrong).toBeNull()
})

test('terms: the first thing that is wrong is said, at its field', () => {
  const good = { fromOn: today, untilOn: day('2027-11-22'), mentoringMinutes: 240, preparationMinutes: 90, hourlyOre: 125000 }
  const why = (more: object) => whyNotTerms({ ...good, ...more }, day('2024-02-29'))
  expect(why({})).toBeNull()
  expect(why({ untilOn: today })).toBeNull()
  expect(why({ fromOn: day('2024-02-28') })).toEqual({ problem: 'before_training', field: 'fromOn' })
  expect(why({ untilOn: day('2026-11-22') })).toEqual({ problem: 'ends_before_start', field: 'untilOn' })
  expect(why({ untilOn: day('2041-11-24') })).toEqual({ problem: 'too_long', field: 'untilOn' })
  expect(why({ mentoringMinutes: null })).toEqual({ problem: 'minutes_wrong', field: 'mentoringMinutes' })
  expect(why({ mentoringMinutes: 0 })).toEqual({ problem: 'no_minutes', field: 'mentoringMinutes' })
  expect(why({ preparationMinutes: null })).toEqual({ problem: 'minutes_wrong', field: 'preparationMinutes' })
  expect(why({ preparationMinutes: 0 })).toBeNull()
  expect(why({ hourlyOre: null })).toEqual({ problem: 'not_kroner', field: 'hourlyOre' })
})

test('an agreement holds from its first day to its last, both included, once both have signed', () => {
  const one = { fromOn: day('2026-01-01'), untilOn: day('2026-12-31'), endedOn: null, signed: true }
  const on = (text: string, more: object = {}) => standingOn({ ...one, ...more }, day(text))
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((text) => on(text))).toEqual(['coming', 'in_force', 'in_force', 'over'])
  expect(on('2026-06-01', { signed: false })).toBe('draft')
  expect(on('2026-06-01', { signed: false, endedOn: day('2026-05-01') })).toBe('dropped')
  expect([on('2026-06-01', { endedOn: day('2026-06-01') }), on('2026-06-02', { endedOn: day('2026-06-01') })]).toEqual(['in_force', 'over'])
  // Replaced before it began: it never held.
  expect(on('2026-06-01', { endedOn: day('2025-12-31') })).toBe('over')
  expect(on('2025-12-01', { endedOn: day('2025-12-31') })).toBe('over')
})

test('the one before lasts until the day before the new one, and never longer than agreed', () => {
  const before = { untilOn: day('2026-12-31') }
  expect(replacedOn(before, { fromOn: day('2026-06-01') }).toString()).toBe('2026-05-31')
  expect(replacedOn(before, { fromOn: day('2028-03-01') }).toString()).toBe('2026-12-31')
  expect(lastDayOf({ untilOn: day('2026-12-31'), endedOn: null }).toString()).toBe('2026-12-31')
})

test('it is said sixty days before the last day, not earlier, and not when it is over', () => {
  expect(['2027-01-23', '2027-01-22', '2026-11-23', '2026-11-22'].map((last) => expiresSoon(day(last), today))).toEqual([false, true, true, false])
})
