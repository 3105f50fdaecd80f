import { dayInNorway, longDate, number } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { mentoringPaths } from '#modules/mentoring/index.ts'
import { planningPaths } from '#modules/planning/index.ts'
import { portfolioPaths, type StandingIn, TrainingSections } from '#modules/portfolio/index.ts'
import { ErrorSummary } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { ApplicationView } from '../queries/application.ts'
import type { Dossier } from '../queries/dossier.ts'
import { isFrozen, type Line, type LineState, lis1Months, missingIn } from '../rules.ts'
import { text } from '../text.ts'
import { applicationText, applicationTitle, lineStateText, specialtyName, supplierText } from '../text/words.ts'
import { lineTitle } from './application-document.ts'
import { Confirmations } from './confirmations-of.tsx'
import { Documents } from './documents.tsx'
import { aboutTime, applicationColor, figuresOf, lineColor, stateOf } from './looks.ts'

export interface ChecklistProps {
  readonly dossier: Dossier
  readonly applications: readonly ApplicationView[]
  readonly reader: { readonly standing: StandingIn; readonly trainee: boolean }
  /** The attachment that is to be replaced, if one is. */
  readonly replaces: string | null
  readonly documentForm: FormState
  /** What was refused elsewhere on the page. */
  readonly refused: FormState
}

/** Everything an application for specialist approval needs, what is missing, and who supplies it (R140, R141). */
export function ChecklistPage(props: ChecklistProps) {
  const { dossier: { training, lines }, applications, reader } = props
  const missing = missingIn(lines).length
  const latest = applications[0]?.state ?? null
  const frozen = isFrozen(latest)
  return (
    <Page
      title={titleOf(missing, latest)} lead={frozen ? undefined : t(text.lead)} kicker={reader.trainee ? t(specialtyName[training.specialty]) : `${training.traineeName} · ${t(specialtyName[training.specialty])}`}
      action={reader.trainee && missing === 0 && !frozen ? <ButtonLink to={paths.check(training.id)}>{t(text.goToCheck)}</ButtonLink> : undefined}
    >
      <TrainingSections trainingId={training.id} standing={reader.standing} />
      <ErrorSummary state={props.refused} />
      <div class="columns columns--wide-first">
        <div class="stack">
          <Checklist {...props} />
          <Confirmations {...props} />
        </div>
        <div class="stack">
          {applications.length > 0 && reader.trainee ? <Sent applications={applications} /> : null}
          <Documents {...props} frozen={frozen} />
          {reader.trainee ? <Card heading={t(text.preview)}><p class="muted">{t(text.bundleHint)}</p><ButtonLink to={paths.preview(training.id)} look="secondary">{t(text.preview)}</ButtonLink></Card> : null}
        </div>
      </div>
    </Page>
  )
}

function titleOf(missing: number, latest: ApplicationView['state'] | null): string {
  if (latest === 'sent' || latest === 'received' || latest === 'approved') return t(applicationTitle[latest])
  return missing === 0 ? t(text.ready) : t(text.missing(missing))
}

const Checklist = ({ dossier }: ChecklistProps) => (
  <Card heading={t(text.checklist)}>
    <ul class="rows">{inOrder(dossier.lines).map((line) => <LineRow line={line} dossier={dossier} />)}</ul>
    <p class="muted after-list">{othersOnly(dossier.lines)}{inTotal(dossier)} {t(text.orientation)}</p>
  </Card>
)

// Part 1 is in it once its paper is.
function inTotal({ counted, documents }: Dossier): string {
  const withPart1 = documents.some((one) => one.kind === 'lis1')
  const years = number(Math.round((counted.months + (withPart1 ? lis1Months : 0)) / 1.2) / 10)
  return t(withPart1 ? text.inTotal(years) : text.withoutLis1(years))
}

// What is missing comes first; what concerns others is only named.
const order: readonly LineState[] = ['missing', 'advice', 'done']
const inOrder = (lines: readonly Line[]) => order.flatMap((state) => lines.filter((line) => line.state === state))

function othersOnly(lines: readonly Line[]): string {
  const others = lines.filter((line) => line.state === 'not_needed').map((line) => lineTitle(line.key, line.about))
  return others.length > 0 ? `${t(lineStateText.not_needed)}: ${others.map((title) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ')}. ` : ''
}

const LineRow = ({ line, dossier }: { line: Line; dossier: Dossier }) => (
  <li>
    <span class="rows__main">
      <a class="ds-link" href={whereTo(line, dossier.training.id)}>{lineTitle(line.key, line.about)}</a>
      <span class="muted">{[figuresOf(line), line.state === 'missing' ? t(text.suppliedBy(t(supplierText[line.by]))) : null, t(text.rule(line.rule))].filter(Boolean).join(' · ')}</span>
      {aboutTime(line) ? <span class="muted">{aboutTime(line)}</span> : null}
    </span>
    <Tag color={lineColor[line.state]}>{stateOf(line)}</Tag>
  </li>
)

/** The page where a line is mended. */
function whereTo({ key }: Line, trainingId: string): string {
  if (key === 'objectives') return portfolioPaths.objectives(trainingId)
  if (key === 'time' || key === 'need') return planningPaths.time(trainingId)
  if (key === 'group_hours') return mentoringPaths.ofTraining(trainingId)
  if (key === 'courses') return portfolioPaths.activities(trainingId)
  return key === 'confirmations' ? '#bekreftelser' : '#vedlegg'
}

const Sent = ({ applications }: { applications: readonly ApplicationView[] }) => (
  <Card heading={t(text.mySent)}>
    <ul class="rows">{applications.map((one) => (
      <li><span class="rows__main"><a class="ds-link" href={paths.application(one.id)}>{t(text.sentOn(longDate(dayInNorway(one.sentAt))))}</a></span><Tag color={applicationColor[one.state]}>{t(applicationText[one.state])}</Tag></li>
    ))}</ul>
  </Card>
)
