import { describe, expect, test } from 'vitest'
import { type OnLeave, requirementsOn, type ServiceKind, type Span } from '#modules/planning/rules.ts'
import { afterwardsOf, type ForecastFacts, type PlannedService } from './facts.ts'
import { forecast } from './forecast.ts'

const d = (text: string) => Temporal.PlainDate.from(text)
const span = (from: string, until: string | null): Span => ({ fromOn: d(from), untilOn: until ? d(until) : null })
const serves = (kind: ServiceKind, from: string, until: string | null, percentage = 100, more: Partial<PlannedService> = {}): PlannedService => ({ kind, ...span(from, until), percentage, oldScheme: false, agreed: true, ...more })
const practice = (from: string, until: string | null, percentage = 100, more: Partial<PlannedService> = {}) => serves('open_practice', from, until, percentage, more)
const hospital = (from: string, until: string, percentage = 100, more: Partial<PlannedService> = {}) => serves('institution', from, until, percentage, more)
const wished = { agreed: false }
const leave = (from: string, until: string, percentage = 100): OnLeave => ({ ...span(from, until), percentage })

const today = d('2026-11-23')
/** Everything but the time is done: the time decides. */
const allElse = {
  objectives: { total: 112, approved: 112, approvedLately: 30 }, group: { minutes: 7200, minutesLately: 0, spans: [span('2024-01-01', '2025-12-31')] }, courses: { done: 11, planned: [], undated: 0 },
}
/** In practice from 2024, in hospital the first half of 2025, in practice again without an end: 60 months are served on 31 December 2028. */
const ordinary = [practice('2024-01-01', '2024-12-31'), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', null)]

function facts(services: readonly PlannedService[], more: Partial<ForecastFacts> & { specialty?: 'ALM' | 'SAM' } = {}): ForecastFacts {
  const { specialty = 'ALM', ...rest } = more
  const basis = { services, requirements: requirementsOn(specialty, d('2024-01-01')), startedOn: d('2024-01-01'), today, ...rest }
  return { leaves: [], notRegistered: [], withoutMentor: [], ...allElse, afterwards: afterwardsOf(basis), ...basis }
}

type Expected = readonly [what: string, facts: ForecastFacts, on: Partial<Record<'on' | 'time' | 'main' | 'side' | 'objectives' | 'group' | 'courses', string | null>>]

// Last days of what was needed. A day of a month is its share of that month (R13 leaves it open; counting says so on its page).
const cases: readonly Expected[] = [
  ['100 %, one kommune: 12 months + 6 in hospital + 42 = 60, from January 2024 to December 2028', facts(ordinary), { on: '2028-12-31', time: '2028-12-31', main: '2026-06-30', side: '2025-06-30' }],
  ['nothing agreed in hospital on day one: assumed after 12 months (R114), January to June 2025; the time is the same 60 months', facts([practice('2024-01-01', null)], { today: d('2024-01-01') }), { on: '2028-12-31', side: '2025-06-30' }],
  ['still nothing agreed on 23 November 2026: assumed from 23 November 2027; 22/30 of November gone is 22.7 of 31 days in May, so done on the 23rd', facts([practice('2024-01-01', null)]), { on: '2028-12-31', side: '2028-05-23' }],
  ['50 %: 2024 gives 6, hospital 6, 48 left at half is 96 months from July 2025', facts([practice('2024-01-01', '2024-12-31', 50), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', null, 50)]), { on: '2033-06-30', main: '2028-06-30' }],
  ['80 %: 9.6 + 6 = 15.6; 44.4 / 0.8 = 55.5 months from July 2025: 14 of 28 days in February 2030', facts([practice('2024-01-01', '2024-12-31', 80), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', null, 80)]), { on: '2030-02-14' }],
  ['from 50 % to 100 % after two years: 24 × 0.5 = 12, + 6 in hospital = 18; 42 left from July 2026', facts([practice('2024-01-01', '2025-12-31', 50), hospital('2026-01-01', '2026-06-30'), practice('2026-07-01', null)]), { on: '2029-12-31' }],
  ['two half posts at once are one whole: 60 months', facts([practice('2024-01-01', '2024-12-31', 50), practice('2024-01-01', '2024-12-31', 50), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', null)]), { on: '2028-12-31' }],
  ['a year of parental leave does not count (R13): 12 months later', facts(ordinary, { leaves: [leave('2025-07-01', '2026-06-30')] }), { on: '2029-12-31' }],
  ['half leave for a year: 6 months later', facts(ordinary, { leaves: [leave('2025-07-01', '2026-06-30', 50)] }), { on: '2029-06-30' }],
  ['two leaves, 9 and 3 months: 12 months later', facts(ordinary, { leaves: [leave('2025-07-01', '2026-03-31'), leave('2027-01-01', '2027-03-31')] }), { on: '2029-12-31' }],
  ['two half leaves at once are one whole: 6 months later', facts(ordinary, { leaves: [leave('2026-01-01', '2026-06-30', 50), leave('2026-01-01', '2026-06-30', 50)] }), { on: '2029-06-30' }],
  ['leave in the agreed hospital period: 3 of 6 months are left to serve, assumed after the lead time; 60 + 3 months in all', facts(ordinary, { leaves: [leave('2025-04-01', '2025-06-30')] }), { on: '2029-03-31', side: '2028-02-22' }],
  ['kommune not registered the first half year (R8): 6 months later', facts(ordinary, { notRegistered: [span('2024-01-01', '2024-06-30')] }), { on: '2029-06-30' }],
  ['three months without a mentor (R8, R60): 3 months later', facts(ordinary, { withoutMentor: [span('2024-03-01', '2024-05-31')] }), { on: '2029-03-31' }],
  ['leave while the kommune was not registered is lost once, not twice: 6 months later', facts(ordinary, { notRegistered: [span('2024-01-01', '2024-06-30')], leaves: [leave('2024-01-01', '2024-03-31')] }), { on: '2029-06-30' }],
  ['not registered, but service of the old scheme (R12) counts all the same', facts([practice('2024-01-01', '2024-12-31', 100, { oldScheme: true }), ...ordinary.slice(1)], { notRegistered: [span('2024-01-01', '2024-06-30')] }), { on: '2028-12-31' }],
  ['without a mentor since October 2026: one assumed from 23 February 2027; 33 had, 27 left from 22/28 of February: 24.4 days of May 2029', facts(ordinary, { withoutMentor: [span('2026-10-01', null)] }), { on: '2029-05-25' }],
  ['kommune not registered since October 2026: assumed from 23 May 2027; 27 left from 22/31 of May: 22 days of August 2029', facts(ordinary, { notRegistered: [span('2026-10-01', null)] }), { on: '2029-08-22' }],
  ['one move with a month between: 1 month later', facts([practice('2024-01-01', '2024-12-31'), hospital('2025-01-01', '2025-06-30'), practice('2025-08-01', null)]), { on: '2029-01-31' }],
  ['three moves, a month between each: 12 + 12 + 6 = 30 by September 2026, 30 left from October', facts([practice('2024-01-01', '2024-12-31'), practice('2025-02-01', '2026-01-31'), practice('2026-03-01', '2026-08-31'), practice('2026-10-01', null)]), { on: '2029-03-31' }],
  ['three moves, two leaves and 50 %: (24 − 6) / 2 + 24 / 2 + (24 − 6) / 2 + 6 / 2 = 33, + 6 in hospital = 39; 21 / 0.5 = 42 months from January 2027',
    facts([practice('2020-01-01', '2021-12-31', 50), practice('2022-01-01', '2023-12-31', 50), practice('2024-01-01', '2025-12-31', 50), practice('2026-01-01', '2026-06-30', 50), hospital('2026-07-01', '2026-12-31'), practice('2027-01-01', null, 50)],
      { startedOn: d('2020-01-01'), leaves: [leave('2021-01-01', '2021-06-30'), leave('2024-07-01', '2024-12-31')] }), { on: '2030-06-30', side: '2026-12-31' }],
  ['no more than 54 months of åpen uselektert praksis count (R4): full in June 2024, then hospital decides', facts([practice('2020-01-01', '2026-12-31'), hospital('2027-01-01', '2027-06-30'), practice('2027-07-01', null)], { startedOn: d('2020-01-01') }), { on: '2027-06-30', main: '2021-12-31' }],
  ['no more than 30 months of other service count (R4): 48 give 30, + 12 + 6 = 48; 12 left from July 2025', facts([serves('other_general', '2020-01-01', '2023-12-31'), ...ordinary], { startedOn: d('2020-01-01') }), { on: '2026-06-30', main: '2026-06-30' }],
  ['48 months in institution: 60 in all after one more year, but practice needs two (R4)', facts([hospital('2020-01-01', '2023-12-31'), practice('2024-01-01', null)], { startedOn: d('2020-01-01') }), { time: '2024-12-31', main: '2025-12-31', on: '2025-12-31' }],
  ['only other service, without an end: 30 months and never åpen uselektert praksis; the plan does not get there', facts([serves('other_general', '2024-01-01', null)]), { on: null, main: null, time: null }],
  ['service that does not count in 2024: 12 months later', facts([serves('not_counting', '2024-01-01', '2024-12-31'), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', null)]), { on: '2029-12-31' }],
  ['hospital at half beside half practice for a year: 6 + 6 months; the same 60', facts([practice('2024-01-01', '2024-12-31'), hospital('2025-01-01', '2025-12-31', 50), practice('2025-01-01', '2025-12-31', 50), practice('2026-01-01', null)]), { on: '2028-12-31', side: '2025-12-31' }],
  ['3 of 6 months in hospital served: the other 3 assumed from 23 November 2027; 22/30 of a month is 21.3 of 29 days in February 2028', facts([practice('2024-01-01', '2024-12-31'), hospital('2025-01-01', '2025-03-31'), practice('2025-04-01', null)]), { on: '2028-12-31', side: '2028-02-22' }],
  ['a wish for January 2027 is sooner than 12 months (R114): moved to 23 November 2027, as long as it was', facts([practice('2024-01-01', '2026-12-31'), hospital('2027-01-01', '2027-06-30', 100, wished), practice('2027-07-01', null)]), { on: '2028-12-31', side: '2028-05-23' }],
  ['a wish for January 2028 is late enough and stands', facts([practice('2024-01-01', '2027-12-31'), hospital('2028-01-01', '2028-06-30', 100, wished), practice('2028-07-01', null)]), { on: '2028-12-31', side: '2028-06-30' }],
  ['late with hospital: time served but for it; assumed from 23 November 2027, and it decides', facts([practice('2020-01-01', null)], { startedOn: d('2020-01-01') }), { on: '2028-05-23', main: '2021-12-31' }],
  ['at 50 % the assumed hospital is a whole post: 46 + 22/30 months at half until 22 November 2027 are 23.37, + 6 = 29.37; 30.63 / 0.5 = 61 + 8/30 months from 22/30 of May 2028 are all of June 2033', facts([practice('2024-01-01', null, 50)]), { on: '2033-06-30' }],
  ['the plan ends in 2026 at 60 %: 7.2 + 6 + 10.8 = 24; afterwards at 60 %: 36 / 0.6 = 60 months from January 2027', facts([practice('2024-01-01', '2024-12-31', 60), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', '2026-12-31', 60)]), { on: '2031-12-31' }],
  ['the plan ended in September 2026 and nothing is recorded since: 33 had; 27 left from 22/30 of November: 20.5 of 28 days of February 2029', facts([practice('2024-01-01', '2024-12-31'), hospital('2025-01-01', '2025-06-30'), practice('2025-07-01', '2026-09-30')]), { on: '2029-02-21' }],
  ['nothing is recorded at all: 100 % from the first day', facts([]), { on: '2028-12-31' }],
  ['begun on 29 February 2024: 28/29 of a February is 27.03 of 28 days, so done on 28 February 2029', facts([practice('2024-02-29', null)], { startedOn: d('2024-02-29') }), { on: '2029-02-28' }],
  ['begun on 16 January 2024: done on 15 January 2029', facts([practice('2024-01-16', null)], { startedOn: d('2024-01-16') }), { on: '2029-01-15' }],
  ['56 objectives left, 28 approved in a year: 24 months, sooner than the time', facts(ordinary, { objectives: { total: 112, approved: 56, approvedLately: 28 } }), { objectives: '2028-11-23', on: '2028-12-31' }],
  ['48 left, 12 approved in a year: 48 months; the objectives decide', facts(ordinary, { objectives: { total: 112, approved: 64, approvedLately: 12 } }), { objectives: '2030-11-23', on: '2030-11-23' }],
  ['begun 4 months ago, 8 approved: 2 a month, 104 left are 52 months', facts([practice('2026-07-01', null)], { startedOn: d('2026-07-01'), today: d('2026-11-01'), objectives: { total: 112, approved: 8, approvedLately: 8 } }), { objectives: '2031-03-01', on: '2031-06-30' }],
  ['no group yet: in one from 23 May 2027 (our assumption), and R66 takes two years; the group decides', facts(ordinary, { group: { minutes: 0, minutesLately: 0, spans: [] } }), { group: '2029-05-23', on: '2029-05-23' }],
  ['a year in a group, 60 hours: 60 left at 5 a month are 12 months (R66)', facts(ordinary, { group: { minutes: 3600, minutesLately: 3600, spans: [span('2025-11-23', null)] } }), { group: '2027-11-23', on: '2028-12-31' }],
  ['a year in a group, but 40 hours: 80 left at 40 a year are 24 months', facts(ordinary, { group: { minutes: 2400, minutesLately: 2400, spans: [span('2025-11-23', null)] } }), { group: '2028-11-23', on: '2028-12-31' }],
  ['the last of eleven courses is on 15 March 2029: it decides (R130)', facts(ordinary, { courses: { done: 10, planned: [d('2029-03-15')], undated: 0 } }), { courses: '2029-03-15', on: '2029-03-15' }],
  ['5 of 11 courses done in 24 months: 6 left at that pace are 28.8 months from 1 December 2026: 24 of 30 days of April 2029', facts(ordinary, { today: d('2026-12-01'), startedOn: d('2024-12-01'), courses: { done: 5, planned: [], undated: 0 } }), { courses: '2029-04-25' }],
  ['samfunnsmedisin (R10): 24 + 12 clinical + 24 = 60', facts([serves('public_health', '2024-01-01', '2025-12-31'), serves('clinical', '2026-01-01', '2026-12-31'), serves('public_health', '2027-01-01', null)], { specialty: 'SAM' }), { on: '2028-12-31', main: '2028-12-31', side: '2026-12-31' }],
  ['samfunnsmedisin with no clinical year planned: assumed in 2025, after the lead time', facts([serves('public_health', '2024-01-01', null)], { specialty: 'SAM', today: d('2024-01-01'), group: { minutes: 5400, minutesLately: 0, spans: [span('2020-01-01', '2022-12-31')] } }), { on: '2028-12-31', side: '2025-12-31' }],
]

describe('R4–R10, R66, R130: when a doctor is finished, computed by hand', () => {
  test.each(cases)('%s', (_, given, expected) => {
    const found = forecast(given)
    const of = (kind: string) => (kind === 'on' ? found.on : found.parts.find((part) => part.kind === kind)?.on)?.toString() ?? null
    expect(Object.fromEntries(Object.keys(expected).map((kind) => [kind, of(kind)]))).toEqual(expected)
  })
  test('there are at least thirty', () => expect(cases.length).toBeGreaterThanOrEqual(30))
})

describe('what a forecast says besides the day', () => {
  const kinds = (given: ForecastFacts) => forecast(given).assumptions.map((one) => one.kind)
  test('who has served, planned and agreed on everything is told nothing is assumed', () => expect(kinds(facts(ordinary))).toEqual([]))
  test('R114: a hospital period nobody has agreed on is never free', () => expect(forecast(facts([practice('2024-01-01', null)])).hospital).toMatchObject({ state: 'assumed', fromOn: d('2027-11-23') }))
  test('no pace: the day is the earliest there can be, and it is said why', () => {
    const found = forecast(facts(ordinary, { objectives: { total: 112, approved: 60, approvedLately: 0 } }))
    expect([found.atTheEarliest, found.on?.toString(), found.parts.find((part) => part.kind === 'objectives')?.why]).toEqual([true, '2028-12-31', 'no_pace'])
  })
  test('who began last month has no pace yet, which is no fault', () => expect(kinds(facts([practice('2026-10-23', null)], { startedOn: d('2026-10-23'), objectives: { total: 112, approved: 0, approvedLately: 0 } }))).toContain('just_begun'))
  test('a pace that ends beyond planning gives no day', () => expect(forecast(facts(ordinary, { objectives: { total: 112, approved: 12, approvedLately: 2 } })).parts.find((part) => part.kind === 'objectives')).toMatchObject({ on: null, why: 'too_far' }))
  test('a plan that does not get there names what is missing', () => expect(forecast(facts([serves('other_general', '2024-01-01', null)])).decides).toEqual(['time', 'main']))
  test('R13: leave is said not to count', () => expect(kinds(facts(ordinary, { leaves: [leave('2025-07-01', '2025-07-31')] }))).toEqual(['leave_not_counted']))
  test('R10: what the rule book is unsure of is said with its source', () => expect(kinds(facts([serves('public_health', '2024-01-01', null)], { specialty: 'SAM' }))).toContain('requirements_uncertain'))
  test('all done is done', () => expect(forecast(facts(ordinary, { today: d('2029-01-01') })).done).toBe(true))
})
