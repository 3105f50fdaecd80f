import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, Empty, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { TalkRow } from '../queries/talks.ts'
import { isOpen } from '../rules/talk.ts'
import { wayText } from '../text/mail.ts'
import { stateText, text } from '../text/words.ts'
import { stateColor } from './looks.ts'
import { HeldFields, TimeFields, WayField } from './time-fields.tsx'
import { whenOf } from './words.ts'

const TalkLine = ({ one }: { one: TalkRow }) => (
  <li>
    <span class="rows__main"><a class="ds-link" href={paths.talk(one.id)}>{whenOf(one)}</a><Tag color={stateColor[one.state]}>{t(stateText[one.state])}</Tag>
      <span class="muted">{t(text.nMinutes(one.heldMinutes ?? one.plannedMinutes))} · {t(wayText[one.way])} · {t(text.with_(one.mentor))}</span></span>
  </li>
)
const Talks = ({ heading, talks }: { heading: string; talks: readonly TalkRow[] }) => (talks.length > 0 ? <><h3 class="ds-heading" data-size="2xs">{heading}</h3><ul class="rows">{talks.map((one) => <TalkLine one={one} />)}</ul></> : null)

export interface TalksProps {
  readonly trainingId: string
  readonly talks: readonly TalkRow[]
  readonly now: Temporal.Instant
  /** One of the two; others see when conversations were. */
  readonly reads: boolean
  readonly arranges: boolean
  readonly mentor: boolean
  readonly inviteForm: FormState
  readonly recordForm: FormState
}

/** The conversations of a training: what is coming, what waits to be finished, what has been; and arranging a new one. */
export function TalksCard({ trainingId, talks, now, reads, arranges, mentor, inviteForm, recordForm }: TalksProps) {
  const ahead = (one: TalkRow) => isOpen(one.state) && Temporal.Instant.compare(one.startsAt, now) > 0
  const coming = talks.filter(ahead).toReversed()
  const waiting = talks.filter((one) => one.state === 'held' || (isOpen(one.state) && !ahead(one)))
  const over = talks.filter((one) => !coming.includes(one) && !waiting.includes(one))
  return (
    <Card heading={t(text.talks)} id="samtaler">
      {talks.length === 0 ? <Empty>{t(arranges ? text.noTalks : text.noTalksToRead)}</Empty> : null}
      <Talks heading={t(text.coming)} talks={coming} />
      <Talks heading={t(text.toFinish)} talks={waiting} />
      {over.length > 0 ? <details class="fold" open={coming.length + waiting.length === 0}><summary>{t(text.earlier(over.length))}</summary><ul class="rows">{over.map((one) => <TalkLine one={one} />)}</ul></details> : null}
      {arranges ? (
        <>
          <details class="fold" open={Boolean(inviteForm.rejected) || coming.length === 0}>
            <summary>{t(text.invite)}</summary>
            <Form action={paths.ofTraining(trainingId)} state={inviteForm}><TimeFields state={inviteForm} /><Button>{t(text.send)}</Button></Form>
          </details>
          <details class="fold" open={Boolean(recordForm.rejected)}>
            <summary>{t(text.recordHeld)}</summary>
            <Form action={paths.record(trainingId)} state={recordForm}><HeldFields state={recordForm} mentor={mentor} /><WayField state={recordForm} label={t(text.wayHeld)} /><Button look="secondary">{t(text.record)}</Button></Form>
          </details>
        </>
      ) : null}
      {reads ? null : <p class="muted">{t(text.onlyWhen)}</p>}
    </Card>
  )
}
