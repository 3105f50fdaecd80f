import { ago, beginning, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { ActionButton, ErrorSummary } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { RequestView } from '../queries/requests.ts'
import { text } from '../text.ts'
import { requestStateText } from '../text/words.ts'

/** What one is asked to take on, with yes and no; below it what there has been an end to. */
export function RequestsPage({ requests, today, state }: { requests: readonly RequestView[]; today: Temporal.PlainDate; state: FormState }) {
  const open = requests.filter((one) => one.state === 'asked')
  const before = requests.filter((one) => one.state !== 'asked')
  return (
    <Page title={beginning(t(text.requestsTitle(open.length)))} lead={open.length > 0 ? t(text.requestsLead) : undefined} width="narrow" back={{ to: paths.profile(), label: t(text.howIMentor) }}>
      <ErrorSummary state={state} />
      {open.length === 0 ? <Card><Empty action={<ButtonLink to={paths.profile()} look="secondary">{t(text.howIMentor)}</ButtonLink>}>{t(text.requestsNone)}</Empty></Card> : null}
      {open.map((one) => (
        <Card heading={[one.doctor ?? t(text.aDoctor), one.kommune].filter(Boolean).join(', ')}>
          <p>{t(text.askedBy(one.asker ?? '–', ago(one.askedOn, today)))}{one.overdue ? <> <Tag color="brand">{t(text.overdue)}</Tag></> : null}</p>
          {one.current ? <p class="muted">{t(text.now(one.current))}</p> : null}
          <div class="buttons">
            <ActionButton action={paths.answer(one.id)} label={t(text.yes)} look="primary" small={false} fields={{ answer: 'yes' }} />
            <ActionButton action={paths.answer(one.id)} label={t(text.no)} small={false} fields={{ answer: 'no' }} />
          </div>
        </Card>
      ))}
      {before.length > 0 ? (
        <Card heading={t(text.earlier)}>
          <ul class="rows">{before.map((one) => (
            <li><span class="rows__main"><b>{one.doctor ?? t(text.aDoctor)}</b>{one.kommune ? ` · ${one.kommune}` : ''}<span class="muted">{shortDate(one.answeredOn ?? one.askedOn)}</span></span><Tag color={one.state === 'appointed' || one.state === 'accepted' ? 'leaf' : 'neutral'}>{t(requestStateText[one.state])}</Tag></li>
          ))}</ul>
        </Card>
      ) : null}
    </Page>
  )
}
