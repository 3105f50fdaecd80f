import type { Span } from './counting.ts'

/** A status that holds from a day until the next begins. */
export interface HoldsFrom {
  readonly fromOn: Temporal.PlainDate
  readonly counts: boolean
}
/** A stretch in one kommune; `until` is the first day after it, null while it lasts. */
export interface InKommune {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
  /** The kommune's registration for the specialty; none at all: nobody has said, and nothing is held against the doctor. */
  readonly registration: readonly HoldsFrom[]
}

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate | null) => b === null || Temporal.PlainDate.compare(a, b) < 0
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
const earlier = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => (a === null ? b : b === null ? a : Temporal.PlainDate.compare(a, b) < 0 ? a : b)
const lastDay = (until: Temporal.PlainDate | null) => until?.subtract({ days: 1 }) ?? null

/** When the kommune a doctor was in was not registered (R8, R32-R34). Before the first thing known of it, it had not applied. */
export const notRegisteredIn = (stays: readonly InKommune[]): Span[] =>
  stays.flatMap(({ from, until, registration }) => {
    const known = registration.toSorted((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn))
    const [first] = known
    if (!first) return []
    const spans = [...(before(from, first.fromOn) ? [{ start: from, end: first.fromOn as Temporal.PlainDate | null }] : []), ...known.map((one, index) => ({ start: one.fromOn, end: known[index + 1]?.fromOn ?? null, counts: one.counts })).filter((one) => !one.counts)]
    return spans.map((one) => ({ start: later(one.start, from), end: earlier(one.end, until) })).filter((one) => before(one.start, one.end)).map((one) => ({ fromOn: one.start, untilOn: lastDay(one.end) }))
  })

/** When a doctor had no mentor (R8, R60). @param mentors from the first day, until the first day it did not hold any more */
export function withoutMentorFrom(start: Temporal.PlainDate, mentors: readonly { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate | null }[]): Span[] {
  const gaps: Span[] = []
  let at: Temporal.PlainDate | null = start
  for (const one of mentors.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))) {
    if (at === null) break
    if (before(at, one.from)) gaps.push({ fromOn: at, untilOn: lastDay(one.from) })
    at = one.until === null ? null : later(at, one.until)
  }
  return at === null ? gaps : [...gaps, { fromOn: at, untilOn: null }]
}
