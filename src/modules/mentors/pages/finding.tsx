import { ago } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { ConfirmedAction, ErrorSummary } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { paths } from '../paths.ts'
import type { DoctorToAskFor, MentorRow } from '../queries/finding.ts'
import type { RequestView } from '../queries/requests.ts'
import { mentorLanguages } from '../rules.ts'
import { missingFor } from '../rules/fitness.ts'
import { agreementText, text } from '../text.ts'
import { languageText, measures, meetingText, missingText } from '../text/words.ts'
import { Fitness } from './fitness.tsx'

/** Where a search begins: at a doctor, or in a kommune. */
export interface Beginning {
  /** The doctor a mentor is looked for, where one is chosen. */
  readonly doctor: DoctorToAskFor | null
  readonly specialty: 'ALM' | 'SAM'
  /** The kommune distances are measured from. */
  readonly where: string
}

const distances = [25, 50, 100, 200, 400] as const

/** Mentors found, as a table. What one searches by stands in the URL, also whom one searches for. @param places kommuner to measure from, by number */
export function mentorTable(beginning: Beginning, doctors: readonly DoctorToAskFor[], places: readonly { value: string; label: string }[]): TableDefinition<MentorRow> {
  const missing = (row: MentorRow) => missingFor(beginning.specialty, row.kinds)
  const spoken = (row: MentorRow) => row.languages.map((one) => t(languageText[one])).join(', ')
  const link = (row: MentorRow) => (beginning.doctor ? paths.mentorFor(row.id, beginning.doctor.trainingId) : paths.mentor(row.id))
  return {
    name: 'veiledere', sort: 'avstand', perPage: 50, empty: text.noMatch, none: text.noneOpen, searchIn: (row) => `${row.name} ${row.home} ${row.county}`,
    columns: [
      { key: 'navn', heading: text.mentor, value: (row) => row.name, cell: (row) => <a class="ds-link" href={link(row)}>{row.name}</a> },
      { key: 'kommune', heading: text.kommune, value: (row) => row.home, phone: 'bare' },
      { key: 'fylke', heading: text.county, value: (row) => row.county, exportOnly: true },
      { key: 'avstand', heading: text.distance, told: text.distanceTold, value: (row) => row.kilometres, cell: (row) => (row.kilometres === null ? '–' : t(measures.km(row.kilometres))), align: 'end' },
      { key: 'ledig', heading: text.free, value: (row) => row.free, cell: (row) => t(text.freeOf(row.free, row.capacity)), align: 'end' },
      { key: 'plasser', heading: text.capacityTold, value: (row) => row.capacity, exportOnly: true },
      { key: 'motes', heading: text.howToMeet, value: (row) => t(meetingText[row.meeting]), cell: (row) => (row.meeting === 'too_far' ? <span class="muted">{t(meetingText.too_far)}</span> : t(meetingText[row.meeting])) },
      { key: 'sprak', heading: text.languages, value: spoken, phone: 'hidden' },
      { key: 'kvalifikasjoner', heading: text.fit, value: (row) => missing(row).map((kind) => t(missingText[kind])).join(', ') || t(text.allWell), cell: (row) => <Fitness missing={missing(row)} />, phone: 'bare' },
    ],
    filters: [
      ...(doctors.length > 0 ? [{ key: 'lege', label: text.forWhom, options: doctors.map((one) => ({ value: one.trainingId, label: one.mentor ? text.withMentor(one.name, one.mentor) : text.withoutMentor(one.name) })), holds: () => true }] : []),
      ...(places.length > 1 ? [{ key: 'fra', label: text.fromWhere, options: places, holds: () => true }] : []),
      { key: 'innen', label: text.within, options: distances.map((km) => ({ value: String(km), label: measures.km(km) })), holds: (row, value) => row.kilometres !== null && row.kilometres <= Number(value) },
      { key: 'plass', label: text.room, options: [{ value: 'ledig', label: text.hasRoom }], holds: (row) => row.free > 0 },
      { key: 'sprak', label: text.languages, options: mentorLanguages.map((value) => ({ value, label: languageText[value] })), holds: (row, value) => row.languages.some((one) => one === value) },
      { key: 'mote', label: text.meets, options: [{ value: 'naer', label: meetingText.near }, { value: 'video', label: text.video }], holds: (row, value) => (value === 'naer' ? row.meeting === 'near' : row.byVideo) },
    ],
  }
}

interface FindingPageProps {
  readonly beginning: Beginning
  readonly table: TableDefinition<MentorRow>
  readonly shown: Tabulated<MentorRow>
  readonly requests: readonly RequestView[]
  readonly today: Temporal.PlainDate
  readonly state: FormState
}

/** Mentors with room, the nearest first; before them what somebody has been asked and not answered. */
export function FindingPage({ beginning, table, shown, requests, today, state }: FindingPageProps) {
  const withRoom = shown.matching.filter((row) => row.free > 0 && row.meeting !== 'too_far')
  const near = withRoom.filter((row) => row.meeting === 'near').length
  return (
    <Page title={t(text.foundNear(withRoom.length, beginning.where))} kicker={beginning.doctor?.name ?? t(text.find)} lead={withRoom.length > 0 ? t(text.foundLead(near, withRoom.length - near, beginning.where)) : undefined}>
      <ErrorSummary state={state} />
      {requests.length > 0 ? <OpenRequests requests={requests} today={today} /> : null}
      <section class="card"><DataTable table={table} shown={shown} caption={t(text.mentors)} /></section>
    </Page>
  )
}

/** Requests nobody has answered; those over two weeks stand first. */
export const OpenRequests = ({ requests, today }: { requests: readonly RequestView[]; today: Temporal.PlainDate }) => (
  <Card heading={`${t(text.openRequests)} (${requests.length})`} id="venter">
    <ul class="rows">{requests.map((one) => (
      <li>
        <span class="rows__main">
          <a class="ds-link" href={paths.searchFor(one.trainingId)}>{one.doctor ?? t(text.aDoctor)}</a>{one.kommune ? ` · ${one.kommune}` : ''}{one.overdue ? <Tag color="brand">{t(text.overdue)}</Tag> : null}
          <span class="muted">{t(text.hasBeenAsked(one.mentor ?? '–', ago(one.askedOn, today)))}</span>
        </span>
        <ConfirmedAction action={paths.withdrawal(one.id)} label={t(text.withdraw)} means={t(text.withdrawMeans(one.mentor ?? t(agreementText.mentorSigned)))} />
      </li>
    ))}</ul>
  </Card>
)
