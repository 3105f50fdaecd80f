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
/** A month in a whole post without leave. */
const wholeMonth = partsOfMonth * 100 * 100
const placeOf = (day: Temporal.PlainDate): number => (day.year * 12 + day.month - 1) * partsOfMonth + ((day.day - 1) * partsOfMonth) / day.daysInMonth

const compare = Temporal.PlainDate.compare
const covers = (part: Part, day: Temporal.PlainDate) => compare(part.fromOn, day) <= 0 && (part.untilOn === null || compare(day, part.untilOn) <= 0)
const percentageOn = (parts: readonly Part[], day: Temporal.PlainDate) => Math.min(100, parts.filter((one) => covers(one, day)).reduce((sum, one) => sum + one.percentage, 0))

/** Service from one day up to another, exact: parts of a month times percentage of a post times percentage not on leave. @param until first day not counted */
export function servedBetween({ services, leaves }: Pick<Circumstances, 'services' | 'leaves'>, from: Temporal.PlainDate, until: Temporal.PlainDate): number {
  if (compare(from, until) >= 0) return 0
  const inside = [...services, ...leaves].flatMap((part) => [part.fromOn, ...(part.untilOn ? [part.untilOn.add({ days: 1 })] : [])]).filter((day) => compare(from, day) < 0 && compare(day, until) < 0)
  const edges = [from, ...inside.toSorted(compare), until]
  return edges.slice(0, -1).reduce((sum, edge, at) => {
    const post = services.length === 0 ? 100 : percentageOn(services, edge)
    return sum + (placeOf(edges[at + 1] ?? until) - placeOf(edge)) * post * (100 - percentageOn(leaves, edge))
  }, 0)
}

const share = (served: number, perYear: number): number => Math.round((served * perYear) / (12 * wholeMonth))

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

function hoursBetween(of: Circumstances, need: Need, from: Temporal.PlainDate, until: Temporal.PlainDate): Hours {
  const talks = of.talks.filter((one) => compare(from, one.on) <= 0 && compare(one.on, until) < 0)
  const served = servedBetween(of, from, until)
  const [held, required] = [talks.reduce((sum, one) => sum + one.minutes, 0), share(served, need.talk)]
  return { from, until, held, required, behind: Math.max(0, required - held), prepared: talks.reduce((sum, one) => sum + one.preparation, 0), preparation: share(served, need.preparation), talks: talks.length }
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (compare(a, b) < 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (compare(a, b) > 0 ? a : b)
const firstAfter = (of: Circumstances, today: Temporal.PlainDate) => (of.endedOn ? earlier(of.endedOn, today) : today).add({ days: 1 })

/** R61, R63: the whole training up to and including today, and each calendar year of it. A year's hours follow post and leave day by day. */
export function hoursOf(of: Circumstances, today: Temporal.PlainDate, need: Need = needs[0] as Need): { readonly whole: Hours; readonly years: readonly Hours[] } {
  const until = later(of.startedOn, firstAfter(of, today))
  const years: Hours[] = []
  for (let year = of.startedOn.year; compare(Temporal.PlainDate.from({ year, month: 1, day: 1 }), until) < 0; year++) {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    years.push(hoursBetween(of, need, later(first, of.startedOn), earlier(first.add({ years: 1 }), until)))
  }
  return { whole: hoursBetween(of, need, of.startedOn, until), years }
}

/** Whole months gone by without any conversation, in which the doctor was in service for half the month or more; the first day of each. */
export function monthsWithout(of: Circumstances, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const until = firstAfter(of, today)
  const found: Temporal.PlainDate[] = []
  const first = of.startedOn.day === 1 ? of.startedOn : of.startedOn.with({ day: 1 }).add({ months: 1 })
  const present = { services: of.services.map((one) => ({ ...one, percentage: 100 })), leaves: of.leaves.map((one) => ({ ...one, percentage: one.percentage === 100 ? 100 : 0 })) }
  for (let month = first; compare(month.add({ months: 1 }), until) <= 0; month = month.add({ months: 1 })) {
    const next = month.add({ months: 1 })
    if (servedBetween(present, month, next) * 2 >= wholeMonth && !of.talks.some((one) => compare(month, one.on) <= 0 && compare(one.on, next) < 0)) found.push(month)
  }
  return found
}

/** R62: how much there was in the last eight weeks, today included. */
export function lately({ talks }: Pick<Circumstances, 'talks'>, today: Temporal.PlainDate): { readonly talks: number; readonly minutes: number } {
  const from = today.subtract({ days: 7 * pace.weeks - 1 })
  const these = talks.filter((one) => compare(from, one.on) <= 0 && compare(one.on, today) <= 0)
  return { talks: these.length, minutes: these.reduce((sum, one) => sum + one.minutes, 0) }
}
