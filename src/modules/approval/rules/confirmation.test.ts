import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Away, type Confirmed, type Employment, factsOf, type Stretch, standingOf, stretchesOf, stretchStates, whyNotAnswerConfirmation, whyNotAsk } from './confirmation.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const service = (from: string, until: string | null, more: Partial<Employment> = {}): Employment => ({ kind: 'open_practice', arena: 'Legesenteret', percentage: 100, fromOn: day(from), untilOn: until ? day(until) : null, kommuneId: 'a', kommune: 'Oslo', ...more })
const spans = (found: readonly Stretch[]) => found.map((one) => `${one.kommuneId} ${one.fromOn} ${one.untilOn}${one.goesOn ? ' …' : ''}`)

describe('R17: service is put together per kommune and employment', () => {
  test('what follows day by day, or overlaps, is one stretch; a day between makes two', () => {
    expect(spans(stretchesOf([service('2022-01-01', '2022-06-30'), service('2022-07-01', '2022-12-31')], today))).toEqual(['a 2022-01-01 2022-12-31'])
    expect(spans(stretchesOf([service('2022-01-01', '2022-06-30'), service('2022-06-01', '2022-12-31', { percentage: 20 })], today))).toEqual(['a 2022-01-01 2022-12-31'])
    expect(spans(stretchesOf([service('2022-01-01', '2022-06-30'), service('2022-07-02', '2022-12-31')], today))).toEqual(['a 2022-01-01 2022-06-30', 'a 2022-07-02 2022-12-31'])
  })
  test('kommuner are apart, also in the same days', () => {
    expect(spans(stretchesOf([service('2022-01-01', '2022-12-31', { percentage: 50 }), service('2022-01-01', '2022-12-31', { percentage: 50, kommuneId: 'b' })], today))).toEqual(['a 2022-01-01 2022-12-31', 'b 2022-01-01 2022-12-31'])
  })
  test('what goes on ends today; what has not begun is left out; 29 February is a day', () => {
    expect(spans(stretchesOf([service('2024-02-29', null)], today))).toEqual(['a 2024-02-29 2026-11-23 …'])
    expect(spans(stretchesOf([service('2026-11-24', null)], today))).toEqual([])
    expect(spans(stretchesOf([service('2024-01-01', '2024-02-29'), service('2024-03-01', '2024-03-31')], today))).toEqual(['a 2024-01-01 2024-03-31'])
  })
  test('in whatever order it is given', () => {
    const all = [service('2022-01-01', '2022-03-31'), service('2022-04-01', '2022-06-30'), service('2022-09-01', '2022-10-31'), service('2022-03-01', '2022-05-31', { kommuneId: 'b' })]
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (some) => spans(stretchesOf(some, today)).sort().join() === spans(stretchesOf(all, today)).sort().join()))
  })
})

const leave: Away = { kind: 'parental', percentage: 100, fromOn: day('2022-03-01'), untilOn: day('2022-05-31') }
const [stretch] = stretchesOf([service('2022-01-01', '2022-12-31')], today) as [Stretch]
const confirmed = (of: Stretch, more: Partial<Confirmed> = {}, leaves: readonly Away[] = [leave]): Confirmed =>
  ({ id: '1', kommuneId: of.kommuneId, fromOn: of.fromOn, untilOn: of.untilOn, state: 'signed', satisfactory: true, facts: factsOf(of, leaves, [], of.untilOn), ...more })

describe('R142: what is confirmed', () => {
  test('periods, percentage, absence and mentors, within the stretch', () => {
    const facts = factsOf(stretch, [leave, { ...leave, fromOn: day('2023-01-01'), untilOn: day('2023-02-01') }], [{ name: 'Liv', fromOn: day('2021-01-01'), untilOn: day('2022-07-01') }, { name: 'Tor', fromOn: day('2022-07-01'), untilOn: null }], stretch.untilOn)
    expect(facts.service).toEqual([{ kind: 'open_practice', arena: 'Legesenteret', percentage: 100, fromOn: '2022-01-01', untilOn: '2022-12-31' }])
    expect(facts.leaves).toEqual([{ kind: 'parental', percentage: 100, fromOn: '2022-03-01', untilOn: '2022-05-31' }])
    expect(facts.mentors).toEqual([{ name: 'Liv', fromOn: '2022-01-01', untilOn: '2022-06-30' }, { name: 'Tor', fromOn: '2022-07-01', untilOn: '2022-12-31' }])
  })
  test('how it stands: not asked, asked, returned, signed, not satisfactory', () => {
    expect(standingOf(stretch, [leave], []).state).toBe('not_asked')
    for (const state of ['asked', 'returned', 'signed'] as const) expect(standingOf(stretch, [leave], [confirmed(stretch, { state, satisfactory: state === 'signed' ? true : null })]).state).toBe(state)
    expect(standingOf(stretch, [leave], [confirmed(stretch, { satisfactory: false })]).state).toBe('not_satisfactory')
  })
  test('another percentage, another leave, other days make it stale; the order of names and of what began the same day does not', () => {
    const stale = (of: Stretch, leaves: readonly Away[] = [leave]) => standingOf(of, leaves, [confirmed(stretch)]).state
    expect(stale(stretch)).toBe('signed')
    expect(stale(stretchesOf([service('2022-01-01', '2022-12-31', { percentage: 80 })], today)[0] as Stretch)).toBe('stale')
    expect(stale(stretchesOf([service('2022-01-01', '2022-12-30')], today)[0] as Stretch)).toBe('stale')
    expect(stale(stretchesOf([service('2022-01-02', '2022-12-31')], today)[0] as Stretch)).toBe('stale')
    expect(stale(stretchesOf([service('2022-01-01', '2023-01-31')], today)[0] as Stretch)).toBe('stale')
    expect(stale(stretch, [])).toBe('stale')
    const [first] = confirmed(stretch).facts.service
    const turned = Object.fromEntries(Object.entries(first ?? {}).reverse()) as never
    expect(standingOf(stretch, [leave], [confirmed(stretch, { facts: { ...confirmed(stretch).facts, service: [turned] } })]).state).toBe('signed')
  })
  test('service that goes on stays confirmed up to the day it was signed for', () => {
    const [then] = stretchesOf([service('2022-01-01', null)], day('2026-06-01')) as [Stretch]
    const [now] = stretchesOf([service('2022-01-01', null)], today) as [Stretch]
    const [ended] = stretchesOf([service('2022-01-01', '2026-09-30')], today) as [Stretch]
    expect(standingOf(now, [], [confirmed(then, {}, [])]).state).toBe('signed')
    expect(standingOf(ended, [], [confirmed(then, {}, [])]).state).toBe('stale')
  })
  test('the newest counts; that of another kommune or another time does not', () => {
    expect(standingOf(stretch, [leave], [confirmed(stretch, { id: '2', state: 'asked', satisfactory: null }), confirmed(stretch)])).toMatchObject({ state: 'asked', latest: { id: '2' } })
    expect(standingOf(stretch, [leave], [confirmed(stretch, { kommuneId: 'b' })]).state).toBe('not_asked')
    expect(standingOf(stretch, [leave], [confirmed(stretch, { fromOn: day('2020-01-01'), untilOn: day('2020-12-31') })]).state).toBe('not_asked')
  })
  test('it is asked for again when it no longer holds, and answered once', () => {
    expect(stretchStates.filter((state) => whyNotAsk(state) === null)).toEqual(['not_asked', 'returned', 'stale', 'not_satisfactory'])
    expect((['asked', 'signed', 'returned'] as const).map(whyNotAnswerConfirmation)).toEqual([null, 'not_asked', 'not_asked'])
  })
})
