import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { Card, InNorwegian, Tag } from '#ui/parts.tsx'
import { TrainingSections, type StandingIn } from '#modules/portfolio/index.ts'
import { paths } from '../paths.ts'
import { type Changed, type Difference, differencesBetween, nothingChanged, type PlanContent } from '../rules/versions.ts'
import { text } from '../text.ts'
import { itemKindText, itemStateText, leaveKindText, serviceKindText } from '../text/words.ts'
import { lasting } from './lasting.ts'

interface Version {
  readonly number: number
  readonly content: PlanContent
}

const day = (value: string | null) => (value ? longDate(Temporal.PlainDate.from(value)) : '–')
const days = (one: { fromOn: string; untilOn: string | null }) => lasting(Temporal.PlainDate.from(one.fromOn), one.untilOn ? Temporal.PlainDate.from(one.untilOn) : null)
const serviceWords = (one: PlanContent['services'][number]) =>
  [one.arena, t(serviceKindText[one.kind]), `${one.percentage} %`, days(one), one.agreed ? '' : t(text.hospitalWished), one.oldScheme ? t(text.oldScheme) : '', one.objectives.join(', ')].filter(Boolean).join(' · ')
const leaveWords = (one: PlanContent['leaves'][number]) => `${t(leaveKindText[one.kind])} · ${one.percentage} % · ${days(one)}`
const itemWords = (one: PlanContent['items'][number]) => [one.title, t(itemKindText[one.kind]), one.onDay ? day(one.onDay) : '', t(itemStateText[one.state]), one.how ?? ''].filter(Boolean).join(' · ')

/** Two versions of a plan side by side, as what was added, taken out and changed (R42). */
export function VersionsPage({ trainingId, standing, versions, from, to }: { trainingId: string; standing: StandingIn; versions: readonly Version[]; from: Version | undefined; to: Version | undefined }) {
  const difference = from && to ? differencesBetween(from.content, to.content) : null
  return (
    <Page title={from && to && difference ? titleOf(difference, from.number, to.number) : t(text.noVersions)} back={{ to: paths.ofTraining(trainingId), label: t(text.back) }}>
      <TrainingSections trainingId={trainingId} standing={standing} here={paths.ofTraining(trainingId)} />
      {from && to ? (
        <form method="get" class="filters" data-submits-itself>
          {([['fra', text.fromVersion, from], ['til', text.toVersion, to]] as const).map(([name, label, chosen]) => (
            <label class="filters__one"><span>{t(label)}</span><select class="ds-input" data-size="sm" name={name}>{versions.map((one) => <option value={String(one.number)} selected={one.number === chosen.number}>{t(text.version(one.number))}</option>)}</select></label>
          ))}
          <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">{t(text.show)}</button>
        </form>
      ) : null}
      {difference && !nothingChanged(difference) ? (
        <div class="stack">
          {difference.facts.length > 0 ? <Table heading={t(text.facts)} rows={difference.facts.map((one) => ({ how: 'changed' as const, before: `${t(text[one.fact])}: ${told(one.fact, one.before)}`, after: `${t(text[one.fact])}: ${told(one.fact, one.after)}` }))} /> : null}
          <Changes heading={t(text.services)} all={difference.services} words={serviceWords} />
          <Changes heading={t(text.leaves)} all={difference.leaves} words={leaveWords} />
          <Changes heading={t(text.items)} all={difference.items} words={itemWords} />
        </div>
      ) : null}
    </Page>
  )
}

const told = (fact: string, value: string | null) => (fact.endsWith('On') ? day(value) : (value ?? t(text.nobody)))

function titleOf(one: Difference, from: number, to: number): string {
  const all = one.facts.length + one.services.length + one.leaves.length + one.items.length
  return t(all === 0 ? text.same(from, to) : text.differences(all, from, to))
}

function Changes<T>({ heading, all, words }: { heading: string; all: readonly Changed<T>[]; words: (one: T) => string }) {
  if (all.length === 0) return null
  return <Table heading={heading} rows={all.map((one) => ({ how: one.how, before: one.how === 'added' ? '–' : words(one.before), after: one.how === 'removed' ? '–' : words(one.after) }))} />
}

const look = { added: { label: text.added, color: 'leaf' }, removed: { label: text.gone, color: 'brand' }, changed: { label: text.changed, color: 'sun' } } as const

const Table = ({ heading, rows }: { heading: string; rows: readonly { how: keyof typeof look; before: string; after: string }[] }) => (
  <Card heading={heading}>
    <table class="ds-table list__table" data-size="sm">
      <caption class="ds-sr-only">{heading}</caption>
      <thead><tr><th scope="col">{t(text.state)}</th><th scope="col">{t(text.was)}</th><th scope="col">{t(text.is)}</th></tr></thead>
      <tbody>{rows.map((row) => (
        <tr><th scope="row"><Tag color={look[row.how].color}>{t(look[row.how].label)}</Tag></th><td data-label={t(text.was)}><InNorwegian>{row.before}</InNorwegian></td><td data-label={t(text.is)}><InNorwegian>{row.after}</InNorwegian></td></tr>
      ))}</tbody>
    </table>
  </Card>
)
