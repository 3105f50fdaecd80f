import { longDate, monthAndYear } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { type ActivityType, needsSignature } from '#modules/curriculum/index.ts'
import { Meter } from '#ui/meter.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, type Color, Empty, InNorwegian } from '#ui/parts.tsx'
import { type Task, TaskList } from '#ui/tasks.tsx'
import { Timeline, type TimelineItem } from '#ui/timeline.tsx'
import { paths } from '../paths.ts'
import type { MyThing, Span, TraineeHome } from '../queries/home.ts'
import { paceOf } from '../rules/training.ts'
import { setText, specialtyText } from '../text/words.ts'
import { text } from '../text.ts'
import type { HomeAdditions } from './homes.tsx'
import { News } from './news.tsx'
import { daysSince } from './words.ts'

/** How it stands, what waits, where to go on: the doctor's home. On a phone what waits comes before the timeline. */
export function TraineeHomePage({ home, today, additions }: { home: TraineeHome; today: Temporal.PlainDate; additions: HomeAdditions }) {
  const mine = home.mine.filter((one) => one.kind === 'objective' || one.state === 'rejected' || needsSignature(one.code)).map((one) => toTask(one, today)).sort((a, b) => a.rank - b.rank)
  const { title, lead } = additions.heading ?? conclusionOf(home, today)
  return (
    <Page
      title={title} lead={[lead, holding(home)].filter(Boolean).join(' ')}
      kicker={t(text.planFrom(t(specialtyText[home.specialty]), home.kommune, longDate(home.startedOn)))}
      action={<><span class="on-phone"><ButtonLink to={paths.quick()}>{t(text.registerActivity)}</ButtonLink></span><span class="on-desk"><ButtonLink to={paths.newActivity()}>{t(text.registerActivity)}</ButtonLink></span></>}
    >
      <div class="columns columns--wide-first">
        <div class="stack">
          <Card heading={t(text.waitsForYou)}>
            {mine.length > 0 ? <TaskList tasks={mine.slice(0, most)} /> : <Empty>{t(text.nothingWaits)}</Empty>}
            {mine.length > most ? <details class="fold more"><summary>{t(text.moreWaits(mine.length - most))}</summary><TaskList tasks={mine.slice(most)} /></details> : null}
          </Card>
          {home.others.length > 0 ? <Others home={home} today={today} /> : null}
        </div>
        <div class="stack">
          {additions.cards}
          <Card heading={t(text.progress)}>
            {home.plans.map((plan) => <Meter label={t(setText[plan.set])} done={plan.approved} waiting={plan.sent} total={plan.objectives} to={`${paths.objectives(home.trainingId)}?plan=${plan.set}`} />)}
            {home.atLeader.count > 0 && home.atLeader.oldest ? <p class="muted meter__note">{t(text.awaitingLeader(home.atLeader.count, daysSince(home.atLeader.oldest, today)))}</p> : null}
          </Card>
          {home.news.length > 0 ? <News items={home.news} today={today} /> : null}
        </div>
      </div>
      <section class="card first-when-wide" aria-label={t(text.timeline)}><TrainingTimeline home={home} today={today} /></section>
    </Page>
  )
}

/** Shown at once of what waits; the rest is folded. */
const most = 5

/** For whoever's roles have all ended. */
export const NoRolePage = () => <Page title={t(text.noRole)} lead={t(text.noRoleLead)} width="narrow" />

export const NoTrainingPage = () => <Page title={t(text.noTraining)} lead={t(text.noTrainingLead)} width="narrow" />

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** Behind or ahead by less than this is within what an even pace can say. */
const worthSaying = { ahead: 1, behind: 2 }

function conclusionOf(home: TraineeHome, today: Temporal.PlainDate): { title: string; lead: string } {
  const [total, approved] = [sum(home.plans.map((plan) => plan.objectives)), sum(home.plans.map((plan) => plan.approved))]
  const { monthsAhead, expected } = paceOf({ startedOn: home.startedOn, plannedEndOn: home.plannedEndOn, total, approved }, today)
  const end = monthAndYear(home.plannedEndOn)
  if (total > 0 && approved === total) return { title: t(text.allApproved), lead: t(text.allApprovedLead) }
  if (monthsAhead <= -worthSaying.behind) return { title: t(text.behind(-monthsAhead)), lead: t(text.behindLead(approved, total, expected, end)) }
  if (approved === 0) return { title: t(text.specialistIn(end)), lead: t(text.justBegunLead(total)) }
  return { title: t(text.specialistIn(end)), lead: t(monthsAhead >= worthSaying.ahead ? text.aheadLead(monthsAhead, approved, total) : text.onPaceLead(approved, total)) }
}

