import { dateAndTime } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { TextArea } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, InNorwegian, Quote } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { TalkTextView } from '../queries/talk.ts'
import { talkText } from '../text/talk.ts'

export interface TextsProps {
  readonly talkId: string
  readonly me: string
  readonly texts: readonly TalkTextView[]
  readonly nameOf: (personId: string) => string
  /** What the reader may write now. */
  readonly writes: { readonly preparation: boolean; readonly minutes: boolean; readonly addendum: boolean }
  readonly forms: { readonly preparation: FormState; readonly minutes: FormState; readonly addendum: FormState }
}

const Said = ({ one, name }: { one: TalkTextView; name: string }) => (
  <div class="remark"><p class="muted">{t(talkText.writtenBy(name, dateAndTime(one.writtenAt)))}</p><InNorwegian><Quote>{one.body}</Quote></InNorwegian></div>
)

/** What each wrote beforehand; one's own can be changed. */
function Preparation({ talkId, me, texts, nameOf, writes, forms, held }: TextsProps & { held: boolean }) {
  const all = texts.filter((one) => one.kind === 'preparation')
  const shown = writes.preparation ? all.filter((one) => one.authorId !== me) : all
  if (held && all.length === 0 && !writes.preparation) return null
  const form = (
    <Form action={paths.preparation(talkId)} state={forms.preparation}>
      <TextArea state={forms.preparation} name="body" label={t(talkText.yourPreparation)} hint={<>{t(talkText.preparationHint)} <b>{t(talkText.noPatients)}</b></>} rows={5} />
      <Button look="secondary">{t(talkText.save)}</Button>
    </Form>
  )
  return (
    <Card heading={t(talkText.preparation)} id="forberedelse">
      {shown.map((one) => <><h3 class="ds-heading" data-size="2xs">{one.authorId === me ? t(talkText.yourPreparation) : t(talkText.preparationOf(nameOf(one.authorId)))}</h3><Said one={one} name={nameOf(one.authorId)} /></>)}
      {all.length === 0 && !writes.preparation ? <p class="muted">{t(talkText.nobodyPrepared)}</p> : null}
      {writes.preparation && held ? <details class="fold" open={Boolean(forms.preparation.rejected)}><summary>{t(talkText.yourPreparation)}</summary>{form}</details> : writes.preparation ? form : null}
    </Card>
  )
}

/** The minutes, one text of both; and what was added after they were locked. */
function Minutes({ talkId, texts, nameOf, writes, forms }: TextsProps) {
  const minutes = texts.find((one) => one.kind === 'minutes')
  const addenda = texts.filter((one) => one.kind === 'addendum')
  const refused = forms.minutes.rejected?.code === 'changed_meanwhile'
  return (
    <Card heading={t(talkText.minutes)} id="referat">
      {minutes && !writes.minutes ? <Said one={minutes} name={nameOf(minutes.authorId)} /> : null}
      {!minutes && !writes.minutes ? <p class="muted">{t(talkText.noMinutes)}</p> : null}
      {writes.minutes ? (
        <Form action={paths.minutes(talkId)} state={forms.minutes}>
          {minutes ? <p class="muted">{t(talkText.writtenBy(nameOf(minutes.authorId), dateAndTime(minutes.writtenAt)))}</p> : null}
          <input type="hidden" name="seen" value={minutes?.writtenAt.toString() ?? ''} />
          <TextArea state={forms.minutes} name="body" label={t(talkText.writeMinutes)} hint={<>{t(talkText.minutesHint)} <b>{t(talkText.noPatients)}</b></>} rows={10} />
          {refused && minutes ? <div><p><b>{t(talkText.asItStands)}</b></p><Said one={minutes} name={nameOf(minutes.authorId)} /></div> : null}
          <Button look="secondary">{t(talkText.saveMinutes)}</Button>
        </Form>
      ) : null}
      {addenda.length > 0 ? <><h3 class="ds-heading" data-size="2xs">{t(talkText.addenda)}</h3>{addenda.map((one) => <Said one={one} name={nameOf(one.authorId)} />)}</> : null}
      {writes.addendum ? (
        <details class="fold" open={Boolean(forms.addendum.rejected)}><summary>{t(talkText.addendum)}</summary>
          <Form action={paths.addenda(talkId)} state={forms.addendum}><TextArea state={forms.addendum} name="body" label={t(talkText.addendum)} hint={<>{t(talkText.addendumHint)} <b>{t(talkText.noPatients)}</b></>} rows={4} /><Button look="secondary">{t(talkText.add)}</Button></Form>
        </details>
      ) : null}
    </Card>
  )
}

/** What was written for a conversation: before it is held preparation comes first, afterwards the minutes. */
export const Texts = (props: TextsProps & { held: boolean }) => (props.held ? <><Minutes {...props} /><Preparation {...props} /></> : <Preparation {...props} />)
