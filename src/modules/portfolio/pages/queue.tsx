import { dayInNorway, waited } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty, InNorwegian, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { QueueRow } from '../queries/queue.ts'
import { urgency } from '../rules/waiting.ts'
import { more } from '../text/more.ts'
import { text } from '../text.ts'
import { lateness } from './looks.ts'

/** Who recommends it, or whose word it waits for. */
export const recommendedAtAGlance = (row: QueueRow): string => t(row.missing === 'mentor' ? text.lacksMentor : row.missing === 'supervisor' ? text.lacksSupervisor : text.recommendedBy(row.recommendedBy))

const Row = ({ row, today, box }: { row: QueueRow; today: Temporal.PlainDate; box: boolean }) => {
  const day = dayInNorway(row.since)
  return (
    <li class="asked__one">
      {box ? <input class="ds-input" type="checkbox" id={`o-${row.id}`} name="objectives[]" value={row.id} aria-label={`${row.code} ${row.doctor}`} /> : null}
      <div>
        <a class="asked__title" href={paths.objective(row.id)}>{row.code} <InNorwegian>{row.title}</InNorwegian></a>
        <p class="muted"><b>{row.doctor}</b> · {recommendedAtAGlance(row)} · {t(text.signedActivities(row.activities))}</p>
      </div>
      <Tag color={lateness[urgency(day, today)]}>{waited(day, today)}</Tag>
    </li>
  )
}

/** As many as one decides in one go; the oldest are shown. */
const most = 50

/** What waits for a decision: those that are ready can be approved several at once; what lacks a word is folded, since others have it. */
export function QueuePage({ queue, state, today }: { queue: readonly QueueRow[]; state: FormState; today: Temporal.PlainDate }) {
  const [ready, lacking] = [queue.filter((row) => row.ready), queue.filter((row) => !row.ready)]
  const leaders = [...new Set(queue.map((row) => row.onBehalfOf).filter((name) => name !== null))]
  return (
    <Page title={t(text.queueTitle(ready.length))} lead={queue.length > 0 ? [leaders.length > 0 ? t(text.decidesFor(leaders.join(', '))) : null, t(text.queueLead(lacking.length))].filter(Boolean).join(' ') : undefined}>
      {queue.length === 0 ? <Card><Empty>{t(text.queueEmpty)}</Empty></Card> : null}
      {ready.length > 0 ? (
        <Form action={paths.approvals()} state={state} class="form">
          <Card heading={t(text.ready)} id="f-objectives"><ul class="asked">{ready.slice(0, most).map((row) => <Row row={row} today={today} box />)}</ul>{ready.length > most ? <p class="muted after-list">{t(more.oldestOf(most, ready.length))}</p> : null}</Card>
          <div class="bar"><Button><span data-count-of="objectives[]">{t(text.approveChosen)}</span></Button><span class="muted">{t(text.whatYouApprove)}</span></div>
        </Form>
      ) : null}
      {lacking.length > 0 ? (
        <section class="card">
          <details class="fold" open={ready.length === 0}>
            <summary>{`${t(text.notReady)} (${lacking.length})`}</summary>
            <ul class="asked">{lacking.slice(0, most).map((row) => <Row row={row} today={today} box={false} />)}</ul>
            {lacking.length > most ? <p class="muted after-list">{t(more.oldestOf(most, lacking.length))}</p> : null}
          </details>
        </section>
      ) : null}
    </Page>
  )
}
