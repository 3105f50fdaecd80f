import { daysFrom } from '#platform/days.ts'
import { monthAndYear, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { Growth, TimelineItem, TimelineProps } from '#ui/timeline.tsx'

const width = 1064
/** Room to the left for what the lanes are called. */
const gutter = 104
const right = width - 4
const laneHeight = 32
const barHeight = 24
const top = 24
const growthHeight = 62
/** What a letter takes at 13 px, about. */
const letter = 6.9

type Place = (day: Temporal.PlainDate) => number
const at = (n: number) => n.toFixed(1)

/** The timeline as SVG: lanes with names, years, today, and growth against an even pace. */
export function drawing({ from, to, today, todayLabel, title, lanes, growth }: TimelineProps) {
  const days = Math.max(1, daysFrom(from, to))
  const x: Place = (day) => gutter + (Math.max(0, Math.min(days, daysFrom(from, day))) / days) * (right - gutter)
  const used = lanes.filter((lane) => lane.items.length > 0)
  const below = top + used.length * laneHeight
  const bottom = below + (growth ? growthHeight + 10 : 0)
  const now = x(today)
  return (
    <svg class="timeline__lying" viewBox={`0 0 ${width} ${bottom + 24}`} role="img" aria-label={title}>
      <Years from={from} to={to} x={x} bottom={bottom} />
      {used.map((lane, index) => {
        const y = top + index * laneHeight
        return <g><text class="timeline__lane" x="0" y={y + 16.5}>{t(lane.label)}</text>{lane.items.map((item, n) => (item.to ? <Span item={item} y={y} x={x} now={now} free={lane.items[n + 1] ? x(lane.items[n + 1]?.from ?? to) : right} /> : <Point item={item} y={y} x={x} now={now} />))}</g>
      })}
      {growth ? <Grown growth={growth} from={from} today={today} x={x} y={below + 8} /> : null}
      <g class="timeline__today"><path d={`M${at(now)} 14V${bottom}`} /><text x={at(now)} y="10" text-anchor={now > right - 30 ? 'end' : now < gutter + 30 ? 'start' : 'middle'}>{todayLabel}</text></g>
    </svg>
  )
}

function Years({ from, to, x, bottom }: { from: Temporal.PlainDate; to: Temporal.PlainDate; x: Place; bottom: number }) {
  const years = Array.from({ length: to.year - from.year }, (_, index) => Temporal.PlainDate.from({ year: from.year + index + 1, month: 1, day: 1 }))
  const edges = [[from, gutter, 'start'], [to, right, 'end']] as const
  const labels = years.filter((day) => x(day) - gutter > 90 && right - x(day) > 125)
  return (
    <g class="timeline__year">
      {years.map((day) => <path d={`M${at(x(day))} ${top - 4}V${bottom}`} />)}
      {labels.map((day) => <text x={at(x(day))} y={bottom + 18} text-anchor="middle">{day.year}</text>)}
      {edges.map(([day, place, anchor]) => <text x={place} y={bottom + 18} text-anchor={anchor}>{monthAndYear(day)}</text>)}
    </g>
  )
}

const Point = ({ item, y, x, now }: { item: TimelineItem; y: number; x: Place; now: number }) => (
  <circle class={`timeline__point timeline__point--${item.look}`} data-coming={x(item.from) > now ? '' : undefined} cx={at(x(item.from))} cy={y + barHeight / 2} r="6.5"><title>{`${item.label}, ${shortDate(item.from)}`}</title></circle>
)

/** A stretch: filled up to today, pale after; its name inside where it fits, else beside. @param free where the next one begins */
function Span({ item, y, x, now, free }: { item: TimelineItem; y: number; x: Place; now: number; free: number }) {
  const start = x(item.from)
  const end = Math.max(start + 6, x(item.to ?? item.from))
  const done = Math.max(start, Math.min(end, now))
  const length = item.label.length * letter + 18
  const place = done - start >= length ? 'done' : end - done >= length ? 'coming' : free - end >= length ? 'beside' : null
  const left = { done: start + 10, coming: done + 10, beside: end + 8 }
  return (
    <g class={`timeline__span timeline__span--${item.look}`}>
      <rect class="timeline__coming" x={at(start)} y={y} width={at(end - start)} height={barHeight} rx="5"><title>{`${item.label}, ${shortDate(item.from)} – ${shortDate(item.to ?? item.from)}`}</title></rect>
      {done > start ? <rect x={at(start)} y={y} width={at(done - start)} height={barHeight} rx="5"><title>{`${item.label}, ${shortDate(item.from)} – ${shortDate(item.to ?? item.from)}`}</title></rect> : null}
      {place ? <text data-place={place} x={at(left[place])} y={y + 16.5}>{item.label}</text> : null}
    </g>
  )
}

/** Steps upwards until today, and a broken line for an even pace. */
function Grown({ growth, from, today, x, y }: { growth: Growth; from: Temporal.PlainDate; today: Temporal.PlainDate; x: Place; y: number }) {
  const height = growthHeight - 6
  const high = (count: number) => y + height - (growth.total > 0 ? (count / growth.total) * height : 0)
  const until = (day: Temporal.PlainDate) => at(Math.min(x(day), x(today)))
  let sum = 0
  const steps = growth.steps.map((step) => {
    const before = high(sum)
    sum += step.count
    return `L${until(step.from)} ${at(before)}L${until(step.to)} ${at(high(sum))}`
  })
  const base = at(y + height)
  // The figure keeps clear of the broken line: above it when ahead, below when behind.
  const ahead = high(sum) <= y + height - ((x(today) - gutter) / (right - gutter)) * height
  return (
    <g class="timeline__growth">
      <text class="timeline__lane" x="0" y={y + height - 2}>{t(growth.label)}</text>
      {sum > 0 ? <path class="timeline__area" d={`M${at(x(growth.steps[0]?.from ?? from))} ${base}${steps.join('')}H${at(x(today))}V${base}Z`} /> : null}
      <path class="timeline__pace" d={`M${gutter} ${base}L${right} ${at(high(growth.total))}`}><title>{t(growth.pace)}</title></path>
      {sum > 0 ? <text class="timeline__sum" x={at(x(today) + 8)} y={at(ahead ? high(sum) - 7 : Math.min(high(sum) + 14, y + height - 2))}>{sum}</text> : null}
      <text class="timeline__total" x={right} y={at(high(growth.total) + 22)} text-anchor="end">{growth.total}</text>
    </g>
  )
}
