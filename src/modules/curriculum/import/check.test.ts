import { describe, expect, test } from 'vitest'
import { checkRows, guessMapping, unmapped } from './check.ts'

const plain = { code: 0, title: 1, theme: 2, recommended: 3, timeRequirement: 4, replaces: 5 }
const headings = ['Kode', 'Tittel', 'Tema', 'Aktiviteter', 'Tidskrav', 'Erstatter']
const problemsOf = (...rows: string[][]) => checkRows([headings, ...rows], plain, 'ALM').map((row) => [row.row, ...row.problems.map((one) => one.problem)])

describe('the columns are guessed from the headings', () => {
  test('as Norwegian and English sheets call them, in any order', () => {
    expect(guessMapping(['Tema', 'Læringsmål nr', 'Læringsmålstekst', 'Læringsaktiviteter', 'Varighet', 'Erstatter'])).toEqual({ code: 1, title: 2, theme: 0, recommended: 3, timeRequirement: 4, replaces: 5 })
    expect(guessMapping(['id', 'Title', 'Theme', 'Activities'])).toEqual({ code: 0, title: 1, theme: 2, recommended: 3 })
    expect(guessMapping(['Kode', 'Korttittel', 'Fagområde'])).toEqual({ code: 0, title: 1, theme: 2 })
  })

  test('no column is used twice, and what is not found is left for people to choose', () => {
    expect(guessMapping(['Tema', 'Tema'])).toEqual({ theme: 0 })
    expect(guessMapping(['A', 'B', ''])).toEqual({})
    expect(unmapped(guessMapping(['Kode', 'B']))).toEqual(['title', 'theme'])
    expect(unmapped({ code: 0, title: 1, theme: 2 })).toEqual([])
  })
})

describe('every row is checked, and its problems are told by the number it has in the sheet', () => {
  test('a code in any spelling is the same objective', () => {
    const codes = checkRows([headings, ['55', 'a', 't'], ['ALM 56', 'b', 't'], ['alm-057', 'c', 't'], ['ALM_58', 'd', 't']], plain, 'ALM').map((row) => row.code)
    expect(codes).toEqual(['ALM-055', 'ALM-056', 'ALM-057', 'ALM-058'])
  })

  test('a missing or wrong code, one of another set, one that stands twice', () => {
    expect(problemsOf(['', 'a', 't'], ['ALM-1234', 'b', 't'], ['FKM-001', 'c', 't'], ['ALM-001', 'd', 't'], ['1', 'e', 't'])).toEqual([[2, 'no_code'], [3, 'wrong_code'], [4, 'other_set'], [5], [6, 'double_code']])
    expect(checkRows([headings, ['1', 'a', 't'], ['ALM-001', 'b', 't']], plain, 'ALM')[1]?.problems).toEqual([{ problem: 'double_code', value: 'ALM-001 (2)' }])
  })

  test('a missing or endless title, a missing theme, an activity nobody knows; several at once', () => {
    expect(problemsOf(['1', '', 't'], ['2', 'x'.repeat(401), 't'], ['3', 'x'.repeat(400), ''], ['4', 'd', 't', 'felleskonsultasjon|hopping; kurs'], ['', '', ''])).toEqual([
      [2, 'no_title'], [3, 'title_too_long'], [4, 'no_theme'], [5, 'unknown_activity'], [6, 'no_code', 'no_title', 'no_theme'],
    ])
  })

  test('R11: what it takes over from, and R20: what is recommended, come along in our own codes', () => {
    expect(checkRows([headings, ['7', 'Tittel', 'tema', 'Felleskonsultasjon | kurs', 'minst 6 mnd', '3']], plain, 'ALM')[0]).toMatchObject({ code: 'ALM-007', recommended: ['felleskonsultasjon', 'kurs'], timeRequirement: 'minst 6 mnd', replaces: 'ALM-003', problems: [] })
  })

  test('hostile cells are text like any other, and never longer than is shown', () => {
    const [row] = checkRows([headings, [`<script>alert(1)</script>${'x'.repeat(500)}`, `'; drop table objective; --`, '\u202eamet']], plain, 'ALM')
    expect(row?.problems.map((one) => [one.problem, one.value.length])).toEqual([['wrong_code', 40]])
    expect(row?.title).toBe(`'; drop table objective; --`)
  })

  test('a column that is not in the sheet leaves its field empty', () => {
    expect(checkRows([headings, ['1', 'a', 't']], { code: 0, title: 1, theme: 77 }, 'ALM')[0]?.problems.map((one) => one.problem)).toEqual(['no_theme'])
  })
})
