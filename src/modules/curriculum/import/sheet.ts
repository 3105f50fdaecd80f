import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'

export type SheetProblem = 'not_a_sheet' | 'too_many_rows' | 'empty_sheet' | 'too_wide'

/** Most rows a set of læringsmål can have: the largest known has a few hundred. */
export const mostRows = 2000
const mostColumns = 60
/** An XLSX file is a ZIP; unpacked, a sheet of the largest size we take is far below this. */
const mostUnpacked = 30 * 1024 * 1024

/** Rows of text, the headings first; or why it could not be read. */
export async function readRows(content: Uint8Array, name: string): Promise<{ rows: string[][] } | { problem: SheetProblem }> {
  const zip = content[0] === 0x50 && content[1] === 0x4b
  const rows = zip ? await fromXlsx(content) : fromCsv(content, name)
  if ('problem' in rows) return rows
  const filled = rows.rows.filter((row) => row.some((cell) => cell !== ''))
  if (filled.length < 2) return { problem: 'empty_sheet' }
  if (filled.length > mostRows + 1) return { problem: 'too_many_rows' }
  return filled.some((row) => row.length > mostColumns) ? { problem: 'too_wide' } : { rows: filled }
}

const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 2000))

async function fromXlsx(content: Uint8Array): Promise<{ rows: string[][] } | { problem: SheetProblem }> {
  try {
    let unpacked = 0
    // Only sizes are looked at here: a small file that unpacks to a huge one is refused before anything is unpacked.
    unzipSync(content, { filter: (file) => { unpacked += file.originalSize; return false } })
    if (unpacked > mostUnpacked) return { problem: 'too_many_rows' }
    const rows = await readSheet(Buffer.from(content))
    return { rows: rows.map((row) => row.map(text)) }
  } catch {
    return { problem: 'not_a_sheet' }
  }
}

function fromCsv(content: Uint8Array, name: string): { rows: string[][] } | { problem: SheetProblem } {
  if (!/\.(csv|txt|tsv)$/i.test(name)) return { problem: 'not_a_sheet' }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(content)
    if (decoded.includes('\u0000')) return { problem: 'not_a_sheet' }
    const first = decoded.slice(0, decoded.indexOf('\n') + 1 || undefined)
    const delimiter = [';', ',', '\t'].map((mark) => ({ mark, count: first.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ';'
    const rows = parse(decoded, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, to: mostRows + 2 }) as string[][]
    return { rows: rows.map((row) => row.map(text)) }
  } catch {
    return { problem: 'not_a_sheet' }
  }
}
