import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Card } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { TalkRow } from '../queries/talks.ts'
import { text } from '../text/words.ts'
import { whenOf } from './words.ts'

export interface HandoverProps {
  readonly trainingId: string
  readonly mentor: { readonly id: string; readonly name: string }
  /** Conversations with mentors before the one there is now. */
  readonly earlier: readonly TalkRow[]
  readonly state: FormState
}

/** What the doctor lets a new mentor read of what was said with those before (R58). */
export function HandoverCard({ trainingId, mentor, earlier, state }: HandoverProps) {
  const shared = earlier.filter((one) => one.sharedWith.includes(mentor.id))
  const kept = earlier.filter((one) => !one.sharedWith.includes(mentor.id))
  return (
    <Card heading={t(text.handover)} id="overlevering">
      <p>{t(text.handoverLead(mentor.name))}</p>
      {shared.length > 0 ? <ul class="rows">{shared.map((one) => <li><span class="rows__main">{whenOf(one)}<span class="muted">{t(text.with_(one.mentor))}</span></span><ConfirmedAction action={paths.unshared(one.id)} label={t(text.takeBack)} means={t(text.takeBackMeans(mentor.name))} /></li>)}</ul> : null}
      {kept.length > 0 ? (
        <Form action={paths.shares(trainingId)} state={state}>
          <Checkboxes state={state} name="talks" label={t(text.chooseEarlier)} options={kept.map((one) => ({ value: one.id, label: `${whenOf(one)} ${t(text.with_(one.mentor))}` }))} compact={kept.length > 6} />
          <Button look="secondary">{t(text.let)}</Button>
        </Form>
      ) : null}
    </Card>
  )
}
