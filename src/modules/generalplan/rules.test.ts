import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArenaCover, arenaKinds, coverageOn, type Extent, offeredOn, whyNotAgreed } from './rules.ts'

const d = (text: string) => Temporal.PlainDate.from(text)
const arena = (more: Partial<ArenaCover>, covers: Record<string, Extent> = {}): ArenaCover => ({ kind: 'own', agreedFrom: null, agreedUntil: null, ...more, covers: new Map(Object.entries(covers)) })
const codes = ['ALM-001', 'ALM-002', 'ALM-003', 'ALM-004']

describe('R40: what the arenas of an organisation cover', () => {
  const office = arena({}, { 'ALM-001': 'full', 'ALM-002': 'partly' })
  const hospital = arena({ kind: 'hospital', agreedFrom: d('2026-01-01'), agreedUntil: d('2026-12-31') }, { 'ALM-002': 'full', 'ALM-003': 'partly' })

  test('the widest cover of an objective is what counts, and what nobody covers is found', () => {
    expect(coverageOn([office, hospital], codes, d('2026-06-01'))).toEqual({ full: ['ALM-001', 'ALM-002'], partly: ['ALM-003'], none: ['ALM-004'] })
  })
  test('R36: elsewhere it counts while the agreement lasts, first and last day included', () => {
    for (const day of ['2026-01-01', '2026-12-31']) expect(offeredOn(hospital, d(day))).toBe(true)
    for (const day of ['2025-12-31', '2027-01-01']) expect(offeredOn(hospital, d(day))).toBe(false)
    expect(coverageOn([office, hospital], codes, d('2027-01-01'))).toEqual({ full: ['ALM-001'], partly: ['ALM-002'], none: ['ALM-003', 'ALM-004'] })
    expect(offeredOn(arena({ kind: 'armed_forces', agreedFrom: d('2020-01-01') }), d('2040-01-01'))).toBe(true)
  })
  test('every objective is in one place, and more arenas never cover less', () => {
    const some = fc.array(fc.record({ kind: fc.constantFrom(...arenaKinds), covers: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<Extent>('full', 'partly')) }).map(({ kind, covers }) => arena({ kind, agreedFrom: kind === 'own' ? null : d('2020-01-01') }, covers)))
    fc.assert(fc.property(some, some, (first, more) => {
      const [few, many] = [coverageOn(first, codes, d('2026-01-01')), coverageOn([...more, ...first], codes, d('2026-01-01'))]
      return [...few.full, ...few.partly, ...few.none].sort().join() === codes.join() && many.none.every((code) => few.none.includes(code)) && few.full.every((code) => many.full.includes(code))
    }))
  })
})

test('R36: one’s own arena needs no agreement, another’s does, and it does not end before it begins', () => {
  expect(whyNotAgreed(arena({}))).toBeNull()
  expect(whyNotAgreed(arena({ agreedFrom: d('2026-01-01') }))).toBe('own_needs_none')
  expect(whyNotAgreed(arena({ kind: 'hospital' }))).toBe('agreement_needed')
  expect(whyNotAgreed(arena({ kind: 'hospital', agreedFrom: d('2026-02-01'), agreedUntil: d('2026-01-31') }))).toBe('ends_before_start')
  expect(whyNotAgreed(arena({ kind: 'hospital', agreedFrom: d('2026-02-01'), agreedUntil: d('2026-02-01') }))).toBeNull()
})
