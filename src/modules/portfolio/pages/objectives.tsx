import { beginning, dayInNorway } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { CoverageMap } from '#ui/coverage.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, InNorwegian, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { paths } from '../paths.ts'
import type { ObjectiveRow } from '../queries/objectives.ts'
import type { TrainingView } from '../queries/training.ts'
import { objectiveStates } from '../rules/objective.ts'
import { more } from '../text/more.ts'
import { objectiveStateText, setText } from '../text/words.ts'
import { text } from '../text.ts'
import { objectiveColor, objectiveSquare } from './looks.ts'

export function objectiveTable(rows: readonly ObjectiveRow[]): TableDefinition<ObjectiveRow> {
  const themes = [...new Set(rows.map((row) => row.theme))].sort(new Intl.Collator('nb').compare)
  const sets = [...new Set(rows.map((row) => row.set))]
  return {
    name: 'laeringsmal', sort: 'kode', perPage: 40, empty: text.noObjectives, searchIn: (row) => `${row.code} ${row.title} ${row.theme}`,
    columns: [
      { key: 'kode', heading: text.code, value: (row) => row.code, cell: (row) => <a class="ds-link nowrap" href={paths.objective(row.id)}>{row.code}</a> },
      { key: 'tittel', heading: text.title, value: (row) => row.title, cell: (row) => <InNorwegian>{row.title}</InNorwegian>, phone: 'title' },
      { key: 'tema', heading: text.theme, value: (row) => beginning(row.theme), cell: (row) => <InNorwegian>{beginning(row.theme)}</InNorwegian>, phone: 'hidden' },
      { key: 'status', heading: text.state, value: (row) => t(objectiveStateText[row.state]), cell: (row) => <Tag color={objectiveColor[row.state]}>{t(objectiveStateText[row.state])}</Tag>, phone: 'bare' },
      { key: 'aktiviteter', heading: text.activities, value: (row) => row.activities, align: 'end' },
      { key: 'siden', heading: text.since, value: (row) => (row.state === 'assigned' ? null : dayInNorway(Temporal.Instant.from(row.since))) },
    ],
    filters: [
      { key: 'status', label: text.state, options: objectiveStates.map((value) => ({ value, label: objectiveStateText[value] })), holds: (row, value) => row.state === value },
      { key: 'tema', label: text.theme, options: themes.map((value) => ({ value, label: beginning(value) })), holds: (row, value) => row.theme === value },
      { key: 'plan', label: text.set, options: sets.map((value) => ({ value, label: setText[value] })), holds: (row, value) => row.set === value },
    ],
  }
}

const legend = [
  { look: 'done', label: objectiveStateText.approved }, { look: 'waiting', label: objectiveStateText.sent }, { look: 'begun', label: objectiveStateText.started },
  { look: 'back', label: objectiveStateText.returned }, { look: 'gap', label: objectiveStateText.assigned },
] as const

/** All objectives of a training: the map first, then the list to work in. */
export function ObjectivesPage({ training, rows, table, shown, mine }: { training: TrainingView; rows: readonly ObjectiveRow[]; table: TableDefinition<ObjectiveRow>; shown: Tabulated<ObjectiveRow>; mine: boolean }) {
  const count = (...states: readonly string[]) => rows.filter((row) => states.includes(row.state)).length
  const square = (row: ObjectiveRow) => ({ href: paths.objective(row.id), label: `${row.code} ${row.title}`, look: objectiveSquare[row.state], state: t(objectiveStateText[row.state]) })
  const parts = [...Map.groupBy(rows, (row) => row.set)].map(([set, inSet]) => ({
    heading: t(text.inPlan(t(setText[set]), inSet.filter((row) => row.state === 'approved').length, inSet.length)),
    groups: [...Map.groupBy(inSet, (row) => row.theme)].map(([name, members]) => ({ name, squares: members.map(square) })),
  }))
  const map = (
    <Card heading={t(text.coverage)}>
      <p class="muted">{t(text.coverageHint)}</p>
      <CoverageMap parts={parts} legend={legend.map((one) => ({ look: one.look, label: t(one.label) }))} />
      {rows.some((row) => row.practice) ? <p class="practice"><Tag color="sun">{t(text.practice)}</Tag> {t(text.practiceHint)}</p> : null}
    </Card>
  )
  const list = <section class="card"><DataTable table={table} shown={shown} caption={t(text.objectives)} /></section>
  // Whoever has asked for some of them wants those first.
  const asked = Object.keys(shown.query).length > 0
  return (
    <Page
      title={t(text.objectivesTitle(count('approved'), rows.length))} kicker={mine ? undefined : training.traineeName}
      lead={t(text.objectivesLead(count('started', 'completed', 'returned', 'withdrawn'), count('sent'), count('assigned')))}
      back={mine ? undefined : { to: paths.training(training.id), label: training.traineeName }}
      action={mine ? <ButtonLink to={paths.newActivity()}>{t(text.registerActivity)}</ButtonLink> : undefined}
    >
      {asked ? [list, map] : [map, list]}
      {mine ? null : <p class="onward"><a class="ds-link" href={paths.activities(training.id)}>{t(text.activities)}</a> <a class="ds-link" href={paths.training(training.id)}>{t(more.training)}</a></p>}
    </Page>
  )
}
