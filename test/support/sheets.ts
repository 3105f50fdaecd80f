import writeXlsxFile from 'write-excel-file/node'

export const headings = ['Kode', 'Tittel', 'Tema', 'Anbefalte aktiviteter', 'Tidskrav', 'Erstatter']

/** A whole set as rows, the headings first: as many objectives as asked for. */
export const sheetOf = (set: 'ALM' | 'FKM' | 'SAM', count: number): string[][] => [headings, ...Array.from({ length: count }, (_, index) => [
  `${set}-${String(index + 1).padStart(3, '0')}`, `Læringsmål ${index + 1}`, 'Prøvetema', index % 2 ? 'felleskonsultasjon|kurs' : '', index === 0 ? 'minst 6 mnd' : '', index === 1 ? '900' : '',
])]

export const csvOf = (rows: readonly (readonly string[])[], mark = ';'): string => rows.map((row) => row.map((cell) => (cell.includes(mark) || cell.includes('"') || cell.includes('\n') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark)).join('\r\n')

export const csvFile = (rows: readonly (readonly string[])[], name = 'Utdanningsplan ALM 2027.csv') => new File([csvOf(rows)], name)

export async function xlsxFile(rows: readonly (readonly (string | number | Date)[])[], name = 'Utdanningsplan ALM 2027.xlsx'): Promise<File> {
  const data = rows.map((row) => row.map((value) => (value instanceof Date ? { type: Date, value, format: 'dd.mm.yyyy' } : { type: typeof value === 'number' ? Number : String, value })))
  const made = (await writeXlsxFile(data as never, { sheet: 'Plan' } as never).toBuffer()) as Buffer
  return new File([new Uint8Array(made)], name)
}
