import { dayNumber } from '#platform/days.ts'
import { placeOf, type Served, months, unevenness } from './measure.ts'
import type { Need, Requirements } from './requirements.ts'
import type { ServiceKind } from './periods.ts'

/** Both days included; null: no end yet. */
export interface Span {
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate | null
}
export interface Service extends Span {
  readonly kind: ServiceKind
  readonly percentage: number
  /** Counts without registration and mentoring under today's rules (R12). */
  readonly oldScheme: boolean
}
export interface OnLeave extends Span {
  readonly percentage: number
}
/** What counting needs to know about a doctor. */
export interface Circumstances {
  readonly services: readonly Service[]
  readonly leaves: readonly OnLeave[]
  /** While the kommune was not registered, and while there was no individual veiledning (R8, R60). */
  readonly notRegistered: readonly Span[]
  readonly withoutMentor: readonly Span[]
}

export const reasonsNotCounted = ['not_registered', 'no_mentor', 'on_leave', 'kind'] as const
export type ReasonNotCounted = (typeof reasonsNotCounted)[number]

/** A stretch in which everything stays the same. `until` is the first day after it. */
export interface Stretch {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  /** Served by kind in the whole stretch, what counts and what does not. */
  readonly counted: ReadonlyMap<ServiceKind, Served>
  readonly lost: ReadonlyMap<ReasonNotCounted, Served>
}

/**
 * Cuts service up to a day into stretches and says what counts in each (R4, R8, R10, R13). Exact, whatever order things are given in.
 * @param upTo first day not looked at
 */
export function stretches({ services, leaves, notRegistered, withoutMentor }: Circumstances, upTo: Temporal.PlainDate): Stretch[] {
  const [served, away, unregistered, unmentored] = [services.map(numbered), leaves.map(numbered), notRegistered.map(numbered), withoutMentor.map(numbered)]
  const edges = edgesOf([...served, ...away, ...unregistered, ...unmentored], served, upTo)
  return edges.slice(0, -1).flatMap(({ at, day: from }, index) => {
    const until = (edges[index + 1] as Edge).day
    const here = served.filter((one) => covers(one, at)).map((one) => one.span)
    if (here.length === 0) return []
    const gone = Math.min(100, away.reduce((sum, one) => (covers(one, at) ? sum + one.span.percentage : sum), 0))
    const lacking = unregistered.some((one) => covers(one, at)) ? 'not_registered' : unmentored.some((one) => covers(one, at)) ? 'no_mentor' : null
    return [{ from, until, ...shared(here, placeOf(until) - placeOf(from), gone, lacking) }]
  })
}

/** A span with its days as numbers: thousands of doctors are counted at once, and numbers are compared in no time. */
interface Numbered<S extends Span> {
  readonly span: S
  readonly from: number
  readonly until: number
}
interface Edge {
  readonly at: number
  readonly day: Temporal.PlainDate
}
const numbered = <S extends Span>(span: S): Numbered<S> => ({ span, from: dayNumber(span.fromOn), until: span.untilOn ? dayNumber(span.untilOn) : Number.POSITIVE_INFINITY })

/** What the services of one stretch come to. @param length parts of a month @param away percentage on leave @param lacking why the time does not count, if it does not */
function shared(services: readonly Service[], length: number, away: number, lacking: ReasonNotCounted | null): Pick<Stretch, 'counted' | 'lost'> {
  const counted = new Map<ServiceKind, Served>()
  const lost = new Map<ReasonNotCounted, Served>()
  for (const one of services) {
    const why = one.kind === 'not_counting' ? 'kind' : one.oldScheme ? null : lacking
    const [at, gone] = [length * one.percentage * (100 - away), length * one.percentage * away]
    if (gone > 0) add(lost, 'on_leave', gone)
    if (why && at > 0) add(lost, why, at)
    if (!why && at > 0) add(counted, one.kind, at)
  }
  return { counted, lost }
}

const covers = (one: Numbered<Span>, at: number) => one.from <= at && at <= one.until

function edgesOf(spans: readonly Numbered<Span>[], services: readonly Numbered<Service>[], upTo: Temporal.PlainDate): Edge[] {
  const [first, last] = [Math.min(...services.map((one) => one.from)), dayNumber(upTo)]
  if (first >= last) return []
  const edges = new Map<number, Temporal.PlainDate>([[last, upTo]])
  const edge = (at: number, day: () => Temporal.PlainDate) => void (first <= at && at < last && !edges.has(at) && edges.set(at, day()))
  for (const { span, from, until } of spans) {
    edge(from, () => span.fromOn)
    const { untilOn } = span
    if (untilOn) edge(until + 1, () => untilOn.add({ days: 1 }))
  }
  return [...edges].map(([at, day]) => ({ at, day })).sort((a, b) => a.at - b.at)
}

const add = <Key>(map: Map<Key, Served>, key: Key, served: Served) => void map.set(key, (map.get(key) ?? 0) + served)

export interface Counted {
  readonly byKind: ReadonlyMap<ServiceKind, Served>
  readonly lost: ReadonlyMap<ReasonNotCounted, Served>
  /** What was served of a need, what counts of it, and what is missing. */
  readonly needs: readonly { readonly need: Need; readonly served: Served; readonly counts: Served; readonly missing: Served }[]
  /** What counts altogether (each need up to its most), and what is missing of the whole. */
  readonly total: Served
  readonly missing: Served
}

/**
 * What the stretches come to against what the specialty needs (R4, R10): an orientation for the adviser, never a verdict (R13).
 * A need is met by whole months from one day to the day before, whatever their lengths; the whole is counted to the day.
 */
export function countUp(stretches: readonly Stretch[], { needs, months: whole }: Requirements): Counted {
  const byKind = new Map<ServiceKind, Served>()
  const lost = new Map<ReasonNotCounted, Served>()
  for (const one of stretches) {
    for (const [kind, served] of one.counted) add(byKind, kind, served)
    for (const [reason, served] of one.lost) add(lost, reason, served)
  }
  const of = needs.map((need) => {
    const served = need.kinds.reduce((sum, kind) => sum + (byKind.get(kind) ?? 0), 0)
    return { need, served, counts: need.atMost === null ? served : Math.min(served, months(need.atMost)), missing: months(need.atLeast) - served <= unevenness ? 0 : months(need.atLeast) - served }
  })
  const total = of.reduce((sum, one) => sum + one.counts, 0)
  return { byKind, lost, needs: of, total, missing: Math.max(0, months(whole) - total) }
}
