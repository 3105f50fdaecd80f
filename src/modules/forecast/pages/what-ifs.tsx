import { monthAndYear } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, type Option, Select, TextField } from '#ui/form/fields.tsx'
import { ActionButton, Button, ConfirmedAction, ErrorSummary, Form } from '#ui/form/form.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { Compared } from '../queries/forecast.ts'
import type { Forecast } from '../rules/forecast.ts'
import { text } from '../text/words.ts'
import { asQuery, changeWords } from './words.ts'

export interface Kept extends Compared {
  readonly id: string
  readonly name: string
  readonly shared: boolean
}
export interface WhatIfProps {
  readonly trainingId: string
  /** The doctor tries, keeps and shares; the mentor reads what is shared. */
  readonly mayTry: boolean
  readonly now: Forecast
  readonly kept: readonly Kept[]
  readonly tried: Compared | null
  readonly kommuner: ReadonlyMap<string, string>
  readonly choices: readonly Option[]
  readonly trying: FormState
  readonly saving: FormState
  readonly renaming: (id: string) => FormState
}

/** Alternatives beside today's plan, and a form to try another. Trying is asked for in the address; nothing is written. */
export function WhatIfs(props: WhatIfProps) {
  const { mayTry, kept, tried } = props
  if (!mayTry) return kept.length > 0 ? <Card id="hva-om" heading={t(text.sharedWhatIfs)}><SideBySide {...props} /></Card> : null
  return (
    <div class="columns after-list" id="hva-om">
      <div class="stack">
        <Card heading={t(text.whatIfs)}><p class="muted">{t(text.whatIfsLead)}</p><TryForm {...props} /></Card>
      </div>
      <div class="stack">
        {tried || kept.length > 0 ? <Card heading={t(text.difference)}><SideBySide {...props} /></Card> : null}
        {tried ? <SaveForm {...props} tried={tried} /> : null}
      </div>
    </div>
  )
}

const monthOf = ({ on, atTheEarliest }: Forecast) => (on ? `${monthAndYear(on)}${atTheEarliest ? ` (${t(text.atEarliest)})` : ''}` : t(text.noDay))
const looks = (later: number | null) => (later === null || later === 0 ? 'neutral' : later > 0 ? 'sun' : 'leaf')

const SideBySide = (props: WhatIfProps) => (
  <table class="ds-table list__table" data-size="sm">
    <caption class="ds-sr-only">{t(text.difference)}</caption>
    <thead><tr><th scope="col">{t(text.alternative)}</th><th scope="col">{t(text.doneOn)}</th><th scope="col">{t(text.difference)}</th></tr></thead>
    <tbody>
      <tr><th scope="row">{t(text.todaysPlan)}</th><td data-label={t(text.doneOn)}>{monthOf(props.now)}</td><td data-phone="hidden">–</td></tr>
      {props.tried ? <Alternative {...props} one={props.tried} heading={t(text.tried)} /> : null}
      {props.kept.map((one) => <Alternative {...props} one={one} heading={one.name} own={one} />)}
    </tbody>
  </table>
)

const Alternative = ({ one, heading, own, ...props }: WhatIfProps & { one: Compared; heading: string; own?: Kept }) => (
  <tr>
    <th scope="row">
      {heading} {own?.shared && props.mayTry ? <Tag color="accent">{t(text.sharing)}</Tag> : null}
      <span class="muted rows__main"><span class="muted">{one.changes.map((change) => changeWords(change, props.kommuner)).join('; ')}</span></span>
      {own && props.mayTry ? <Manage {...props} own={own} /> : null}
    </th>
    <td data-label={t(text.doneOn)}>{monthOf(one.then)}</td>
    <td data-phone="bare">{one.monthsLater === null ? '–' : <Tag color={looks(one.monthsLater)}>{t(text.later(one.monthsLater))}</Tag>}</td>
  </tr>
)

