import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { DataTable } from '#ui/table/table.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { paths } from '../paths.ts'
import type { KommuneRow } from '../queries.ts'
import { centralityIn } from '../rules.ts'
import { text } from '../text.ts'

/** The list of kommuner as a table. @param year whose centrality classes are shown */
export function kommuneTable(rows: readonly KommuneRow[], year: number): TableDefinition<KommuneRow> {
  const choices = (pick: (row: KommuneRow) => string | null) => [...new Set(rows.map(pick))].filter((one): one is string => Boolean(one)).sort(new Intl.Collator('nb').compare).map((value) => ({ value, label: value }))
  return {
    name: 'kommuner', sort: 'navn', perPage: 60, empty: text.noKommuner,
    searchIn: (row) => `${row.number} ${row.name} ${row.officialName}`,
    columns: [
      { key: 'navn', heading: text.name, value: (row) => row.name, cell: (row) => <a class="ds-link" href={paths.kommune(row.number)}>{row.name}</a> },
      { key: 'nummer', heading: text.number, value: (row) => row.number, phone: 'hidden' },
      { key: 'fylke', heading: text.county, value: (row) => row.county, phone: 'bare' },
      { key: 'kontor', heading: text.office, value: (row) => row.office, phone: 'bare' },
      { key: 'region', heading: text.region, value: (row) => row.region, phone: 'hidden' },
      { key: 'foretak', heading: text.trust, value: (row) => row.trust, exportOnly: true },
      { key: 'sentralitet', heading: text.centrality, value: (row) => centralityIn(row.centrality, year), align: 'end', phone: 'hidden' },
    ],
    filters: [
      { key: 'fylke', label: text.county, options: choices((row) => row.county), holds: (row, value) => row.county === value },
      { key: 'kontor', label: text.office, options: choices((row) => row.office), holds: (row, value) => row.office === value },
      { key: 'sentralitet', label: text.centrality, options: ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value })), holds: (row, value) => String(centralityIn(row.centrality, year)) === value },
    ],
  }
}

export const KommunerPage = ({ table, shown }: { table: TableDefinition<KommuneRow>; shown: Tabulated<KommuneRow> }) => (
  <Page title={t(shown.matching.length < shown.total ? text.someKommuner(shown.matching.length, shown.total) : text.kommunerTitle(shown.total))} lead={t(text.kommunerLead)}>
    <section class="card"><DataTable table={table} shown={shown} caption={t(text.kommuner)} /></section>
  </Page>
)
