import { dayInNorway, longDate } from '#platform/i18n/format.ts'
import { type Text, t } from '#platform/i18n/language.ts'
import { needsSignature, recommendedTypes } from '#modules/curriculum/index.ts'
import { Page } from '#ui/page.tsx'
import { History, InNorwegian, Tag, type Happened } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { RecommendationView } from '../queries/basis.ts'
import type { ActivityRow } from '../queries/objectives.ts'
import type { ObjectiveFull } from '../queries/objective.ts'
import { counts } from '../rules/activity.ts'
import { basisOf, type Basis } from '../rules/objective.ts'
import type { Attachment, Remark } from '../tables.ts'
import { text } from '../text.ts'
import { BasisCard } from './basis.tsx'
import { Talk } from './talk.tsx'
import { Aside, type AsideProps } from './objective-aside.tsx'
import { objectiveColor } from './looks.ts'
import { objectiveStateText } from '../text/words.ts'

export interface ObjectivePageProps extends Omit<AsideProps, 'basis' | 'state'> {
  readonly full: ObjectiveFull
  readonly activities: readonly ActivityRow[]
  readonly recommendations: readonly RecommendationView[]
  readonly remarks: readonly Remark[]
  readonly files: readonly Attachment[]
  readonly history: readonly Happened[]
  readonly mayTalk: boolean
}

/** One objective, the same for everybody who takes part: conclusion, basis, and to the right what the reader can do. On a phone that comes before the talk. */
export function ObjectivePage(props: ObjectivePageProps) {
  const { full: { objective, content, training }, activities, recommendations, queue } = props
  const basis = basisOf(recommendations, training.traineeId)
  const types = recommendedTypes(content.recommended)
  const mine = props.reader.trainee
  return (
    <Page
      title={t(mine ? conclusionOf(objective.state, basis) : text.conclusionOn(objective.code, conclusionOf(objective.state, basis)))}
      kicker={<>{mine ? `${objective.code} · ` : null}<InNorwegian>{content.title}</InNorwegian>{mine ? null : <> · {t(text.doctorIs(training.traineeName))}</>} <Tag color={objectiveColor[objective.state]}>{t(objectiveStateText[objective.state])}</Tag></>}
      lead={<Explained {...props} basis={basis} types={types} />}
      back={queue ? { to: paths.queue(), label: t(text.queue) } : { to: paths.objectives(training.id), label: t(text.backToObjectives) }}
      place={queue ? <>{t(text.position(queue.at, queue.of))}{queue.next ? <> · <a class="ds-link" href={paths.objective(queue.next.id)}>{t(text.nextInQueue(queue.next.code))}</a></> : null}</> : undefined}
    >
      <div class="columns columns--wide-first">
        <BasisCard recommendations={recommendations} activities={activities} types={types} code={objective.code} objectiveId={objective.id} mayRegister={mine && objective.state !== 'approved'} timeRequirement={content.timeRequirement} practice={content.practice} />
        <div class="stack beside"><Aside {...props} basis={basis} state={objective.state} /></div>
        <div class="stack columns__after">
          <Talk remarks={props.remarks} files={props.files} remarkTo={props.mayTalk ? paths.objectiveRemarks(objective.id) : null} fileTo={mine && objective.state !== 'approved' ? paths.objectiveFiles(objective.id) : null} state={props.forms.talk} />
          {props.history.length > 0 ? <section class="card"><History entries={props.history} /></section> : null}
        </div>
      </div>
    </Page>
  )
}

/** Why the page concludes as it does, in a sentence or two; what was said when it was sent back stands first. */
function Explained({ full: { objective }, remarks, recommendations, activities, basis, types }: ObjectivePageProps & { basis: Basis; types: readonly string[] }) {
  const back = objective.state === 'returned' || objective.state === 'withdrawn' ? remarks.findLast((one) => one.kind === (objective.state === 'returned' ? 'return' : 'withdrawal')) : undefined
  const done = types.filter((type) => activities.some((one) => one.type === type && counts(one.state, needsSignature(one.type))))
  return (
    <>
      {back ? <>{t(text.saidWhenReturned(back.authorName, longDate(dayInNorway(back.at))))} <q lang="nb">{back.body}</q> </> : null}
      {objective.state === 'sent' && basis.mentor && basis.supervisor ? `${t(text.readyLead(supervisorsWho(recommendations)))} ` : null}
      {objective.approvedOn ? `${t(text.approvedOn(longDate(objective.approvedOn)))}. ` : null}
      {back ? null : t(text.activitiesDone(done.length, types.length))}
    </>
  )
}

const supervisorsWho = (recommendations: readonly RecommendationView[]) => recommendations.filter((one) => one.capacity === 'supervisor' && one.state === 'given' && one.tookPart).length

function conclusionOf(state: ObjectiveFull['objective']['state'], basis: Basis): Text {
  if (state === 'sent') return !basis.mentor ? text.lacksMentor : basis.supervisor ? text.readyToApprove : text.lacksSupervisor
  return { assigned: text.notBegun, started: text.underWay, completed: text.completedByDoctor, approved: objectiveStateText.approved, returned: text.returnedTo, withdrawn: text.approvalWithdrawn }[state]
}

