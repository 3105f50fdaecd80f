import { expect, test } from 'vitest'
import { needsSignature, recommendedTypes } from './activity-types.ts'
import { codePattern, holdsOn, setsOf } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('R9, R10: a doctor is given the set of the specialty and the common one', () => {
  expect([setsOf('ALM'), setsOf('SAM')]).toEqual([['ALM', 'FKM'], ['SAM', 'FKM']])
})

test('R11: a version holds from its first day to its last, both included', () => {
  const version = { validFrom: day('2024-09-01'), validTo: day('2026-08-31') }
  expect(['2024-08-31', '2024-09-01', '2026-08-31', '2026-09-01'].map((on) => holdsOn(version, day(on)))).toEqual([false, true, true, false])
  expect(holdsOn({ ...version, validTo: null }, day('2199-01-01'))).toBe(true)
})

test('R55: individual mentoring belongs under every objective, though no list says so', () => {
  expect(recommendedTypes([])).toEqual(['individuell_veiledning'])
  expect(recommendedTypes(['kurs'])).toEqual(['kurs', 'individuell_veiledning'])
  expect(recommendedTypes(['individuell_veiledning', 'kurs'])).toEqual(['individuell_veiledning', 'kurs'])
})

test('R54: courses, e-learning, own study and network meetings need no signature; the rest does', () => {
  expect(['kurs', 'e_laering', 'selvstudium', 'nettverkssamling'].map(needsSignature)).toEqual([false, false, false, false])
  expect(['felleskonsultasjon', 'individuell_veiledning', 'alternativ', 'noe ukjent'].map(needsSignature)).toEqual([true, true, true, true])
})

test('a code is set and number', () => {
  expect(['ALM-055', 'FKM-001', 'SAM-100'].every((code) => codePattern.test(code))).toBe(true)
  expect(['ALM-55', 'alm-055', 'XYZ-001', 'ALM-055 ', 'ALM-0555'].some((code) => codePattern.test(code))).toBe(false)
})
