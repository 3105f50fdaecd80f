import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Facts, type Happened, History, InNorwegian } from '#ui/parts.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { specialtyText, TrainingSections, type StandingIn, type TrainingView } from '#modules/portfolio/index.ts'
import { ArenaRows, Gap, generalplanPaths, type Offered } from '#modules/generalplan/index.ts'
import { organisationPaths } from '#modules/organisation/index.ts'
import { paths } from '../paths.ts'
import type { RevisionView } from '../queries/plan.ts'
import { acknowledging, type Acknowledging } from '../rules/periods.ts'
import { dueAfterMonths } from '../rules/versions.ts'
import { text } from '../text.ts'
import { leaveKindText } from '../text/words.ts'
import { Items, Leaves, type PartsProps, Services } from './plan-parts.tsx'
import { Revisions } from './revisions.tsx'
import { lasting } from './lasting.ts'

export interface PlanPageProps extends PartsProps {
  readonly training: TrainingView
  readonly standing: StandingIn
  readonly revisions: readonly RevisionView[]
  readonly groups: readonly { readonly name: string; readonly leader: string; readonly fromOn: string; readonly untilOn: string | null }[]
  readonly registration: string | null
  /** What the kommune offers in the specialty (R40). */
  readonly offered: Offered
  readonly mine: Acknowledging | false
  readonly reviseForm: FormState
  readonly history: readonly Happened[]
  readonly today: Temporal.PlainDate
  readonly documentThere: boolean
}

const isDue = ({ facts, today }: PlanPageProps) => facts.lastRevision !== null && Temporal.PlainDate.compare(facts.lastRevision.revisedOn.add({ months: dueAfterMonths }), today) <= 0

function titleOf(props: PlanPageProps): string {
  const [newest] = props.revisions
  if (!newest) return t(props.facts.services.length + props.facts.planned.length === 0 ? text.planNone : text.planDraft)
  if (isDue(props)) return t(text.planDue)
  const missing = acknowledging.length - newest.acknowledgements.length
  return t(missing === 0 ? text.planAgreed(newest.number) : text.planWaits(newest.number, missing))
}

/** The individual plan: everything of R42 on one page, and what leads on from it. */
export function PlanPage(props: PlanPageProps) {
  const { training, facts } = props
  return (
    <Page title={titleOf(props)} kicker={`${training.traineeName} · ${t(specialtyText[training.specialty])}`} lead={facts.lastRevision ? t(text.dueLead(longDate(facts.lastRevision.revisedOn))) : t(text.noneLead)}
      action={props.documentThere ? <ButtonLink to={paths.document(training.id)} look="secondary">PDF</ButtonLink> : undefined}>
      <TrainingSections trainingId={training.id} standing={props.standing} here={paths.ofTraining(training.id)} />
      <div class="stack">
      <InTime {...props} />
      <div class="columns columns--wide-first">
        <div class="stack">
          <Services {...props} />
          <Leaves {...props} />
          <Items {...props} />
        </div>
        <div class="stack">
          <Who {...props} />
          <Arenas {...props} />
          <Revisions trainingId={training.id} revisions={props.revisions} mine={props.mine} mayChange={props.mayChange} state={props.reviseForm} />
          {props.history.length > 0 ? <section class="card"><History entries={props.history} /></section> : null}
        </div>
      </div>
      </div>
    </Page>
  )
}

function Who({ training, facts, groups, registration }: PlanPageProps) {
  const name = (id: string | null) => training.participants.find((one) => one.personId === id)?.name ?? t(text.nobody)
  const hospital = facts.services.filter((one) => one.kind === 'institution')
  return (
    <Card heading={t(text.facts)}>
      <Facts items={[
        [t(text.doctor), training.traineeName], [t(text.kommune), <a class="ds-link" href={organisationPaths.kommune(training.kommuneNumber)}>{training.kommune}</a>], [t(text.specialty), t(specialtyText[training.specialty])],
        [t(text.startedOn), longDate(training.startedOn)], [t(text.plannedEndOn), longDate(training.plannedEndOn)], [t(text.mentor), name(training.mentorId)], [t(text.leader), name(training.leaderId)],
        [t(text.group), groups.length === 0 ? t(text.nobody) : groups.map((one) => <span><InNorwegian>{one.name}</InNorwegian> ({one.leader}) <span class="muted">{lasting(Temporal.PlainDate.from(one.fromOn), one.untilOn ? Temporal.PlainDate.from(one.untilOn) : null)}</span></span>)],
        [t(text.hospital), hospital.length === 0 ? t(text.hospitalNone) : hospital.map((one) => <span>{t(one.agreed ? text.hospitalAgreed : text.hospitalWished)}: {one.arena}, {lasting(one.fromOn, one.untilOn)}</span>)],
        [t(text.registration), registration ?? t(text.registrationUnknown)],
      ]} />
    </Card>
  )
}

/** Where the kommune trains, and what cannot be reached there: what the plan is made of (R40, R41). */
const Arenas = ({ training, offered, today }: PlanPageProps) => (
  <Card heading={t(text.arenasOf(training.kommune))} aside={<a class="ds-link" href={generalplanPaths.ofKommune(training.kommuneNumber, training.specialty)}>{t(text.arenasAll)}</a>}>
    {offered.arenas.length === 0 ? <p class="muted">{t(text.arenasNone)}</p> : <ArenaRows arenas={offered.arenas} today={today} />}
    <Gap offered={offered} />
  </Card>
)

function InTime({ training, facts, today }: PlanPageProps) {
  const days = [...facts.services, ...facts.leaves].flatMap((one) => (one.untilOn ? [one.fromOn, one.untilOn] : [one.fromOn])).concat(training.startedOn, training.plannedEndOn, today).sort(Temporal.PlainDate.compare)
  const [from, to] = [days[0] as Temporal.PlainDate, days.at(-1) as Temporal.PlainDate]
  if (facts.services.length === 0) return null
  return (
    <Card heading={t(text.timeline)}>
      <Timeline from={from} to={to} today={today} todayLabel={t(text.now)} title={t(text.timeline)} lanes={[
        { label: text.services, items: facts.services.map((one) => ({ label: `${one.arena} (${one.percentage} %)`, from: one.fromOn, to: one.untilOn ?? to, look: one.kind === 'institution' ? 'second' as const : 'main' as const })) },
        ...(facts.leaves.length > 0 ? [{ label: text.leaves, items: facts.leaves.map((one) => ({ label: `${t(leaveKindText[one.kind])} (${one.percentage} %)`, from: one.fromOn, to: one.untilOn, look: 'third' as const })) }] : []),
        ...(facts.planned.some((one) => one.onDay) ? [{ label: text.itemsLane, items: facts.planned.flatMap((one) => (one.onDay && one.state !== 'dropped' ? [{ label: one.title, from: one.onDay, look: 'third' as const }] : [])) }] : []),
      ]} />
    </Card>
  )
}
