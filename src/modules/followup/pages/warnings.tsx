import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, type Color, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { portfolioPaths } from '#modules/portfolio/index.ts'
import { holds } from '#platform/actor.ts'
import { frame } from '#ui/frame.ts'
import { mendingOf } from '../mending.ts'
import { paths } from '../paths.ts'
import type { Watched } from '../queries/warnings.ts'
import { aboutWarning, type Concerned, type Warning, type WarningKind, warningKinds } from '../rules/warnings.ts'
import { mendText, text, warningText } from '../text.ts'

/** One warning of one doctor, in its place among all. */
export interface WarningRow {
  readonly order: number
  readonly watched: Watched
  readonly warning: Warning
}

/** The doctors' warnings one by one, together by doctor. */
export const rowsOf = (watched: readonly Watched[]): WarningRow[] => watched.flatMap((one) => one.warnings.map((warning) => ({ watched: one, warning }))).map((row, order) => ({ ...row, order }))

// What makes time not count is worse than what is late.
const colors: Readonly<Partial<Record<WarningKind, Color>>> = { no_mentor: 'brand', not_registered: 'brand' }
const colorOf = (kind: WarningKind): Color => colors[kind] ?? 'sun'

const amountOf = ({ kind, amount }: Warning) => (amount === null ? null : kind === 'hours_behind' ? t(text.hoursMissing(amount)) : t(text.waiting(amount)))

/** Warnings as a table; the same on the page and in the export. @param as what the reader is to these doctors */
export function warningTable(rows: readonly WarningRow[], as: Concerned): TableDefinition<WarningRow> {
  const kommuner = [...new Set(rows.map((row) => row.watched.kommune))].sort(new Intl.Collator('nb').compare)
  const kinds = warningKinds.filter((kind) => rows.some((row) => row.warning.kind === kind))
  return {
    name: 'oppfolging', sort: 'rekke', perPage: 60, empty: text.noneMatch, none: text.none, searchIn: ({ watched }) => `${watched.doctor} ${watched.kommune}`,
    columns: [
      { key: 'lege', heading: text.doctor, value: (row) => row.watched.doctor, cell: (row) => <a class="ds-link" href={portfolioPaths.training(row.watched.trainingId)}>{row.watched.doctor}</a> },
      { key: 'kommune', heading: text.kommune, value: (row) => row.watched.kommune, phone: 'bare', exportOnly: kommuner.length < 2 },
      { key: 'varsel', heading: text.warning, value: (row) => t(warningText[row.warning.kind]), cell: (row) => <><Tag color={colorOf(row.warning.kind)}>{t(warningText[row.warning.kind])}</Tag>{amountOf(row.warning) ? <span class="muted"> {amountOf(row.warning)}</span> : null}</>, phone: 'bare' },
      { key: 'antall', heading: text.amount, value: (row) => row.warning.amount, exportOnly: true },
      { key: 'siden', heading: text.since, value: (row) => row.warning.since },
      { key: 'regel', heading: text.rule, value: (row) => aboutWarning[row.warning.kind].rule },
      { key: 'rekke', heading: text.order, value: (row) => row.order, exportOnly: true },
      { key: 'gjor', heading: text.mend, value: () => null, action: true, phone: 'bare', cell: ({ watched, warning }) => <Mend watched={watched} warning={warning} as={as} /> },
    ],
    filters: [
      ...(kinds.length > 1 ? [{ key: 'varsel', label: text.warning, options: kinds.map((value) => ({ value, label: warningText[value] })), holds: (row: WarningRow, value: string) => row.warning.kind === value }] : []),
      ...(kommuner.length > 1 ? [{ key: 'kommune', label: text.kommune, options: kommuner.map((value) => ({ value, label: value })), holds: (row: WarningRow, value: string) => row.watched.kommune === value }] : []),
    ],
  }
}

function Mend({ watched, warning, as }: { watched: Watched; warning: Warning; as: Concerned }) {
  const { to, looks } = mendingOf(warning.kind, watched, as, Boolean(holds(frame().actor, 'mentors.search')))
  return <span class="nowrap"><ButtonLink to={to} look="secondary" small>{t(looks ? text.look : mendText[warning.kind])}<span class="ds-sr-only"> {watched.doctor}</span></ButtonLink></span>
}

/** Everybody with an early warning that concerns the reader. */
export const WarningsPage = ({ table, shown, doctors }: { table: TableDefinition<WarningRow>; shown: Tabulated<WarningRow>; doctors: number }) => (
  <Page title={t(text.title(doctors))} lead={doctors > 0 ? t(text.lead) : undefined}>
    <section class="card"><DataTable table={table} shown={shown} caption={t(text.warnings)} /></section>
  </Page>
)

/** Shown at once on a home. */
const most = 6
const mostEach = 2

/** The gravest warnings, for a home; nothing where there are none. */
export function WarningCard({ watched }: { watched: readonly Watched[] }) {
  if (watched.length === 0) return null
  return (
    <Card heading={t(text.warnings)} aside={<a class="ds-link" href={paths.warnings()}>{t(text.seeAll(watched.length))}</a>}>
      <ul class="rows">{watched.slice(0, most).map((one) => (
        <li>
          <a class="ds-link" href={portfolioPaths.training(one.trainingId)}>{one.doctor}</a>
          <span class="tags">{one.warnings.slice(0, mostEach).map((warning) => <Tag color={colorOf(warning.kind)}>{t(warningText[warning.kind])}</Tag>)}{one.warnings.length > mostEach ? <span class="muted">{t(text.andMore(one.warnings.length - mostEach))}</span> : null}</span>
        </li>
      ))}</ul>
    </Card>
  )
}
