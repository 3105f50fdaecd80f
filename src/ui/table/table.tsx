import { shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { frame } from '#ui/frame.ts'
import { Empty } from '#ui/parts.tsx'
import type { CellValue, Column, TableDefinition } from '#ui/table/definition.ts'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { text } from '#ui/text.ts'

const display = (value: CellValue) => (value === null ? '–' : value instanceof Temporal.PlainDate ? shortDate(value) : String(value))

const urlWith = (query: Readonly<Record<string, string>>, change: Record<string, string | undefined>) => {
  const all = Object.entries({ ...query, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const search = new URLSearchParams(all).toString()
  return frame().path + (search ? `?${search}` : '')
}

/** A list people work in: filters, sorting and page live in the URL, and what is shown can be taken along. */
export function DataTable<Row>({ table, shown, caption }: { table: TableDefinition<Row>; shown: Tabulated<Row>; caption: string }) {
  const columns = table.columns.filter((column) => !column.exportOnly)
  if (shown.total === 0) return <Empty>{t(table.none ?? table.empty)}</Empty>
  return (
    <div class="list">
      <TableFilters table={table} shown={shown} />
      {shown.rows.length === 0 ? <Empty>{t(table.empty)}</Empty> : (
        <table class="ds-table list__table" data-size="sm">
          <caption class="ds-sr-only">{caption}</caption>
          <thead><tr>{columns.map((column) => <Heading column={column} shown={shown} />)}</tr></thead>
          <tbody>
            {shown.rows.map((row) => (
              <tr>{columns.map((column, index) => <Cell column={column} row={row} first={index === 0} />)}</tr>
            ))}
          </tbody>
        </table>
      )}
      <TableFoot shown={shown} />
    </div>
  )
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const value = column.value(row)
  const content = column.cell ? column.cell(row) : display(value)
  if (first) return <th scope="row">{content}</th>
  return <td data-label={t(column.heading)} data-align={column.align} data-phone={column.phone} data-kind={column.action ? 'action' : value instanceof Temporal.PlainDate ? 'date' : undefined} data-empty={value === null && !column.cell ? '' : undefined}>{content}</td>
}

function Heading<Row>({ column, shown }: { column: Column<Row>; shown: Tabulated<Row> }) {
  if (column.action) return <th scope="col"><span class="ds-sr-only">{t(column.heading)}</span></th>
  const ascending = shown.sort === column.key
  const sorted = ascending ? 'ascending' : shown.sort === `-${column.key}` ? 'descending' : undefined
  return (
    <th scope="col" aria-sort={sorted} data-align={column.align}>
      <a href={urlWith(shown.query, { sorter: ascending ? `-${column.key}` : column.key, side: undefined })} title={t(ascending ? text.sortedDown : text.sortedUp)}>
        {t(column.heading)}<span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ''}</span>
      </a>
    </th>
  )
}

// Each column upwards, and the one sorted now the way it is sorted: what a phone chooses from, where headings are not shown.
function sortings<Row>(table: TableDefinition<Row>, sort: string): (readonly [string, string])[] {
  const upwards = table.columns.filter((column) => (!column.exportOnly || column.key === table.sort) && !column.action).map((column) => [column.key, t(column.heading)] as const)
  return [table.sort, sort].filter((key) => key.startsWith('-')).reduce<(readonly [string, string])[]>((all, key) => {
    const at = all.findIndex(([one]) => one === key.slice(1))
    return at < 0 || all.some(([one]) => one === key) ? all : all.toSpliced(at + 1, 0, [key, `${all[at]?.[1]} ↓`])
  }, upwards)
}

function TableFilters<Row>({ table, shown }: { table: TableDefinition<Row>; shown: Tabulated<Row> }) {
  if (!table.filters?.length && !table.searchIn) return null
  return (
    <form method="get" class="filters" data-submits-itself role="search">
      {table.searchIn ? <label class="filters__one filters__find"><span>{t(text.search)}</span><input class="ds-input" data-size="sm" type="search" name="sok" value={shown.query.sok ?? ''} /></label> : null}
      {table.filters?.map((filter) => (
        <label class="filters__one"><span>{t(filter.label)}</span>
          <select class="ds-input" data-size="sm" name={filter.key}>
            <option value="">{t(text.all)}</option>
            {filter.options.map((option) => <option value={option.value} selected={shown.query[filter.key] === option.value}>{typeof option.label === 'string' ? option.label : t(option.label)}</option>)}
          </select>
        </label>
      ))}
      <label class="filters__one filters__sort"><span>{t(text.sortBy)}</span>
        <select class="ds-input" data-size="sm" name="sorter">{sortings(table, shown.sort).map(([value, label]) => <option value={value === table.sort ? '' : value} selected={value === shown.sort}>{label}</option>)}</select>
      </label>
      <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">{t(text.filter)}</button>
      {Object.keys(shown.query).length > 0 ? <a class="ds-link" href={frame().path}>{t(text.clear)}</a> : null}
    </form>
  )
}

function TableFoot<Row>({ shown }: { shown: Tabulated<Row> }) {
  return (
    <div class="list__foot">
      <span class="muted">{t(text.of(shown.matching.length, shown.total))}</span>
      {shown.pages > 1 ? (
        <nav aria-label={t(text.pages)} class="pager">
          {shown.page > 1 ? <a class="ds-link" href={urlWith(shown.query, { side: String(shown.page - 1) })}>{t(text.previous)}</a> : null}
          <span>{t(text.page(shown.page, shown.pages))}</span>
          {shown.page < shown.pages ? <a class="ds-link" href={urlWith(shown.query, { side: String(shown.page + 1) })}>{t(text.next)}</a> : null}
        </nav>
      ) : null}
      <span class="list__export">{t(text.export)} <a class="ds-link" href={urlWith(shown.query, { format: 'csv' })} download>CSV</a> <a class="ds-link" href={urlWith(shown.query, { format: 'xlsx' })} download>XLSX</a></span>
    </div>
  )
}
