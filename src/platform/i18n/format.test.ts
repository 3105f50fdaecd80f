import { expect, test } from 'vitest'
import { ago, beginning, inWords, lengthOf, longDate, number, period, since, waited } from './format.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const before = (days: number) => today.subtract({ days })

test('how long something has waited is said in days while somebody counts them, then in months and years', () => {
  expect([0, 1, 12, 59, 60, 85, 400, 800].map((days) => lengthOf(before(days), today, 'nb'))).toEqual(['0 dager', '1 dag', '12 dager', '59 dager', '2 måneder', '3 måneder', '13 måneder', '2 år'])
  expect(lengthOf(before(12), today, 'nn')).toBe('12 dagar')
  expect(lengthOf(before(1), today, 'en')).toBe('1 day')
})

test('the same length reads after a verb, as a time ago, and alone', () => {
  expect([0, 1, 12].map((days) => since(before(days), today, 'nb'))).toEqual(['fra i dag', 'siden i går', 'i 12 dager'])
  expect([0, 1, 12].map((days) => ago(before(days), today, 'nn'))).toEqual(['i dag', 'i går', 'for 12 dagar sidan'])
  expect([0, 1, 12].map((days) => ago(before(days), today, 'en'))).toEqual(['today', 'yesterday', '12 days ago'])
  expect([0, 1, 12].map((days) => waited(before(days), today, 'nb'))).toEqual(['ny i dag', '1 dag', '12 dager'])
})

test('a period repeats neither month nor year', () => {
  expect(period(day('2026-10-14'), day('2026-10-30'), 'nb')).toBe('14.–30. oktober 2026')
  expect(period(day('2026-03-01'), day('2026-08-31'), 'nb')).toBe('1. mars – 31. august 2026')
  expect(period(day('2025-03-01'), day('2026-08-31'), 'en')).toBe('1 March 2025 – 31 August 2026')
  expect(period(day('2026-10-14'), null, 'nb')).toBe('14. oktober 2026')
  expect(period(day('2026-10-14'), day('2026-10-14'), 'en')).toBe('14 October 2026')
})

test('small numbers are words in running text, in the gender of the noun; large ones are figures', () => {
  expect([inWords(1, 'nb'), inWords(1, 'nb', 'neuter'), inWords(1, 'nn', 'neuter'), inWords(1, 'en', 'neuter'), inWords(12, 'nn')]).toEqual(['én', 'ett', 'eitt', 'one', 'tolv'])
  expect(inWords(1300, 'nb')).toBe('1\u202f300')
  expect(beginning('én ting')).toBe('Én ting')
})

test('dates and numbers are written as in Norway, or as in English', () => {
  expect(longDate(day('2026-11-14'), 'nb')).toBe('14. november 2026')
  expect([number(4380, 'nb'), number(31.5, 'nn'), number(4380, 'en')]).toEqual(['4\u202f380', '31,5', '4,380'])
})
