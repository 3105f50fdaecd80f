import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, InNorwegian, Tag } from '#ui/parts.tsx'
import type { LeaveFact, PlannedFact, PlanningFacts, ServiceFact } from '../queries/facts.ts'
import { paths } from '../paths.ts'
import { text } from '../text.ts'
import { itemKindText, itemStateText, leaveKindText, serviceKindText } from '../text/words.ts'
import { type Choices, ItemFields, LeaveFields, PeriodFields } from './forms.tsx'
import { lasting } from './lasting.ts'

export interface PartsProps {
  readonly trainingId: string
  readonly facts: PlanningFacts
  readonly choices: Choices
  readonly mayChange: boolean
  readonly forms: { readonly period: FormState; readonly leave: FormState; readonly item: FormState }
}

const Service = ({ one, mayChange }: { one: ServiceFact; mayChange: boolean }) => (
  <li>
    <span class="rows__main">
      <b><InNorwegian>{one.arena}</InNorwegian></b> · {one.percentage} %{one.agreed ? null : <Tag color="sun">{t(text.hospitalWished)}</Tag>}{one.oldScheme ? <Tag>{t(text.oldScheme)}</Tag> : null}
      <span class="muted">{t(serviceKindText[one.kind])} · {lasting(one.fromOn, one.untilOn)}{one.objectives.length > 0 ? ` · ${one.objectives.join(', ')}` : ''}</span>
    </span>
    {mayChange ? <a class="ds-link" href={paths.period(one.id)} aria-label={`${t(text.change)}: ${one.arena}`}>{t(text.change)}</a> : null}
  </li>
)

export const Services = ({ trainingId, facts, choices, mayChange, forms }: PartsProps) => (
  <Card heading={t(text.services)}>
    {facts.services.length === 0 ? <p class="muted">{t(text.noServices)}</p> : <ul class="rows">{facts.services.map((one) => <Service one={one} mayChange={mayChange && (!one.oldScheme || choices.oldScheme)} />)}</ul>}
    {mayChange ? (
      <details class="fold" open={Boolean(forms.period.rejected)}>
        <summary>{t(text.addPeriod)}</summary>
        <Form action={paths.periods(trainingId)} state={forms.period}><PeriodFields state={forms.period} choices={choices} /><Button look="secondary">{t(text.addPeriod)}</Button></Form>
      </details>
    ) : null}
  </Card>
)

const Away = ({ one, mayChange }: { one: LeaveFact; mayChange: boolean }) => (
  <li>
    <span class="rows__main"><b>{t(leaveKindText[one.kind])}</b> · {one.percentage} %<span class="muted">{lasting(one.fromOn, one.untilOn)}</span></span>
    {mayChange ? <a class="ds-link" href={paths.leave(one.id)} aria-label={`${t(text.change)}: ${t(leaveKindText[one.kind])}`}>{t(text.change)}</a> : null}
  </li>
)

export const Leaves = ({ trainingId, facts, mayChange, forms }: PartsProps) => (
  <Card heading={t(text.leaves)}>
    {facts.leaves.length === 0 ? <p class="muted">{t(text.noLeaves)}</p> : <ul class="rows">{facts.leaves.map((one) => <Away one={one} mayChange={mayChange} />)}</ul>}
    {mayChange ? (
      <details class="fold" open={Boolean(forms.leave.rejected)}>
        <summary>{t(text.addLeave)}</summary>
        <Form action={paths.leaves(trainingId)} state={forms.leave}><LeaveFields state={forms.leave} /><Button look="secondary">{t(text.addLeave)}</Button></Form>
      </details>
    ) : null}
  </Card>
)

const Item = ({ one, mayChange }: { one: PlannedFact; mayChange: boolean }) => (
  <li>
    <span class="rows__main">
      <b><InNorwegian>{one.title}</InNorwegian></b><Tag color={one.state === 'done' ? 'leaf' : one.state === 'planned' ? 'sun' : 'neutral'}>{t(itemStateText[one.state])}</Tag>
      <span class="muted">{t(itemKindText[one.kind])}{one.onDay ? ` · ${longDate(one.onDay)}` : ''}</span>
      {one.how ? <span class="muted"><InNorwegian>{one.how}</InNorwegian></span> : null}
    </span>
    {mayChange ? <a class="ds-link" href={paths.item(one.id)} aria-label={`${t(text.change)}: ${one.title}`}>{t(text.change)}</a> : null}
  </li>
)

export const Items = ({ trainingId, facts, choices, mayChange, forms }: PartsProps) => (
  <Card heading={t(text.items)}>
    {facts.planned.length === 0 ? <p class="muted">{t(text.noItems)}</p> : <ul class="rows">{facts.planned.map((one) => <Item one={one} mayChange={mayChange} />)}</ul>}
    {mayChange ? (
      <details class="fold" open={Boolean(forms.item.rejected)}>
        <summary>{t(text.addItem)}</summary>
        <Form action={paths.items(trainingId)} state={forms.item}><ItemFields state={forms.item} choices={choices} /><Button look="secondary">{t(text.addItem)}</Button></Form>
      </details>
    ) : null}
  </Card>
)