function Manage({ own, trainingId, renaming }: WhatIfProps & { own: Kept }) {
  const state = renaming(own.id)
  return (
    <details class="fold" open={Boolean(state.rejected)}>
      <summary>{t(text.manage)}<span class="ds-sr-only"> {own.name}</span></summary>
      <div class="stack">
        <p><a class="ds-link" href={`${paths.ofTraining(trainingId)}${asQuery(own.changes)}#hva-om`}>{t(text.openInForm)}</a></p>
        <Form action={paths.whatIfName(own.id)} state={state} class="form form--tight">
          <div class="ds-field field"><label class="ds-label" for={`n-${own.id}`}>{t(text.name)}</label><input class="ds-input" id={`n-${own.id}`} name="name" value={String(state.values.name ?? own.name)} maxlength={60} autocomplete="off" /></div>
          <Button look="secondary" small>{t(text.rename)}</Button>
        </Form>
        <div class="buttons">
          <ActionButton action={paths.whatIfSharing(own.id)} label={t(own.shared ? text.unshare : text.share)} fields={own.shared ? {} : { shared: 'on' }} />
          <ConfirmedAction action={paths.whatIfDeletion(own.id)} label={t(text.delete)} means={t(text.deletes(own.name))} />
        </div>
      </div>
    </details>
  )
}

const fields = ['positionFrom', 'position', 'leaveFrom', 'leaveUntil', 'hospitalFrom', 'hospitalMonths', 'hospitalPercentage', 'moveFrom', 'moveTo'] as const
/** What each field of the form is called, for the summary of what is wrong. */
const labels = (): ReadonlyMap<string, string> => new Map([
  ['positionFrom', text.position], ['position', text.percent], ['leaveFrom', text.leave], ['leaveUntil', text.leave], ['hospitalFrom', text.hospital],
  ['hospitalMonths', text.months], ['hospitalPercentage', text.percent], ['moveFrom', text.move], ['moveTo', text.kommune],
].map(([name, label]) => [name as string, t(label as typeof text.leave)]))

const TryForm = ({ trainingId, trying, choices }: WhatIfProps) => (
  <form method="get" action={`${paths.ofTraining(trainingId)}#hva-om`} class="form" novalidate>
    <ErrorSummary state={trying} labels={labels()} />
    <fieldset class="ds-fieldset"><legend class="ds-label" data-weight="medium">{t(text.position)}</legend>
      <div class="side-by-side"><DateField state={trying} name="positionFrom" label={t(text.from)} optional="sometimes" /><TextField state={trying} name="position" label={t(text.percent)} optional="sometimes" short autocomplete="off" /></div>
    </fieldset>
    <fieldset class="ds-fieldset"><legend class="ds-label" data-weight="medium">{t(text.leave)}</legend>
      <div class="side-by-side"><DateField state={trying} name="leaveFrom" label={t(text.from)} optional="sometimes" /><DateField state={trying} name="leaveUntil" label={t(text.until)} optional="sometimes" /></div>
    </fieldset>
    <fieldset class="ds-fieldset"><legend class="ds-label" data-weight="medium">{t(text.hospital)}</legend>
      <div class="side-by-side"><DateField state={trying} name="hospitalFrom" label={t(text.from)} optional="sometimes" /><TextField state={trying} name="hospitalMonths" label={t(text.months)} optional="sometimes" short autocomplete="off" /></div>
      <TextField state={trying} name="hospitalPercentage" label={t(text.percent)} optional="sometimes" short autocomplete="off" />
    </fieldset>
    <fieldset class="ds-fieldset"><legend class="ds-label" data-weight="medium">{t(text.move)}</legend>
      <div class="side-by-side"><DateField state={trying} name="moveFrom" label={t(text.from)} optional="sometimes" /><Select state={trying} name="moveTo" label={t(text.kommune)} options={choices} optional="sometimes" empty={t(text.stay)} /></div>
    </fieldset>
    <div class="buttons"><Button look="secondary">{t(text.try)}</Button><a class="ds-link" href={`${paths.ofTraining(trainingId)}#hva-om`}>{t(text.startAgain)}</a></div>
  </form>
)

const SaveForm = ({ trainingId, saving, trying }: WhatIfProps & { tried: Compared }) => (
  <Card heading={t(text.saveThis)}>
    <Form action={paths.whatIfs(trainingId)} state={saving} class="form">
      {fields.map((name) => (trying.values[name] ? <input type="hidden" name={name} value={String(trying.values[name])} /> : null))}
      <TextField state={saving} name="name" label={t(text.name)} autocomplete="off" />
      <Button>{t(text.save)}</Button>
    </Form>
  </Card>
)
