import { t } from '#platform/i18n/language.ts'
import { needsSignature } from '#modules/curriculum/index.ts'
import type { FormState } from '#platform/web/submission.ts'
import { TextArea } from '#ui/form/fields.tsx'
import { ActionButton, Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Facts, type Happened, History, InNorwegian, Quote, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { ActivityFull } from '../queries/activity.ts'
import { nextOfActivity } from '../rules/activity.ts'
import type { Attachment, Remark } from '../tables.ts'
import { more } from '../text/more.ts'
import { activityStateText, capacityText, signingStateText } from '../text/words.ts'
import { text } from '../text.ts'
import { activityColor } from './looks.ts'
import { Talk } from './talk.tsx'
import { dayOf, daysBetween, daysSince, typeName } from './words.ts'

interface ActivityPageProps {
  readonly full: ActivityFull
  readonly objectives: readonly { id: string; code: string; title: string }[]
  readonly names: ReadonlyMap<string, string>
  readonly remarks: readonly Remark[]
  readonly files: readonly Attachment[]
  readonly history: readonly Happened[]
  readonly reader: { readonly trainee: boolean; readonly leader: boolean; readonly signs: boolean; readonly mayTalk: boolean }
  readonly today: Temporal.PlainDate
  readonly state: FormState
  readonly correctedBy: string | null
}

/** One activity: what was done, who signed, what was said. */
export function ActivityPage(props: ActivityPageProps) {
  const { full: { activity, training, archived }, objectives, reader, state } = props
  const from = activity.fromOn.toString()
  return (
    <Page
      title={activity.title} kicker={reader.trainee ? typeName(activity.type) : `${typeName(activity.type)} · ${t(more.activityOf(training.traineeName))}`}
      lead={<Tag color={activityColor[activity.state]}>{t(activityStateText[activity.state])}</Tag>}
      back={objectives[0] ? { to: paths.objective(objectives[0].id), label: objectives[0].code } : { to: paths.home(), label: t(text.open) }}
      action={reader.trainee && !archived ? <TraineeActions {...props} /> : reader.signs ? <ButtonLink to={paths.toSign()}>{t(more.toSign)}</ButtonLink> : undefined}
    >
      <div class="columns columns--wide-first">
        <Card>
          <Facts items={[
            [t(more.fromOn), daysBetween(from, activity.untilOn?.toString() ?? null)],
            activity.place ? [t(more.place), <InNorwegian>{activity.place}</InNorwegian>] : null,
            [t(text.objectives), <ul class="plain">{objectives.map((one) => <li><a class="ds-link" href={paths.objective(one.id)}>{one.code}</a> <InNorwegian>{one.title}</InNorwegian></li>)}</ul>],
          ]} />
          {activity.description ? <Quote>{activity.description}</Quote> : null}
          {activity.alternative ? <p><Tag color="accent">{t(text.alternative)}</Tag></p> : null}
          {activity.alternativeReason ? <Quote>{activity.alternativeReason}</Quote> : null}
          {activity.correctsId ? <p><a class="ds-link" href={paths.activity(activity.correctsId)}>{t(text.corrects)}</a></p> : null}
          {props.correctedBy ? <p><a class="ds-link" href={paths.activity(props.correctedBy)}>{t(text.correctedBy)}</a></p> : null}
        </Card>
        <div class="stack">
          <Signatures {...props} />
          {reader.leader && !archived && nextOfActivity[activity.state].includes('fulfilled') ? <Fulfil id={activity.id} state={state} /> : null}
        </div>
        <div class="stack columns__after">
          <Talk remarks={props.remarks} files={props.files} remarkTo={reader.mayTalk && !archived ? paths.activityRemarks(activity.id) : null} fileTo={reader.trainee && !archived && activity.state !== 'signed' ? paths.activityFiles(activity.id) : null} state={state} />
          {props.history.length > 0 ? <section class="card"><History entries={props.history} /></section> : null}
        </div>
      </div>
    </Page>
  )
}

function TraineeActions({ full: { activity, signings } }: ActivityPageProps) {
  const waiting = signings.some((one) => one.state === 'waiting')
  return (
    <div class="buttons">
      {['registered', 'rejected'].includes(activity.state) ? <ButtonLink to={paths.sendingOf(activity.id)}>{t(more.sendToSign)}</ButtonLink> : null}
      {['registered', 'rejected'].includes(activity.state) ? <ButtonLink to={paths.activityEdit(activity.id)} look="secondary">{t(more.edit)}</ButtonLink> : null}
      {waiting ? <ActionButton action={paths.activityRecall(activity.id)} label={t(text.recall)} small={false} /> : null}
      {['sent', 'signed'].includes(activity.state) ? <ButtonLink to={paths.sendingOf(activity.id)} look="secondary">{t(more.sendToMore)}</ButtonLink> : null}
      {activity.state === 'signed' ? <ButtonLink to={paths.correction(activity.id)} look="secondary">{t(more.correct)}</ButtonLink> : null}
    </div>
  )
}

const Signatures = ({ full: { activity, signings }, names, today }: ActivityPageProps) => (
  <Card heading={t(more.signers)}>
    {signings.length === 0 ? <p class="muted">{t(needsSignature(activity.type) ? more.notSentYet : more.noSignatureNeeded)}</p> : (
      <ul class="rows">{signings.map((one) => (
        <li>
          <span><b>{one.signerName ?? names.get(one.signerId) ?? one.sentTo}</b>{one.answeredBy === 'ticket' && one.signerName ? ` (${t(more.linkTo(one.sentTo))})` : null} · {t(capacityText[one.capacity])}</span>
          <span><Tag color={one.state === 'signed' ? 'leaf' : one.state === 'waiting' ? 'sun' : one.state === 'rejected' ? 'brand' : 'neutral'}>{t(signingStateText[one.state])}</Tag> <span class="muted">{one.answeredAt ? dayOf(one.answeredAt.toString()) : daysSince(one.askedAt.toString(), today)}{one.signerHpr ? ` · ${t(more.hpr(one.signerHpr))}` : null}</span></span>
        </li>
      ))}</ul>
    )}
  </Card>
)

const Fulfil = ({ id, state }: { id: string; state: FormState }) => (
  <section class="card">
    <details class="fold">
      <summary>{t(more.fulfil)}</summary>
      <Form action={paths.fulfilment(id)} state={state}><TextArea state={state} name="reason" label={t(more.fulfilReason)} /><Button look="secondary">{t(more.fulfil)}</Button></Form>
    </details>
  </section>
)
