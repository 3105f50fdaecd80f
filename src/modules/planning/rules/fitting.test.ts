import { expect, test } from 'vitest'
import { outsideEmployment, overWhole, whyNotServe } from './fitting.ts'
import { daysNotRegistered, daysWithoutMentor, gapsIn } from './gaps.ts'
import { differencesBetween, nothingChanged, type PlanContent } from './versions.ts'
import { sinceConfirmed } from './time.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const span = (from: string, until: string | null) => ({ fromOn: day(from), untilOn: until ? day(until) : null })
const told = (spans: readonly { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate | null }[]) => spans.map((one) => [one.fromOn.toString(), one.untilOn?.toString() ?? null])
const today = day('2026-11-22')

test('R42: periods turned round, before the scheme or far away are refused; twelve years and an open end are not', () => {
  expect(whyNotServe({ ...span('2026-02-02', '2026-02-01'), oldScheme: false }, today)).toBe('ends_before_start')
  expect(whyNotServe({ ...span('2018-02-01', null), oldScheme: false }, today)).toBe('before_scheme')
  expect(whyNotServe({ ...span('2018-02-01', '2019-02-28'), oldScheme: true }, today)).toBeNull()
  expect(whyNotServe({ ...span('2020-02-01', '2032-02-01'), oldScheme: false }, today)).toBeNull()
  expect(whyNotServe({ ...span('2020-02-01', '2041-02-01'), oldScheme: false }, today)).toBe('too_long')
  expect(whyNotServe({ ...span('2199-02-01', null), oldScheme: false }, today)).toBe('far_away')
})

test('R42: what comes to more than a whole is told with its first day and how much', () => {
  const half = { ...span('2026-01-01', null), percentage: 50 }
  const other = { ...span('2026-06-01', '2026-08-31'), percentage: 20 }
  expect(overWhole({ ...span('2026-03-01', null), percentage: 50 }, [half])).toBeNull()
  const over = overWhole({ ...span('2026-03-01', null), percentage: 40 }, [half, other])
  expect([over?.day.toString(), over?.together]).toEqual(['2026-06-01', 110])
  expect(overWhole({ ...span('2026-09-01', null), percentage: 100 }, [other])).toBeNull()
})

test('R13: leave is taken from employment: the days outside are found, to the day', () => {
  expect(told(outsideEmployment(span('2026-02-27', '2026-03-05'), [span('2026-01-01', '2026-02-28'), span('2026-03-02', null)]))).toEqual([['2026-03-01', '2026-03-01']])
  expect(outsideEmployment(span('2028-02-29', '2028-02-29'), [span('2028-02-29', null)])).toEqual([])
})

test('R8: days not registered lie before the first status and in statuses that do not count; of a kommune nothing is known of there are none', () => {
  const since = (from: string, counts: boolean) => ({ fromOn: day(from), counts })
  expect(daysNotRegistered([], day('2020-01-01'))).toEqual([])
  expect(told(daysNotRegistered([since('2022-01-01', false), since('2020-06-26', true)], day('2020-01-01')))).toEqual([['2020-01-01', '2020-06-25'], ['2022-01-01', null]])
})

test('R8, R60: the day a mentor ends is the first without one', () => {
  const part = (from: string, ended: string | null) => ({ fromOn: day(from), endedOn: ended ? day(ended) : null })
  expect(told(daysWithoutMentor([part('2026-01-01', '2026-03-01'), part('2026-03-10', null)], day('2026-01-01')))).toEqual([['2026-03-01', '2026-03-09']])
  expect(told(daysWithoutMentor([part('2026-01-01', '2026-01-01')], day('2026-01-01')))).toEqual([['2026-01-01', null]])
  expect(told(gapsIn([span('2026-01-01', '2026-12-31'), span('2026-02-01', '2026-03-01')], day('2026-01-01')))).toEqual([['2027-01-01', null]])
})

test('R42: two versions differ in what was added, taken out and changed', () => {
  const service = { id: 'a', kind: 'open_practice' as const, arena: 'Florø', percentage: 100, fromOn: '2026-01-01', untilOn: null, agreed: true, oldScheme: false, objectives: [] }
  const first: PlanContent = { doctor: 'L', kommune: 'Kinn', specialty: 'ALM', startedOn: '2026-01-01', plannedEndOn: '2031-01-01', mentor: null, leader: 'B', tookPart: ['leader'], services: [service], leaves: [], items: [{ id: 'c', kind: 'course', title: 'A', onDay: null, how: null, state: 'planned' }] }
  const second: PlanContent = { ...first, mentor: 'Tor', services: [{ ...service, percentage: 80 }, { ...service, id: 'b' }], items: [] }
  const { facts, services, items } = differencesBetween(first, second)
  expect(facts).toEqual([{ fact: 'mentor', before: null, after: 'Tor' }])
  expect(services.map((one) => [one.how, one.how === 'changed' ? one.fields : null])).toEqual([['changed', ['percentage']], ['added', null]])
  expect(items.map((one) => one.how)).toEqual(['removed'])
  expect(nothingChanged(differencesBetween(first, first))).toBe(true)
})

test('R13: what was confirmed is held against what is counted now, kind by kind', () => {
  expect(sinceConfirmed({ open_practice: 2400, institution: 600 }, { open_practice: 2300, institution: 600 })).toEqual([{ kind: 'open_practice', was: 2400, is: 2300 }])
})
