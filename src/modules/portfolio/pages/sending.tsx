import { shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, TextField, Tick } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { Sendable } from '../queries/sendable.ts'
import type { TrainingView } from '../queries/training.ts'
import { more } from '../text/more.ts'
import { activityStateText, capacityText } from '../text/words.ts'
import { text } from '../text.ts'

const toOption = (one: Sendable) => ({ value: one.id, label: one.title, hint: `${shortDate(Temporal.PlainDate.from(one.fromOn))} · ${one.codes.join(', ')}${one.state === 'registered' ? '' : ` · ${t(activityStateText[one.state])}`}` })

/** Choose what, choose who, send once: several activities to several people. */
export function SendingPage({ training, activities, state }: { training: TrainingView; activities: readonly Sendable[]; state: FormState }) {
  const signers = training.participants.filter((one) => !one.untilOn && one.capacity !== 'leader')
  const unsent = activities.filter((one) => one.state === 'registered' || one.state === 'rejected')
  return (
    <Page title={t(more.sending)} lead={t(more.sendingLead)} width="narrow" back={{ to: paths.activities(training.id), label: t(text.activities) }}>
      {activities.length === 0 ? <Card><Empty action={<ButtonLink to={paths.newActivity()}>{t(text.registerActivity)}</ButtonLink>}>{t(more.nothingToSend)}</Empty></Card> : (
        <Card>
          <Form action={paths.sending()} state={state}>
            <input type="hidden" name="trainingId" value={training.id} />
            <Checkboxes state={state} name="activities" label={t(more.whichActivities)} options={unsent.map(toOption)} rest={{ label: t(more.sentBefore(activities.length - unsent.length)), options: activities.filter((one) => !unsent.includes(one)).map(toOption) }} />
            <Checkboxes state={state} name="signers" label={t(more.whoSigns)} options={signers.map((one) => ({ value: one.personId, label: one.name, hint: `${t(capacityText[one.capacity])} · ${one.email}` }))} />
            <fieldset class="ds-fieldset field">
              <legend class="ds-label" data-weight="medium">{t(more.someoneNew)}</legend>
              <p class="hint">{t(more.someoneNewHint)}</p>
              <TextField state={state} name="newName" label={t(more.name)} optional autocomplete="off" />
              <TextField state={state} name="newEmail" label={t(more.email)} type="email" optional autocomplete="off" />
              <TextField state={state} name="newHpr" label={t(more.hprNumber)} optional short />
            </fieldset>
            <Tick state={state} name="askRecommendation" label={t(more.askToo)} />
            <Button>{t(more.sendToSign)}</Button>
          </Form>
        </Card>
      )}
    </Page>
  )
}
