import { beginning, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { Figure, Meter } from '#ui/meter.tsx'
import { paths } from '../paths.ts'
import type { DoctorRow } from '../queries/doctors.ts'
import { moveText } from '../text/move.ts'
import { more } from '../text/more.ts'
import { specialtyText } from '../text/words.ts'
import { signs, signsOf, type Sign } from '../rules/pace-signs.ts'

const signText: Readonly<Record<Sign, typeof more.withoutMentor>> = { no_mentor: more.withoutMentor, behind: more.behindPlan }
const figureText: Readonly<Record<Sign, typeof more.withoutMentor>> = { no_mentor: more.lackMentor, behind: more.areBehind }

/** Every doctor with any warning: a choice in the filter besides each warning. */
const anyWarning = 'varsel'

/** Doctors as rows; the same table for leader, mentor, kommune and office. @param today the day signs are read on */
export function doctorTable(rows: readonly DoctorRow[], today: Temporal.PlainDate): TableDefinition<DoctorRow> {
  const kommuner = [...new Set(rows.map((row) => row.kommune))].sort(new Intl.Collator('nb').compare)
  const oneSpecialty = new Set(rows.map((row) => row.specialty)).size < 2
  return {
    name: 'leger', sort: 'navn', perPage: 60, empty: more.noDoctors, none: more.noDoctorsYet, searchIn: (row) => `${row.name} ${row.mentor ?? ''} ${row.kommune}`,
    columns: [
      { key: 'navn', heading: more.doctor, value: (row) => row.name, cell: (row) => <a class="ds-link" href={paths.training(row.id)}>{row.name}</a> },
      { key: 'spesialitet', heading: more.specialty, value: (row) => t(specialtyText[row.specialty]), phone: 'bare', exportOnly: oneSpecialty },
      { key: 'kommune', heading: more.kommune, value: (row) => row.kommune, phone: 'bare', exportOnly: kommuner.length < 2 },
      { key: 'begynte', heading: more.started, value: (row) => row.startedOn, phone: 'hidden' },
      { key: 'godkjent', heading: more.approvedShare, value: (row) => row.approved, cell: (row) => t(more.shareWords(row.approved, row.total)), align: 'end' },
      { key: 'av', heading: more.ofTotal, value: (row) => row.total, exportOnly: true },
      { key: 'venter', heading: more.waiting, value: (row) => row.sent, align: 'end' },
      { key: 'tempo', heading: more.pace, told: more.paceInMonths, value: (row) => row.monthsAhead, cell: (row) => beginning(t(Temporal.PlainDate.compare(row.startedOn, today) > 0 ? more.beginsOn(shortDate(row.startedOn)) : more.paceWords(row.monthsAhead))), phone: 'bare' },
      { key: 'sist', heading: more.lastApproved, value: (row) => row.lastApprovedOn, phone: 'hidden' },
      { key: 'veileder', heading: more.mentor, value: (row) => row.mentor, cell: (row) => row.mentor ?? <Tag color="brand">{t(more.withoutMentor)}</Tag>, phone: 'bare' },
    ],
    filters: [
      {
        key: 'folg', label: more.needsAttention, options: [{ value: anyWarning, label: more.anyWarning }, ...signs.map((value) => ({ value, label: signText[value] }))],
        holds: (row, value) => (value === anyWarning ? signsOf(row).length > 0 : signsOf(row).includes(value as Sign)),
      },
      ...(kommuner.length > 1 ? [{ key: 'kommune', label: more.kommune, options: kommuner.map((value) => ({ value, label: value })), holds: (row: DoctorRow, value: string) => row.kommune === value }] : []),
    ],
  }
}

export const DoctorsPage = ({ table, shown, title, mayAssign }: { table: TableDefinition<DoctorRow>; shown: Tabulated<DoctorRow>; title: string; mayAssign: boolean }) => (
  <Page title={title} action={mayAssign ? <ButtonLink to={paths.newTraining()}>{t(more.assign)}</ButtonLink> : undefined}>
    <section class="card"><DataTable table={table} shown={shown} caption={t(more.doctors)} /></section>
    {mayAssign ? <p class="onward"><a class="ds-link" href={paths.movedOn()}>{t(moveText.movedOn)}</a></p> : null}
  </Page>
)

const filtered = (list: string, warning: string) => `${list}${list.includes('?') ? '&' : '?'}folg=${warning}`

/** As many as can be shown one by one. */
const few = 10

/** How the doctors stand: each with how far they have come while they are few, in figures that open their lists when they are many. */
export function Overview({ doctors, heading, all }: { doctors: readonly DoctorRow[]; heading: string; all: string }) {
  if (doctors.length === 0) return <Card heading={heading}><Empty>{t(more.noDoctorsYet)}</Empty></Card>
  if (doctors.length <= few) return <Card heading={heading}>{doctors.map((row) => <Meter label={row.name} done={row.approved} waiting={row.sent} total={row.total} to={paths.training(row.id)} />)}</Card>
  const warned = (kind: Sign) => doctors.filter((row) => signsOf(row).includes(kind)).length
  return (
    <Card heading={heading}>
      <div class="figures">
        <Figure value={doctors.length} label={t(more.inTrainingFigure)} to={all} />
        {signs.map((kind) => <Figure value={warned(kind)} label={t(figureText[kind])} to={filtered(all, kind)} />)}
      </div>
    </Card>
  )
}
