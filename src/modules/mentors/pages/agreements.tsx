import { dayInNorway, longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, TextField } from '#ui/form/fields.tsx'
import { ActionButton, Button, ConfirmedAction, ErrorSummary, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty, Facts, Tag } from '#ui/parts.tsx'
import { type StandingIn, TrainingSections } from '#modules/portfolio/index.ts'
import { paths } from '../paths.ts'
import type { AgreementView } from '../queries/agreements.ts'
import { expiresSoon, lastDayOf } from '../rules/terms.ts'
import { agreementText as text } from '../text.ts'
import { kroner, measures, standingText } from '../text/words.ts'

interface AgreementsPageProps {
  readonly training: { readonly id: string; readonly doctor: string; readonly mentor: string | null; readonly leader: string | null; readonly mentorId: string | null; readonly open: boolean }
  readonly standing: StandingIn
  readonly agreements: readonly AgreementView[]
  /** Whether the reader is one of the two, and has signed the draft. */
  readonly party: 'leader' | 'mentor' | null
  /** How much of a post the doctor has today; null where that is not known. */
  readonly post: number | null
  readonly making: FormState
  readonly changing: FormState
  readonly ending: { readonly id: string; readonly state: FormState } | null
  /** What was refused without a form of its own on the page: a signature, or a form that is no longer there. */
  readonly refused: FormState
  readonly today: Temporal.PlainDate
}

const held = (one: AgreementView) => lastDayOf(one)

function titleOf({ agreements, training, today }: AgreementsPageProps): string {
  const now = agreements.find((one) => one.standing === 'in_force' && one.mentorId === training.mentorId)
  if (now) return t(expiresSoon(held(now), today) ? text.expiresOn(longDate(held(now))) : text.holdsUntil(longDate(held(now))))
  return t(text.missing)
}

/** The mentor agreements of one training: the one that holds, a draft to sign, and those before. */
export function AgreementsPage(props: AgreementsPageProps) {
  const { agreements, training, party } = props
  const draft = agreements.find((one) => one.standing === 'draft')
  const now = agreements.filter((one) => one.standing === 'in_force' || one.standing === 'coming')
  const before = agreements.filter((one) => one.standing === 'over' || one.standing === 'dropped')
  return (
    <Page title={titleOf(props)} kicker={training.doctor} lead={t(text.lead)}>
      <TrainingSections trainingId={training.id} standing={props.standing} />
      <ErrorSummary state={props.refused} />
      <div class="columns">
        <div class="stack">
          {draft ? <Draft {...props} draft={draft} /> : null}
          {now.map((one) => <InForce {...props} one={one} />)}
          {agreements.length === 0 ? <Card><Empty>{t(training.mentorId ? text.noneYet : text.noMentor)}</Empty></Card> : null}
          {before.length > 0 ? (
            <Card heading={t(text.earlier)}>
              <ul class="rows">{before.map((one) => (
                <li><span class="rows__main"><b>{one.mentor ?? '–'}</b><span class="muted">{period(one.fromOn, held(one).toString() < one.fromOn.toString() ? one.untilOn : held(one))} · {kroner(one.hourlyOre)}</span></span><Tag>{t(standingText[one.standing])}</Tag></li>
              ))}</ul>
            </Card>
          ) : null}
        </div>
        {!draft && party && training.open && training.mentorId ? (
          <div class="stack">
            <Card heading={t(text.newOne)}>
              {now.length > 0 ? <p class="muted">{t(text.replacesMeans)}</p> : null}
              <Terms action={paths.agreements(training.id)} state={props.making} post={props.post} button={t(text.save)} />
            </Card>
          </div>
        ) : null}
      </div>
    </Page>
  )
}

const signed = (name: string | null, at: Temporal.Instant | null) => t(at ? text.signedOn(name ?? '–', longDate(dayInNorway(at))) : text.notSigned(name ?? '–'))

const TermFacts = ({ one, leader, mentor }: { one: AgreementView; leader: string | null; mentor: string | null }) => (
  <Facts items={[
    [t(text.period), period(one.fromOn, held(one))],
    [t(text.mentoringShort), t(measures.minutes(one.mentoringMinutes))],
    [t(text.preparationShort), t(measures.minutes(one.preparationMinutes))],
    [t(text.hourlyShort), kroner(one.hourlyOre)],
    [t(text.mentorSigned), signed(one.mentor ?? mentor, one.mentorSignedAt)],
    [t(text.leaderSigned), signed(one.leader ?? leader, one.leaderSignedAt)],
  ]} />
)

function Draft({ draft, training, party, post, changing }: AgreementsPageProps & { draft: AgreementView }) {
  const mine = party === 'leader' ? draft.leaderSignedAt : draft.mentorSignedAt
  const waits = draft.mentorSignedAt ? training.leader : draft.leaderSignedAt ? (draft.mentor ?? training.mentor) : null
  return (
    <Card heading={t(waits ? text.waitsFor(waits) : text.waitsForBoth)} aside={<Tag color="sun">{t(text.draft)}</Tag>}>
      <TermFacts one={draft} leader={training.leader} mentor={training.mentor} />
      {party && training.open ? (
        <>
          <div class="buttons">
            {mine ? null : <ActionButton action={paths.signature(draft.id)} label={t(text.sign)} look="primary" small={false} />}
            <ConfirmedAction action={paths.ending(draft.id)} label={t(text.drop)} means={t(text.dropMeans)} />
          </div>
          <details class="fold" open={Boolean(changing.rejected)}>
            <summary>{t(text.change)}</summary>
            <p class="muted">{t(text.changeMeans)}</p>
            <Terms action={paths.agreement(draft.id)} state={changing} post={post} button={t(text.save)} />
          </details>
        </>
      ) : null}
    </Card>
  )
}

const nothingTyped: FormState = { values: {}, rejected: undefined }

function InForce({ one, training, party, ending, today }: AgreementsPageProps & { one: AgreementView }) {
  const state = ending?.id === one.id ? ending.state : nothingTyped
  return (
    <Card heading={t(one.standing === 'coming' ? text.coming : text.current)} aside={<Tag color={one.standing === 'coming' ? 'sun' : 'leaf'}>{t(standingText[one.standing])}</Tag>}>
      {one.standing === 'in_force' && expiresSoon(held(one), today) ? <p><Tag color="brand">{t(text.expiring)}</Tag> {t(text.makeNew)}</p> : null}
      <TermFacts one={one} leader={training.leader} mentor={training.mentor} />
      {party && one.state === 'in_force' ? (
        <details class="fold" open={Boolean(state.rejected)}>
          <summary>{t(text.end)}</summary>
          <Form action={paths.ending(one.id)} state={state}><DateField state={state} name="lastOn" label={t(text.lastOn)} /><Button look="secondary">{t(text.end)}</Button></Form>
        </details>
      ) : null}
    </Card>
  )
}

const Terms = ({ action, state, post, button }: { action: string; state: FormState; post: number | null; button: string }) => (
  <Form action={action} state={state}>
    <div class="side-by-side"><DateField state={state} name="fromOn" label={t(text.from)} /><DateField state={state} name="untilOn" label={t(text.until)} /></div>
    <TextField state={state} name="mentoringMinutes" label={t(text.mentoring)} hint={`${t(text.whole)} ${t(post === null || post === 100 ? text.fewer : text.part(post))}`} short />
    <TextField state={state} name="preparationMinutes" label={t(text.preparation)} short />
    <TextField state={state} name="hourlyOre" label={t(text.hourly)} hint={t(text.hourlyHint)} short />
    <Button>{button}</Button>
  </Form>
)
