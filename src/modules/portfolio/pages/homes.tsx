import type { Child } from '#ui/jsx-runtime'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty, InNorwegian } from '#ui/parts.tsx'
import { TaskList } from '#ui/tasks.tsx'
import { dayInNorway, waited } from '#platform/i18n/format.ts'
import { paths } from '../paths.ts'
import type { DoctorRow } from '../queries/doctors.ts'
import type { NewsItem } from '../queries/home.ts'
import type { QueueRow } from '../queries/queue.ts'
import type { Asked } from '../queries/signing.ts'
import { urgency } from '../rules/waiting.ts'
import { more } from '../text/more.ts'
import { text } from '../text.ts'
import { Overview } from './doctors.tsx'
import { lateness } from './looks.ts'
import { News } from './news.tsx'
import { recommendedAtAGlance } from './queue.tsx'
import { daysSince } from './words.ts'

const QueueTasks = ({ queue, today }: { queue: readonly QueueRow[]; today: Temporal.PlainDate }) => (
  <TaskList tasks={queue.map((row) => {
    const day = dayInNorway(row.since)
    return {
      tag: { color: lateness[urgency(day, today)], label: waited(day, today) }, title: <a href={paths.objective(row.id)}>{row.code} <InNorwegian>{row.title}</InNorwegian></a>,
      since: `${row.doctor} · ${recommendedAtAGlance(row)}`, action: { to: paths.objective(row.id), label: t(text.open) },
    }
  })} />
)

/** What later parts of the product put on a home: the heading of the doctor's, what to follow up, and more. */
export interface HomeAdditions {
  readonly heading?: { readonly title: string; readonly lead: string } | undefined
  /** Whom to look at, and why. */
  readonly attention?: Child
  readonly cards?: Child
}

/** Shown at once of what waits; the whole list has its own page. */
const most = 6

/** A leader's home: what can be approved, whom to look at, how far each has come. */
export function LeaderHomePage({ queue, doctors, news, today, duties, additions }: { queue: readonly QueueRow[]; doctors: readonly DoctorRow[]; news: readonly NewsItem[]; today: Temporal.PlainDate; duties?: Child; additions: HomeAdditions }) {
  const ready = queue.filter((row) => row.ready)
  return (
    <Page title={t(more.leaderHome(ready.length))} lead={t(more.leaderLead(doctors.length, queue.length - ready.length))} action={ready.length > 0 ? <ButtonLink to={paths.queue()}>{t(text.queue)}</ButtonLink> : <ButtonLink to={paths.newTraining()} look="secondary">{t(more.assign)}</ButtonLink>}>
      <div class="columns columns--wide-first">
        <div class="stack">
          <Card heading={t(text.queue)} aside={queue.length > most ? <a class="ds-link" href={paths.queue()}>{`${t(more.seeAll)} (${queue.length})`}</a> : undefined}>
            {queue.length === 0 ? <Empty>{t(text.queueEmpty)}</Empty> : <QueueTasks queue={queue.slice(0, most)} today={today} />}
          </Card>
          {additions.attention}
        </div>
        <div class="stack">
          {additions.cards}
          <Overview doctors={doctors} heading={t(more.doctors)} all={paths.doctors()} />
          {duties}
          {news.length > 0 ? <News items={news} today={today} /> : null}
        </div>
      </div>
    </Page>
  )
}

const AskedTasks = ({ asked, today }: { asked: readonly Asked[]; today: Temporal.PlainDate }) => (
  <TaskList tasks={asked.map((one) => ({
    tag: { color: lateness[urgency(dayInNorway(Temporal.Instant.from(one.askedAt)), today)], label: t(one.kind === 'signing' ? more.toSign : text.yourWord) },
    title: <a href={one.kind === 'signing' ? paths.activity(one.activityId ?? '') : paths.objective(one.planObjectiveId ?? '')}>{one.code ? `${one.code} ` : null}<InNorwegian>{one.title ?? one.objectiveTitle}</InNorwegian></a>,
    since: `${one.traineeName} · ${t(text.withYou(daysSince(one.askedAt, today)))}`,
    action: one.kind === 'signing' ? { to: paths.toSign(), label: t(text.look) } : { to: paths.objective(one.planObjectiveId ?? ''), label: t(text.look) },
  }))} />
)

/** A mentor's home: what waits for them, and how their doctors stand. */
export const MentorHomePage = ({ asked, doctors, news, today, additions }: { asked: readonly Asked[]; doctors: readonly DoctorRow[]; news: readonly NewsItem[]; today: Temporal.PlainDate; additions: HomeAdditions }) => (
  <Page title={t(more.mentorHome(asked.length))} lead={t(more.mentorLead(doctors.length))} action={asked.length > 0 ? <ButtonLink to={paths.toSign()}>{t(more.toSign)}</ButtonLink> : undefined}>
    <div class="columns columns--wide-first">
      <div class="stack">
        <Card heading={t(text.waitsForYou)}>{asked.length === 0 ? <Empty>{t(more.toSignTitle(0))}</Empty> : <AskedTasks asked={asked.slice(0, 8)} today={today} />}</Card>
        {additions.attention}
      </div>
      <div class="stack">
        {additions.cards}
        <Overview doctors={doctors} heading={t(more.myDoctors)} all={paths.mentored()} />
        {news.length > 0 ? <News items={news} today={today} /> : null}
      </div>
    </div>
  </Page>
)

/** For those who follow from outside (kommuneoverlege, office): who is in training, and whom to look at. */
export const FollowerHomePage = ({ doctors, unitName, additions }: { doctors: readonly DoctorRow[]; unitName: string; additions: HomeAdditions }) => (
  <Page title={t(more.followTitle(doctors.length))} kicker={unitName} action={<ButtonLink to={paths.doctors()} look="secondary">{t(more.doctors)}</ButtonLink>}>
    <div class="columns columns--wide-first">
      <div class="stack">{additions.attention}{additions.cards}</div>
      <div class="stack"><Overview doctors={doctors} heading={t(more.inTraining)} all={paths.doctors()} /></div>
    </div>
  </Page>
)
