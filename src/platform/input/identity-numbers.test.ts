import { describe, expect, test } from 'vitest'
import { optionalText, paragraphs, timeOfDay, wholeNumber } from './fields.ts'
import { fieldProblems } from './problems.ts'
import { identityNumbersIn, numbersIn } from './identity-numbers.ts'

// Invented numbers: synthetic ones have 40 or 80 added to the month.
const kinds = { 'synthetic, 80 added': '04869020031', 'synthetic, 40 added': '13518510082', 'D-number, synthetic': '44869020025', 'of 2032, remainder 1': '13913250030', 'of 2032, remainder 2': '13913250049', 'of 2032, remainder 3': '13913250057' }
const one = '04869020031'
const found = (text: string) => identityNumbersIn(text).map((number) => number.digits)

describe('national identity numbers in a text', () => {
  test.each(Object.entries(kinds))('%s', (_, number) => expect(found(`Snakket om ${number} i dag.`)).toEqual([number]))

  test.each([
    one, '048690 20031', '048690-20031', '04.86.90 200 31', '04 86 90 20031', '048690\u00a020031', '048690\u202f20031', '048690\u201320031', '048690\n20031', '048690 - 20031', '04/86/90 20031',
    `f.nr.${one}.`, `(${one})`, `${one},`, `x${one}x`, '０４８６９０２００３１', '٠٤٨٦٩٠٢٠٠٣١',
  ])('however it is written: %j', (text) => expect(found(text)).toEqual([one]))

  test.each([
    ['a control digit that is wrong', '04869020032'], ['a day that does not exist', '32869020031'], ['a month that does not exist', '04139020031'],
    ['ten digits', '0486902003'], ['twelve digits', '048690200311'], ['an account number', '1234.56.78911'], ['a phone number and a time', '99 88 77 66 kl. 14.30'],
    ['a date and an amount', '14.11.2026, 4 380 kr'], ['eleven digits parted by words', '048690 og 20031'], ['nothing', ''],
  ])('not %s', (_, text) => expect(found(text)).toEqual([]))

  test('all of them, each with its line and hidden but for the first digits', () => {
    expect(identityNumbersIn(`Først\n${one} og 13518510082\n\n44869020025`)).toEqual([
      { digits: one, masked: '0486•••••••', line: 2 }, { digits: '13518510082', masked: '1351•••••••', line: 2 }, { digits: '44869020025', masked: '4486•••••••', line: 4 },
    ])
  })

  test('29 February of a leap year is a day, of another year it is none', () => {
    expect(found('29820000038')).toEqual(['29820000038'])
    for (let end = 0; end < 100_000; end += 9) expect(found(`298201${String(end).padStart(5, '0')}`)).toEqual([])
  })
})

test('numbers of so many digits, however they are grouped; parts of longer ones are none', () => {
  expect(numbersIn('HPR 9100011, også 9 100 022 og 009000101; ikke 123456 eller 1234567890', 7, 9).map((number) => number.digits)).toEqual(['9100011', '9100022', '009000101'])
})

describe('free text of any form', () => {
  test('is refused with a number in it, which is named and partly hidden', () => {
    for (const field of [paragraphs(100), optionalText(100)]) {
      const refused = field.safeParse(`Pasient\n${one}`)
      expect(refused.success).toBe(false)
      const said = refused.error && fieldProblems(refused.error).form
      expect(said?.nb).toContain('0486••••••• (linje 2)')
      expect(said?.nb).not.toContain(one)
      expect(field.safeParse('Ringte 99 88 77 66 om konto 1234.56.78911').success).toBe(true)
    }
    expect(optionalText(100).parse('')).toBeNull()
  })
})

test('a time of day is hours and minutes, a whole number lies where it must, and the sentence says where', () => {
  for (const time of ['14:30', '14.30', ' 8:05 ']) expect(timeOfDay().safeParse(time).success, time).toBe(true)
  for (const time of ['', '24:00', '14:60', '1430', 'kl 14', '14:3']) expect(timeOfDay().safeParse(time).success, time).toBe(false)
  for (const minutes of ['15', ' 60 ', 480]) expect(wholeNumber(15, 480).safeParse(minutes).success, String(minutes)).toBe(true)
  for (const minutes of ['', '14', '481', '-20', '1e2', '60.5', 'x', undefined]) expect(wholeNumber(15, 480).safeParse(minutes).success, String(minutes)).toBe(false)
  const { error } = wholeNumber(15, 480).safeParse('9')
  expect(error && fieldProblems(error).form?.nb).toBe('Skriv et helt tall fra 15 til 480.')
})
