import { dayInNorway, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { paths } from '../paths.ts'
import type { ApplicationRow } from '../queries/application.ts'
import type { ConfirmationRow } from '../queries/confirmation.ts'
import { applicationStates, confirmationStates } from '../rules.ts'
import { answering } from '../text/answering.ts'
import { text } from '../text.ts'
import { applicationText, confirmationText, specialtyName } from '../text/words.ts'
import { applicationColor, confirmationColor } from './looks.ts'

const day = (at: string) => dayInNorway(Temporal.Instant.from(at))
const span = (row: ConfirmationRow) => period(Temporal.PlainDate.from(row.fromOn), Temporal.PlainDate.from(row.untilOn))

export const confirmationTable: TableDefinition<ConfirmationRow> = {
  name: 'tjenestebekreftelser', sort: 'bedt', empty: answering.noneYet, none: answering.noneYet, searchIn: (row) => row.doctor,
  columns: [
    { key: 'lege', heading: answering.doctor, value: (row) => row.doctor, cell: (row) => <a class="ds-link" href={paths.confirmation(row.id)}>{row.doctor}</a> },
    { key: 'kommune', heading: answering.kommune, value: (row) => row.kommune, phone: 'bare' },
    { key: 'periode', heading: answering.period, value: (row) => row.fromOn, cell: (row) => span(row), phone: 'bare' },
    { key: 'bedt', heading: answering.sentOn, value: (row) => day(row.askedAt), phone: 'bare' },
    { key: 'status', heading: answering.state, value: (row) => t(confirmationText[row.state]), cell: (row) => <Tag color={confirmationColor[row.state]}>{t(confirmationText[row.state])}</Tag>, phone: 'bare' },
  ],
  filters: [{ key: 'status', label: answering.state, options: confirmationStates.map((value) => ({ value, label: confirmationText[value] })), holds: (row, value) => row.state === value }],
}

/** What the leader is asked to confirm. */
export const ConfirmationsPage = ({ rows, shown }: { rows: readonly ConfirmationRow[]; shown: Tabulated<ConfirmationRow> }) => (
  <Page title={t(answering.waiting(rows.filter((row) => row.state === 'asked').length))} lead={t(answering.waitingLead)}>
    <section class="card"><DataTable table={confirmationTable} shown={shown} caption={t(text.confirmations)} /></section>
  </Page>
)

export const applicationTable: TableDefinition<ApplicationRow> = {
  name: 'soknader', sort: 'sendt', empty: answering.noApplications, none: answering.noApplications, searchIn: (row) => `${row.name} ${row.kommune}`,
  columns: [
    { key: 'lege', heading: answering.doctor, value: (row) => row.name, cell: (row) => <a class="ds-link" href={paths.application(row.id)}>{row.name}</a> },
    { key: 'spesialitet', heading: answering.specialty, value: (row) => t(specialtyName[row.specialty]), phone: 'bare' },
    { key: 'kommune', heading: answering.kommune, value: (row) => row.kommune, phone: 'bare' },
    { key: 'sendt', heading: answering.sentOn, value: (row) => day(row.sentAt), phone: 'bare' },
    { key: 'status', heading: answering.state, value: (row) => t(applicationText[row.state]), cell: (row) => <Tag color={applicationColor[row.state]}>{t(applicationText[row.state])}</Tag>, phone: 'bare' },
  ],
  filters: [{ key: 'status', label: answering.state, options: applicationStates.map((value) => ({ value, label: applicationText[value] })), holds: (row, value) => row.state === value }],
}

/** Doctors who have applied, for the directorate. */
export const ApplicationsPage = ({ rows, shown }: { rows: readonly ApplicationRow[]; shown: Tabulated<ApplicationRow> }) => (
  <Page title={t(answering.applications(rows.filter((row) => row.state === 'sent' || row.state === 'received').length))} lead={t(answering.applicationsLead)}>
    <section class="card"><DataTable table={applicationTable} shown={shown} caption={t(answering.back)} /></section>
  </Page>
)
