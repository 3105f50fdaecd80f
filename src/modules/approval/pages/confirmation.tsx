import { dayInNorway, longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Radios, TextArea, TextField } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Facts, InNorwegian, Quote, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { ServiceConfirmation } from '../tables.ts'
import { answering } from '../text/answering.ts'
import { text } from '../text.ts'
import { confirmationText, kindText, leaveText } from '../text/words.ts'
import { saidFacts } from './confirmation-document.ts'
import { confirmationColor } from './looks.ts'

interface ConfirmationPageProps {
  readonly confirmation: ServiceConfirmation
  readonly reader: { readonly trainee: boolean; readonly answers: boolean }
  readonly signForm: FormState
  readonly returnForm: FormState
}
const between = (one: { fromOn: string; untilOn: string }) => period(Temporal.PlainDate.from(one.fromOn), Temporal.PlainDate.from(one.untilOn))

/** One tjenestebekreftelse: what is asked, what the leader says of it (R142). */
export function ConfirmationPage({ confirmation, reader, signForm, returnForm }: ConfirmationPageProps) {
  const { facts, state, said } = confirmation
  const open = state === 'asked'
  return (
    <Page
      title={t(answering.confirmTitle(facts.doctor.name, facts.kommune))} kicker={t(answering.documentTitle)}
      lead={<><Tag color={confirmationColor[state]}>{t(confirmationText[state])}</Tag> {confirmation.signedAt ? t(answering.signedBy(confirmation.signerName ?? '', longDate(dayInNorway(confirmation.signedAt)))) : null}</>}
      back={reader.answers ? { to: paths.confirmations(), label: t(text.confirmations) } : { to: paths.ofTraining(confirmation.trainingId), label: t(text.title) }}
      action={<ButtonLink to={paths.confirmationPdf(confirmation.id)} look="secondary">{t(answering.pdf)}</ButtonLink>}
    >
      <div class="columns columns--wide-first">
        <div class="stack">
          <Asked confirmation={confirmation} />
        </div>
        <div class="stack">
          {said ? <Card heading={t(answering.statement)}><Facts items={saidFacts(said).map(([label, value]) => [label, <InNorwegian>{value}</InNorwegian>] as const)} /></Card> : null}
          {confirmation.comment ? <Card heading={t(answering.comment)}><Quote>{confirmation.comment}</Quote></Card> : null}
          {open && reader.answers ? <Sign id={confirmation.id} state={signForm} /> : null}
          {open && reader.answers ? <Return id={confirmation.id} state={returnForm} /> : null}
          {reader.trainee && state !== 'signed' ? <Card><ConfirmedAction action={paths.confirmationRemoval(confirmation.id)} label={t(answering.takeBack)} means={t(answering.takeBackMeans)} /></Card> : null}
        </div>
      </div>
    </Page>
  )
}

const Asked = ({ confirmation: { facts, fromOn, untilOn } }: { confirmation: ServiceConfirmation }) => (
  <Card heading={t(answering.service)}>
    <Facts items={[[t(answering.doctor), facts.doctor.name], facts.doctor.hpr ? [t(answering.hpr), facts.doctor.hpr] : null, [t(answering.period), period(fromOn, untilOn)]]} />
    <ul class="rows after-list">{facts.service.map((one) => <li><span class="rows__main"><InNorwegian>{one.arena}</InNorwegian><span class="muted">{t(kindText(one.kind))} · {between(one)}</span></span><b>{one.percentage} %</b></li>)}</ul>
    <h3 class="ds-heading" data-size="2xs">{t(answering.leave)}</h3>
    {facts.leaves.length === 0 ? <p class="muted">{t(answering.noLeave)}</p> : <ul class="rows">{facts.leaves.map((one) => <li><span class="rows__main">{t(leaveText(one.kind)).replace(/^./, (first) => first.toUpperCase())}<span class="muted">{between(one)}</span></span><b>{one.percentage} %</b></li>)}</ul>}
    <h3 class="ds-heading" data-size="2xs">{t(answering.mentors)}</h3>
    {facts.mentors.length === 0 ? <p class="muted">{t(answering.noMentors)}</p> : <ul class="rows">{facts.mentors.map((one) => <li><span class="rows__main">{one.name}<span class="muted">{between(one)}</span></span></li>)}</ul>}
  </Card>
)

const Sign = ({ id, state }: { id: string; state: FormState }) => (
  <Card heading={t(answering.signHeading)}>
    <Form action={paths.confirmationSignature(id)} state={state}>
      <TextField state={state} name="post" label={t(answering.post)} hint={t(answering.postHint)} />
      <TextField state={state} name="mentorSpecialty" label={t(answering.mentorSpecialty)} />
      <TextArea state={state} name="teaching" label={t(answering.teaching)} rows={2} />
      <TextArea state={state} name="onCall" label={t(answering.onCall)} rows={2} />
      <TextArea state={state} name="unit" label={t(answering.unit)} hint={t(answering.unitHint)} />
      <TextArea state={state} name="absence" label={t(answering.absence)} rows={2} optional />
      <Radios state={state} name="satisfactory" label={t(answering.satisfactory)} options={[{ value: 'yes', label: t(answering.yes) }, { value: 'no', label: t(answering.no) }]} />
      <TextArea state={state} name="remark" label={t(answering.remark)} hint={t(answering.remarkHint)} rows={2} optional="sometimes" />
      <Button>{t(answering.sign)}</Button>
    </Form>
  </Card>
)

const Return = ({ id, state }: { id: string; state: FormState }) => (
  <section class="card">
    <details class="fold" open={Boolean(state.rejected)}>
      <summary>{t(answering.return)}</summary>
      <Form action={paths.confirmationReturn(id)} state={state}><TextArea state={state} name="comment" label={t(answering.returnWhy)} /><Button look="secondary">{t(answering.return)}</Button></Form>
    </details>
  </section>
)
