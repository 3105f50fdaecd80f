import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Circumstances, countUp, type OnLeave, type Service, stretches } from './counting.ts'
import { dayAt, inMonths, months, placeOf } from './measure.ts'
import { serviceKinds } from './periods.ts'
import { requirementsOn } from './requirements.ts'
import { timeAsOf } from './time.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const served = (from: string, until: string | null, more: Partial<Service> = {}): Service => ({ kind: 'open_practice', percentage: 100, oldScheme: false, fromOn: day(from), untilOn: until ? day(until) : null, ...more })
const span = (from: string, until: string | null) => ({ fromOn: day(from), untilOn: until ? day(until) : null })
const of = (services: Service[], more: Partial<Circumstances> = {}): Circumstances => ({ services, leaves: [], notRegistered: [], withoutMentor: [], ...more })
const alm = requirementsOn('ALM', day('2022-01-01'))
const sam = requirementsOn('SAM', day('2022-01-01'))
const count = (what: Circumstances, until = '2030-12-31', which = alm) => timeAsOf(what, which, day(until))
const monthsOf = (what: Circumstances, until?: string, which = alm) => inMonths(count(what, until, which).total)

test('R4: a whole month in a whole post is a month, whichever month; half a post is half of it', () => {
  for (const [from, until] of [['2023-02-01', '2023-02-28'], ['2024-02-01', '2024-02-29'], ['2024-12-01', '2024-12-31']] as const) {
    expect(monthsOf(of([served(from, until)]))).toBe(1)
    expect(monthsOf(of([served(from, until, { percentage: 50 })]))).toBe(0.5)
  }
  expect(monthsOf(of([served('2024-02-29', '2024-02-29')]))).toBe(0.03)
})

test('R4: open practice counts up to 54 months, other general practice up to 30, and what is missing of each is said', () => {
  const much = count(of([served('2020-01-01', '2025-12-31')]))
  expect([inMonths(much.needs[0]?.served ?? 0), inMonths(much.needs[0]?.counts ?? 0), inMonths(much.total), inMonths(much.missing)]).toEqual([72, 54, 54, 6])
  const other = count(of([served('2020-01-01', '2023-12-31', { kind: 'other_general' })]))
  expect([inMonths(other.total), inMonths(other.needs[0]?.missing ?? 0)]).toEqual([30, 24])
})

test('R6: six months in an institution are looked for, and more of it counts', () => {
  const little = count(of([served('2022-01-01', '2022-03-31', { kind: 'institution' })]))
  expect([little.needs[2]?.need.rule, inMonths(little.needs[2]?.missing ?? 0)]).toEqual(['R6', 3])
  expect(monthsOf(of([served('2022-01-01', '2022-12-31', { kind: 'institution' })]))).toBe(12)
})

test('R5: apart from the kinds of R4 no part has a time of its own', () => {
  expect(alm.needs.filter((need) => need.atLeast > 0).map((need) => need.kinds)).toEqual([['open_practice'], ['institution']])
})

test('R7: how much is a substantial part is no number here: where the service was changes nothing by itself', () => {
  expect(Object.keys(alm)).not.toContain('substantialPart')
})

test('R8: time without registration or without a mentor does not count, and is told once with its reason', () => {
  const what = of([served('2022-01-01', '2022-12-31')], { notRegistered: [span('2022-01-01', '2022-03-31')], withoutMentor: [span('2022-03-01', '2022-05-31')] })
  const { total, lostDays } = count(what)
  expect(inMonths(total)).toBe(7)
  expect(lostDays.map((one) => [one.reason, one.fromOn.toString(), one.untilOn.toString(), inMonths(one.served)])).toEqual([['not_registered', '2022-01-01', '2022-03-31', 3], ['no_mentor', '2022-04-01', '2022-05-31', 2]])
})

test('R10: samfunnsmedisin needs four years of it and about one clinical, of which no more counts', () => {
  const { total, missing } = count(of([served('2020-01-01', '2023-12-31', { kind: 'public_health' }), served('2024-01-01', '2025-12-31', { kind: 'clinical' })]), '2030-12-31', sam)
  expect([inMonths(total), inMonths(missing), sam.uncertain]).toEqual([60, 0, true])
})

test('R12: old service counts without registration and mentor', () => {
  expect(monthsOf(of([served('2015-01-01', '2015-12-31', { oldScheme: true })], { notRegistered: [span('2000-01-01', null)], withoutMentor: [span('2000-01-01', null)] }))).toBe(12)
})

