import { daysFrom } from '#platform/days.ts'

/** What the rules want of mentoring in a year: ten and a half months of it, and for a whole post (R61, R63). Minutes. */
export interface Need {
  readonly validFrom: string
  /** 42 hours: four a month in 10.5 months. */
  readonly talk: number
  /** 15.75 hours: one and a half a month in 10.5 months, the most that can be paid back. */
  readonly preparation: number
  readonly rule: string
  readonly source: string
}
export const needs: readonly Need[] = [{ validFrom: '2019-03-01', talk: 42 * 60, preparation: 945, rule: 'R61, R63', source: 'https://www.alis.no/alis-ordningen/individuell-veiledning' }]

/** R62, guidance: an hour a week or two every second week, 45 to 60 minutes at a time, better in one room. */
export const pace = { weeks: 8, minutes: 8 * 60, rule: 'R62', source: 'https://www.alis.no/alis-ordningen/hvordan-komme-i-gang-med-veiledning' } as const

/** Both days included; null: no end yet. */
export interface Part {
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate | null
  readonly percentage: number
}
export interface Talked {
  readonly on: Temporal.PlainDate
  readonly minutes: number
  readonly preparation: number
}
/** What counting hours needs to know about a training. Without any service written down, a whole post from first to last day. */
export interface Circumstances {
  readonly startedOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | null
  readonly services: readonly Part[]
  readonly leaves: readonly Part[]
  readonly talks: readonly Talked[]
}

// A month is cut so finely that a day of any month is a whole number of parts: the least common multiple of 28, 29, 30 and 31.
const partsOfMonth = 377_580
const partsOfYear = 12 * partsOfMonth
/** A month in a whole post without leave. */
const wholeMonth = partsOfMonth * 100 * 100

// Where a day begins and ends on the line of months. Days are counted for a whole country: numbers cost a small part of what dates do.
const beginOf = (day: Temporal.PlainDate): number => (day.year * 12 + day.month - 1) * partsOfMonth + ((day.day - 1) * partsOfMonth) / day.daysInMonth
const endOf = (day: Temporal.PlainDate): number => beginOf(day) + partsOfMonth / day.daysInMonth
/** The day that begins at or before a place. */
function dayAt(place: number): Temporal.PlainDate {
  const months = Math.floor(place / partsOfMonth)
  const first = Temporal.PlainDate.from({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 })
  return first.with({ day: 1 + Math.floor(((place - months * partsOfMonth) * first.daysInMonth) / partsOfMonth) })
}

/** A part of service or leave as places; it ends before `until`. */
interface Placed {
  readonly from: number
  readonly until: number
  readonly percentage: number
}
const placed = (parts: readonly Part[]): Placed[] => parts.map(({ fromOn, untilOn, percentage }) => ({ from: beginOf(fromOn), until: untilOn ? endOf(untilOn) : Number.POSITIVE_INFINITY, percentage }))
const percentageAt = (parts: readonly Placed[], place: number) => Math.min(100, parts.reduce((sum, one) => (one.from <= place && place < one.until ? sum + one.percentage : sum), 0))

// Parts of a month times percentage of a post times percentage not on leave, from one place up to another.
function served(services: readonly Placed[], leaves: readonly Placed[], from: number, until: number): number {
  if (from >= until) return 0
  const inside = [...services, ...leaves].flatMap((one) => [one.from, one.until]).filter((place) => from < place && place < until)
  const edges = [from, ...inside.sort((a, b) => a - b), until]
  return edges.slice(0, -1).reduce((sum, edge, at) => sum + ((edges[at + 1] ?? until) - edge) * (services.length === 0 ? 100 : percentageAt(services, edge)) * (100 - percentageAt(leaves, edge)), 0)
}

/** Service from one day up to another, exact: parts of a month times percentage of a post times percentage not on leave. @param until first day not counted */
export const servedBetween = ({ services, leaves }: Pick<Circumstances, 'services' | 'leaves'>, from: Temporal.PlainDate, until: Temporal.PlainDate): number =>
  served(placed(services), placed(leaves), beginOf(from), beginOf(until))

