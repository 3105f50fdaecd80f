import { since as sinceDay } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, DateField, TextArea } from '#ui/form/fields.tsx'
import { ActionButton, Button, Buttons, Form } from '#ui/form/form.tsx'
import { Card, Muted } from '#ui/parts.tsx'
import { dayInNorway } from '#platform/i18n/format.ts'
import { paths } from '../paths.ts'
import type { ObjectiveFull } from '../queries/objective.ts'
import type { TookPart } from '../queries/took-part.ts'
import { type Basis, nextOfObjective, type ObjectiveState, steps } from '../rules/objective.ts'
import { text } from '../text.ts'

export interface AsideProps {
  readonly full: ObjectiveFull
  readonly state: ObjectiveState
  readonly basis: Basis
  readonly today: Temporal.PlainDate
  /** Who is reading: decides which of the forms are there. */
  readonly reader: { readonly trainee: boolean; readonly recommends: boolean; readonly decider: { readonly capacity: string; readonly onBehalfOf: string | null } | null; readonly archived: boolean }
  readonly leaderName: string
  /** Where the objective stands among those the reader can decide. */
  readonly queue: { readonly at: number; readonly of: number; readonly next: { id: string; code: string } | null } | null
  readonly tookPart: readonly TookPart[]
  readonly forms: Readonly<Record<'complete' | 'send' | 'recommend' | 'decide' | 'withdraw' | 'talk', FormState>>
}

/** What the reader can do with the objective now, and nothing else. */
export function Aside(props: AsideProps) {
  const { reader, state } = props
  if (reader.archived) return null
  return (
    <>
      {reader.trainee ? <TraineeSteps {...props} /> : null}
      {reader.recommends && state !== 'approved' ? <Recommend {...props} /> : null}
      {reader.decider && state === 'sent' ? <Decide {...props} /> : null}
      {reader.decider?.capacity === 'leader' && state === 'approved' ? <Withdraw {...props} /> : null}
    </>
  )
}

function TraineeSteps({ full: { objective }, state, forms, tookPart, today, basis, leaderName }: AsideProps) {
  if (state === 'sent') {
    const since = sinceDay(dayInNorway(objective.stateSince), today)
    return <Card heading={t(text.waitsForOthers)}><Muted>{t(basis.mentor && basis.supervisor ? text.isWithLeader(leaderName, since) : text.isAsked(since))} {t(text.mayRecall)}</Muted><ActionButton action={paths.recall(objective.id)} label={t(text.recall)} /></Card>
  }
  if (nextOfObjective[state].includes('sent')) {
    return (
      <Card heading={t(text.yourNextStep)}>
        <Form action={paths.submission(objective.id)} state={forms.send}>
          <DateField state={forms.send} name="discussedOn" label={t(text.discussedOn)} />
          {tookPart.length > 0
            ? <Checkboxes state={forms.send} name="supervisors" label={t(text.whoRecommends)} hint={t(text.whoRecommendsHint)} options={tookPart.map((one) => ({ value: one.personId, label: one.name, hint: t(text.signedHere(one.signed)) }))} />
            : <p class="muted" id="f-supervisors">{t(text.nobodyTookPart)}</p>}
          <Button>{t(text.sendToLeader)}</Button>
        </Form>
      </Card>
    )
  }
  if (steps(state, 'completed').length === 0) return null
  return (
    <Card heading={t(text.yourNextStep)}>
      <Form action={paths.completion(objective.id)} state={forms.complete}>
        <DateField state={{ ...forms.complete, values: { completedOn: today.toString(), ...forms.complete.values } }} name="completedOn" label={t(text.completedOn)} />
        <TextArea state={forms.complete} name="comment" label={t(text.comment)} hint={t(text.noPatients)} optional />
        <Button>{t(text.complete)}</Button>
      </Form>
    </Card>
  )
}

const Recommend = ({ full: { objective }, forms }: AsideProps) => (
  <Card heading={t(text.yourWord)}>
    <Muted>{t(text.yourWordLead)}</Muted>
    <Form action={paths.recommendation(objective.id)} state={forms.recommend}>
      <TextArea state={forms.recommend} name="comment" label={t(text.why)} hint={t(text.neededToDecline)} optional="sometimes" />
      <Buttons><Button name="verdict" value="given">{t(text.recommend)}</Button><Button name="verdict" value="declined" look="secondary">{t(text.doNotRecommend)}</Button></Buttons>
    </Form>
  </Card>
)

/** One comment, two ways to go: the buttons send the same form to different places. */
function Decide({ full: { objective }, forms, reader, today, leaderName, basis, queue }: AsideProps) {
  const ready = basis.mentor && basis.supervisor
  return (
    <Card heading={t(text.yourDecision)}>
      <Muted>{t(text.waitedForYou(sinceDay(dayInNorway(objective.stateSince), today)))} {t(text.whatYouApprove)}</Muted>
      {reader.decider?.onBehalfOf ? <Muted>{t(text.decidesFor(leaderName))}</Muted> : null}
      <Form action={paths.approval(objective.id)} state={forms.decide} class="form form--tight">
        {queue?.next ? <input type="hidden" name="next" value={queue.next.id} /> : null}
        <TextArea state={forms.decide} name="comment" label={t(text.commentToDoctor)} hint={t(text.commentNeeded)} optional="sometimes" rows={4} />
        {ready ? <Button>{t(text.approve(objective.code))}</Button> : <p class="muted">{t(basis.mentor ? text.lacksSupervisor : text.lacksMentor)}.</p>}
        <button class="ds-button" data-variant="secondary" type="submit" formaction={paths.returned(objective.id)}>{t(text.sendBack)}</button>
      </Form>
    </Card>
  )
}

const Withdraw = ({ full: { objective }, forms }: AsideProps) => (
  <section class="card">
    <details class="fold" open={Boolean(forms.withdraw.rejected)}>
      <summary>{t(text.withdraw)}</summary>
      <Form action={paths.withdrawal(objective.id)} state={forms.withdraw}>
        <TextArea state={forms.withdraw} name="reason" label={t(text.withdrawReason)} />
        <Button look="secondary" color="danger">{t(text.withdraw)}</Button>
      </Form>
    </details>
  </section>
)
