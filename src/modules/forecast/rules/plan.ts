import { type Circumstances, countUp, dayAt, placeOf, type Service, type Span, type Stretch, stretches } from '#modules/planning/rules.ts'
import { compareDays, earlierOf, type ForecastFacts, isAside, laterOf, mainKind, sideNeed } from './facts.ts'
import { dayNeedMet } from './reach.ts'
import { hospitalLead, mentorWithin, mostYearsAhead, registrationWithin } from './settings.ts'

const compare = compareDays

/** How the service away from the practice comes into the forecast. `assumed` is never free: it begins after the lead time. */
export interface HospitalPart {
  readonly state: 'agreed' | 'wished' | 'assumed'
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
  /** A wish for an earlier day than the lead time allows. */
  readonly moved: boolean
}
/** Everything laid out in time. */
export interface Laid {
  readonly stretches: readonly Stretch[]
  readonly hospital: HospitalPart | null
  /** From when there is taken to be a mentor or a registration; null where nothing must be taken for granted. */
  readonly mentorFrom: Temporal.PlainDate | null
  readonly registeredFrom: Temporal.PlainDate | null
}

/** Keeps the part of a span within two days (both included; null: no limit), or nothing. */
export function clip<S extends Span>(span: S, fromOn: Temporal.PlainDate | null, untilOn: Temporal.PlainDate | null): S[] {
  const from = fromOn ? laterOf(span.fromOn, fromOn) : span.fromOn
  const until = untilOn && span.untilOn ? earlierOf(span.untilOn, untilOn) : (untilOn ?? span.untilOn)
  return until && compare(until, from) < 0 ? [] : [{ ...span, fromOn: from, untilOn: until }]
}

/** Cuts services at every day on which one of them, or the window, begins or ends. Together they stay what they were. */
export function cutAtEdges<S extends Service>(services: readonly S[], window: Span): S[] {
  const edges = [window, ...services].flatMap((one) => (one.untilOn ? [one.fromOn, one.untilOn.add({ days: 1 })] : [one.fromOn]))
  return services.flatMap((one) => edges.reduce<S[]>((parts, edge) => parts.flatMap((part) => [...clip(part, null, edge.subtract({ days: 1 })), ...clip(part, edge, null)]), [one]))
}

/** Services as they are, with those within a window at another percentage. @param to the percentage of all of them together, from what it was */
export function scale<S extends Service>(services: readonly S[], window: Span, to: (together: number) => number): S[] {
  return cutAtEdges(services, window).map((one) => {
    if (clip(one, window.fromOn, window.untilOn).length === 0) return one
    const together = services.filter((other) => clip(other, one.fromOn, one.fromOn).length > 0).reduce((sum, other) => sum + other.percentage, 0)
    return { ...one, percentage: (one.percentage * to(together)) / together }
  })
}

/** Makes room for other service: in the window the rest shrinks, where it must, to what that leaves of a whole post. Before and after it stays. */
export function makeRoom<S extends Service>(services: readonly S[], window: Span, percentage: number): S[] {
  if (percentage >= 100) return services.flatMap((one) => [...clip(one, null, window.fromOn.subtract({ days: 1 })), ...(window.untilOn ? clip(one, window.untilOn.add({ days: 1 }), null) : [])])
  return scale(services, window, (together) => Math.min(together, 100 - percentage)).filter((one) => one.percentage > 0)
}

/** What lasts on is taken to end some months from today, or from when it begins. */
function mended(spans: readonly Span[], today: Temporal.PlainDate, within: number): { spans: readonly Span[]; from: Temporal.PlainDate | null } {
  const open = spans.find((span) => span.untilOn === null)
  if (!open) return { spans, from: null }
  const endOf = (span: Span) => laterOf(span.fromOn, today).add({ months: within })
  return { spans: spans.map((span) => (span.untilOn ? span : { fromOn: span.fromOn, untilOn: endOf(span).subtract({ days: 1 }) })), from: endOf(open) }
}

