import { beginning, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, type Option, Radios, Select, TextField } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, type Color, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { DelegationView } from '../queries/delegation.ts'
import { more } from '../text/more.ts'
import { delegationText } from '../text/words.ts'

interface DelegationsPageProps {
  readonly delegations: readonly DelegationView[]
  readonly me: string | null
  readonly today: Temporal.PlainDate
  readonly state: FormState
  /** The kommuner where the reader is leader; without one there is nothing to delegate. */
  readonly units: readonly Option[]
  readonly trainings: readonly Option[]
}

/** Who decides in whose place, and giving somebody that. */
export function DelegationsPage({ delegations, me, today, state, units, trainings }: DelegationsPageProps) {
  const given = delegations.filter((one) => one.leaderId === me)
  const received = delegations.filter((one) => one.delegateId === me)
  return (
    <Page title={t(more.delegations)} lead={t(more.delegationsLead)}>
      <div class="columns">
        <div class="stack">
          {units.length > 0 ? <List heading={t(more.given)} items={given} today={today} mine /> : null}
          <List heading={t(more.received)} items={received} today={today} mine={false} />
        </div>
        {units.length > 0 ? (
          <Card heading={t(more.newDelegation)}>
            <Form action={paths.delegations()} state={state}>
              {units.length === 1 ? <input type="hidden" name="unitId" value={units[0]?.value} /> : <Select state={state} name="unitId" label={t(more.kommune)} options={units} />}
              <Radios state={state} name="kind" label={t(more.delegationKind)} options={[{ value: 'stand_in', label: t(delegationText.stand_in), hint: t(more.standInHint) }, { value: 'delegate', label: t(delegationText.delegate), hint: t(more.delegateHint) }]} />
              <TextField state={state} name="name" label={t(more.name)} autocomplete="off" />
              <TextField state={state} name="email" label={t(more.email)} type="email" autocomplete="off" />
              <div class="stack only-delegate">
                <Select state={state} name="trainingId" label={t(more.forWhom)} options={trainings} optional />
                <TextField state={state} name="codes" label={t(more.forWhat)} hint={t(more.forWhatHint)} optional />
              </div>
              <div class="side-by-side"><DateField state={state} name="fromOn" label={t(more.from)} /><DateField state={state} name="untilOn" label={t(more.until)} /></div>
              <Button>{t(more.newDelegation)}</Button>
            </Form>
          </Card>
        ) : null}
      </div>
    </Page>
  )
}

function stateOf(one: DelegationView, today: Temporal.PlainDate): { label: typeof more.active; color: Color; open: boolean } {
  if (one.revokedAt) return { label: more.revoked, color: 'neutral', open: false }
  if (Temporal.PlainDate.compare(today, one.untilOn) > 0) return { label: more.over, color: 'neutral', open: false }
  return Temporal.PlainDate.compare(today, one.fromOn) < 0 ? { label: more.coming, color: 'sun', open: true } : { label: more.active, color: 'leaf', open: true }
}

const List = ({ heading, items, today, mine }: { heading: string; items: readonly DelegationView[]; today: Temporal.PlainDate; mine: boolean }) => (
  <Card heading={heading}>
    {items.length === 0 ? <p class="muted">{t(more.noDelegations)}</p> : (
      <ul class="rows">{items.map((one) => {
        const { label, color, open } = stateOf(one, today)
        return (
          <li>
            <span class="rows__main"><b>{mine ? one.delegate : one.leader}</b> · {t(delegationText[one.kind])}<Tag color={color}>{t(label)}</Tag><span class="muted">{beginning(one.objectiveIds ? [t(more.nObjectives(one.objectiveIds.length)), one.doctor].filter(Boolean).join(' · ') : one.trainingId ? t(more.everythingOf(one.doctor ?? '–')) : t(more.allDoctors))} · {period(one.fromOn, one.untilOn)}</span></span>
            {mine && open ? <ConfirmedAction action={paths.revokedDelegation(one.id)} label={t(more.revoke)} means={t(more.revokeMeans(one.delegate))} /> : null}
          </li>
        )
      })}</ul>
    )}
  </Card>
)