/** The one thing that holds the doctor back most, if anything does. */
function holding({ hasMentor, mine }: TraineeHome): string | null {
  if (!hasMentor) return t(text.holdsNoMentor)
  const objectives = (...states: readonly string[]) => mine.filter((one) => one.kind === 'objective' && states.includes(one.state))
  const [returned, unsent] = [objectives('returned', 'withdrawn'), objectives('completed')]
  if (returned.length > 0) return t(text.holdsReturned(returned.length, returned[0]?.code ?? ''))
  return unsent.length > 0 ? t(text.holdsUnsent(unsent.length)) : null
}

const looks: Readonly<Record<string, { rank: number; color: Color; label: typeof text.returned; action: typeof text.look }>> = {
  returned: { rank: 0, color: 'brand', label: text.returned, action: text.look },
  withdrawn: { rank: 0, color: 'brand', label: text.approvalWithdrawn, action: text.look },
  rejected: { rank: 1, color: 'brand', label: text.rejected, action: text.look },
  completed: { rank: 2, color: 'sun', label: text.completedNotSent, action: text.send },
  registered: { rank: 3, color: 'neutral', label: text.notSent, action: text.send },
}

function toTask(one: MyThing, today: Temporal.PlainDate): Task & { rank: number } {
  const look = looks[one.state] ?? { rank: 9, color: 'neutral' as const, label: text.notSent, action: text.open }
  const to = one.kind === 'objective' ? paths.objective(one.id) : one.state === 'registered' ? paths.sendingOf(one.id) : paths.activity(one.id)
  const title = one.kind === 'objective' ? <a href={paths.objective(one.id)}>{one.code} <InNorwegian>{one.title}</InNorwegian></a> : <a href={paths.activity(one.id)}><InNorwegian>{one.title}</InNorwegian></a>
  return { rank: look.rank, tag: { color: look.color, label: t(look.label) }, title, since: t(text.withYou(daysSince(one.since, today))), action: { to, label: t(look.action) } }
}

const Others = ({ home, today }: { home: TraineeHome; today: Temporal.PlainDate }) => (
  <Card heading={t(text.waitsForOthers)}>
    <ul class="rows">{home.others.slice(0, 8).map((one) => (
      <li><a class="ds-link" href={paths.activity(one.activityId)}><InNorwegian>{one.title}</InNorwegian></a><span class="muted">{t(text.withSomebody(one.name, daysSince(one.since, today)))}</span></li>
    ))}</ul>
  </Card>
)

function TrainingTimeline({ home, today }: { home: TraineeHome; today: Temporal.PlainDate }) {
  const day = (date: string) => Temporal.PlainDate.from(date)
  const item = (span: Span, look: TimelineItem['look']): TimelineItem => ({ label: span.place ? `${span.title} · ${span.place}` : span.title, from: day(span.fromOn), ...(span.untilOn ? { to: day(span.untilOn) } : {}), look, href: paths.activity(span.id) })
  const of = (...types: readonly ActivityType[]) => home.spans.filter((span) => types.includes(span.type as ActivityType))
  return (
    <Timeline
      from={home.startedOn} to={home.plannedEndOn} today={today} todayLabel={t(text.today)} title={t(text.timeline)}
      lanes={[
        { label: text.trainingLane, items: [{ label: `${t(specialtyText[home.specialty])} · ${home.kommune}`, from: home.startedOn, to: home.plannedEndOn, look: 'main' }] },
        { label: text.serviceLane, items: of('klinisk_tjeneste', 'hospitering').map((span) => item(span, 'second')) },
        { label: text.groupLane, items: of('gruppeveiledning').map((span) => item(span, 'second')) },
        { label: text.courseLane, items: of('kurs').map((span) => ({ label: span.title, from: day(span.fromOn), look: 'third', href: paths.activity(span.id) })) },
      ]}
      growth={{ label: text.approvedLane, pace: text.evenPace, total: sum(home.plans.map((plan) => plan.objectives)), steps: home.approvals.map((one) => ({ from: day(one.quarter), to: day(one.quarter).add({ months: 3 }), count: one.count })) }}
    />
  )
}
