import { dayInNorway, longDate, number, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, TextArea } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, InNorwegian } from '#ui/parts.tsx'
import { DataTable } from '#ui/table/table.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { specialtyText, TrainingSections, type StandingIn, type TrainingView } from '#modules/portfolio/index.ts'
import { paths } from '../paths.ts'
import type { Counted } from '../rules/counting.ts'
import { inMonths } from '../rules/measure.ts'
import type { ServiceKind } from '../rules/periods.ts'
import type { Requirements } from '../rules/requirements.ts'
import type { Lost } from '../rules/time.ts'
import { time } from '../text/time.ts'
import { reasonText, serviceKindText } from '../text/words.ts'

/** One line of what can be taken along: time of a kind that counts, or days that do not. */
export interface TimeRow {
  readonly what: string
  readonly result: 'counts' | 'lost'
  readonly fromOn: Temporal.PlainDate | null
  readonly untilOn: Temporal.PlainDate | null
  readonly months: number
}
export const timeTable = (lang: 'nb' | 'nn' | 'en'): TableDefinition<TimeRow> => ({
  name: 'tellende-tid', sort: 'result', empty: time.empty, none: time.none,
  columns: [
    { key: 'what', heading: time.kind, value: (row) => row.what, phone: 'title' },
    { key: 'result', heading: time.result, value: (row) => (row.result === 'counts' ? time.counted : time.notCounted)[lang] },
    { key: 'from', heading: time.when, value: (row) => row.fromOn }, { key: 'until', heading: time.asOf, value: (row) => row.untilOn },
    { key: 'months', heading: time.months, value: (row) => row.months, cell: (row) => number(row.months), align: 'end' },
  ],
})

export interface Confirmed {
  readonly id: string
  readonly asOf: Temporal.PlainDate
  readonly adviserName: string
  readonly at: Temporal.Instant
  readonly note: string | null
  /** Where it differs, counted again for the same day; and what has been counted since. Hundredths of a month. */
  readonly differs: readonly { readonly kind: ServiceKind; readonly was: number; readonly is: number }[]
  readonly since: number
}
interface TimePageProps {
  readonly training: TrainingView
  readonly standing: StandingIn
  readonly counted: Counted & { readonly lostDays: readonly Lost[] }
  readonly requirements: Requirements
  /** Kommuner nothing is known of. */
  readonly registrationUnknownIn: readonly string[]
  readonly confirmations: readonly Confirmed[]
  readonly mayConfirm: boolean
  readonly form: FormState
  readonly table: TableDefinition<TimeRow>
  readonly shown: Tabulated<TimeRow>
  readonly today: Temporal.PlainDate
}

const fromHundredths = (n: number) => number(n / 100)

/** The counted time: what counts, what is needed, what does not count and why, what is uncertain (R4-R10, R13). Never a verdict. */
export function TimePage(props: TimePageProps) {
  const { training, counted, requirements } = props
  const nothing = counted.byKind.size + counted.lost.size === 0
  return (
    <Page title={nothing ? t(time.none) : t(time.title(number(inMonths(counted.total)), requirements.months))} kicker={`${training.traineeName} · ${t(specialtyText[training.specialty])}`} lead={t(time.lead(longDate(props.today)))}>
      <TrainingSections trainingId={training.id} standing={props.standing} />
      <div class="columns columns--wide-first">
        <div class="stack">
          <Needs {...props} />
          <NotCounted lost={counted.lostDays} />
          <Card heading={t(time.takeAlong)}><DataTable table={props.table} shown={props.shown} caption={t(time.takeAlong)} /></Card>
        </div>
        <div class="stack">
          <Confirmations {...props} />
          <Uncertain {...props} />
        </div>
      </div>
    </Page>
  )
}

const months = (n: number | null) => (n === null ? '–' : number(n))

