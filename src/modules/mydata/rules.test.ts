import { describe, expect, test } from 'vitest'
import { daysOf, deletable, deletedOn, expiring, keptForOthers, rules } from './rules.ts'

describe('R152, R155: one dated list says how long what is kept', () => {
  test('everything that expires and everything that stays is in it once, with its source and its day', () => {
    expect(rules.map((rule) => rule.code).sort()).toEqual([...expiring, ...keptForOthers].sort())
    for (const rule of rules) expect(() => Temporal.PlainDate.from(rule.since)).not.toThrow()
  })
  test('what others build on is never deleted by the clock, and nobody deletes it themselves', () => {
    for (const code of keptForOthers) expect(rules.find((rule) => rule.code === code)?.days).toBeNull()
    expect(deletable.filter((code) => (keptForOthers as readonly string[]).includes(code))).toEqual([])
  })
  test('every number the rule book does not give is marked as uncertain where the source is a law', () => {
    expect(rules.filter((rule) => rule.source === 'R152' && !rule.uncertain)).toEqual([])
  })
  test('what was last used on a day goes in the night after its time is up, also past 29 February', () => {
    expect(daysOf('import_draft')).toBe(14)
    expect(deletedOn('import_draft', Temporal.PlainDate.from('2028-02-20')).toString()).toBe('2028-03-06')
    expect(deletedOn('import_draft', Temporal.PlainDate.from('2027-02-20')).toString()).toBe('2027-03-07')
  })
})
