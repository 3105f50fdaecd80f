import type { CellValue, TableDefinition } from '#ui/table/definition.ts'

/** The part of the rows that a URL asks for. */
export interface Tabulated<Row> {
  readonly rows: readonly Row[]
  /** All that hold the filters, in order: for the export. */
  readonly matching: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly sort: string
  readonly query: Readonly<Record<string, string>>
}

const norwegian = new Intl.Collator('nb')

/** Compares two cells: numbers and dates by size, words as in a Norwegian telephone book, nothing last. */
export function compareCells(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a instanceof Temporal.PlainDate && b instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(a, b)
  return norwegian.compare(String(a), String(b))
}

/** Filters, sorts and pages by what stands in the URL; a value nobody offered is as if it were not there. */
export function tabulate<Row>(table: TableDefinition<Row>, all: readonly Row[], query: Readonly<Record<string, string>>): Tabulated<Row> {
  const used: Record<string, string> = {}
  let matching = [...all]
  for (const filter of table.filters ?? []) {
    const value = query[filter.key]
    if (!value || !filter.options.some((option) => option.value === value)) continue
    used[filter.key] = value
    matching = matching.filter((row) => filter.holds(row, value))
  }
  const searched = (query.sok ?? '').trim().slice(0, 100)
  if (searched && table.searchIn) {
    used.sok = searched
    const words = searched.toLocaleLowerCase('nb').split(/\s+/)
    const { searchIn } = table
    matching = matching.filter((row) => words.every((word) => searchIn(row).toLocaleLowerCase('nb').includes(word)))
  }
  const asked = query.sorter ?? table.sort
  const column = table.columns.find((one) => one.key === asked.replace(/^-/, '')) ?? table.columns.find((one) => one.key === table.sort.replace(/^-/, ''))
  const descending = asked.startsWith('-')
  if (column) {
    if (asked !== table.sort) used.sorter = asked
    matching.sort((a, b) => (descending ? -1 : 1) * compareCells(column.value(a), column.value(b)))
  }
  const perPage = table.perPage ?? 50
  const pages = Math.max(1, Math.ceil(matching.length / perPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.side)) || 1))
  if (page > 1) used.side = String(page)
  return { rows: matching.slice((page - 1) * perPage, page * perPage), matching, total: all.length, page, pages, sort: `${descending ? '-' : ''}${column?.key ?? ''}`, query: used }
}
