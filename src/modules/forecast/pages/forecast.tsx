import { paths } from '../paths.ts'
import { monthAndYear } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty, Tag } from '#ui/parts.tsx'
import type { Specialty } from '#modules/curriculum/index.ts'
import { specialtyText, TrainingSections, type StandingIn } from '#modules/portfolio/index.ts'
import type { Forecast, Part } from '../rules/forecast.ts'
import type { Mover } from '../rules/movers.ts'
import { moverText, text, whyNoDayText } from '../text/words.ts'
import { type WhatIfProps, WhatIfs } from './what-ifs.tsx'
import { assumptionWords, conclusionOf, partName } from './words.ts'

export interface ForecastPageProps {
  readonly trainingId: string
  readonly specialty: Specialty
  readonly doctor: string | null
  readonly kommune: string
  readonly standing: StandingIn
  readonly forecast: Forecast
  /** What would move it, with where one does it; null for who only follows. */
  readonly movers: readonly (Mover & { readonly to: string })[] | null
  /** Nobody has recorded whether the kommune is registered. */
  readonly registrationUnknown: boolean
  readonly whatIfs: WhatIfProps | null
}

/** When one is finished, what decides, what it rests on, what would move it, and what if. */
export function ForecastPage(props: ForecastPageProps) {
  const { forecast, specialty } = props
  const { title, lead } = conclusionOf(forecast)
  return (
    <Page title={t(title)} lead={lead.map(t).join(' ')} kicker={[props.doctor, t(specialtyText[specialty]), props.kommune].filter(Boolean).join(' · ')}>
      <TrainingSections trainingId={props.trainingId} standing={props.standing} here={paths.ofTraining(props.trainingId)} />
      <div class="columns columns--wide-first">
        <div class="stack">
          <Parts {...props} />
          {props.movers && !props.forecast.done ? <Movers movers={props.movers} specialty={specialty} /> : null}
        </div>
        <div class="stack"><Assumed {...props} /></div>
      </div>
      {props.whatIfs ? <WhatIfs {...props.whatIfs} /> : null}
    </Page>
  )
}

const Parts = ({ forecast, specialty }: ForecastPageProps) => (
  <Card heading={t(text.parts)}>
    <table class="ds-table list__table" data-size="sm">
      <caption class="ds-sr-only">{t(text.parts)}</caption>
      <thead><tr><th scope="col">{t(text.part)}</th><th scope="col">{t(text.doneOn)}</th></tr></thead>
      <tbody>{forecast.parts.map((part) => (
        <tr><th scope="row">{t(partName(part.kind, specialty))} <span class="muted">{part.rule}</span></th><td data-phone="bare">{finish(part)} {forecast.decides.includes(part.kind) && !forecast.done ? <Tag color="sun">{t(text.decides)}</Tag> : null}</td></tr>
      ))}</tbody>
    </table>
    <p class="muted after-list">{t(text.orientation)}</p>
  </Card>
)

function finish({ on, met, why }: Part) {
  if (met) return <Tag color="leaf">{on ? t(text.metOn(on)) : t(text.met)}</Tag>
  return on ? monthAndYear(on) : <span class="muted">{t(whyNoDayText[why ?? 'not_planned'])}</span>
}

function Assumed({ forecast, registrationUnknown }: ForecastPageProps) {
  const said = [...forecast.assumptions.map(assumptionWords), ...(registrationUnknown ? [{ said: text.registrationUnknown, from: 'R8', source: null }] : [])]
  return (
    <Card heading={t(text.basis)}>
      {said.length === 0 ? <Empty>{t(text.nothingAssumed)}</Empty> : (
        <ul class="rows">{said.map((one) => (
          <li><span class="rows__main">{t(one.said)}{one.from || one.source ? <span class="muted">{one.from}{one.source ? <> · <a class="ds-link" href={one.source}>{t(text.source)}</a></> : null}</span> : null}</span></li>
        ))}</ul>
      )}
    </Card>
  )
}

const Movers = ({ movers, specialty }: { movers: NonNullable<ForecastPageProps['movers']>; specialty: Specialty }) => (
  <Card heading={t(movers.length > 0 && movers.every((one) => one.months <= 0) ? text.partsMovers : text.movers)}>
    {movers.length === 0 ? <Empty>{t(text.noMovers)}</Empty> : (
      <ul class="tasks">{movers.map((one) => (
        <li>
          <Tag color={one.months > 0 ? 'leaf' : 'neutral'}>{t(text.earlierBy(one.months > 0 ? one.months : one.partMonths))}</Tag>
          <div class="tasks__what"><strong>{t(moverText[one.kind])}</strong>{one.months > 0 ? null : <span class="muted">{t(text.onlyPart(partName(one.part, specialty), one.partMonths))}</span>}</div>
          <ButtonLink to={one.to} look="secondary" small>{t(text.doIt)}</ButtonLink>
        </li>
      ))}</ul>
    )}
  </Card>
)
