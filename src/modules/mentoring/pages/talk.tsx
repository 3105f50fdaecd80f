import { dateAndTime, longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Facts, Tag } from '#ui/parts.tsx'
import { type StandingIn, TrainingSections, type TrainingView } from '#modules/portfolio/index.ts'
import { paths } from '../paths.ts'
import { isOpen, wasHeld } from '../rules/talk.ts'
import type { Talk } from '../tables.ts'
import { wayText } from '../text/mail.ts'
import { talkText } from '../text/talk.ts'
import { stateText, text } from '../text/words.ts'
import { stateColor } from './looks.ts'
import { Actions, type ActionsProps } from './talk-actions.tsx'
import { Texts, type TextsProps } from './texts.tsx'

export interface TalkPageProps {
  readonly talk: Talk
  readonly training: TrainingView
  readonly standing: StandingIn
  readonly names: { readonly doctor: string; readonly mentor: string; readonly absent: string | null }
  /** Null for who reads nothing of what was written. */
  readonly texts: TextsProps | null
  /** Null for who arranges nothing. */
  readonly actions: ActionsProps | null
  /** One of the two it was arranged between. */
  readonly oneOfTheTwo: boolean
}

/** One conversation: for the two everything, for others when, how long and how it stands (R56). */
export function TalkPage({ talk, training, standing, names, texts, actions, oneOfTheTwo }: TalkPageProps) {
  const other = standing === 'trainee' ? names.mentor : names.doctor
  return (
    <Page title={titleOf(talk)} kicker={standing === 'trainee' ? names.mentor : names.doctor} lead={<Lead talk={talk} standing={standing} names={names} />} back={{ to: paths.ofTraining(training.id), label: t(text.mentoring) }}>
      <TrainingSections trainingId={training.id} standing={standing} here={paths.ofTraining(training.id)} />
      <div class="columns columns--wide-first">
        <div class="stack">
          <p class="muted">{texts ? t(oneOfTheTwo ? talkText.onlyTheTwo(other) : talkText.readByLeave) : t(talkText.notForYou)}</p>
          {texts ? <Texts {...texts} held={wasHeld(talk.state)} /> : null}
        </div>
        <div class="stack beside">
          {actions ? <Actions {...actions} /> : null}
          <Card heading={t(talkText.facts)}>
            <Facts items={[
              [t(talkText.state), <Tag color={stateColor[talk.state]}>{t(stateText[talk.state])}</Tag>],
              talk.heldOn ? [t(talkText.heldOn), longDate(talk.heldOn)] : [t(talkText.when), dateAndTime(talk.startsAt)],
              [t(talkText.length), t(text.nMinutes(talk.heldMinutes ?? talk.plannedMinutes))], [t(talkText.way), t(wayText[talk.way])],
              [t(talkText.doctor), names.doctor], [t(talkText.mentor), names.mentor],
              wasHeld(talk.state) && talk.preparedMinutes > 0 ? [t(talkText.prepared), t(text.nMinutes(talk.preparedMinutes))] : null,
            ]} />
            {oneOfTheTwo && (isOpen(talk.state) || talk.state === 'cancelled') ? <p class="after-list"><ButtonLink to={paths.calendar(talk.id)} look="secondary" small>{t(talk.state === 'cancelled' ? talkText.calendarGone : talkText.calendar)}</ButtonLink></p> : null}
          </Card>
        </div>
      </div>
    </Page>
  )
}

function titleOf(talk: Talk): string {
  if (talk.heldOn) return t((talk.state === 'completed' ? talkText.titleCompleted : talkText.titleHeld)(longDate(talk.heldOn)))
  return t((talk.state === 'cancelled' ? talkText.titleCancelled : talk.state === 'missed' ? talkText.titleMissed : talkText.titleOpen)(dateAndTime(talk.startsAt)))
}

function Lead({ talk, standing, names }: Pick<TalkPageProps, 'talk' | 'standing' | 'names'>) {
  if (talk.state === 'missed') return names.absent ? t(talkText.didNotCome(names.absent)) : null
  if (talk.state === 'completed') return t(talkText.locked)
  if (talk.state === 'held') return t(standing === 'mentor' ? talkText.youComplete : talkText.mentorCompletes(names.mentor))
  return isOpen(talk.state) && (standing === 'trainee' || standing === 'mentor') ? t(talkText.bothPrepare) : null
}
