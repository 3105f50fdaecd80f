import { dateAndTime, longDate } from '#platform/i18n/format.ts'
import { currentLanguage, t } from '#platform/i18n/language.ts'
import type { Block, PdfDocument } from '#platform/pdf/document.ts'
import { happeningText } from '#platform/trail/words.ts'
import type { GatheredPart, Row } from './queries/gather.ts'
import { codeText } from './text/codes.ts'
import { meaningOf } from './text/fields.ts'
import { notExportedText, partAbout, partText, tableNameOf } from './text/parts.ts'
import { text } from './text.ts'

interface About {
  readonly name: string
  readonly madeAt: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** What is taken out, for programs: part by part, with what every column means. */
export function asJson(parts: readonly GatheredPart[], { name, madeAt }: About): Record<string, unknown> {
  const columns = [...new Set(parts.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row)))))].sort()
  return {
    format: 'loype-mine-data-1', language: currentLanguage(), about: name, madeAt: madeAt.toString(),
    parts: parts.map(({ key, tables }) => ({ part: key, name: t(partText[key]), explanation: t(partAbout[key]), tables: tables.map(({ table, rows }) => ({ table, name: t(tableNameOf(table)), rows })) })),
    columns: Object.fromEntries(columns.map((column) => [column, t(meaningOf(column) ?? { nb: column, nn: column, en: column })])),
    notIncluded: Object.values(notExportedText).map((why) => t(why)),
  }
}

/** Rows of one table a PDF holds; the rest is in the JSON. */
const most = 500
const identifier = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** What is taken out, for people. */
export function asDocument(parts: readonly GatheredPart[], { name, today }: About): PdfDocument {
  const blocks: Block[] = [{ kind: 'paragraph', text: t(text.madeOn(longDate(today))) }, { kind: 'contents', title: t(text.contents) }]
  for (const { key, tables } of parts) {
    blocks.push({ kind: 'heading', level: 1, text: t(partText[key]) }, { kind: 'paragraph', text: t(partAbout[key]), quiet: true })
    for (const { table, rows } of tables) {
      blocks.push({ kind: 'heading', level: 2, text: `${t(tableNameOf(table))} (${rows.length})` })
      if (rows.length > most) blocks.push({ kind: 'paragraph', text: t(text.rest(most, rows.length)), quiet: true })
      blocks.push(...rowsAsBlocks(table, rows.slice(-most)))
    }
    if (tables.length === 0) blocks.push({ kind: 'paragraph', text: t(text.nothingHere) })
  }
  blocks.push({ kind: 'heading', level: 1, text: t(text.notIncluded) }, { kind: 'list', items: Object.values(notExportedText).map((why) => t(why)) })
  return { title: t(text.myData), language: currentLanguage(), madeOn: today, footer: t(text.footer(name, longDate(today))), blocks }
}

/** What is one line each becomes a table; the rest says what is called what. */
const asTable: Readonly<Record<string, readonly string[]>> = { trail: ['at', 'kind', 'actor_name'], reading: ['at', 'reader_name', 'record_label'], activity_objective: ['activity_id', 'plan_objective_id'] }

function rowsAsBlocks(table: string, rows: readonly Row[]): Block[] {
  const columns = asTable[table]
  if (!columns) return rows.map((row) => ({ kind: 'facts', facts: factsOf(row) }))
  return [{ kind: 'table', columns: columns.map((column) => ({ title: label(column) })), rows: rows.map((row) => columns.map((column) => cell(column, row[column]))) }]
}

const label = (column: string) => t(meaningOf(column) ?? { nb: column, nn: column, en: column })

/** A value as a person reads it: a code by what it means, a happening by what it is called. */
function cell(column: string, value: unknown): string {
  const said = typeof value === 'string' ? (codeText(column, value) ?? (column === 'kind' ? happeningText(value) : undefined)) : undefined
  return said ? t(said) : inWords(value)
}

function factsOf(row: Row): (readonly [string, string])[] {
  const facts = Object.entries(row).flatMap(([column, value]): [string, string][] => {
    const said = cell(column, value)
    return said === '' ? [] : [[label(column), said]]
  })
  return facts.length > 0 ? facts : [['–', '–']]
}

/** A value as a person reads it; '' for what says nothing to one. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return t(value ? text.yes : text.no)
  if (typeof value === 'string') {
    if (identifier.test(value)) return ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(Temporal.PlainDate.from(value))
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? dateAndTime(Temporal.Instant.from(value)) : value
  }
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ')
  if (typeof value === 'object') return isNamed(value) ? value.name : Object.entries(value).flatMap(([key, inner]) => inWords(inner) === '' ? [] : [`${key}: ${inWords(inner)}`]).join('; ')
  return String(value)
}
const isNamed = (value: object): value is { id: string; name: string } => 'id' in value && 'name' in value && Object.keys(value).length === 2
