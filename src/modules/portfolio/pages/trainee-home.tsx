import { longDate, monthAndYear } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { activityTypeText, type ActivityType, needsSignature } from '#modules/curriculum/index.ts'
import { Meter } from '#ui/meter.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, type Color, Empty, InNorwegian } from '#ui/parts.tsx'
import { type Task, TaskList } from '#ui/tasks.tsx'
import { Timeline, type TimelineItem } from '#ui/timeline.tsx'
import { paths } from '../paths.ts'
import type { MyThing, NewsItem, Span, TraineeHome } from '../queries/home.ts'
import { paceOf } from '../rules/training.ts'
import { more } from '../text/more.ts'
import { happenings, setText, specialtyText } from '../text/words.ts'
import { text } from '../text.ts'
import { daysSince } from './words.ts'

/** How it stands, what waits, where to go on: the doctor's home. */
export function TraineeHomePage({ home, today }: { home: TraineeHome; today: Temporal.PlainDate }) {
  const { training } = home
  const [total, approved] = [sum(training.plans.map((plan) => plan.objectives)), sum(training.plans.map((plan) => plan.approved))]
  const pace = paceOf({ startedOn: training.startedOn, plannedEndOn: training.plannedEndOn, total, approved }, today)
  const mine = home.mine.filter((one) => one.kind === 'objective' || one.state === 'rejected' || needsSignature(one.code)).map((one) => toTask(one, today)).sort((a, b) => a.rank - b.rank)
  return (
    <Page
      title={total > 0 && approved === total ? t(text.allApproved) : conclusion(pace.monthsAhead, training.plannedEndOn, approved, training.startedOn, today)}
      kicker={t(text.planFrom(t(specialtyText[training.specialty]), training.kommune, longDate(training.startedOn)))}
      lead={approved === total ? t(text.allApprovedLead) : t(text.paceLead(approved, total, pace.expected))}
      action={<ButtonLink to={paths.newActivity()}>{t(text.registerActivity)}</ButtonLink>}
    >
      <section class="card" aria-label={t(text.timeline)}><TrainingTimeline home={home} today={today} /></section>
      <div class="columns columns--wide-first">
        <div class="stack">
          <Card heading={t(text.waitsForYou)}>
            {mine.length > 0 ? <TaskList tasks={mine.slice(0, 6)} /> : <Empty action={<ButtonLink to={paths.newActivity()} look="secondary" small>{t(text.registerActivity)}</ButtonLink>}>{t(text.nothingWaits)}</Empty>}
            {mine.length > 6 ? <p><a class="ds-link" href={paths.activities(training.id)}>{t(more.seeAll)} ({mine.length})</a></p> : null}
          </Card>
          <Others home={home} today={today} />
        </div>
        <div class="stack">
          <Card heading={t(text.progress)}>
            {training.plans.map((plan) => <Meter label={t(setText[plan.set])} done={plan.approved} waiting={plan.sent} total={plan.objectives} to={`${paths.objectives(training.id)}?plan=${plan.set}`} />)}
            {home.atLeader.count > 0 && home.atLeader.oldest ? <p class="muted meter__note">{t(text.awaitingLeader(home.atLeader.count, daysSince(home.atLeader.oldest, today)))}</p> : null}
          </Card>
          {home.news.length > 0 ? <News items={home.news} today={today} /> : null}
        </div>
      </div>
    </Page>
  )
}

export const NoTrainingPage = () => <Page title={t(text.noTraining)} lead={t(text.noTrainingLead)} width="narrow" />

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function conclusion(monthsAhead: number, end: Temporal.PlainDate, approved: number, startedOn: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const goal = monthAndYear(end)
  if (approved === 0 && Temporal.PlainDate.compare(today, startedOn.add({ months: 6 })) < 0) return t(text.justBegun(goal))
  if (monthsAhead >= 1) return t(text.ahead(monthsAhead, goal))
  return t(monthsAhead <= -1 ? text.behind(-monthsAhead, goal) : text.onPace(goal))
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
    {home.others.length === 0 ? <p class="muted">{t(text.nothingWaitsOthers)}</p> : (
      <ul class="rows">{home.others.slice(0, 8).map((one) => (
        <li><a class="ds-link" href={paths.activity(one.activityId)}><InNorwegian>{one.title}</InNorwegian></a><span class="muted">{t(text.withSomebody(one.name, daysSince(one.since, today)))}</span></li>
      ))}</ul>
    )}
  </Card>
)

export const News = ({ items, today }: { items: readonly NewsItem[]; today: Temporal.PlainDate }) => (
  <Card heading={t(text.news)}>
    <ul class="rows">{items.map((item) => {
      const what = item.kind in happenings ? t(happenings[item.kind as keyof typeof happenings]) : item.kind
      const to = item.recordId && (item.recordKind === 'objective' ? paths.objective(item.recordId) : item.recordKind === 'activity' ? paths.activity(item.recordId) : item.recordKind === 'training' ? paths.training(item.recordId) : null)
      return <li><span>{to ? <a class="ds-link" href={to}>{what}{item.code ? ` ${item.code}` : ''}</a> : what}</span><span class="muted">{item.who}, {daysSince(item.at, today)}</span></li>
    })}</ul>
  </Card>
)

function TrainingTimeline({ home: { training, spans, approvals }, today }: { home: TraineeHome; today: Temporal.PlainDate }) {
  const day = (date: string) => Temporal.PlainDate.from(date)
  const item = (span: Span, look: TimelineItem['look']): TimelineItem => ({ label: span.place ? `${span.title} · ${span.place}` : span.title, from: day(span.fromOn), ...(span.untilOn ? { to: day(span.untilOn) } : {}), look, href: paths.activity(span.id) })
  const of = (type: ActivityType) => spans.filter((span) => span.type === type)
  return (
    <Timeline
      from={training.startedOn} to={training.plannedEndOn} today={today} todayLabel={t(text.today)} title={t(text.timeline)}
      lanes={[
        { label: more.training, items: [{ label: `${t(specialtyText[training.specialty])} · ${training.kommune}`, from: training.startedOn, to: training.plannedEndOn, look: 'main' }] },
        { label: activityTypeText.klinisk_tjeneste, items: [...of('klinisk_tjeneste'), ...of('hospitering')].map((span) => item(span, 'second')) },
        { label: activityTypeText.gruppeveiledning, items: of('gruppeveiledning').map((span) => item(span, 'second')) },
        { label: activityTypeText.kurs, items: of('kurs').map((span) => ({ label: span.title, from: day(span.fromOn), look: 'third' as const, href: paths.activity(span.id) })) },
      ]}
      bars={{ label: text.approvedPerQuarter, values: approvals.map((one) => ({ from: day(one.quarter), count: one.count })) }}
    />
  )
}
