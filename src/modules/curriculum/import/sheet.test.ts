import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvOf, sheetOf, xlsxFile } from '#test/sheets.ts'
import { mostRows, readRows } from './sheet.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (content: Uint8Array | string, name = 'plan.csv') => readRows(typeof content === 'string' ? bytes(content) : content, name)
const content = async (file: File) => new Uint8Array(await file.arrayBuffer())

describe('a sheet is read as rows of text', () => {
  test('from CSV with semicolons, commas or tabs, with or without a byte-order mark', async () => {
    const rows = sheetOf('ALM', 3)
    for (const [mark, start] of [[';', ''], [',', ''], ['\t', '\ufeff']] as const) expect(await read(`${start}${csvOf(rows, mark)}`)).toEqual({ rows })
  })

  test('from XLSX, with numbers and dates as text', async () => {
    const file = await xlsxFile([['Kode', 'Tittel', 'Tema'], [55, 'Samhandling', new Date(Date.UTC(2026, 10, 23))]])
    expect(await read(await content(file), file.name)).toEqual({ rows: [['Kode', 'Tittel', 'Tema'], ['55', 'Samhandling', '2026-11-23']] })
  })

  test('without empty rows, and with quoted line breaks as spaces', async () => {
    expect(await read('Kode;Tittel;Tema\r\n;;\r\n\r\nALM-001;"Åpne\nen konsultasjon";tema\r\n;;\r\n')).toEqual({ rows: [['Kode', 'Tittel', 'Tema'], ['ALM-001', 'Åpne en konsultasjon', 'tema']] })
  })
})

describe('what is no sheet is refused with a reason', () => {
  test('a file of another kind, whatever it is called', async () => {
    const pdf = bytes('%PDF-1.7\n%%EOF')
    expect(await read(pdf, 'plan.pdf')).toEqual({ problem: 'not_a_sheet' })
    expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'plan.csv')).toEqual({ problem: 'not_a_sheet' })
    expect(await read(zipSync({ 'word/document.xml': bytes('<w/>') }), 'plan.xlsx')).toEqual({ problem: 'not_a_sheet' })
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'plan.xlsx')).toEqual({ problem: 'not_a_sheet' })
    expect(await read('Kode;"Tittel\n', 'plan.csv')).toEqual({ problem: 'not_a_sheet' })
    expect(await read('Kode;Tittel\u0000\nALM-001;x', 'plan.csv')).toEqual({ problem: 'not_a_sheet' })
  })

  test('an empty one, one with headings only, one that is too wide', async () => {
    expect(await read('')).toEqual({ problem: 'empty_sheet' })
    expect(await read('Kode;Tittel;Tema\n')).toEqual({ problem: 'empty_sheet' })
    expect(await read(`${'a;'.repeat(61)}\n${'b;'.repeat(61)}`)).toEqual({ problem: 'too_wide' })
  })

  test('one of 100 000 rows, as CSV and as XLSX; the largest that is taken is taken', async () => {
    expect(await read(csvOf(sheetOf('ALM', 100_000)))).toEqual({ problem: 'too_many_rows' })
    expect(await read(csvOf(sheetOf('ALM', mostRows + 1)))).toEqual({ problem: 'too_many_rows' })
    const largest = await read(csvOf(sheetOf('ALM', mostRows)))
    expect('rows' in largest && largest.rows.length).toBe(mostRows + 1)
    const file = await xlsxFile(sheetOf('ALM', 100_000).map((row) => row.slice(0, 3)))
    expect(await read(await content(file), file.name)).toEqual({ problem: 'too_many_rows' })
  })

  test('a small file that unpacks to a huge one is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await read(bomb, 'plan.xlsx')).toEqual({ problem: 'too_many_rows' })
  })
})
