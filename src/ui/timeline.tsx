import { monthAndYear, period, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { Text } from '#platform/i18n/language.ts'
import { drawing } from '#ui/timeline-drawing.tsx'
import { text } from '#ui/text.ts'

export interface TimelineItem {
  readonly label: string
  readonly from: Temporal.PlainDate
  /** Left out: a point in time. */
  readonly to?: Temporal.PlainDate | undefined
  readonly look: 'main' | 'second' | 'third'
  readonly href?: string
}
export interface Lane {
  readonly label: Text
  readonly items: readonly TimelineItem[]
}
/** Something that grows towards a total, beside an even pace towards it. */
export interface Growth {
  readonly label: Text
  readonly pace: Text
  readonly total: number
  /** How many were added between two days. */
  readonly steps: readonly { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly count: number }[]
}
export interface TimelineProps {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly todayLabel: string
  readonly title: string
  readonly lanes: readonly Lane[]
  readonly growth?: Growth
}

/** A training in time: lying on a wide screen, standing on a phone, and as a table for whoever wants it. Never scaled to unreadable. */
export const Timeline = (props: TimelineProps) => (
  <figure class="timeline">
    {drawing(props)}
    <Standing {...props} />
    <AsTable {...props} />
  </figure>
)

const inOrder = (items: readonly TimelineItem[]) => items.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))

interface Stop {
  readonly on: Temporal.PlainDate
  readonly label: string
  readonly when: string
  readonly look: TimelineItem['look'] | 'today'
}

// Stretches one by one, points gathered into one line per lane: short enough for a phone.
function stopsOf({ lanes, today, todayLabel, growth }: TimelineProps): Stop[] {
  const stops: Stop[] = [{ on: today, label: todayLabel, when: growth ? `${t(growth.label)} ${t(text.of(grown(growth), growth.total))}` : shortDate(today), look: 'today' }]
  for (const lane of lanes) {
    const points = inOrder(lane.items.filter((item) => !item.to))
    for (const item of lane.items) if (item.to) stops.push({ on: item.from, label: item.label, when: period(item.from, item.to), look: item.look })
    const [first, last] = [points[0], points.at(-1)]
    if (first && last) stops.push({ on: last.from, label: `${t(lane.label)} (${points.length})`, when: points.length === 1 ? `${first.label}, ${shortDate(first.from)}` : t(text.lastOf(last.label, shortDate(last.from))), look: first.look })
  }
  return stops.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

const grown = (growth: Growth) => growth.steps.reduce((sum, step) => sum + step.count, 0)

const Standing = (props: TimelineProps) => (
  <ol class="timeline__standing">
    <li class="timeline__edge">{monthAndYear(props.from)}</li>
    {stopsOf(props).map((stop) => (
      <li data-look={stop.look} data-coming={Temporal.PlainDate.compare(stop.on, props.today) > 0 ? '' : undefined}><span>{stop.label}</span><span class="muted">{stop.when}</span></li>
    ))}
    <li class="timeline__edge">{monthAndYear(props.to)}</li>
  </ol>
)

const AsTable = ({ lanes, title }: TimelineProps) => (
  <details class="fold timeline__table">
    <summary>{t(text.asTable)}</summary>
    <table class="ds-table" data-size="sm">
      <caption class="ds-sr-only">{title}</caption>
      <thead><tr><th scope="col">{t(text.what)}</th><th scope="col">{t(text.when)}</th></tr></thead>
      <tbody>{lanes.flatMap((lane) => inOrder(lane.items).map((item) => (
        <tr><th scope="row">{item.href ? <a class="ds-link" href={item.href}>{item.label}</a> : item.label}</th><td>{period(item.from, item.to ?? null)}</td></tr>
      )))}</tbody>
    </table>
  </details>
)
