import { t } from '#platform/i18n/language.ts'
import { activityTypeCodes, activityTypeText } from '#modules/curriculum/index.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, DateField, FileField, Select, TextArea, TextField, Tick } from '#ui/form/fields.tsx'
import { Button, Buttons, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import type { ObjectiveRow } from '../queries/objectives.ts'
import { more } from '../text/more.ts'
import { quickText } from '../text/quick.ts'
import { text } from '../text.ts'

interface ActivityFormProps {
  readonly mode: 'new' | 'edit' | 'correct'
  readonly action: string
  readonly back: { readonly to: string; readonly label: string }
  readonly state: FormState
  readonly trainingId: string
  readonly correctsId: string | null
  readonly objectives: readonly ObjectiveRow[]
  /** Places used before, the last first. */
  readonly places: readonly string[]
}

/** What, when and which objectives; the rest can be left out. */
export function ActivityFormPage({ mode, action, back, state, trainingId, correctsId, objectives, places }: ActivityFormProps) {
  const title = { new: more.newActivity, edit: more.editActivity, correct: more.correction }[mode]
  const chosen = new Set(([state.values.objectives ?? []].flat() as unknown[]).map(String))
  const open = objectives.filter((row) => row.state !== 'approved' || chosen.has(row.id))
  const rank = (row: ObjectiveRow) => (chosen.has(row.id) ? 0 : ['started', 'returned', 'completed', 'withdrawn', 'sent'].includes(row.state) ? 1 : 2)
  return (
    <Page title={t(title)} lead={t(mode === 'correct' ? more.correctionLead : more.newActivityLead)} width="narrow" back={back}>
      <Card>
        <Form action={action} state={state} upload keeps={mode === 'new' ? t(quickText.activity) : undefined}>
          <input type="hidden" name="trainingId" value={trainingId} />
          {correctsId ? <input type="hidden" name="correctsId" value={correctsId} /> : null}
          <TextField state={state} name="title" label={t(more.what)} hint={t(more.whatHint)} />
          <Select state={state} name="type" label={t(more.type)} options={activityTypeCodes.map((code) => ({ value: code, label: t(activityTypeText[code]) }))} />
          <div class="side-by-side">
            <DateField state={state} name="fromOn" label={t(more.fromOn)} />
            <DateField state={state} name="untilOn" label={t(more.untilOn)} optional />
          </div>
          <div class="picker" data-picker={t(more.findObjective)}>
            <Checkboxes state={state} name="objectives" label={t(more.whichObjectives)} hint={t(more.whichObjectivesHint)} compact
              options={[...open].sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code)).map((row) => ({ value: row.id, label: `${row.code} ${row.title}` }))} />
          </div>
          <details class="fold" open={Boolean(state.rejected) || mode !== 'new'}>
            <summary>{t(more.description)}, {t(more.place).toLowerCase()}, {t(text.files).toLowerCase()}</summary>
            <div class="form">
              <TextField state={state} name="place" label={t(more.place)} optional list={places} />
              <TextArea state={state} name="description" label={t(more.description)} hint={t(text.noPatients)} optional rows={4} />
              <FileField state={state} name="file" label={t(text.files)} optional />
              <Tick state={state} name="alternative" label={t(more.isAlternative)} hint={t(more.isAlternativeHint)} />
              <TextArea state={state} name="alternativeReason" label={t(more.alternativeReason)} optional />
            </div>
          </details>
          <Buttons>
            {mode === 'edit' ? <Button>{t(more.save)}</Button> : <><Button name="then" value="send">{t(more.saveAndSend)}</Button><Button name="then" value="save" look="secondary">{t(more.save)}</Button></>}
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}
