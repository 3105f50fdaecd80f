import writeXlsxFile from 'write-excel-file/node'
import { inLanguage, type Lang, t } from '#platform/i18n/language.ts'
import type { C } from '#platform/web/env.ts'
import type { CellValue, Column, TableDefinition } from '#ui/table/definition.ts'
import type { Tabulated } from '#ui/table/tabulate.ts'

// A spreadsheet runs what begins with one of these; what a person typed must stay text.
const guarded = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)

const asText = (value: CellValue) => (value === null ? '' : typeof value === 'string' ? guarded(value) : value.toString())

const headingOf = <Row>({ heading, told: exported }: Column<Row>) => t(exported ?? heading)
const told = <Row>(table: TableDefinition<Row>) => table.columns.filter((column) => !column.action)

/** The matching rows as semicolon-separated text with a byte-order mark, as Norwegian spreadsheets open it. */
export function toCsv<Row>(table: TableDefinition<Row>, rows: readonly Row[]): string {
  const quote = (value: string) => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const lines = rows.map((row) => told(table).map((column) => quote(asText(column.value(row)))).join(';'))
  return `\ufeff${[told(table).map((column) => quote(headingOf(column))).join(';'), ...lines].join('\r\n')}\r\n`
}

/** The cells of an XLSX file, with the headings first: numbers as numbers, dates as dates. Drawn in the reader's language. */
function cellsOf<Row>(table: TableDefinition<Row>, rows: readonly Row[]): unknown[][] {
  const cell = (value: CellValue) => {
    if (value === null) return null
    if (typeof value === 'number') return { type: Number, value }
    if (value instanceof Temporal.PlainDate) return { type: Date, value: new Date(`${value.toString()}T00:00:00Z`), format: 'dd.mm.yyyy' }
    return { type: String, value }
  }
  return [told(table).map((column) => ({ type: String, value: headingOf(column), fontWeight: 'bold' as const })), ...rows.map((row) => told(table).map((column) => cell(column.value(row))))]
}

/** Answers with the table as a file when the URL asks for one (`format=csv|xlsx`), else with null. */
export async function exported<Row>(c: C, table: TableDefinition<Row>, shown: Tabulated<Row>): Promise<Response | null> {
  const format = c.req.query('format')
  if (format !== 'csv' && format !== 'xlsx') return null
  const lang: Lang = c.var.ctx.actor.lang
  const as = (type: string) => ({ 'content-type': type, 'content-disposition': `attachment; filename="${table.name}-${c.var.ctx.today}.${format}"` })
  if (format === 'csv') return c.body(inLanguage(lang, () => toCsv(table, shown.matching)), 200, as('text/csv; charset=utf-8'))
  const cells = inLanguage(lang, () => cellsOf(table, shown.matching))
  const file = (await writeXlsxFile(cells as never, { sheet: table.name.slice(0, 31) } as never).toBuffer()) as Buffer
  return c.body(new Uint8Array(file), 200, as('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))
}
