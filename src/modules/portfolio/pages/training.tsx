import { beginning, dayInNorway, longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Select, TextArea, TextField } from '#ui/form/fields.tsx'
import { ActionButton, Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Meter } from '#ui/meter.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Facts, type Happened, History, InNorwegian, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { ParticipantView, TrainingView } from '../queries/training.ts'
import { capacities, type Capacity, paceOf } from '../rules/training.ts'
import type { Ticket } from '../tables.ts'
import { conversion } from '../text/conversion.ts'
import { more } from '../text/more.ts'
import { capacityText, setText, specialtyText } from '../text/words.ts'
import { text } from '../text.ts'
import type { StandingIn } from '../sections.ts'
import { TrainingSections } from './sections.tsx'

interface TrainingPageProps {
  readonly training: TrainingView
  readonly today: Temporal.PlainDate
  readonly history: readonly Happened[]
  readonly tickets: readonly Ticket[]
  readonly reader: { readonly standing: StandingIn; readonly trainee: boolean; readonly readsAll: boolean; readonly assigns: boolean; readonly follows: boolean; readonly addsSupervisor: boolean }
  readonly participantForm: FormState
  readonly archiveForm: FormState
}

/** A training: facts, plans, who takes part and has taken part, what has happened. */
export function TrainingPage(props: TrainingPageProps) {
  const { training, reader } = props
  const [approved, total] = [sum(training.plans.map((plan) => plan.approved)), sum(training.plans.map((plan) => plan.objectives))]
  return (
    <Page
      title={reader.trainee ? t(more.training) : training.traineeName}
      kicker={`${t(specialtyText[training.specialty])} · ${training.kommune} kommune`}
      lead={training.archivedOn ? <Tag color="neutral">{`${t(more.archivedOn)} ${longDate(training.archivedOn)}`}</Tag> : standing(training, approved, total, props.today)}
      back={reader.follows ? { to: paths.doctors(), label: t(more.doctors) } : undefined}
    >
      <TrainingSections trainingId={training.id} standing={reader.standing} />
      <div class="columns columns--wide-first">
        <div class="stack">
          {training.plans.length > 0 ? <Plans {...props} /> : null}
          <Participants {...props} />
          {reader.standing === 'leader' && training.state === 'active' ? <p class="onward"><a class="ds-link" href={paths.conversion(training.id)}>{t(conversion.open)}</a></p> : null}
          {reader.assigns && training.state === 'active' ? <End {...props} /> : null}
        </div>
        <div class="stack">
          <Card>
            <Facts items={[
              [t(more.kommune), <a class="ds-link" href={`/kommuner/${training.kommuneNumber}`}>{training.kommune}</a>], [t(more.started), longDate(training.startedOn)], [t(more.plannedEnd), longDate(training.plannedEndOn)],
            ]} />
          </Card>
          {reader.trainee && props.tickets.length > 0 ? <OpenLinks tickets={props.tickets} /> : null}
          {props.history.length > 0 ? <section class="card"><History entries={props.history} /></section> : null}
        </div>
      </div>
    </Page>
  )
}

