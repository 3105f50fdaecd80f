import { t } from '#platform/i18n/language.ts'
import { activityTypeCodes } from '#modules/curriculum/index.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, InNorwegian, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { paths } from '../paths.ts'
import type { ActivityRow } from '../queries/objectives.ts'
import type { TrainingView } from '../queries/training.ts'
import { activityStates } from '../rules/activity.ts'
import { more } from '../text/more.ts'
import { activityStateText } from '../text/words.ts'
import { text } from '../text.ts'
import { activityColor } from './looks.ts'
import { typeName } from './words.ts'

export const activityTable = (rows: readonly ActivityRow[]): TableDefinition<ActivityRow> => ({
  name: 'aktiviteter', sort: '-dato', perPage: 40, empty: more.noneMatch, none: more.noActivitiesYet, searchIn: (row) => `${row.title} ${row.codes.join(' ')} ${row.signers.map((one) => one.name).join(' ')}`,
  columns: [
    { key: 'tittel', heading: text.title, value: (row) => row.title, cell: (row) => <a class="ds-link" href={paths.activity(row.id)}><InNorwegian>{row.title}</InNorwegian></a> },
    { key: 'type', heading: more.type, value: (row) => typeName(row.type), phone: 'bare' },
    { key: 'dato', heading: more.fromOn, value: (row) => Temporal.PlainDate.from(row.fromOn), phone: 'bare' },
    { key: 'mal', heading: text.objectives, value: (row) => row.codes.join(', '), phone: 'bare' },
    { key: 'status', heading: text.state, value: (row) => t(activityStateText[row.state]), cell: (row) => <Tag color={activityColor[row.state]}>{t(activityStateText[row.state])}</Tag>, phone: 'bare' },
    { key: 'signatur', heading: more.signers, value: (row) => row.signers.map((one) => one.name).join(', ') || null, phone: 'bare' },
  ],
  filters: [
    { key: 'status', label: text.state, options: activityStates.filter((one) => one !== 'not_started').map((value) => ({ value, label: activityStateText[value] })), holds: (row, value) => row.state === value },
    { key: 'type', label: more.type, options: activityTypeCodes.filter((code) => rows.some((row) => row.type === code)).map((value) => ({ value, label: typeName(value) })), holds: (row, value) => row.type === value },
  ],
})

export const ActivitiesPage = ({ training, table, shown, mine }: { training: TrainingView; table: TableDefinition<ActivityRow>; shown: Tabulated<ActivityRow>; mine: boolean }) => (
  <Page title={t(more.activitiesTitle(shown.total))} kicker={mine ? undefined : training.traineeName} back={mine ? undefined : { to: paths.training(training.id), label: training.traineeName }} action={mine ? <ButtonLink to={paths.newActivity()}>{t(text.registerActivity)}</ButtonLink> : undefined}>
    <section class="card"><DataTable table={table} shown={shown} caption={t(text.activities)} /></section>
  </Page>
)
