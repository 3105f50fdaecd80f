import { describe, expect, test } from 'vitest'
import { answers, applicationStates, isFrozen, nextOfApplication, whyNotAnswer, whyNotSend, whyNotWithdraw } from './application.ts'

describe('R140: an application', () => {
  test('is sent when nothing is missing and none is with the directorate', () => {
    expect(whyNotSend(null, 0)).toBeNull()
    expect(whyNotSend(null, 1)).toBe('not_complete')
    for (const before of ['more_wanted', 'withdrawn'] as const) expect([whyNotSend(before, 0), whyNotSend(before, 2)]).toEqual([null, 'not_complete'])
    for (const before of ['sent', 'received'] as const) expect(whyNotSend(before, 0)).toBe('under_treatment')
    expect(whyNotSend('approved', 0)).toBe('already_approved')
  })
  test('approved and withdrawn are the end', () => {
    for (const end of ['approved', 'withdrawn'] as const) {
      expect(nextOfApplication[end]).toEqual([])
      for (const answer of answers) expect(whyNotAnswer(end, answer, 'x')).toBe('not_open')
      expect(whyNotWithdraw(end)).toBe('not_open')
    }
  })
  test('is answered the same way once', () => {
    for (const state of applicationStates) expect(nextOfApplication[state]).not.toContain(state)
    expect(whyNotAnswer('received', 'received', null)).toBe('not_open')
  })
  test('wanting more says what', () => {
    expect(whyNotAnswer('sent', 'more_wanted', null)).toBe('say_what')
    expect(whyNotAnswer('sent', 'more_wanted', 'LIS1')).toBeNull()
    expect(whyNotAnswer('sent', 'approved', null)).toBeNull()
  })
  test('stands still while the directorate has it, and when it is approved', () => {
    expect(applicationStates.filter(isFrozen)).toEqual(['sent', 'received', 'approved'])
    expect(isFrozen(null)).toBe(false)
  })
})
