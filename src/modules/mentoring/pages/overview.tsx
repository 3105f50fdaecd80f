import { ago, dateAndTime } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { portfolioPaths, type StandingIn, TrainingSections, type TrainingView } from '#modules/portfolio/index.ts'
import { isOpen } from '../rules/talk.ts'
import { text } from '../text/words.ts'
import { GroupCard, type GroupProps } from './group.tsx'
import { HandoverCard, type HandoverProps } from './handover.tsx'
import { HoursCard, type HoursProps } from './hours.tsx'
import { TalksCard, type TalksProps } from './talks.tsx'
import { hours } from './words.ts'

interface OverviewProps {
  readonly training: TrainingView
  readonly standing: StandingIn
  readonly today: Temporal.PlainDate
  readonly lastOn: Temporal.PlainDate | null
  readonly talks: TalksProps
  readonly hours: HoursProps
  readonly group: GroupProps
  readonly handover: HandoverProps | null
}

/** Mentoring in one training: how the hours stand, the conversations, the group, and what goes along to a new mentor. */
export function OverviewPage(props: OverviewProps) {
  const { training, standing, handover } = props
  return (
    <Page title={conclusion(props.hours)} kicker={`${standing === 'trainee' ? t(text.mentoring) : training.traineeName} · ${training.kommune} kommune`} lead={lead(props)} back={standing === 'trainee' ? undefined : { to: portfolioPaths.training(training.id), label: training.traineeName }}>
      <TrainingSections trainingId={training.id} standing={standing} />
      <div class="columns columns--wide-first">
        <div class="stack"><TalksCard {...props.talks} /><HoursCard {...props.hours} /></div>
        <div class="stack">{handover ? <HandoverCard {...handover} /> : null}<GroupCard {...props.group} /></div>
      </div>
    </Page>
  )
}

function conclusion({ whole, needKnown }: HoursProps): string {
  if (whole.talks === 0) return t(text.noneYet)
  if (!needKnown) return t(text.heldSoFar(hours(whole.held)))
  // Less than what one conversation comes to is no delay.
  return whole.behind >= 60 ? t(text.behind(hours(whole.behind))) : t(text.onTrack(hours(whole.held), hours(whole.required)))
}

function lead({ training, talks, today, lastOn }: OverviewProps): string {
  const next = talks.talks.findLast((one) => isOpen(one.state) && Temporal.Instant.compare(one.startsAt, talks.now) > 0)
  return [!training.mentorId && training.state === 'active' ? t(text.noMentorNow) : null, next ? t(text.nextIs(dateAndTime(next.startsAt))) : t(text.noneArranged), lastOn ? t(text.lastWas(ago(lastOn, today))) : null].filter(Boolean).join(' ')
}
