import { longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Meter } from '#ui/meter.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import type { Hours } from '../rules/hours.ts'
import { text } from '../text/words.ts'
import { hours, listed } from './words.ts'

export interface HoursProps {
  readonly whole: Hours
  readonly years: readonly Hours[]
  readonly lately: { readonly talks: number; readonly minutes: number }
  readonly monthsWithout: readonly Temporal.PlainDate[]
  /** Whether any service is written down; otherwise a whole post is counted. */
  readonly knowsService: boolean
  /** Whether the specialty has a number of hours at all. */
  readonly needKnown: boolean
  readonly sources: readonly { readonly rule: string; readonly source: string }[]
}

const Row = ({ one, label, needKnown }: { one: Hours; label: string; needKnown: boolean }) => (
  <tr>
    <th scope="row">{label}</th>
    <td data-align="end">{hours(one.held)}</td>
    {needKnown ? <><td data-align="end">{hours(one.required)}</td><td data-align="end">{one.behind > 0 ? <Tag color="brand">{hours(one.behind)}</Tag> : '0'}</td></> : null}
    <td data-align="end">{needKnown ? t(text.upTo(hours(one.prepared), hours(one.preparation))) : hours(one.prepared)}</td>
  </tr>
)

/** Hours held against hours required (R61, R63): the bar, its table year by year, and how it is counted. */
export const HoursCard = ({ whole, years, lately, monthsWithout, knowsService, needKnown, sources }: HoursProps) => (
  <Card heading={t(text.hours)} id="timer">
    {needKnown ? <Meter label={t(text.hoursSince(longDate(whole.from)))} done={whole.held} total={whole.required} figures={t(text.hoursOf(hours(whole.held), hours(whole.required)))} /> : null}
    <p>{t(text.paceLately(lately.talks, hours(lately.minutes)))} {t(text.paceAdvice)}</p>
    {monthsWithout.length > 0 ? <p>{t(text.monthsWithout(listed(monthsWithout)))} {t(text.monthsFree)}</p> : null}
    <details class="fold">
      <summary>{t(text.perYear)}</summary>
      <div class="scroll" tabindex={0} role="region" aria-label={t(text.perYear)}>
        <table class="ds-table">
          <thead><tr><th scope="col">{t(text.period)}</th><th scope="col" data-align="end">{t(text.held)}</th>{needKnown ? <><th scope="col" data-align="end">{t(text.required)}</th><th scope="col" data-align="end">{t(text.missing)}</th></> : null}<th scope="col" data-align="end">{t(text.preparation)}</th></tr></thead>
          <tbody>
            {years.map((one) => <Row one={one} label={String(one.from.year)} needKnown={needKnown} />)}
            <Row one={whole} label={t(text.whole)} needKnown={needKnown} />
          </tbody>
        </table>
      </div>
      <p class="muted">{needKnown ? t(text.howCounted) : t(text.noNeedKnown)} {knowsService ? null : t(text.noService)} {period(whole.from, whole.until.subtract({ days: 1 }))}.</p>
      <p>{sources.map(({ rule, source }) => <><a class="ds-link" href={source}>{t(text.source(rule))}</a> </>)}</p>
    </details>
  </Card>
)