test('R13: leave is taken from the service it is from, by its percentage, and told', () => {
  const away: OnLeave = { ...span('2022-04-01', '2022-05-31'), percentage: 50 }
  const { total, lostDays } = count(of([served('2022-01-01', '2022-12-31')], { leaves: [away] }))
  expect([inMonths(total), lostDays.map((one) => [one.reason, inMonths(one.served)])]).toEqual([11, [['on_leave', 1]]])
})

test('R4: a training of twelve years at less than half a post counts to its last day', () => {
  expect(monthsOf(of([served('2019-03-01', '2031-02-28', { percentage: 40 })]), '2031-02-28')).toBe(54)
  expect(inMonths(count(of([served('2019-03-01', '2031-02-28', { percentage: 30 })]), '2031-02-28').total)).toBe(43.2)
})

const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => day('2019-03-01').add({ days: n }))
const anySpan = fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 900 }), { nil: null })).map(([fromOn, length]) => ({ fromOn, untilOn: length === null ? null : fromOn.add({ days: length }) }))
const anyService = fc.record({ span: anySpan, kind: fc.constantFrom(...serviceKinds), percentage: fc.integer({ min: 1, max: 100 }), oldScheme: fc.boolean() }).map(({ span: days, ...one }): Service => ({ ...one, ...days }))
const anyLeave = fc.record({ span: anySpan, percentage: fc.integer({ min: 1, max: 100 }) }).map(({ span: days, percentage }): OnLeave => ({ ...days, percentage }))
const anything = fc.record({ services: fc.array(anyService, { maxLength: 6 }), leaves: fc.array(anyLeave, { maxLength: 3 }), notRegistered: fc.array(anySpan, { maxLength: 2 }), withoutMentor: fc.array(anySpan, { maxLength: 2 }) })
const upTo = day('2031-01-01')
const sums = (what: Circumstances) => {
  const { byKind, lost, total } = countUp(stretches(what, upTo), alm)
  return { byKind: Object.fromEntries([...byKind].sort()), lost: Object.fromEntries([...lost].sort()), total }
}

test('R4: the order in which periods are added does not matter', () => {
  fc.assert(fc.property(anything, (what) => {
    expect(sums({ services: what.services.toReversed(), leaves: what.leaves.toReversed(), notRegistered: what.notRegistered.toReversed(), withoutMentor: what.withoutMentor.toReversed() })).toEqual(sums(what))
  }), { seed: 1, numRuns: 200 })
})

test('R4: a period cut in two counts as before', () => {
  fc.assert(fc.property(anything, anyService, fc.integer({ min: 1, max: 899 }), (what, one, at) => {
    const cut = one.fromOn.add({ days: at })
    if (one.untilOn && Temporal.PlainDate.compare(cut, one.untilOn) > 0) return
    const two = [{ ...one, untilOn: cut.subtract({ days: 1 }) }, { ...one, fromOn: cut }]
    expect(sums({ ...what, services: [...what.services, ...two] })).toEqual(sums({ ...what, services: [...what.services, one] }))
  }), { seed: 2, numRuns: 200 })
})

test('R4: more service never counts less', () => {
  fc.assert(fc.property(anything, anyService, (what, one) => {
    expect(sums({ ...what, services: [...what.services, one] }).total).toBeGreaterThanOrEqual(sums(what).total)
  }), { seed: 3, numRuns: 200 })
})

test('R4: a day and its place on the line of months lead to each other', () => {
  fc.assert(fc.property(anyDay, (one) => {
    expect(dayAt(placeOf(one)).equals(one)).toBe(true)
  }), { seed: 4 })
  expect(months(2)).toBe(2 * months(1))
})

test('R6: six months from one day to the day before are six, whatever the lengths of their months; five months and three weeks are not', () => {
  const hospital = (fromOn: string, untilOn: string) => {
    const services = [{ kind: 'institution' as const, percentage: 100, oldScheme: false, fromOn: Temporal.PlainDate.from(fromOn), untilOn: Temporal.PlainDate.from(untilOn) }]
    const found = countUp(stretches({ services, leaves: [], notRegistered: [], withoutMentor: [] }, Temporal.PlainDate.from('2030-01-01')), requirementsOn('ALM', Temporal.PlainDate.from('2026-01-01')))
    return found.needs.find((one) => one.need.rule === 'R6')?.missing
  }
  for (const [from, until] of [['2026-09-23', '2027-03-22'], ['2026-08-31', '2027-02-27'], ['2027-02-15', '2027-08-14'], ['2026-01-01', '2026-06-30']] as const) expect([from, hospital(from, until)]).toEqual([from, 0])
  expect(hospital('2026-09-23', '2027-03-15')).toBeGreaterThan(0)
})
