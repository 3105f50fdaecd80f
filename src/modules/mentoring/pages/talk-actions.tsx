import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { NumberField, Radios } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Card } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { isOpen, type TalkState } from '../rules/talk.ts'
import { talkText } from '../text/talk.ts'
import { text } from '../text/words.ts'
import { HeldFields, TimeFields } from './time-fields.tsx'

export interface ActionsProps {
  readonly talkId: string
  readonly state: TalkState
  /** The time it was arranged for has come. */
  readonly begun: boolean
  readonly mentor: boolean
  readonly doctorId: string
  readonly names: { readonly doctor: string; readonly mentor: string }
  readonly forms: { readonly move: FormState; readonly miss: FormState; readonly hold: FormState; readonly complete: FormState }
}

/** What the two can do with a conversation as it stands. */
export function Actions({ talkId, state, begun, mentor, names, forms }: ActionsProps) {
  if (!isOpen(state) && state !== 'held') return null
  const hold = (
    <details class="fold" open={Boolean(forms.hold.rejected) || (isOpen(state) && begun)}>
      <summary>{t(state === 'held' ? talkText.correct : talkText.hold)}</summary>
      <Form action={paths.holding(talkId)} state={forms.hold}><HeldFields state={forms.hold} mentor={mentor} /><Button look={begun && state !== 'held' ? 'primary' : 'secondary'}>{t(state === 'held' ? talkText.save : talkText.holdIt)}</Button></Form>
    </details>
  )
  return (
    <Card heading={t(talkText.actions)} id="handlinger">
      {state === 'held' && mentor ? (
        <Form action={paths.completion(talkId)} state={forms.complete}>
          <NumberField state={forms.complete} name="prepared" label={t(text.prepared)} hint={t(text.preparedHint)} optional />
          <p class="hint">{t(talkText.completeMeans)}</p>
          <Button>{t(talkText.complete)}</Button>
        </Form>
      ) : null}
      {hold}
      {isOpen(state) ? (
        <>
          <details class="fold" open={Boolean(forms.move.rejected)}><summary>{t(talkText.move)}</summary><Form action={paths.move(talkId)} state={forms.move}><TimeFields state={forms.move} /><Button look="secondary">{t(talkText.moveIt)}</Button></Form></details>
          {begun ? (
            <details class="fold" open={Boolean(forms.miss.rejected)}><summary>{t(talkText.miss)}</summary>
              <Form action={paths.absence(talkId)} state={forms.miss}><Radios state={forms.miss} name="who" label={t(talkText.whoMissed)} options={[{ value: 'trainee', label: names.doctor }, { value: 'mentor', label: names.mentor }]} /><Button look="secondary">{t(talkText.noteIt)}</Button></Form>
            </details>
          ) : null}
          <p class="after-list"><ConfirmedAction action={paths.cancellation(talkId)} label={t(talkText.callOff)} means={t(talkText.callOffMeans)} /></p>
        </>
      ) : null}
    </Card>
  )
}
