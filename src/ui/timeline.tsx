import { monthAndYear, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { Text } from '#platform/i18n/language.ts'

export interface TimelineItem {
  readonly label: string
  readonly from: Temporal.PlainDate
  /** Left out: a point in time. */
  readonly to?: Temporal.PlainDate | undefined
  readonly look: 'main' | 'second' | 'third'
  readonly href?: string
}
export interface TimelineProps {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly today: Temporal.PlainDate
  readonly todayLabel: string
  readonly title: string
  /** One lane per list; bars that would cover each other go to separate lanes. */
  readonly lanes: readonly { readonly label: Text; readonly items: readonly TimelineItem[] }[]
  /** Small bars along the bottom: how much per quarter. */
  readonly bars?: { readonly label: Text; readonly values: readonly { readonly from: Temporal.PlainDate; readonly count: number }[] }
}

const width = 1000
const laneHeight = 30
const top = 26

/** A training in time: lying on a wide screen, standing as a list on a phone. Never scaled to unreadable. */
export function Timeline(props: TimelineProps) {
  return (
    <figure class="timeline">
      <Lying {...props} />
      <Standing {...props} />
    </figure>
  )
}

function Lying({ from, to, today, todayLabel, title, lanes, bars }: TimelineProps) {
  const days = Math.max(1, from.until(to).days)
  const x = (day: Temporal.PlainDate) => Math.max(0, Math.min(width, (from.until(day).days / days) * width))
  const used = lanes.filter((lane) => lane.items.length > 0)
  const barTop = top + used.length * laneHeight + 8
  const height = barTop + (bars ? 44 : 0) + 22
  const years = Array.from({ length: to.year - from.year + 1 }, (_, index) => Temporal.PlainDate.from({ year: from.year + index, month: 1, day: 1 })).filter((day) => Temporal.PlainDate.compare(day, from) > 0)
  const most = Math.max(1, ...(bars?.values ?? []).map((one) => one.count))
  const gone = x(today)
  return (
    <svg class="timeline__lying" viewBox={`-4 0 ${width + 8} ${height}`} role="img" aria-label={title}>
      {years.map((day) => (
        <g class="timeline__year"><path d={`M${x(day).toFixed(1)} 18V${height - 20}`} /><text x={x(day).toFixed(1)} y={height - 4} text-anchor={width - x(day) < 40 ? 'end' : 'start'}>{day.year}</text></g>
      ))}
      {used.map((lane, index) => lane.items.map((item) => <Mark item={item} y={top + index * laneHeight} x={x} gone={gone} />))}
      {bars?.values.map((one) => {
        const size = (one.count / most) * 36
        return <rect class="timeline__bar" x={x(one.from).toFixed(1)} y={(barTop + 40 - size).toFixed(1)} width={Math.max(3, (91 / days) * width - 3).toFixed(1)} height={size.toFixed(1)} rx="2"><title>{`${t(bars.label)}: ${one.count}`}</title></rect>
      })}
      <g class="timeline__today"><path d={`M${gone.toFixed(1)} 14V${height - 18}`} /><text x={gone.toFixed(1)} y="10" text-anchor={gone > width - 60 ? 'end' : gone < 60 ? 'start' : 'middle'}>{todayLabel}</text></g>
    </svg>
  )
}

function Mark({ item, y, x, gone }: { item: TimelineItem; y: number; x: (day: Temporal.PlainDate) => number; gone: number }) {
  const start = x(item.from)
  if (!item.to) return <circle class={`timeline__point timeline__point--${item.look}`} data-coming={start > gone ? '' : undefined} cx={start.toFixed(1)} cy={y + 11} r="6"><title>{`${item.label}, ${shortDate(item.from)}`}</title></circle>
  const end = Math.max(start + 6, x(item.to))
  const shown = Math.floor((end - start - 16) / 6.4)
  return (
    <g class={`timeline__span timeline__span--${item.look}`}>
      <rect x={start.toFixed(1)} y={y} width={(end - start).toFixed(1)} height="22" rx="5"><title>{`${item.label}, ${shortDate(item.from)} – ${shortDate(item.to)}`}</title></rect>
      {gone < end ? <rect class="timeline__coming" x={Math.max(start, gone).toFixed(1)} y={y} width={(end - Math.max(start, gone)).toFixed(1)} height="22" rx="5" /> : null}
      {shown >= 5 ? <text x={(start + 9).toFixed(1)} y={y + 15.5}>{item.label.length > shown ? `${item.label.slice(0, shown - 1).trimEnd()}…` : item.label}</text> : null}
    </g>
  )
}

function Standing({ lanes, from, to, bars }: TimelineProps) {
  const items = lanes.flatMap((lane) => lane.items.map((item) => ({ ...item, lane: lane.label }))).sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  const approved = bars?.values.reduce((sum, one) => sum + one.count, 0) ?? 0
  return (
    <ol class="timeline__standing">
      <li class="timeline__edge">{monthAndYear(from)}</li>
      {items.map((item) => (
        <li data-look={item.look}>
          <span>{item.href ? <a class="ds-link" href={item.href}>{item.label}</a> : item.label}</span>
          <span class="muted">{item.to ? `${shortDate(item.from)} – ${shortDate(item.to)}` : shortDate(item.from)}</span>
        </li>
      ))}
      {bars && approved > 0 ? <li data-look="third"><span>{t(bars.label)}</span><span class="muted">{bars.values.map((one) => one.count).join(' · ')}</span></li> : null}
      <li class="timeline__edge">{monthAndYear(to)}</li>
    </ol>
  )
}