const share = (parts: number, perYear: number): number => Math.round((parts * perYear) / (12 * wholeMonth))

/** Minutes held against minutes required in a stretch of time; `until` is the first day after it. */
export interface Hours {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly held: number
  readonly required: number
  /** How much is missing; 0 when nothing is. */
  readonly behind: number
  readonly prepared: number
  /** The most preparation that can be paid back (R63). */
  readonly preparation: number
  readonly talks: number
}

// The first place after what is counted: the end of today, or of the training.
const endsAt = (of: Circumstances, today: Temporal.PlainDate) => Math.max(beginOf(of.startedOn), endOf(of.endedOn && Temporal.PlainDate.compare(of.endedOn, today) < 0 ? of.endedOn : today))

// Counts the hours of a stretch, from place to place.
function counting(of: Circumstances, need: Need) {
  const [services, leaves] = [placed(of.services), placed(of.leaves)]
  const talks = of.talks.map((one) => ({ ...one, at: beginOf(one.on) }))
  return (from: number, until: number): Hours => {
    const these = talks.filter((one) => from <= one.at && one.at < until)
    const parts = served(services, leaves, from, until)
    const [held, required] = [these.reduce((sum, one) => sum + one.minutes, 0), share(parts, need.talk)]
    return { from: dayAt(from), until: dayAt(until), held, required, behind: Math.max(0, required - held), prepared: these.reduce((sum, one) => sum + one.preparation, 0), preparation: share(parts, need.preparation), talks: these.length }
  }
}

const theNeed = needs[0] as Need

/** R61, R63: the whole training up to and including today. Hours follow post and leave day by day. */
export const wholeHours = (of: Circumstances, today: Temporal.PlainDate, need = theNeed): Hours => counting(of, need)(beginOf(of.startedOn), endsAt(of, today))

/** R61, R63: from one day to another, both included. */
export const hoursBetween = (of: Circumstances, from: Temporal.PlainDate, to: Temporal.PlainDate, need = theNeed): Hours => counting(of, need)(beginOf(from), endOf(to))

/** The same for each calendar year of it. */
export function hoursOf(of: Circumstances, today: Temporal.PlainDate, need = theNeed): { readonly whole: Hours; readonly years: readonly Hours[] } {
  const [between, start, end] = [counting(of, need), beginOf(of.startedOn), endsAt(of, today)]
  const years: Hours[] = []
  for (let year = of.startedOn.year; year * partsOfYear < end; year++) years.push(between(Math.max(start, year * partsOfYear), Math.min(end, (year + 1) * partsOfYear)))
  return { whole: between(start, end), years }
}

/** Whole months gone by without any conversation, in which the doctor was in service for half the month or more; the first day of each. */
export function monthsWithout(of: Circumstances, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const talked = new Set(of.talks.map(({ on }) => on.year * 12 + on.month - 1))
  const present = placed(of.services.map((one) => ({ ...one, percentage: 100 })))
  const away = placed(of.leaves.filter((one) => one.percentage === 100))
  const months: Temporal.PlainDate[] = []
  const [first, end] = [Math.ceil(beginOf(of.startedOn) / partsOfMonth), Math.floor(endsAt(of, today) / partsOfMonth)]
  for (let month = first; month < end; month++) if (!talked.has(month) && served(present, away, month * partsOfMonth, (month + 1) * partsOfMonth) * 2 >= wholeMonth) months.push(dayAt(month * partsOfMonth))
  return months
}

/** R62: how much there was in the last eight weeks, today included. */
export function lately({ talks }: Pick<Circumstances, 'talks'>, today: Temporal.PlainDate): { readonly talks: number; readonly minutes: number } {
  const these = talks.filter((one) => {
    const days = daysFrom(one.on, today)
    return days >= 0 && days < 7 * pace.weeks
  })
  return { talks: these.length, minutes: these.reduce((sum, one) => sum + one.minutes, 0) }
}
