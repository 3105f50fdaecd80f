import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, type Option, Select, TextArea, TextField, Tick } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import { leaveKinds, planItemKinds, planItemStates, serviceKinds } from '../rules/periods.ts'
import { text } from '../text.ts'
import { itemKindText, itemStateText, leaveKindText, serviceKindText } from '../text/words.ts'

/** What the forms of a plan let one choose among. */
export interface Choices {
  readonly units: readonly Option[]
  readonly courses: readonly Option[]
  /** Only the leader says what counts from the old scheme (R12). */
  readonly oldScheme: boolean
}
interface FieldsProps {
  readonly state: FormState
  readonly choices: Choices
}

export const PeriodFields = ({ state, choices }: FieldsProps) => (
  <>
    <Select state={state} name="kind" label={t(text.kind)} options={serviceKinds.map((value) => ({ value, label: t(serviceKindText[value]) }))} />
    <TextField state={state} name="arena" label={t(text.arena)} hint={t(text.arenaHint)} />
    <Select state={state} name="unitId" label={t(text.unit)} hint={t(text.unitHint)} options={choices.units} optional />
    <TextField state={state} name="percentage" label={t(text.percentage)} short />
    <div class="side-by-side"><DateField state={state} name="fromOn" label={t(text.from)} /><DateField state={state} name="untilOn" label={t(text.until)} hint={t(text.openEnd)} optional /></div>
    <Tick state={state} name="agreed" label={t(text.agreed)} hint={t(text.agreedHint)} />
    <TextField state={state} name="objectives" label={t(text.objectives)} hint={t(text.objectivesHint)} optional />
    {choices.oldScheme ? <Tick state={state} name="oldScheme" label={t(text.oldScheme)} hint={t(text.oldSchemeHint)} /> : null}
  </>
)

export const LeaveFields = ({ state }: { state: FormState }) => (
  <>
    <Select state={state} name="kind" label={t(text.kind)} options={leaveKinds.map((value) => ({ value, label: t(leaveKindText[value]) }))} />
    <TextField state={state} name="percentage" label={t(text.percentage)} short />
    <div class="side-by-side"><DateField state={state} name="fromOn" label={t(text.from)} /><DateField state={state} name="untilOn" label={t(text.until)} /></div>
  </>
)

export const ItemFields = ({ state, choices }: FieldsProps) => (
  <>
    <Select state={state} name="kind" label={t(text.kind)} options={planItemKinds.map((value) => ({ value, label: t(itemKindText[value]) }))} />
    {choices.courses.length > 0 ? <Select state={state} name="code" label={t(text.course)} options={choices.courses} optional /> : null}
    <TextField state={state} name="title" label={t(text.what)} hint={choices.courses.length > 0 ? t(text.whatHint) : undefined} optional={choices.courses.length > 0 ? 'sometimes' : false} />
    <DateField state={state} name="onDay" label={t(text.onDay)} optional />
    <TextArea state={state} name="how" label={t(text.how)} rows={2} optional />
    <Select state={state} name="state" label={t(text.state)} options={planItemStates.map((value) => ({ value, label: t(itemStateText[value]) }))} />
  </>
)

/** One thing of the plan on a page of its own, to change or to take out. */
export function ChangePage({ what, state, choices, action, removal, plan }: FieldsProps & { what: 'period' | 'leave' | 'item'; action: string; removal: string; plan: string }) {
  const title = { period: text.changePeriod, leave: text.changeLeave, item: text.changeItem }[what]
  return (
    <Page title={t(title)} back={{ to: plan, label: t(text.back) }} width="narrow">
      <Card>
        <Form action={action} state={state}>
          {what === 'period' ? <PeriodFields state={state} choices={choices} /> : what === 'leave' ? <LeaveFields state={state} /> : <ItemFields state={state} choices={choices} />}
          <Button>{t(text.save)}</Button>
        </Form>
        <ConfirmedAction action={removal} label={t(text.remove)} means={t(text.removeMeans)} />
      </Card>
    </Page>
  )
}
