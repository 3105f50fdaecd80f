import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityStateFrom, activityStates, counts, nextOfActivity, signingStates, whyNotAnswer, whyNotAttach, whyNotDays, whyNotEdit, whyNotFulfil, whyNotSend } from './activity.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const aState = fc.constantFrom(...activityStates)
const signings = fc.array(fc.constantFrom(...signingStates), { maxLength: 6 })

describe('R54: the states of an activity', () => {
  test('R54: registered, sent, signed or rejected, rejected back to registered, any unsigned one fulfilled by the leader', () => {
    expect(nextOfActivity).toEqual({
      not_started: ['registered'], registered: ['sent', 'fulfilled'], sent: ['signed', 'rejected', 'registered', 'fulfilled'], rejected: ['registered', 'fulfilled'], signed: [], fulfilled: [],
    })
  })

  test('R54: every state can be reached from the first one, and what is signed or fulfilled leads nowhere', () => {
    const reached = new Set<string>(['not_started'])
    for (const state of reached) for (const next of nextOfActivity[state as 'sent']) reached.add(next)
    expect([...reached].sort()).toEqual([...activityStates].sort())
    expect(activityStates.filter((state) => nextOfActivity[state].length === 0)).toEqual(['signed', 'fulfilled'])
  })

  test('R54: one signature makes an activity signed, whatever the others answer and in whatever order', () => {
    fc.assert(fc.property(signings, fc.nat(), (others, at) => {
      const all = [...others.slice(0, at % (others.length + 1)), 'signed' as const, ...others.slice(at % (others.length + 1))]
      expect(activityStateFrom(all)).toBe('signed')
    }))
  })

  test('R54: the order of the answers does not matter', () => {
    fc.assert(fc.property(signings, (answers) => {
      expect(activityStateFrom([...answers].reverse())).toBe(activityStateFrom(answers))
    }))
  })

  test('R54: it is rejected when all have answered and nobody signed, and registered when all were recalled', () => {
    expect(activityStateFrom(['rejected', 'waiting'])).toBe('sent')
    expect(activityStateFrom(['rejected', 'recalled'])).toBe('rejected')
    expect(activityStateFrom(['recalled', 'recalled'])).toBe('registered')
    expect(activityStateFrom([])).toBe('registered')
  })

  test('R54: some kinds count without a signature, the others only when signed or fulfilled', () => {
    fc.assert(fc.property(aState, fc.boolean(), (state, needsSignature) => {
      const should = state === 'signed' || state === 'fulfilled' || (state === 'registered' && !needsSignature)
      expect(counts(state, needsSignature)).toBe(should)
    }))
  })
})

describe('R54: what may be done in which state', () => {
  test('R54: a signed activity is never edited, one that is out for signing only after it is recalled', () => {
    const reasons = activityStates.filter((state) => state !== 'not_started').map((state) => [state, whyNotEdit({ state, archived: false })])
    expect(Object.fromEntries(reasons)).toEqual({ registered: null, sent: 'already_sent', signed: 'already_signed', rejected: null, fulfilled: 'already_fulfilled' })
  })

  test('R54: what is signed or fulfilled takes no further file', () => {
    const reasons = activityStates.filter((state) => state !== 'not_started').map((state) => [state, whyNotAttach({ state, archived: false })])
    expect(Object.fromEntries(reasons)).toEqual({ registered: null, sent: null, signed: 'already_signed', rejected: null, fulfilled: 'already_fulfilled' })
    expect(whyNotAttach({ state: 'registered', archived: true })).toBe('plan_archived')
  })

  test('R54: the leader fulfils any unsigned activity, and no other', () => {
    fc.assert(fc.property(aState.filter((state) => state !== 'not_started'), (state) => {
      const allowed = ['registered', 'sent', 'rejected'].includes(state)
      expect(whyNotFulfil({ state, archived: false }) === null).toBe(allowed)
    }))
    expect(whyNotFulfil({ state: 'signed', archived: false })).toBe('already_signed')
    expect(whyNotFulfil({ state: 'fulfilled', archived: false })).toBe('already_fulfilled')
  })

  test('R54: a signed activity may be sent to more who took part, never to the doctor', () => {
    expect(whyNotSend({ state: 'signed', archived: false }, ['supervisor'], 'doctor')).toBeNull()
    expect(whyNotSend({ state: 'registered', archived: false }, ['supervisor', 'doctor'], 'doctor')).toBe('own_signature')
    expect(whyNotSend({ state: 'fulfilled', archived: false }, ['supervisor'], 'doctor')).toBe('already_fulfilled')
  })

  test('R54: a signer answers once, and not what was recalled', () => {
    expect(signingStates.map((state) => whyNotAnswer(state, false))).toEqual([null, 'already_answered', 'already_answered', 'already_answered'])
  })

  test('R52: nothing is changed in an archived plan, whatever the state', () => {
    fc.assert(fc.property(aState, (state) => {
      const facts = { state, archived: true }
      expect([whyNotEdit(facts), whyNotSend(facts, ['x'], 'y'), whyNotAnswer('waiting', true), whyNotFulfil(facts)]).toEqual(Array(4).fill('plan_archived'))
    }))
  })

  test('an activity is registered when it has begun; it may end later, but not before it began', () => {
    const today = day('2026-11-23')
    expect(whyNotDays(day('2026-11-23'), null, today)).toBeNull()
    expect(whyNotDays(day('2026-11-23'), day('2027-02-01'), today)).toBeNull()
    expect(whyNotDays(day('2026-11-24'), null, today)).toBe('in_the_future')
    expect(whyNotDays(day('2026-11-20'), day('2026-11-19'), today)).toBe('ends_before_start')
    expect(whyNotDays(day('2026-11-20'), day('2026-11-20'), today)).toBeNull()
  })
})
