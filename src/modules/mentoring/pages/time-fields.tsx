import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, NumberField, Radios, TimeField } from '#ui/form/fields.tsx'
import { talkWays } from '../rules/talk.ts'
import { wayText } from '../text/mail.ts'
import { text } from '../text/words.ts'

export const WayField = ({ state, label }: { state: FormState; label: string }) => <Radios state={state} name="way" label={label} options={talkWays.map((value) => ({ value, label: t(wayText[value]) }))} />

/** When, how long and how: the same wherever a conversation is arranged or moved. */
export const TimeFields = ({ state }: { state: FormState }) => (
  <>
    <div class="side-by-side"><DateField state={state} name="day" label={t(text.day)} /><TimeField state={state} name="time" label={t(text.time)} hint={t(text.timeHint)} /></div>
    <NumberField state={state} name="minutes" label={t(text.minutes)} hint={t(text.minutesHint)} />
    <WayField state={state} label={t(text.way)} />
  </>
)

/** When it was held and for how long; the mentor says what they prepared besides. */
export const HeldFields = ({ state, mentor }: { state: FormState; mentor: boolean }) => (
  <>
    <DateField state={state} name="heldOn" label={t(text.day)} />
    <NumberField state={state} name="minutes" label={t(text.minutes)} />
    {mentor ? <NumberField state={state} name="prepared" label={t(text.prepared)} hint={t(text.preparedHint)} optional /> : null}
  </>
)
