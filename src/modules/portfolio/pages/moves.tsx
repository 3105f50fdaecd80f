import { longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, type Option, Select } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { MoveView, TenureView } from '../queries/move.ts'
import { more } from '../text/more.ts'
import { moveText as text } from '../text/move.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

export interface MovingProps {
  readonly trainingId: string
  readonly open: MoveView | null
  readonly before: readonly TenureView[]
  readonly kommuner: readonly Option[]
  readonly mayAsk: boolean
  readonly state: FormState
}

/** On the training's page: where it has been, where it is going, and the form to ask another kommune. */
export const Moving = ({ trainingId, open, before, kommuner, mayAsk, state }: MovingProps) => (
  <>
    {before.length > 0 ? (
      <Card heading={t(text.earlierKommuner)}>
        <ul class="rows">{before.map((one) => <li><span>{one.kommune}</span><span class="muted">{period(day(one.fromOn), day(one.untilOn).subtract({ days: 1 }))}</span></li>)}</ul>
      </Card>
    ) : null}
    {open ? (
      <Card heading={t(text.moving)}>
        <p>{t(open.state === 'asked' ? text.waits(open.to, longDate(day(open.movesOn))) : text.agreed(open.to, longDate(day(open.movesOn)), open.leader ?? ''))}</p>
        {mayAsk ? <ConfirmedAction action={paths.withdrawnMove(open.id)} label={t(text.withdraw)} means={t(text.withdrawMeans)} /> : null}
      </Card>
    ) : mayAsk ? (
      <section class="card">
        <details class="fold" open={Boolean(state.rejected)}>
          <summary>{t(text.moving)}</summary>
          <p>{t(text.explained)}</p>
          <Form action={paths.moving(trainingId)} state={state}>
            <Select state={state} name="toKommuneId" label={t(text.toKommune)} options={kommuner} />
            <DateField state={state} name="movesOn" label={t(text.movesOn)} />
            <Button look="secondary">{t(text.ask)}</Button>
          </Form>
        </details>
      </section>
    ) : null}
  </>
)

/** Doctors who want to come, for the one who leads there: who will lead them, yes or no. */
export const MovesPage = ({ moves, leaders, stateOf }: { moves: readonly MoveView[]; leaders: ReadonlyMap<string, readonly Option[]>; stateOf: (id: string) => FormState }) => (
  <Page title={moves.length === 0 ? t(text.noneComing) : t(text.coming(moves.length))} width="narrow">
    {moves.map((one) => {
      const state = stateOf(one.id)
      return (
        <Card heading={one.doctor}>
          <p>{t(text.comesFrom(one.from, one.to, longDate(day(one.movesOn))))}</p>
          {one.state === 'confirmed' ? <p class="muted">{t(text.settled(one.leader ?? ''))}</p> : (
            <Form action={paths.moveAnswer(one.id)} state={state}>
              <Select state={state} name="leaderId" label={t(text.whoLeads)} options={leaders.get(one.toKommuneId) ?? []} />
              <div class="buttons"><Button name="verdict" value="confirm">{t(text.confirm)}</Button><Button name="verdict" value="decline" look="secondary">{t(text.decline)}</Button></div>
            </Form>
          )}
        </Card>
      )
    })}
  </Page>
)

/** On the leader's home, where somebody waits for an answer. */
export const MovesCard = ({ moves }: { moves: readonly MoveView[] }) => (moves.length === 0 ? null : (
  <Card heading={t(text.moves)}>
    <ul class="rows">{moves.map((one) => <li><a class="ds-link" href={paths.moves()}>{one.doctor}</a><span class="muted">{t(text.comesFrom(one.from, one.to, longDate(day(one.movesOn))))}</span></li>)}</ul>
  </Card>
))

/** Doctors who have moved on from the reader's kommune, each with what the kommune keeps. */
export const MovedOnPage = ({ tenures }: { tenures: readonly TenureView[] }) => (
  <Page title={t(text.movedOn)} lead={t(text.movedOnLead)} width="narrow" back={{ to: paths.doctors(), label: t(more.doctors) }}>
    <Card>
      {tenures.length === 0 ? <Empty>{t(text.noneMovedOn)}</Empty> : (
        <ul class="rows">{tenures.map((one) => <li><a class="ds-link" href={paths.keptRecord(one.id)}>{one.doctor}</a><span class="muted">{one.kommune} · {period(day(one.fromOn), day(one.untilOn).subtract({ days: 1 }))}</span></li>)}</ul>
      )}
    </Card>
  </Page>
)
