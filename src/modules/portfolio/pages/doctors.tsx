import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { Meter } from '#ui/meter.tsx'
import { paths } from '../paths.ts'
import type { DoctorRow } from '../queries/doctors.ts'
import { more } from '../text/more.ts'
import { specialtyText } from '../text/words.ts'
import { warningsOf, type WarningKind } from '../rules/warning.ts'

export const warningText: Readonly<Record<WarningKind, typeof more.withoutMentor>> = { no_mentor: more.withoutMentor, behind: more.behindPlan, still: more.still }

/** Doctors as rows; the same table for leader, mentor, kommune and office. @param today the day warnings are read on */
export function doctorTable(rows: readonly DoctorRow[], today: Temporal.PlainDate): TableDefinition<DoctorRow> {
  const kommuner = [...new Set(rows.map((row) => row.kommune))].sort(new Intl.Collator('nb').compare)
  return {
    name: 'leger', sort: 'navn', perPage: 60, empty: more.noDoctors, searchIn: (row) => `${row.name} ${row.mentor ?? ''} ${row.kommune}`,
    columns: [
      { key: 'navn', heading: more.doctor, value: (row) => row.name, cell: (row) => <a class="ds-link" href={paths.training(row.id)}>{row.name}</a> },
      { key: 'spesialitet', heading: more.specialty, value: (row) => t(specialtyText[row.specialty]) },
      { key: 'kommune', heading: more.kommune, value: (row) => row.kommune, exportOnly: kommuner.length < 2 },
      { key: 'begynte', heading: more.started, value: (row) => row.startedOn },
      { key: 'godkjent', heading: more.approvedShare, value: (row) => row.approved, cell: (row) => <span class="nowrap">{`${row.approved} / ${row.total}`}</span>, align: 'end' },
      { key: 'venter', heading: more.waiting, value: (row) => row.sent, align: 'end' },
      { key: 'tempo', heading: more.pace, value: (row) => row.monthsAhead, cell: (row) => <span class="nowrap">{t(more.paceWords(row.monthsAhead))}</span>, align: 'end' },
      { key: 'sist', heading: more.lastApproved, value: (row) => row.lastApprovedOn },
      { key: 'veileder', heading: more.mentor, value: (row) => row.mentor, cell: (row) => row.mentor ?? <Tag color="brand">{t(more.withoutMentor)}</Tag> },
    ],
    filters: [
      { key: 'folg', label: more.needsAttention, options: (['no_mentor', 'behind', 'still'] as const).map((value) => ({ value, label: t(warningText[value]) })), holds: (row, value) => warningsOf(row, today).includes(value as WarningKind) },
      ...(kommuner.length > 1 ? [{ key: 'kommune', label: more.kommune, options: kommuner.map((value) => ({ value, label: value })), holds: (row: DoctorRow, value: string) => row.kommune === value }] : []),
    ],
  }
}

export const DoctorsPage = ({ table, shown, title, mayAssign }: { table: TableDefinition<DoctorRow>; shown: Tabulated<DoctorRow>; title: string; mayAssign: boolean }) => (
  <Page title={title} action={mayAssign ? <ButtonLink to={paths.newTraining()}>{t(more.assign)}</ButtonLink> : undefined}>
    <section class="card"><DataTable table={table} shown={shown} caption={t(more.doctors)} /></section>
  </Page>
)

/** Those somebody should look at, each with why. */
export function Attention({ doctors, today, all }: { doctors: readonly DoctorRow[]; today: Temporal.PlainDate; all: string }) {
  const worth = doctors.map((row) => ({ row, warnings: warningsOf(row, today) })).filter((one) => one.warnings.length > 0)
  return (
    <Card heading={t(more.needsAttention)} aside={worth.length > 6 ? <a class="ds-link" href={all}>{`${t(more.seeAll)} (${worth.length})`}</a> : undefined}>
      {worth.length === 0 ? <p class="muted">{t(more.allWell)}</p> : (
        <ul class="rows">{worth.slice(0, 6).map(({ row, warnings }) => (
          <li><a class="ds-link" href={paths.training(row.id)}>{row.name}</a><span>{warnings.map((one) => <Tag color={one === 'no_mentor' ? 'brand' : 'sun'}>{t(warningText[one])}</Tag>)}</span></li>
        ))}</ul>
      )}
    </Card>
  )
}

/** A few doctors as cards, with how far each has come. */
export const DoctorMeters = ({ doctors, heading, all }: { doctors: readonly DoctorRow[]; heading: string; all: string }) => (
  <Card heading={heading} aside={doctors.length > 8 ? <a class="ds-link" href={all}>{`${t(more.seeAll)} (${doctors.length})`}</a> : undefined}>
    {doctors.length === 0 ? <Empty>{t(more.noDoctorsYet)}</Empty> : doctors.slice(0, 8).map((row) => <Meter label={row.name} done={row.approved} waiting={row.sent} total={row.total} to={paths.training(row.id)} />)}
  </Card>
)
