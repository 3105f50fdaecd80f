import { dateAndTime, number, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Radios, TextArea } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, ErrorSummary, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Facts, InNorwegian, Quote, Tag } from '#ui/parts.tsx'
import type { ApplicationFacts } from '../facts.ts'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../queries/application.ts'
import { answers, type LineState, nextOfApplication } from '../rules.ts'
import type { ApplicationAnswer } from '../tables.ts'
import { answering } from '../text/answering.ts'
import { document } from '../text/document.ts'
import { text } from '../text.ts'
import { applicationText, documentText, kindText, schemeText, specialtyName } from '../text/words.ts'
import { lineTitle } from './application-document.ts'
import { aboutTime, applicationColor, dayFrom, figuresOf, lineColor, stateOf } from './looks.ts'

interface ApplicationPageProps {
  readonly application: ApplicationView
  readonly answered: readonly ApplicationAnswer[]
  readonly reader: { readonly trainee: boolean; readonly answers: boolean }
  readonly state: FormState
}

/** One application as it was sent: for who handles it, and for the doctor. */
export function ApplicationPage({ application, answered, reader, state }: ApplicationPageProps) {
  const { facts } = application
  const open = nextOfApplication[application.state].filter((one) => answers.includes(one as never))
  return (
    <Page
      title={reader.trainee ? t(answering.myApplication) : t(answering.applicationOf(application.traineeName))} kicker={t(specialtyName[facts.specialty])}
      lead={<><Tag color={applicationColor[application.state]}>{t(applicationText[application.state])}</Tag> {application.state === 'sent' ? dateAndTime(application.sentAt) : t(text.sentOn(dateAndTime(application.sentAt)))}</>}
      back={reader.trainee ? { to: paths.ofTraining(application.trainingId), label: t(text.title) } : { to: paths.applications(), label: t(answering.back) }}
      action={<ButtonLink to={paths.bundle(application.id)} look="secondary">{t(text.preview)}</ButtonLink>}
    >
      {reader.answers && open.length > 0 ? null : <ErrorSummary state={state} />}
      <div class="columns columns--wide-first">
        <div class="stack"><Overview facts={facts} /><Service facts={facts} /><Objectives facts={facts} /></div>
        <div class="stack">
          {reader.answers && open.length > 0 ? <AnswerForm application={application} open={open} state={state} /> : null}
          <Answers answered={answered} />
          {reader.trainee && application.state === 'more_wanted' ? <Card><ButtonLink to={paths.ofTraining(application.trainingId)}>{t(answering.goSendAnew)}</ButtonLink></Card> : null}
          {reader.trainee && nextOfApplication[application.state].includes('withdrawn') ? <Card><ConfirmedAction action={paths.withdrawal(application.id)} label={t(text.withdraw)} means={t(text.withdrawMeans)} /></Card> : null}
          <Card heading={t(answering.bundle)}><Facts items={[[t(answering.hash), <code>{application.bundleSha256}</code>]]} /><p class="muted">{t(answering.howToCheck)}</p></Card>
        </div>
      </div>
    </Page>
  )
}

const Overview = ({ facts }: { facts: ApplicationFacts }) => (
  <Card heading={t(document.summary)}>
    <Facts items={[[t(answering.name), facts.doctor.name], [t(answering.hpr), facts.doctor.hprNumber ?? '–'], [t(document.started), `${dayFrom(facts.training.startedOn)}, ${facts.training.kommune}`], [t(document.asOf), dayFrom(facts.madeOn)]]} />
    <ul class="rows after-list">{facts.checklist.filter((line) => line.state !== 'not_needed').map((line) => (
      <li><span class="rows__main">{lineTitle(line.key, line.about)}<span class="muted">{[figuresOf(line), t(text.rule(line.rule)), aboutTime({ ...line, state: line.state as LineState })].filter(Boolean).join(' · ')}</span></span><Tag color={lineColor[line.state as LineState]}>{stateOf({ ...line, state: line.state as LineState })}</Tag></li>
    ))}</ul>
    <h3 class="ds-heading" data-size="2xs">{t(document.attachments)}</h3>
    <ul class="rows">{facts.documents.map((one) => <li><span class="rows__main">{t(documentText[one.kind])}<span class="muted">{one.file} · {t(text.nPages(one.pages))} · {t(schemeText[one.scheme])}</span></span></li>)}</ul>
  </Card>
)

