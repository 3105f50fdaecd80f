import { t } from '#platform/i18n/language.ts'
import { activityTypeCodes, activityTypeText, type ActivityType } from '#modules/curriculum/index.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, DateField, FileField, Radios, TextArea, TextField } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { ObjectiveRow } from '../queries/objectives.ts'
import type { RecentChoices } from '../queries/recent.ts'
import type { TrainingView } from '../queries/training.ts'
import { more } from '../text/more.ts'
import { quickText } from '../text/quick.ts'
import { capacityText } from '../text/words.ts'
import { text } from '../text.ts'

interface QuickProps {
  readonly training: TrainingView
  readonly state: FormState
  readonly objectives: readonly ObjectiveRow[]
  readonly recent: RecentChoices
}

/** How many are shown before the fold to somebody who has not used any yet. */
const atFirst = 3

/** First what was used last, in that order, then what is nearest at hand; the rest is folded. */
function lastFirst<T>(all: readonly T[], idOf: (one: T) => string, recent: readonly string[], near: (one: T) => boolean = () => false): { shown: T[]; rest: T[] } {
  const used = recent.flatMap((id) => all.filter((one) => idOf(one) === id))
  const others = all.filter((one) => !used.includes(one))
  const nearest = others.filter(near).slice(0, Math.max(0, atFirst - used.length))
  const shown = [...used, ...nearest]
  const fill = shown.length > 0 ? shown : others.slice(0, atFirst)
  return { shown: fill, rest: all.filter((one) => !fill.includes(one)) }
}

/** An activity in half a minute: one tap for each thing one does often. */
export function QuickPage({ training, state, objectives, recent }: QuickProps) {
  const chosen = new Set(([state.values.objectives ?? []].flat() as unknown[]).map(String))
  // Somebody may take part as mentor and supervisor both: asked once.
  const takingPart = training.participants.filter((one, at, all) => !one.untilOn && one.capacity !== 'leader' && all.findIndex((other) => !other.untilOn && other.capacity !== 'leader' && other.personId === one.personId) === at)
  const types = lastFirst(activityTypeCodes, (code) => code, recent.types)
  const open = objectives.filter((row) => row.state !== 'approved' || chosen.has(row.id))
  const goals = lastFirst(open, (row) => row.id, recent.objectiveIds, (row) => row.state !== 'assigned')
  const signers = lastFirst(takingPart, (one) => one.personId, recent.signerIds, () => true)
  const typeOption = (code: ActivityType) => ({ value: code, label: t(activityTypeText[code]) })
  const goalOption = (row: ObjectiveRow) => ({ value: row.id, label: `${row.code} ${row.title}` })
  const signerOption = (one: TrainingView['participants'][number]) => ({ value: one.personId, label: one.name, hint: t(capacityText[one.capacity]) })
  return (
    <Page title={t(quickText.title)} lead={t(quickText.lead)} width="narrow" back={{ to: paths.home(), label: t(text.myTrail) }}>
      <Card>
        <Form action={paths.quick()} state={state} upload keeps={t(quickText.activity)} class="form form--quick">
          <input type="hidden" name="trainingId" value={training.id} />
          <TextArea state={state} name="title" label={t(more.what)} hint={t(quickText.whatHint)} rows={2} />
          <Radios state={state} name="type" label={t(more.type)} options={types.shown.map(typeOption)} rest={{ label: t(quickText.otherTypes), options: types.rest.map(typeOption) }} />
          <div class="picker" data-picker={t(more.findObjective)}>
            <Checkboxes state={state} name="objectives" label={t(more.whichObjectives)} options={goals.shown.map(goalOption)} rest={{ label: t(quickText.otherObjectives), options: goals.rest.map(goalOption) }} />
          </div>
          {recent.places.length > 0 ? <Radios state={state} name="place" label={t(more.place)} optional options={[...recent.places.map((place) => ({ value: place, label: place })), { value: '', label: t(quickText.noPlace) }]} /> : null}
          <TextField state={state} name="otherPlace" label={t(recent.places.length > 0 ? quickText.otherPlace : more.place)} optional />
          <DateField state={state} name="fromOn" label={t(more.fromOn)} />
          <FileField state={state} name="photo" label={t(quickText.photo)} hint={t(quickText.photoHint)} optional camera />
          <FileField state={state} name="file" label={t(quickText.file)} optional />
          {signers.shown.length > 0 ? <Checkboxes state={state} name="signers" label={t(quickText.signers)} optional options={signers.shown.map(signerOption)} rest={{ label: t(quickText.otherSigners), options: signers.rest.map(signerOption) }} /> : null}
          <div class="bar"><Button>{t(more.save)}</Button></div>
        </Form>
      </Card>
      <p><a class="ds-link" href={paths.newActivity()}>{t(quickText.whole)}</a></p>
    </Page>
  )
}
