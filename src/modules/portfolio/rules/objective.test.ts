import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basisOf, nextOfObjective, objectiveStates, type RecommendationFacts, steps, takesUp, whyNotApprove, whyNotComplete, whyNotRecall, whyNotRecommend, whyNotReturn, whyNotSendForApproval, whyNotWithdraw } from './objective.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const tomorrow = today.add({ days: 1 })
const whole = { mentor: true, supervisor: true }
const aState = fc.constantFrom(...objectiveStates)
const facts = (state: (typeof objectiveStates)[number], archived = false) => ({ state, archived })
const word = fc.record<RecommendationFacts>({ capacity: fc.constantFrom('mentor', 'supervisor'), personId: fc.constantFrom('a', 'b', 'c'), state: fc.constantFrom('asked', 'given', 'declined'), tookPart: fc.boolean() })

describe('R55: the states of an objective', () => {
  test('R55: assigned, started, completed, sent, approved or returned; recalled to completed; withdrawn back to work', () => {
    expect(nextOfObjective).toEqual({
      assigned: ['started'], started: ['completed'], completed: ['sent', 'started'], sent: ['approved', 'returned', 'completed'], approved: ['withdrawn'], returned: ['started'], withdrawn: ['started'],
    })
  })

  test('R55: every state can be reached from the first one, and none is a dead end', () => {
    const reached = new Set<string>(['assigned'])
    for (const state of reached) for (const next of nextOfObjective[state as 'sent']) reached.add(next)
    expect([...reached].sort()).toEqual([...objectiveStates].sort())
    expect(objectiveStates.every((state) => nextOfObjective[state].length > 0)).toBe(true)
  })

  test('R55: one action never passes states the table does not name, and never an approval', () => {
    fc.assert(fc.property(aState, aState, (from, to) => {
      const entered = steps(from, to)
      for (const [index, state] of entered.entries()) expect(nextOfObjective[entered[index - 1] ?? from]).toContain(state)
      expect(entered.slice(0, -1)).not.toContain('approved')
    }))
  })

  test('R55: the first activity or comment takes up what is assigned, returned or withdrawn, and nothing else', () => {
    expect(objectiveStates.filter(takesUp)).toEqual(['assigned', 'returned', 'withdrawn'])
  })
})

describe('R55: what may be done in which state', () => {
  const reasons = (why: (state: (typeof objectiveStates)[number]) => string | null) => Object.fromEntries(objectiveStates.map((state) => [state, why(state)]))

  test('R55: it is completed from anything under way, on a day that has come', () => {
    expect(reasons((state) => whyNotComplete(facts(state), today, today))).toEqual({ assigned: null, started: null, completed: 'already_completed', sent: 'already_sent', approved: 'already_approved', returned: null, withdrawn: null })
    expect(whyNotComplete(facts('started'), tomorrow, today)).toBe('completed_in_future')
  })

  test('R55: only what is completed is sent, and only after a talk with the mentor', () => {
    expect(reasons((state) => whyNotSendForApproval(facts(state), today, today))).toEqual({ assigned: 'not_completed', started: 'not_completed', completed: null, sent: 'already_sent', approved: 'already_approved', returned: 'not_completed', withdrawn: 'not_completed' })
    expect(whyNotSendForApproval(facts('completed'), null, today)).toBe('not_discussed')
    expect(whyNotSendForApproval(facts('completed'), tomorrow, today)).toBe('discussed_in_future')
  })

  test('R55: only what is sent is recalled, approved or returned; only what is approved is withdrawn', () => {
    expect(reasons((state) => whyNotRecall(facts(state)))).toMatchObject({ completed: 'not_sent', sent: null, approved: 'already_approved' })
    expect(reasons((state) => whyNotReturn(facts(state)))).toMatchObject({ completed: 'not_sent', sent: null, approved: 'already_approved' })
    expect(reasons((state) => whyNotApprove(facts(state), whole))).toEqual({ assigned: 'not_sent', started: 'not_sent', completed: 'not_sent', sent: null, approved: 'already_approved', returned: 'not_sent', withdrawn: 'not_sent' })
    expect(objectiveStates.filter((state) => whyNotWithdraw(facts(state)) === null)).toEqual(['approved'])
    expect(whyNotWithdraw(facts('sent'))).toBe('not_approved')
  })

  test('R52: nothing is changed in an archived plan, whatever the state', () => {
    fc.assert(fc.property(aState, (state) => {
      const one = facts(state, true)
      expect([whyNotComplete(one, today, today), whyNotSendForApproval(one, today, today), whyNotRecall(one), whyNotApprove(one, whole), whyNotReturn(one), whyNotWithdraw(one)]).toEqual(Array(6).fill('plan_archived'))
    }))
  })
})

describe('R19: the basis of an approval', () => {
  test('R19, R67: the mentor and at least one other who took part must recommend', () => {
    const mentor: RecommendationFacts = { capacity: 'mentor', personId: 'm', state: 'given', tookPart: false }
    const supervisor: RecommendationFacts = { capacity: 'supervisor', personId: 's', state: 'given', tookPart: true }
    expect(basisOf([], 'd')).toEqual({ mentor: false, supervisor: false })
    expect(basisOf([mentor], 'd')).toEqual({ mentor: true, supervisor: false })
    expect(basisOf([supervisor], 'd')).toEqual({ mentor: false, supervisor: true })
    expect(basisOf([mentor, supervisor], 'd')).toEqual(whole)
    expect(basisOf([mentor, { ...supervisor, tookPart: false }], 'd')).toEqual({ mentor: true, supervisor: false })
    expect(basisOf([mentor, { ...supervisor, personId: 'm' }], 'd')).toEqual({ mentor: true, supervisor: false })
    expect(basisOf([mentor, { ...supervisor, state: 'asked' }], 'd')).toEqual({ mentor: true, supervisor: false })
    expect(basisOf([{ ...mentor, state: 'declined' }, supervisor], 'd')).toEqual({ mentor: false, supervisor: true })
  })

  test('R19: a whole basis is always two different people who both said yes', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const basis = basisOf(words, 'd')
      const given = words.filter((one) => one.state === 'given')
      const pairs = given.some((mentor) => mentor.capacity === 'mentor' && given.some((other) => other.capacity === 'supervisor' && other.tookPart && other.personId !== mentor.personId))
      if (basis.mentor && basis.supervisor) expect(pairs).toBe(true)
    }))
  })

  test('R19: a recommendation is given and changed until the objective is approved', () => {
    expect(objectiveStates.filter((state) => whyNotRecommend(facts(state)) !== null)).toEqual(['approved'])
    expect(whyNotRecommend(facts('approved'))).toBe('already_approved')
    expect(whyNotRecommend(facts('sent', true))).toBe('plan_archived')
  })

  test('R19: nothing is approved without its basis, and the mentor is asked for first', () => {
    fc.assert(fc.property(aState, fc.record({ mentor: fc.boolean(), supervisor: fc.boolean() }), (state, basis) => {
      if (whyNotApprove(facts(state), basis) === null) expect([state, basis]).toEqual(['sent', whole])
    }))
    expect(whyNotApprove(facts('sent'), { mentor: false, supervisor: true })).toBe('mentor_has_not_recommended')
    expect(whyNotApprove(facts('sent'), { mentor: true, supervisor: false })).toBe('no_supervisor_recommends')
  })
})
