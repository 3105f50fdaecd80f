import { dayInNorway, since as sinceDay } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty, InNorwegian, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { QueueRow } from '../queries/queue.ts'
import { urgency } from '../rules/waiting.ts'
import { text } from '../text.ts'

const Row = ({ row, today, box }: { row: QueueRow; today: Temporal.PlainDate; box: boolean }) => {
  const day = dayInNorway(row.since)
  return (
    <li class="asked__one">
      {box ? <input class="ds-input" type="checkbox" id={`o-${row.id}`} name="objectives[]" value={row.id} aria-label={`${row.code} ${row.doctor}`} /> : null}
      <div>
        <a class="asked__title" href={paths.objective(row.id)}>{row.code} <InNorwegian>{row.title}</InNorwegian></a>
        <p class="muted">{row.doctor}{row.onBehalfOf ? ` · ${t(text.decidesFor(row.onBehalfOf))}` : null}</p>
      </div>
      <Tag color={{ calm: 'neutral', late: 'sun', very_late: 'brand' }[urgency(day, today)] as 'neutral' | 'sun' | 'brand'}>{sinceDay(day, today)}</Tag>
    </li>
  )
}

/** What waits for a decision: those that are ready can be approved several at once. */
export function QueuePage({ queue, state, today }: { queue: readonly QueueRow[]; state: FormState; today: Temporal.PlainDate }) {
  const [ready, lacking] = [queue.filter((row) => row.ready), queue.filter((row) => !row.ready)]
  return (
    <Page title={t(text.queueTitle(ready.length))} lead={queue.length > 0 ? t(text.queueLead(lacking.length)) : undefined}>
      {queue.length === 0 ? <Card><Empty>{t(text.queueEmpty)}</Empty></Card> : null}
      {ready.length > 0 ? (
        <Card heading={t(text.ready)}>
          <Form action={paths.approvals()} state={state} class="form signing">
            <ul class="asked">{ready.map((row) => <Row row={row} today={today} box />)}</ul>
            <p class="muted">{t(text.whatYouApprove)}</p>
            <div class="sticky"><Button><span data-count-of="objectives[]">{t(text.approveChosen)}</span></Button></div>
          </Form>
        </Card>
      ) : null}
      {lacking.length > 0 ? (
        <Card heading={t(text.notReady)}>
          {(['mentor', 'supervisor'] as const).map((who) => {
            const rows = lacking.filter((row) => row.missing === who)
            return rows.length > 0 ? <><h3 class="ds-heading" data-size="2xs">{t(who === 'mentor' ? text.lacksMentor : text.lacksSupervisor)}</h3><ul class="asked">{rows.map((row) => <Row row={row} today={today} box={false} />)}</ul></> : null
          })}
        </Card>
      ) : null}
    </Page>
  )
}