const Needs = ({ counted, requirements }: TimePageProps) => (
  <Card heading={t(time.needs)}>
    <table class="ds-table list__table" data-size="sm">
      <caption class="ds-sr-only">{t(time.needs)}</caption>
      <thead><tr><th scope="col">{t(time.kind)}</th><th scope="col" data-align="end">{t(time.served)}</th><th scope="col" data-align="end">{t(time.counts)}</th><th scope="col" data-align="end">{t(time.atLeast)}</th><th scope="col" data-align="end">{t(time.atMost)}</th><th scope="col" data-align="end">{t(time.missing)}</th><th scope="col">{t(time.rule)}</th></tr></thead>
      <tbody>
        {counted.needs.map(({ need, served, counts, missing }) => (
          <tr>
            <th scope="row">{need.kinds.map((kind) => t(serviceKindText[kind])).join(', ')}</th>
            <td data-label={t(time.served)} data-align="end">{number(inMonths(served))}</td><td data-label={t(time.counts)} data-align="end">{number(inMonths(counts))}</td>
            <td data-label={t(time.atLeast)} data-align="end">{months(need.atLeast)}</td><td data-label={t(time.atMost)} data-align="end">{months(need.atMost)}</td>
            <td data-label={t(time.missing)} data-align="end">{number(inMonths(missing))}</td><td data-label={t(time.rule)}>{need.rule}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t(time.total)}</th><td data-label={t(time.served)} data-align="end">{number(inMonths([...counted.byKind.values()].reduce((a, b) => a + b, 0)))}</td><td data-label={t(time.counts)} data-align="end">{number(inMonths(counted.total))}</td>
          <td data-label={t(time.atLeast)} data-align="end">{requirements.months}</td><td data-label={t(time.atMost)} data-align="end">–</td><td data-label={t(time.missing)} data-align="end">{number(inMonths(counted.missing))}</td><td data-label={t(time.rule)}>{requirements.rule}</td>
        </tr>
      </tbody>
    </table>
  </Card>
)

const NotCounted = ({ lost }: { lost: readonly Lost[] }) => (
  <Card heading={t(time.lost)}>
    {lost.length === 0 ? <p class="muted">{t(time.lostNone)}</p> : (
      <ul class="rows">{lost.map((one) => <li><span class="rows__main">{t(reasonText[one.reason])}<span class="muted">{period(one.fromOn, one.untilOn)} · {t(time.months)}: {number(inMonths(one.served))}</span></span></li>)}</ul>
    )}
  </Card>
)

const Uncertain = ({ requirements, registrationUnknownIn }: TimePageProps) => (
  <Card heading={t(time.uncertain)}>
    <ul class="stack">
      {registrationUnknownIn.map((kommune) => <li>{t(time.registrationUnknown(kommune))}</li>)}
      <li>{t(time.leaveUncertain)}</li>
      {requirements.uncertain ? <li>{t(time.clinicalUncertain)}</li> : <li>{t(time.institution)}</li>}
      <li>{t(time.substantial)}</li>
    </ul>
    <p class="muted">{t(time.source)}: <a class="ds-link" href={requirements.source}>{new URL(requirements.source).hostname}</a></p>
  </Card>
)

const Confirmations = ({ training, confirmations, mayConfirm, form }: TimePageProps) => (
  <Card heading={t(time.confirmed)}>
    {confirmations.length === 0 ? <p class="muted">{t(time.notConfirmed)}</p> : <ul class="rows">{confirmations.map((one) => (
      <li><span class="rows__main">
        {t(time.confirmedBy(one.adviserName, longDate(one.asOf), longDate(dayInNorway(one.at))))}
        {one.note ? <span><InNorwegian>{one.note}</InNorwegian></span> : null}
        {one.differs.length === 0 ? <span class="muted">{t(time.unchanged)}</span> : one.differs.map((each) => <span class="muted">{t(time.changedSince(t(serviceKindText[each.kind]), fromHundredths(each.was), fromHundredths(each.is)))}</span>)}
        <span class="muted">{t(time.sinceThen(fromHundredths(one.since)))}</span>
      </span></li>
    ))}</ul>}
    {mayConfirm ? (
      <details class="fold" open={Boolean(form.rejected)}>
        <summary>{t(time.confirm)}</summary>
        <p class="muted">{t(time.confirmLead)}</p>
        <Form action={paths.confirmations(training.id)} state={form}><DateField state={form} name="asOf" label={t(time.asOf)} /><TextArea state={form} name="note" label={t(time.note)} rows={2} optional /><Button>{t(time.confirm)}</Button></Form>
      </details>
    ) : null}
  </Card>
)