/** How far, against an even pace, and what waits: why a list may have led here. */
function standing(training: TrainingView, approved: number, total: number, today: Temporal.PlainDate): string {
  const begun = Temporal.PlainDate.compare(training.startedOn, today) <= 0
  const sent = sum(training.plans.map((plan) => plan.sent))
  const pace = begun ? beginning(t(more.paceWords(paceOf({ ...training, approved, total }, today).monthsAhead))) : beginning(t(more.beginsOn(longDate(training.startedOn))))
  return [t(text.objectivesTitle(approved, total)), pace, sent > 0 ? t(more.nAwaitLeader(sent)) : null, t(more.endsOn(longDate(training.plannedEndOn)))].filter(Boolean).join('. ')
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

const Plans = ({ training, reader }: TrainingPageProps) => (
  <Card heading={t(more.plans)}>
    {training.plans.map((plan) => (
      <div class="plan">
        <Meter label={t(setText[plan.set])} done={plan.approved} waiting={plan.sent} total={plan.objectives} {...(reader.readsAll ? { to: `${paths.objectives(training.id)}?plan=${plan.set}` } : {})} />
        <p class="muted">{t(more.assignedOn(longDate(Temporal.PlainDate.from(plan.assignedOn))))} {plan.practice ? <Tag color="sun">{t(text.practice)}</Tag> : <InNorwegian>{plan.version}</InNorwegian>}</p>
      </div>
    ))}
    {reader.readsAll ? <p class="after-list onward"><a class="ds-link" href={paths.objectives(training.id)}>{t(text.objectives)}</a> <a class="ds-link" href={paths.activities(training.id)}>{t(text.activities)}</a></p> : null}
  </Card>
)

function Participants({ training, reader, participantForm }: TrainingPageProps) {
  const now = training.participants.filter((one) => !one.untilOn)
  const before = training.participants.filter((one) => one.untilOn)
  const mayChoose: readonly Capacity[] = reader.assigns ? capacities : reader.addsSupervisor ? ['supervisor'] : []
  return (
    <Card heading={t(more.participants)}>
      <ul class="rows">
        {capacities.map((capacity) => now.filter((one) => one.capacity === capacity).map((one) => <Person one={one} mayEnd={capacity === 'supervisor' && reader.addsSupervisor} />))}
        {training.mentorId ? null : <li><Tag color="brand">{t(more.noMentor)}</Tag></li>}
      </ul>
      {before.length > 0 ? <details class="fold"><summary>{`${t(more.earlier)} (${before.length})`}</summary><ul class="rows">{before.map((one) => <Person one={one} mayEnd={false} />)}</ul></details> : null}
      {mayChoose.length > 0 && training.state === 'active' ? (
        <details class="fold" open={Boolean(participantForm.rejected)}>
          <summary>{t(reader.assigns ? more.change : more.addSupervisor)}</summary>
          <Form action={paths.participants(training.id)} state={participantForm}>
            {mayChoose.length === 1 ? <input type="hidden" name="capacity" value="supervisor" /> : <Select state={participantForm} name="capacity" label={t(more.asWhat)} options={mayChoose.map((value) => ({ value, label: t(capacityText[value]) }))} />}
            <TextField state={participantForm} name="name" label={t(more.name)} autocomplete="off" />
            <TextField state={participantForm} name="email" label={t(more.email)} type="email" autocomplete="off" />
            <TextField state={participantForm} name="hprNumber" label={t(more.hprNumber)} optional short />
            <Button look="secondary">{t(more.appoint)}</Button>
          </Form>
        </details>
      ) : null}
    </Card>
  )
}

const Person = ({ one, mayEnd }: { one: ParticipantView; mayEnd: boolean }) => {
  const [from, until] = [Temporal.PlainDate.from(one.fromOn), one.untilOn ? Temporal.PlainDate.from(one.untilOn) : null]
  return (
    <li>
      <span class="rows__main">
        <b>{one.name}</b> · {t(capacityText[one.capacity])}{one.claimed || until ? null : <Tag color="sun">{t(more.notYetIn)}</Tag>}
        <span class="muted">{until ? period(from, until) : t(more.fromDay(longDate(from)))}{one.email ? <> · <a class="ds-link" href={`mailto:${one.email}`}>{one.email}</a></> : null}</span>
      </span>
      {mayEnd ? <ConfirmedAction action={paths.endedParticipant(one.id)} label={t(more.end)} means={t(more.endMeans(one.name))} /> : null}
    </li>
  )
}

const OpenLinks = ({ tickets }: { tickets: readonly Ticket[] }) => (
  <Card heading={t(more.openLinks)}>
    <ul class="rows">{tickets.map((one) => <li><span class="rows__main">{one.sentTo}<span class="muted">{period(dayInNorway(one.createdAt), dayInNorway(one.expiresAt))}</span></span><ActionButton action={paths.revokedTicket(one.id)} label={t(more.revokeLink)} look="tertiary" /></li>)}</ul>
  </Card>
)

const End = ({ training, archiveForm }: TrainingPageProps) => {
  const untouched = training.plans.every((plan) => plan.approved + plan.sent + plan.underWay === 0)
  return (
    <section class="card">
      <details class="fold" open={Boolean(archiveForm.rejected)}>
        <summary>{t(more.endTraining)}</summary>
        {untouched ? <ActionButton action={paths.trainingDeletion(training.id)} label={t(more.delete)} /> : null}
        <Form action={paths.trainingArchive(training.id)} state={archiveForm}><TextArea state={archiveForm} name="reason" label={t(more.archiveWhy)} rows={2} /><Button look="secondary">{t(more.archive)}</Button></Form>
      </details>
    </section>
  )
}
