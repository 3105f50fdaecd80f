import type { Child } from '#ui/jsx-runtime'
import type { Text } from '#platform/i18n/language.ts'

export type CellValue = string | number | Temporal.PlainDate | null

/** One column: what it is called, what it holds (for sorting and export), how it looks. */
export interface Column<Row> {
  readonly key: string
  readonly heading: Text
  readonly value: (row: Row) => CellValue
  readonly cell?: (row: Row) => Child
  readonly align?: 'end'
  /** On a phone: beside the first column as the row's title, without its heading, or not at all. */
  readonly phone?: 'title' | 'bare' | 'hidden'
  /** What it is called in the export, where the page's own words need the page around them. */
  readonly told?: Text
  /** Holds a button, nothing to sort by or to export. */
  readonly action?: boolean
  /** Not shown on the page, only in the export. */
  readonly exportOnly?: boolean
}

/** A choice above the table; its value is kept in the URL under `key`. */
export interface Filter<Row> {
  readonly key: string
  readonly label: Text
  /** A label in all languages is said in the one the page is drawn in. */
  readonly options: readonly { readonly value: string; readonly label: string | Text }[]
  readonly holds: (row: Row, value: string) => boolean
}

/** A table as data: the same definition gives the page, the CSV and the XLSX. */
export interface TableDefinition<Row> {
  /** Name of the file when it is exported. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly filters?: readonly Filter<Row>[]
  /** The text a search looks in; left out: no search field. */
  readonly searchIn?: (row: Row) => string
  /** `key` or `-key` for descending. */
  readonly sort: string
  readonly perPage?: number
  /** No row matches what was asked for. */
  readonly empty: Text
  /** There is no row at all yet. */
  readonly none?: Text
}
