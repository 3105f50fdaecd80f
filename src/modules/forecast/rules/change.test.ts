import { describe, expect, test } from 'vitest'
import { requirementsOn, type Span } from '#modules/planning/rules.ts'
import { type Change, withChanges } from './change.ts'
import { afterwardsOf, type ForecastFacts, type PlannedService } from './facts.ts'
import { forecast } from './forecast.ts'
import { moversOf } from './movers.ts'

const d = (text: string) => Temporal.PlainDate.from(text)
const span = (from: string, until: string | null): Span => ({ fromOn: d(from), untilOn: until ? d(until) : null })
const practice = (from: string, until: string | null, percentage = 100): PlannedService => ({ kind: 'open_practice', ...span(from, until), percentage, oldScheme: false, agreed: true })
function facts(services: readonly PlannedService[], more: Partial<ForecastFacts> = {}): ForecastFacts {
  const basis = { services, requirements: requirementsOn('ALM', d('2024-01-01')), startedOn: d('2024-01-01'), today: d('2027-01-01'), ...more }
  return {
    leaves: [], notRegistered: [], withoutMentor: [], objectives: { total: 112, approved: 112, approvedLately: 30 }, group: { minutes: 7200, minutesLately: 0, spans: [span('2024-01-01', '2025-12-31')] }, courses: { done: 11, planned: [], undated: 0 },
    afterwards: afterwardsOf(basis), ...basis,
  }
}
const hospital: PlannedService = { ...practice('2025-01-01', '2025-06-30'), kind: 'institution' }
/** 60 months on 31 December 2028. */
const ordinary = facts([practice('2024-01-01', '2024-12-31'), hospital, practice('2025-07-01', null)])

describe('what if', () => {
  const dayWith = (given: ForecastFacts, changes: readonly Change[], there: readonly Span[] | null = null) => forecast(withChanges(given, changes, () => there)).on?.toString()
  test.each<readonly [string, ForecastFacts, readonly Change[], string]>([
    ['50 % from January 2027: 24 left are 48 months', ordinary, [{ kind: 'percentage', fromOn: '2027-01-01', percentage: 50 }], '2030-12-31'],
    ['from half to whole in January 2027: 36 − 6 = 30 months of practice at half are 15, + 6; 39 left', facts([practice('2024-01-01', '2024-12-31', 50), hospital, practice('2025-07-01', null, 50)]), [{ kind: 'percentage', fromOn: '2027-01-01', percentage: 100 }], '2030-03-31'],
    ['what is taken for granted after the plan changes too: 24 left at half', facts([practice('2024-01-01', '2024-12-31'), hospital, practice('2025-07-01', '2027-12-31')]), [{ kind: 'percentage', fromOn: '2028-01-01', percentage: 50 }], '2029-12-31'],
    ['nothing recorded, and half from January 2027: 36 had, 24 left; six of them in hospital at whole: 12 months at half until hospital are 6, + 6, 12 at half are 24', facts([]), [{ kind: 'percentage', fromOn: '2027-01-01', percentage: 50 }], '2030-06-30'],
    ['leave for a year', ordinary, [{ kind: 'leave', fromOn: '2027-03-01', untilOn: '2028-02-29' }], '2029-12-31'],
    ['hospital in April 2027 instead of assumed in 2028: the time is the same', facts([practice('2024-01-01', null)]), [{ kind: 'hospital', fromOn: '2027-04-01', months: 6, percentage: 100 }], '2028-12-31'],
    ['late with hospital: six months from April 2027 and not from January 2028', facts([practice('2020-01-01', null)], { startedOn: d('2020-01-01') }), [{ kind: 'hospital', fromOn: '2027-04-01', months: 6, percentage: 100 }], '2027-09-30'],
    ['to a kommune that is registered', ordinary, [{ kind: 'move', fromOn: '2027-06-01', kommuneId: 'k' }], '2028-12-31'],
  ])('%s', (_, given, changes, on) => expect(dayWith(given, changes)).toBe(on))

  test('R8: to a kommune that is not registered, the time stands still until it is taken to be', () => expect(dayWith(ordinary, [{ kind: 'move', fromOn: '2027-06-01', kommuneId: 'k' }], [span('2020-01-01', null)])).toBe('2029-06-30'))
  test('R8: away from a kommune that is not registered, the time counts from the move', () => {
    const stuck = { ...ordinary, notRegistered: [span('2026-07-01', null)] }
    expect([dayWith(stuck, []), dayWith(stuck, [{ kind: 'move', fromOn: '2027-02-01', kommuneId: 'k' }], [])]).toEqual(['2029-12-31', '2029-07-31'])
  })
  test('several at once', () => expect(dayWith(ordinary, [{ kind: 'leave', fromOn: '2027-01-01', untilOn: '2027-06-30' }, { kind: 'percentage', fromOn: '2027-07-01', percentage: 80 }])).toBe('2029-12-31'))
  test('hospital at half leaves half for practice, and no more', () => {
    const changed = withChanges(ordinary, [{ kind: 'hospital', fromOn: '2027-04-01', months: 6, percentage: 50 }], () => null)
    expect(changed.services.filter((one) => one.fromOn.equals(d('2027-04-01'))).map((one) => [one.kind, one.percentage])).toEqual([['open_practice', 50], ['institution', 50]])
  })
})

describe('what would move it most', () => {
  const kinds = (given: ForecastFacts) => moversOf(given).map((one) => [one.kind, one.months])
  test('with all on its way, nothing but time', () => expect(kinds(ordinary)).toEqual([]))
  test('half a post: 24 left at half are 48 months, at whole from February about 24', () => expect(kinds(facts([practice('2024-01-01', '2024-12-31'), hospital, practice('2025-07-01', '2026-12-31'), practice('2027-01-01', null, 50)]))).toEqual([['percentage', 24]].map(([kind]) => [kind, expect.toSatisfy((n: number) => n >= 22 && n <= 24)])))
  test('R60: without a mentor, every month until there is one', () => expect(kinds(facts(ordinary.services, { withoutMentor: [span('2026-12-01', null)] }))).toContainEqual(['mentor', 3]))
  test('R8: without registration, every month until there is one', () => expect(kinds(facts(ordinary.services, { notRegistered: [span('2026-12-01', null)] }))).toContainEqual(['registration', 6]))
  test('late with hospital: sooner than the lead time, by as many months', () => expect(kinds(facts([practice('2020-01-01', null)], { startedOn: d('2020-01-01') }))).toContainEqual(['hospital', 8]))
  test('objectives at 12 a year and 48 left: six more a year makes four years into two and two thirds, but the time decides then', () =>
    expect(moversOf(facts(ordinary.services, { objectives: { total: 112, approved: 64, approvedLately: 12 } }))).toMatchObject([{ kind: 'objectives', part: 'objectives', amount: 6, months: 16, partMonths: 16 }]))
  test('never more than three, the strongest first', () => {
    const found = moversOf(facts([practice('2024-01-01', null, 50)], { withoutMentor: [span('2026-12-01', null)], notRegistered: [span('2026-12-01', null)], group: { minutes: 0, minutesLately: 0, spans: [] }, objectives: { total: 112, approved: 10, approvedLately: 8 } }))
    expect(found).toHaveLength(3)
    expect(found.map((one) => one.months)).toEqual(found.map((one) => one.months).toSorted((a, b) => b - a))
  })
})
