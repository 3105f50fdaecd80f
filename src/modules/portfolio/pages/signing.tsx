import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { TextArea, TextField } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, InNorwegian, Quote, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { Asked } from '../queries/signing.ts'
import { more } from '../text/more.ts'
import { text } from '../text.ts'
import { agoFrom, daysBetween, typeName } from './words.ts'

interface SigningFormProps {
  readonly action: string
  readonly asked: readonly Asked[]
  readonly state: FormState
  readonly today: Temporal.PlainDate
  /** A link asks for the signer's number; a session knows it. */
  readonly byTicket: boolean
  readonly fileLink: (id: string) => string
}

const ticked = (state: FormState, name: string, id: string) => ([state.values[name] ?? []].flat() as unknown[]).map(String).includes(id)

/** As many as one answers in one go; the oldest are shown. */
const most = 50

/** Tick what you can vouch for, and sign: the same on a phone, by link, and signed in. Nothing is ticked beforehand; one answer for all that is ticked. */
function SigningForm({ action, asked, state, today, byTicket, fileLink }: SigningFormProps) {
  const shown = asked.slice(0, most)
  const groups = [...Map.groupBy(shown, (one) => one.trainingId).values()]
  const signs = shown.some((one) => one.kind === 'signing')
  return (
    <Form action={action} state={state} class="form">
      {groups.map((theirs, index) => <FromOne asked={theirs} state={state} today={today} fileLink={fileLink} {...(byTicket ? {} : { heading: theirs[0]?.traineeName ?? '' })} first={index === 0} />)}
      {asked.length > most ? <p class="muted">{t(more.oldestOf(most, asked.length))}</p> : null}
      <Card>
        <div class="form">
          <TextArea state={state} name="comment" label={t(more.commentOptional)} hint={t(groups.length > 1 ? more.commentHintMany : more.commentHint)} optional="sometimes" rows={2} />
          {byTicket ? <TextField state={state} name="hprNumber" label={t(more.hprNumber)} optional short /> : null}
        </div>
      </Card>
      <div class="bar">
        <Button name="verdict" value="sign"><span data-count-of="signings[] recommend[]">{t(signs ? more.sign : more.recommendChosen)}</span></Button>
        <Button name="verdict" value="reject" look="tertiary">{t(more.reject)}</Button>
      </div>
    </Form>
  )
}

/** What one doctor asks for: activities to vouch for, objectives to recommend. */
function FromOne({ asked, state, today, fileLink, heading, first }: Pick<SigningFormProps, 'asked' | 'state' | 'today' | 'fileLink'> & { heading?: string; first: boolean }) {
  const [signings, recommendations] = [asked.filter((one) => one.kind === 'signing'), asked.filter((one) => one.kind === 'recommendation')]
  return (
    <Card {...(heading ? { heading } : {})} {...(first ? { id: 'f-signings' } : {})}>
      {signings.length > 0 ? (
        <fieldset class="ds-fieldset">
          <legend class="ds-sr-only">{t(more.canVouchFor)}</legend>
          <ul class="asked">{signings.map((one) => <AskedActivity one={one} checked={ticked(state, 'signings', one.id)} today={today} fileLink={fileLink} />)}</ul>
        </fieldset>
      ) : null}
      {recommendations.length > 0 ? (
        <fieldset class="ds-fieldset recommends">
          <legend class="ds-label" data-weight="medium">{t(recommendations.length === 1 ? more.canRecommend : more.canRecommendMany)}</legend>
          <p class="hint">{t(text.yourWordLead)}</p>
          <ul class="asked">{recommendations.map((one) => (
            <li class="asked__one"><input class="ds-input" type="checkbox" id={`r-${one.id}`} name="recommend[]" value={one.id} checked={ticked(state, 'recommend', one.id)} />
              <div><label class="asked__title" for={`r-${one.id}`}>{one.code} <InNorwegian>{one.objectiveTitle}</InNorwegian></label><p class="muted">{t(more.askedAgo(agoFrom(one.askedAt, today)))}</p></div></li>
          ))}</ul>
        </fieldset>
      ) : null}
    </Card>
  )
}

const AskedActivity = ({ one, checked, today, fileLink }: { one: Asked; checked: boolean; today: Temporal.PlainDate; fileLink: (id: string) => string }) => (
  <li class="asked__one">
    <input class="ds-input" type="checkbox" id={`s-${one.id}`} name="signings[]" value={one.id} checked={checked} />
    <div>
      <label class="asked__title" for={`s-${one.id}`}><InNorwegian>{one.title}</InNorwegian></label>
      <p class="muted">{[daysBetween(one.fromOn ?? '', one.untilOn), one.place, one.objectives.map((each) => each.code).join(', ')].filter(Boolean).join(' · ')}</p>
      {one.alternative ? <p><Tag color="accent">{t(text.alternative)}</Tag></p> : null}
      <details class="fold">
        <summary>{one.files.length > 0 ? t(more.detailsWithFiles(one.files.length)) : t(more.details)}</summary>
        <p class="muted">{typeName(one.type ?? '')} · {t(more.askedAgo(agoFrom(one.askedAt, today)))}</p>
        {one.description ? <Quote>{one.description}</Quote> : null}
        {one.alternativeReason ? <Quote>{one.alternativeReason}</Quote> : null}
        <ul class="plain">{one.objectives.map((each) => <li>{each.code} <InNorwegian>{each.title}</InNorwegian></li>)}</ul>
        {one.files.length > 0 ? <ul class="files">{one.files.map((file) => <li><a class="ds-link" href={fileLink(file.id)}>{file.name}</a></li>)}</ul> : null}
      </details>
    </div>
  </li>
)

/** What waits for somebody who is signed in, by doctor, answered together. */
export const ToSignPage = ({ asked, state, today }: { asked: readonly Asked[]; state: FormState; today: Temporal.PlainDate }) => (
  <Page title={t(more.toSignTitle(asked.length))} lead={t(asked.length > 0 ? more.signHere(asked.length) : more.nothingToSign)} width="narrow">
    {asked.length > 0 ? <SigningForm action={paths.signatures()} asked={asked} state={state} today={today} byTicket={false} fileLink={(id) => paths.file(id)} /> : null}
  </Page>
)

/** What a link in a mail opens: this doctor's things for this signer, and nothing else. */
export function TicketPage({ token, name, asked, until, state, today }: { token: string; name: string; asked: readonly Asked[]; until: string; state: FormState; today: Temporal.PlainDate }) {
  const activities = asked.filter((one) => one.kind === 'signing').length
  return (
    <Page title={t(more.signTitle(activities, asked[0]?.traineeName ?? ''))} kicker={t(more.toPerson(name))} lead={t(more.signLead(asked.length, until))} width="narrow">
      <SigningForm action={paths.ticket(token)} asked={asked} state={state} today={today} byTicket fileLink={(id) => `${paths.ticket(token)}/vedlegg/${id}`} />
    </Page>
  )
}

export const TicketThanksPage = () => <Page title={t(more.thanks)} lead={t(more.thanksLead)} width="narrow" />

export const TicketGonePage = ({ token }: { token: string }) => (
  <Page title={t(more.ticketGone)} lead={t(more.ticketGoneLead)} width="narrow">
    <form method="post" action={paths.ticketRenewal(token)}><Button look="secondary">{t(more.newLink)}</Button></form>
  </Page>
)

export const TicketRenewedPage = () => <Page title={t(more.lookInMail)} lead={t(more.newLinkSent)} width="narrow" />