/** Lays out what was served, what is planned, and what must be taken for granted. A lead time is counted from today. */
export function layOut(facts: ForecastFacts): Laid {
  const { requirements, services, leaves, afterwards, today } = facts
  const [registration, mentor] = [mended(facts.notRegistered, today, registrationWithin.months), mended(facts.withoutMentor, today, mentorWithin.months)]
  const lead = today.add({ months: hospitalLead.months })
  const [wishes, planned] = [services.filter((one) => !one.agreed && isAside(one.kind, requirements)), services.filter((one) => one.agreed || !isAside(one.kind, requirements))]
  const horizon = [lead, ...[...services, ...leaves].flatMap((one) => [one.fromOn, ...(one.untilOn ? [one.untilOn] : [])]), ...(afterwards ? [afterwards.fromOn] : [])].reduce(laterOf).add({ years: 4 * mostYearsAhead })
  const cut = (these: readonly Service[]) => stretches({ services: these, leaves, notRegistered: registration.spans, withoutMentor: mentor.spans } satisfies Circumstances, horizon)

  // While a wish waits, the doctor is taken to stay in practice.
  const instead = wishes.flatMap((wish) => clip({ ...wish, kind: afterwards?.kind ?? mainKind(requirements) }, today, null))
  const goingOn: Service[] = [...planned, ...instead]
  if (afterwards) goingOn.push({ kind: afterwards.kind, percentage: afterwards.percentage, fromOn: afterwards.fromOn, untilOn: null, oldScheme: false })
  const granted = { mentorFrom: mentor.from, registeredFrom: registration.from }

  let laid = goingOn
  let hospital: HospitalPart | null = null
  for (const wish of wishes) {
    const fromOn = laterOf(wish.fromOn, lead)
    // As long as it was, in parts of months: what was half a year still is.
    const untilOn = wish.untilOn ? dayAt(placeOf(fromOn) + placeOf(wish.untilOn.add({ days: 1 })) - placeOf(wish.fromOn)).subtract({ days: 1 }) : fromOn.add({ months: sideNeed(requirements)?.atLeast ?? 0 }).subtract({ days: 1 })
    laid = [...makeRoom(laid, { fromOn, untilOn }, wish.percentage), { ...wish, fromOn, untilOn }]
    hospital = { state: 'wished', fromOn, untilOn, moved: !fromOn.equals(wish.fromOn) }
  }
  const side = sideNeed(requirements)
  const first = cut(laid)
  const firstKind = side?.kinds[0]
  if (!side || !firstKind) return { stretches: first, hospital, ...granted }
  const aside = laid.filter((one) => isAside(one.kind, requirements))
  if (countUp(first, requirements).needs.find((one) => one.need === side)?.missing === 0 || dayNeedMet(first, side)) {
    const next = aside.filter((one) => one.untilOn && compare(one.untilOn, today) >= 0).toSorted((a, b) => compare(a.fromOn, b.fromOn))[0]
    return { stretches: first, hospital: hospital ?? (next?.untilOn ? { state: 'agreed', fromOn: next.fromOn, untilOn: next.untilOn, moved: false } : null), ...granted }
  }
  // What is missing comes in a whole post, after the lead time and after what is planned of it.
  const fromOn = [lead, ...aside.flatMap((one) => (one.untilOn ? [one.untilOn.add({ days: 1 })] : []))].reduce(laterOf)
  const assumed: Service = { kind: firstKind, percentage: 100, fromOn, untilOn: null, oldScheme: false }
  const untilOn = dayNeedMet(cut([...makeRoom(laid, assumed, 100), assumed]), side)
  if (!untilOn) return { stretches: first, hospital, ...granted }
  const window = { fromOn, untilOn }
  return { stretches: cut([...makeRoom(laid, window, 100), { ...assumed, untilOn }]), hospital: { state: 'assumed', ...window, moved: false }, ...granted }
}

/** Whole months from one day to another, rounded; negative when the other comes first. */
export const wholeMonthsFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  Math.round((to.year - from.year) * 12 + (to.month - from.month) + (to.day - 1) / to.daysInMonth - (from.day - 1) / from.daysInMonth)
