import { describe, expect, test } from 'vitest'
import { type DocumentFacts, documentKinds, whyNotUpload, wrongWithDocument } from './document.ts'

const whole: DocumentFacts = { kind: 'lis1', scheme: 'new', signed: true, filledIn: true, pages: 2, pagesOfOriginal: 2 }

describe('R141: what an attachment would be sent back for', () => {
  test('one that is whole has nothing wrong', () => {
    for (const kind of documentKinds) expect(wrongWithDocument({ ...whole, kind, scheme: kind === 'conversion' ? 'old' : 'new' }, false)).toEqual([])
  })
  test.each([
    ['not_signed', { signed: false }], ['blank_fields', { filledIn: false }], ['pages_missing', { pagesOfOriginal: 3 }],
  ] as const)('%s', (problem, more) => expect(wrongWithDocument({ ...whole, ...more }, false)).toEqual([problem]))
  test('more pages than the original, as a cover sheet gives, are no fault', () => expect(wrongWithDocument({ ...whole, pages: 3 }, false)).toEqual([]))
  test('R12: an old form is wrong for new service, and a new one for conversion', () => {
    expect(wrongWithDocument({ ...whole, kind: 'service_elsewhere', scheme: 'old' }, false)).toEqual(['wrong_scheme'])
    expect(wrongWithDocument({ ...whole, kind: 'service_elsewhere', scheme: 'old' }, true)).toEqual([])
    expect(wrongWithDocument({ ...whole, kind: 'conversion', scheme: 'new' }, true)).toEqual(['wrong_scheme'])
    expect(wrongWithDocument({ ...whole, kind: 'group_diploma', scheme: 'old' }, false)).toEqual(['wrong_scheme'])
  })
  test('all faults are named at once', () => expect(wrongWithDocument({ ...whole, kind: 'conversion', signed: false, filledIn: false, pagesOfOriginal: 9 }, true)).toHaveLength(4))
})

describe('R140: PDF only', () => {
  test('what is none, is locked or empty is not taken', () => {
    expect(whyNotUpload(null)).toBe('not_pdf')
    expect(whyNotUpload({ pages: 3, locked: true, hasContent: true })).toBe('pdf_locked')
    expect(whyNotUpload({ pages: 0, locked: false, hasContent: false })).toBe('pdf_blank')
    expect(whyNotUpload({ pages: 2, locked: false, hasContent: false })).toBe('pdf_blank')
    expect(whyNotUpload({ pages: 1, locked: false, hasContent: true })).toBeNull()
  })
})
