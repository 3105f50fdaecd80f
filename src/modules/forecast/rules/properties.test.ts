import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OnLeave, requirementsOn, type Span } from '#modules/planning/rules.ts'
import { type Change, withChanges } from './change.ts'
import { type Afterwards, afterwardsOf, type ForecastFacts, type PlannedService } from './facts.ts'
import { forecast } from './forecast.ts'

const { compare } = Temporal.PlainDate
const first = Temporal.PlainDate.from('2022-01-01')
const today = Temporal.PlainDate.from('2026-11-23')
const percentages = [20, 25, 40, 50, 60, 75, 80, 100]

/** Any day in the eight years around today. */
const someDay = fc.integer({ min: 0, max: 8 * 365 }).map((days) => first.add({ days }))
const someSpan = fc.tuple(someDay, fc.integer({ min: 0, max: 900 })).map(([fromOn, days]): Span & { untilOn: Temporal.PlainDate } => ({ fromOn, untilOn: fromOn.add({ days }) }))
const practice = fc.tuple(someSpan, fc.constantFrom('open_practice' as const, 'other_general' as const), fc.constantFrom(...percentages))
  .map(([span, kind, percentage]): PlannedService => ({ ...span, kind, percentage, oldScheme: false, agreed: true }))
const leave = fc.tuple(someSpan, fc.constantFrom(25, 50, 100)).map(([span, percentage]): OnLeave => ({ ...span, percentage }))
const afterwards = fc.tuple(fc.constantFrom(...percentages), someDay).map(([percentage, fromOn]): Afterwards => ({ kind: 'open_practice', percentage, fromOn, nothingRecorded: false }))
/** Hospital: none planned, or six months agreed, from some day. */
const hospital = fc.option(someDay.map((fromOn): PlannedService => ({ kind: 'institution', fromOn, untilOn: fromOn.add({ months: 7 }), percentage: 100, oldScheme: false, agreed: true })), { nil: null })

/** Periods that together are never more than a whole post, as the database sees to. */
function fitting(services: readonly PlannedService[]): PlannedService[] {
  return services.reduce<PlannedService[]>((kept, one) => {
    const days = [one.fromOn, ...kept.map((each) => each.fromOn)].filter((day) => covers(one, day))
    const highest = Math.max(...days.map((day) => kept.filter((each) => covers(each, day)).reduce((sum, each) => sum + each.percentage, one.percentage)))
    if (highest <= 100) kept.push(one)
    return kept
  }, [])
}
const covers = (span: Span, day: Temporal.PlainDate) => compare(span.fromOn, day) <= 0 && (span.untilOn === null || compare(day, span.untilOn) <= 0)

const someFacts = fc.record({ practice: fc.array(practice, { maxLength: 6 }), hospital, leaves: fc.array(leave, { maxLength: 2 }), notRegistered: fc.array(someSpan, { maxLength: 2 }), afterwards })
  .map(({ practice, hospital, ...rest }): ForecastFacts => ({
    ...rest, services: fitting([...(hospital ? [hospital] : []), ...practice]), withoutMentor: [], today, startedOn: first, requirements: requirementsOn('ALM', first),
    objectives: { total: 112, approved: 112, approvedLately: 20 }, group: { minutes: 7200, minutesLately: 0, spans: [{ fromOn: first, untilOn: first.add({ years: 3 }) }] }, courses: { done: 11, planned: [], undated: 0 },
  }))

const changes = fc.array(fc.oneof(
  fc.tuple(someDay, fc.constantFrom(...percentages)).map(([day, percentage]): Change => ({ kind: 'percentage', fromOn: day.toString(), percentage })),
  someSpan.map((span): Change => ({ kind: 'leave', fromOn: span.fromOn.toString(), untilOn: span.untilOn.toString() })),
  fc.tuple(someDay, fc.integer({ min: 1, max: 12 }), fc.constantFrom(50, 100)).map(([day, months, percentage]): Change => ({ kind: 'hospital', fromOn: day.toString(), months, percentage })),
  someDay.map((day): Change => ({ kind: 'move', fromOn: day.toString(), kommuneId: 'k' })),
), { maxLength: 4 })

/** All the days of a forecast, as text. */
const daysOf = (facts: ForecastFacts) => forecast(facts).parts.map((part) => `${part.kind} ${part.on}`)
const notLater = (before: ForecastFacts, after: ForecastFacts) =>
  forecast(before).parts.every((part) => {
    const now = forecast(after).parts.find((one) => one.kind === part.kind)?.on
    return part.on === null || (now !== null && now !== undefined && compare(now, part.on) <= 0)
  })

