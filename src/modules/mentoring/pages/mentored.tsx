import { ago, dateAndTime, longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { Card, Empty, Tag } from '#ui/parts.tsx'
import { TaskList } from '#ui/tasks.tsx'
import { paths } from '../paths.ts'
import type { MentoredDoctor } from '../queries/mentored.ts'
import { text } from '../text/words.ts'
import { hours } from './words.ts'

/** The mentor's doctors: the next conversation with each, how the hours stand, and what waits for the mentor alone. */
export function MentoredPage({ doctors, today }: { doctors: readonly MentoredDoctor[]; today: Temporal.PlainDate }) {
  const toComplete = doctors.flatMap((one) => one.toComplete.map((each) => ({ ...each, doctor: one.doctor })))
  return (
    <Page title={toComplete.length > 0 ? t(text.toCompleteTitle(toComplete.length)) : t(doctors.length > 0 ? text.myDoctors(doctors.length) : text.nobody)} kicker={t(text.mentoring)}>
      <div class="stack">
        {toComplete.length > 0 ? <Card heading={t(text.waitsForYou)}><TaskList tasks={toComplete.map(({ id, doctor, heldOn }) => ({ tag: { color: 'accent', label: t(text.complete) }, title: <a href={paths.talk(id)}>{doctor}</a>, since: t(text.heldOnDay(longDate(heldOn))), action: { to: paths.talk(id), label: t(text.open) } }))} /></Card> : null}
        <Card heading={t(doctors.length > 0 ? text.myDoctors(doctors.length) : text.mentoring)}>
          {doctors.length === 0 ? <Empty>{t(text.nobody)}</Empty> : (
            <ul class="rows">{doctors.map((one) => (
              <li>
                <span class="rows__main">
                  <a class="ds-link" href={paths.ofTraining(one.trainingId)}><b>{one.doctor}</b></a> · {one.kommune}
                  {one.hours.behind >= 60 ? <Tag color="brand">{t(text.hoursBehind(hours(one.hours.behind)))}</Tag> : <Tag color="leaf">{t(text.inPace)}</Tag>}
                  <span class="muted">{one.next ? <>{t(text.next)}: <a class="ds-link" href={paths.talk(one.next.id)}>{dateAndTime(one.next.startsAt)}</a></> : t(text.noNext)}{one.lastOn ? ` · ${t(text.last)}: ${ago(one.lastOn, today)}` : ''} · {t(text.hoursOf(hours(one.hours.held), hours(one.hours.required)))}</span>
                </span>
              </li>
            ))}</ul>
          )}
        </Card>
      </div>
    </Page>
  )
}
