import type { Child } from '#ui/jsx-runtime'
import { t } from '#platform/i18n/language.ts'
import { needsSignature } from '#modules/curriculum/index.ts'
import { ButtonLink, Card, InNorwegian, Quote, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { RecommendationView } from '../queries/basis.ts'
import type { ActivityRow } from '../queries/objectives.ts'
import { counts } from '../rules/activity.ts'
import { activityStateText } from '../text/words.ts'
import { text } from '../text.ts'
import { dayOf, daysBetween, typeName } from './words.ts'

interface BasisProps {
  readonly recommendations: readonly RecommendationView[]
  readonly activities: readonly ActivityRow[]
  readonly types: readonly string[]
  readonly code: string
  readonly objectiveId: string
  readonly mayRegister: boolean
  readonly timeRequirement: string | null
  /** The wording is ours, for trying the product. */
  readonly practice: boolean
}

type Mark = 'yes' | 'waiting' | 'no' | 'open'

/** What the decision rests on: who recommends, what was done, what was not (and need not be, R20). */
export function BasisCard({ recommendations, activities, types, code, objectiveId, mayRegister, timeRequirement, practice }: BasisProps) {
  const missing = types.filter((type) => !activities.some((one) => one.type === type))
  return (
    <Card heading={t(text.basis)} aside={mayRegister ? <ButtonLink to={paths.newActivityFor(objectiveId)} look="secondary" small>{t(text.registerActivity)}</ButtonLink> : undefined}>
      {timeRequirement ? <p class="muted">{t(text.timeRequirement)}: <InNorwegian>{timeRequirement}</InNorwegian></p> : null}
      <ul class="basis">
        <Words recommendations={recommendations} capacity="mentor" />
        <Words recommendations={recommendations} capacity="supervisor" />
        {activities.map((one) => <ActivityLine activity={one} code={code} />)}
        {missing.length > 0 ? <Line mark="open" title={missing.map((type, index) => (index === 0 ? typeName(type) : typeName(type).toLowerCase())).join(', ')}>{t(text.notDone)}</Line> : null}
      </ul>
      {practice ? <p class="practice"><Tag color="sun">{t(text.practice)}</Tag> {t(text.practiceHint)}</p> : null}
    </Card>
  )
}

const Line = ({ mark, title, aside, children }: { mark: Mark; title: Child; aside?: Child; children?: Child }) => (
  <li class="basis__line">
    <span class={`mark-${mark}`} aria-hidden="true">{{ yes: '✓', waiting: '…', no: '×', open: '–' }[mark]}</span>
    <div class="basis__what"><strong>{title}</strong><div class="muted">{children}</div></div>
    {aside}
  </li>
)

// Who answered by a link is known by nothing but the address: whoever decides sees it.
const nameOf = ({ name, link }: { name: string; link: string | null }) => (link ? t(text.byLink(name, link)) : name)

const said = {
  mentor: { given: text.mentorRecommends, declined: text.mentorDeclined, none: text.mentorMissing },
  supervisor: { given: text.supervisorRecommends, declined: text.supervisorDeclined, none: text.supervisorMissing },
} as const

function Words({ recommendations, capacity }: { recommendations: readonly RecommendationView[]; capacity: 'mentor' | 'supervisor' }) {
  const theirs = recommendations.filter((one) => one.capacity === capacity)
  const answered = theirs.filter((one) => one.state !== 'asked')
  const asked = theirs.filter((one) => one.state === 'asked')
  return (
    <>
      {answered.map((one) => {
        const counted = one.state === 'given' && (capacity === 'mentor' || one.tookPart)
        return (
          <Line mark={counted ? 'yes' : 'no'} title={t(said[capacity][one.state === 'given' ? 'given' : 'declined'])}>
            {nameOf(one)}{one.answeredAt ? ` · ${dayOf(one.answeredAt)}` : null}
            {one.state === 'given' && !counted ? <p>{t(text.notTakenPart)}</p> : null}
            {one.comment ? <Quote>{one.comment}</Quote> : null}
          </Line>
        )
      })}
      {answered.some((one) => one.state === 'given') ? null : <Line mark="waiting" title={t(said[capacity].none)}>{asked.length > 0 ? t(text.waitsFor(asked.map((one) => one.name).join(', '))) : null}</Line>}
    </>
  )
}

const separated = (parts: readonly Child[]) => parts.filter(Boolean).map((part, index) => <>{index > 0 ? ' · ' : null}{part}</>)

function ActivityLine({ activity, code }: { activity: ActivityRow; code: string }) {
  const others = activity.codes.filter((one) => one !== code)
  const signed = activity.signers.filter((one) => one.state === 'signed').map(nameOf)
  const waiting = activity.signers.filter((one) => one.state === 'waiting').map((one) => one.name)
  const mark: Mark = counts(activity.state, needsSignature(activity.type)) ? 'yes' : activity.state === 'rejected' ? 'no' : 'waiting'
  return (
    <Line mark={mark} title={<a href={paths.activity(activity.id)}><InNorwegian>{activity.title}</InNorwegian></a>} aside={activity.files > 0 ? <span class="muted nowrap">{t(text.nFiles(activity.files))}</span> : undefined}>
      {separated([
        typeName(activity.type), daysBetween(activity.fromOn, activity.untilOn),
        signed.length > 0 ? t(text.signedBy(signed.join(', '))) : waiting.length > 0 ? t(text.waitsFor(waiting.join(', '))) : t(activityStateText[activity.state]),
        others.length > 0 ? <span class={others.length < 3 ? 'nowrap' : undefined}>{t(text.alsoServes(others.join(', ')))}</span> : null,
        activity.alternative ? t(text.alternative) : null, activity.correctsId ? t(text.corrects) : null, activity.correctedBy ? t(text.correctedBy) : null,
      ])}
    </Line>
  )
}