describe('what always holds of a forecast', () => {
  // Assumes the same `afterwards`, service in practice, within a whole post, and hospital agreed in full or not planned at all.
  test('more service never makes any part of it later', () => fc.assert(fc.property(someFacts, practice, (facts, more) => {
    const services = fitting([...facts.services, more])
    fc.pre(services.length > facts.services.length)
    return notLater(facts, { ...facts, services })
  }), { numRuns: 400 }))

  test('the order of periods, leaves and other spans does not matter', () => fc.assert(fc.property(someFacts, (facts) => {
    const turned = { ...facts, services: facts.services.toReversed(), leaves: facts.leaves.toReversed(), notRegistered: facts.notRegistered.toReversed() }
    expect(daysOf(turned)).toEqual(daysOf(facts))
  }), { numRuns: 200 }))

  // Assumes nothing: the parts together are the period.
  test('cutting a period in two does not matter', () => fc.assert(fc.property(someFacts, someDay, (facts, day) => {
    const services = facts.services.flatMap((one) => (covers(one, day) && !one.fromOn.equals(day) ? [{ ...one, untilOn: day.subtract({ days: 1 }) }, { ...one, fromOn: day }] : [one]))
    expect(daysOf({ ...facts, services })).toEqual(daysOf(facts))
  }), { numRuns: 300 }))

  // Assumes practice alone: an assumed hospital period runs to the end of its last day, which leave may move into or out of part-time practice.
  test('more leave never makes the time in practice earlier', () => fc.assert(fc.property(someFacts, leave, (given, more) => {
    const facts = { ...given, requirements: { ...given.requirements, months: 54, needs: given.requirements.needs.slice(0, 2) } }
    const time = (leaves: readonly OnLeave[]) => forecast({ ...facts, leaves }).parts[0]?.on ?? null
    const [before, after] = [time(facts.leaves), time([...facts.leaves, more])]
    return before === null || after === null || compare(before, after) <= 0
  }), { numRuns: 300 }))

  // Assumes one and the same open-ended service, from a later day, and hospital as assumed.
  test('who starts later is never finished with the time earlier', () => fc.assert(fc.property(someDay, fc.nat({ max: 800 }), fc.constantFrom(...percentages), fc.array(leave, { maxLength: 2 }), (day, later, percentage, leaves) => {
    const from = (fromOn: Temporal.PlainDate) => forecast({ ...base, leaves, startedOn: fromOn, services: [{ kind: 'open_practice', percentage, fromOn, untilOn: null, oldScheme: false, agreed: true }] }).on as Temporal.PlainDate
    return compare(from(day), from(day.add({ days: later }))) <= 0
  }), { numRuns: 200 }))

  test('a what-if leaves the facts it begins with as they were, and its changes may come in any order', () => fc.assert(fc.property(someFacts, changes, (facts, these) => {
    const before = JSON.stringify(facts)
    const there = () => [{ fromOn: first, untilOn: null }]
    const changed = withChanges(facts, these, there)
    expect(JSON.stringify(facts)).toBe(before)
    if (new Set(these.map((one) => one.kind)).size === these.length) expect(daysOf(withChanges(facts, these.toReversed(), there))).toEqual(daysOf(changed))
    expect(withChanges(facts, [], there)).toBe(facts)
  }), { numRuns: 200 }))

  test('nobody serves more than a whole post after a what-if about the position or the hospital', () => fc.assert(fc.property(someFacts, changes, (facts, these) => {
    const changed = withChanges({ ...facts, afterwards: afterwardsOf(facts) }, these, () => null)
    for (const one of changed.services) expect(changed.services.filter((each) => covers(each, one.fromOn)).reduce((sum, each) => sum + each.percentage, 0)).toBeLessThanOrEqual(100.000001)
  }), { numRuns: 200 }))
})

const base: ForecastFacts = {
  services: [], leaves: [], notRegistered: [], withoutMentor: [], afterwards: null, today, startedOn: first, requirements: requirementsOn('ALM', first),
  objectives: { total: 112, approved: 112, approvedLately: 20 }, group: { minutes: 7200, minutesLately: 0, spans: [{ fromOn: first, untilOn: first.add({ years: 3 }) }] }, courses: { done: 11, planned: [], undated: 0 },
}
