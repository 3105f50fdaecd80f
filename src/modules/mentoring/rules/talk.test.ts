import { describe, expect, test } from 'vitest'
import { isOpen, overlap, talkStates, type TalkState, wasHeld, whyNotArrange, whyNotChange, whyNotComplete, whyNotHold, whyNotMissed, whyNotWrite } from './talk.ts'
import { inNorway, instantIn } from './when.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const clock = (text: string) => Temporal.PlainTime.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const now = at('2026-11-23T11:00:00Z')
const today = day('2026-11-23')

describe('R56: from invitation to completion', () => {
  const allowed = (why: (state: TalkState) => string | null) => talkStates.filter((state) => why(state) === null)
  test('only what is open is moved or called off', () => expect(allowed(whyNotChange)).toEqual(['invited', 'preparing']))
  test('only what was held is completed, once', () => {
    expect(allowed(whyNotComplete)).toEqual(['held'])
    expect([whyNotComplete('completed'), whyNotComplete('invited'), whyNotComplete('cancelled')]).toEqual(['already_completed', 'not_held', 'not_held'])
  })
  test('preparation before completion, minutes when held, addenda after: locked on completion', () => {
    expect(allowed((state) => whyNotWrite('preparation', state))).toEqual(['invited', 'preparing', 'held'])
    expect(allowed((state) => whyNotWrite('minutes', state))).toEqual(['held'])
    expect(allowed((state) => whyNotWrite('addendum', state))).toEqual(['completed'])
    expect(whyNotWrite('minutes', 'completed')).toBe('already_completed')
  })
  test('it can be written down as held until it is completed, and not after it was called off', () => {
    const why = (state: TalkState | null, heldOn = '2026-11-20') => whyNotHold(state, day(heldOn), day('2026-01-01'), today)
    expect([null, ...talkStates].map((state) => why(state))).toEqual([null, null, null, null, 'already_completed', 'not_open', 'not_open'])
    expect([why('invited', '2026-11-23'), why('invited', '2026-11-24'), why(null, '2025-12-31')]).toEqual([null, 'held_in_future', 'before_training'])
  })
  test('nobody has stayed away before it was to begin', () => {
    expect([whyNotMissed('invited', at('2026-11-23T10:00:00Z'), now), whyNotMissed('invited', at('2026-11-23T12:00:00Z'), now), whyNotMissed('held', at('2026-11-23T10:00:00Z'), now)]).toEqual([null, 'not_begun', 'not_open'])
  })
  test('held and completed count, the rest does not', () => expect([talkStates.filter(wasHeld), talkStates.filter(isOpen)]).toEqual([['held', 'completed'], ['invited', 'preparing']]))
})

describe('a time for a conversation', () => {
  const wish = (startsAt: string, minutes = 60) => ({ startsAt: at(startsAt), minutes })
  test('lies ahead, not too far, and beside the others', () => {
    const others = [wish('2026-11-30T09:00:00Z')]
    expect(whyNotArrange(wish('2026-11-23T11:00:00Z'), [], now)).toBe('in_the_past')
    expect(whyNotArrange(wish('2028-06-30T11:00:00Z'), [], now)).toBe('too_far')
    expect(whyNotArrange(wish('2026-11-30T09:30:00Z'), others, now)).toBe('overlaps')
    expect(whyNotArrange(wish('2026-11-30T08:00:00Z'), others, now)).toBeNull()
    expect(whyNotArrange(wish('2026-11-30T10:00:00Z'), others, now)).toBeNull()
  })
  test('overlapping does not depend on which comes first', () => {
    const [long, short] = [wish('2026-11-30T09:00:00Z', 120), wish('2026-11-30T09:30:00Z', 30)]
    expect([overlap(long, short), overlap(short, long)]).toEqual([true, true])
  })
})

describe('Norwegian time', () => {
  test('winter is one hour ahead, summer two', () => {
    expect(String(instantIn(day('2026-12-01'), clock('14:30')))).toBe('2026-12-01T13:30:00Z')
    expect(String(instantIn(day('2026-07-01'), clock('14:30')))).toBe('2026-07-01T12:30:00Z')
  })
  test('the hour that is skipped when summer time begins does not exist', () => {
    for (const time of ['02:00', '02:30', '02:59']) expect(instantIn(day('2027-03-28'), clock(time)), time).toBeNull()
    for (const time of ['01:59', '03:00']) expect(instantIn(day('2027-03-28'), clock(time)), time).not.toBeNull()
  })
  test('the hour that comes twice when it ends is the first of the two', () => expect(String(instantIn(day('2026-10-25'), clock('02:30')))).toBe('2026-10-25T00:30:00Z'))
  test('29 February is a day every fourth year, and what is written is read back', () => {
    const found = instantIn(day('2028-02-29'), clock('08:15'))
    expect(found && inNorway(found)).toEqual({ day: day('2028-02-29'), time: clock('08:15') })
  })
})