const Service = ({ facts }: { facts: ApplicationFacts }) => (
  <Card heading={t(document.service)}>
    <ul class="rows">{facts.service.map((one) => (
      <li><span class="rows__main"><InNorwegian>{one.arena}</InNorwegian><span class="muted">{[one.kommune, t(kindText(one.kind)), `${dayFrom(one.fromOn)} – ${one.untilOn ? dayFrom(one.untilOn) : t(document.goesOn)}`].filter(Boolean).join(' · ')}</span></span><b>{one.percentage} %</b></li>
    ))}</ul>
    <h3 class="ds-heading" data-size="2xs">{t(document.confirmations)}</h3>
    <ul class="rows">{facts.confirmations.map((one) => <li><span class="rows__main">{one.kommune}<span class="muted">{dayFrom(one.fromOn)} – {dayFrom(one.untilOn)} · {t(answering.signedBy(one.signedBy, dayFrom(one.signedOn)))}</span></span></li>)}</ul>
    <h3 class="ds-heading" data-size="2xs">{t(document.group)}</h3>
    <ul class="rows">{facts.group.groups.map((one) => <li><span class="rows__main">{one.name}<span class="muted">{one.leader}</span></span><b>{t(text.nHours(number(one.hours)))}</b></li>)}</ul>
  </Card>
)

const Objectives = ({ facts }: { facts: ApplicationFacts }) => (
  <section class="card">
    <details class="fold">
      <summary>{`${t(document.objectives)} (${facts.objectives.length})`}</summary>
      <table class="ds-table list__table" data-size="sm">
        <thead><tr><th scope="col">{t(document.code)}</th><th scope="col">{t(document.objective)}</th><th scope="col">{t(document.approved)}</th></tr></thead>
        <tbody>{facts.objectives.map((one) => <tr><td>{one.code}</td><td><InNorwegian>{one.title}</InNorwegian></td><td>{one.approvedOn ? `${shortDate(Temporal.PlainDate.from(one.approvedOn))} · ${one.approvedBy ?? ''}` : t(document.notApproved)}</td></tr>)}</tbody>
      </table>
    </details>
  </section>
)

const hints = { received: answering.receivedHint, more_wanted: answering.moreHint, approved: answering.approvedHint } as const

const AnswerForm = ({ application, open, state }: { application: ApplicationView; open: readonly string[]; state: FormState }) => (
  <Card heading={t(answering.answer)}>
    <Form action={paths.answers(application.id)} state={state}>
      <Radios state={state} name="answer" label={t(answering.answerWhat)} options={answers.filter((one) => open.includes(one)).map((value) => ({ value, label: t(applicationText[value]), hint: t(hints[value]) }))} />
      <TextArea state={state} name="message" label={t(answering.message)} hint={t(answering.messageHint)} optional="sometimes" />
      <Button>{t(answering.sendAnswer)}</Button>
    </Form>
  </Card>
)

const Answers = ({ answered }: { answered: readonly ApplicationAnswer[] }) => (
  <Card heading={t(answering.answers)}>
    {answered.length === 0 ? <p class="muted">{t(answering.noAnswers)}</p> : answered.map((one) => (
      <div class="remark"><p class="muted"><Tag color={applicationColor[one.state]}>{t(applicationText[one.state])}</Tag> {one.byName} · <time datetime={one.at.toString()}>{dateAndTime(one.at)}</time></p>{one.message ? <Quote>{one.message}</Quote> : null}</div>
    ))}
  </Card>
)
