import type { Span } from './counting.ts'

/** Something that holds from a day until the next of its kind begins. */
export interface Since {
  readonly fromOn: Temporal.PlainDate
  readonly counts: boolean
}

const long = (span: Span) => span.untilOn === null || Temporal.PlainDate.compare(span.fromOn, span.untilOn) <= 0
const dayBefore = (day: Temporal.PlainDate) => day.subtract({ days: 1 })

/**
 * The days on which nothing holds, from a day on. Both days of the spans are included; an open end holds for good.
 * @param from first day looked at
 */
export function gapsIn(covered: readonly Span[], from: Temporal.PlainDate): Span[] {
  const gaps: Span[] = []
  let at: Temporal.PlainDate | null = from
  for (const one of covered.toSorted((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn))) {
    if (at === null) return gaps
    if (Temporal.PlainDate.compare(one.fromOn, at) > 0) gaps.push({ fromOn: at, untilOn: dayBefore(one.fromOn) })
    const after: Temporal.PlainDate | null = one.untilOn === null ? null : one.untilOn.add({ days: 1 })
    if (after === null || Temporal.PlainDate.compare(after, at) > 0) at = after
  }
  return at === null ? gaps : [...gaps, { fromOn: at, untilOn: null }]
}

/**
 * The days on which a kommune was not registered (R8, R32-R34): before its first status and while its status does not count.
 * A kommune nothing is known of has no such days: that is unknown, and is said so, not counted as missing.
 * @param statuses each holds until the next begins @param from first day looked at
 */
export function daysNotRegistered(statuses: readonly Since[], from: Temporal.PlainDate): Span[] {
  const inOrder = statuses.toSorted((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn))
  if (inOrder.length === 0) return []
  const held = inOrder.flatMap((one, at) => (one.counts ? [{ fromOn: one.fromOn, untilOn: inOrder[at + 1] ? dayBefore((inOrder[at + 1] as Since).fromOn) : null }] : []))
  return gapsIn(held.filter(long), from)
}

/**
 * The days without a mentor (R8, R60). Somebody's part ends before its last day: that day is the first it no longer holds.
 * @param parts first day, and first day no longer @param from first day looked at
 */
export const daysWithoutMentor = (parts: readonly { readonly fromOn: Temporal.PlainDate; readonly endedOn: Temporal.PlainDate | null }[], from: Temporal.PlainDate): Span[] =>
  gapsIn(parts.map((one) => ({ fromOn: one.fromOn, untilOn: one.endedOn && dayBefore(one.endedOn) })).filter(long), from)

/** The part of a span within two days, both included; nothing where they do not meet. */
export function within(span: Span, fromOn: Temporal.PlainDate, untilOn: Temporal.PlainDate | null): Span[] {
  const from = Temporal.PlainDate.compare(span.fromOn, fromOn) > 0 ? span.fromOn : fromOn
  const until = span.untilOn === null ? untilOn : untilOn === null || Temporal.PlainDate.compare(span.untilOn, untilOn) < 0 ? span.untilOn : untilOn
  return [{ fromOn: from, untilOn: until }].filter(long)
}
