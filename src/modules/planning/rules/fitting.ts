import type { Span } from './counting.ts'
import { gapsIn, within } from './gaps.ts'

const { compare } = Temporal.PlainDate

export type PeriodProblem = 'ends_before_start' | 'before_scheme' | 'far_away' | 'too_long'
export type LeaveProblem = 'ends_before_start' | 'outside_employment' | 'leave_over_whole'

/** The first day of today's scheme: service before it counts only as old service (R12). */
const schemeBegan = Temporal.PlainDate.from('2019-03-01')
/** Longest one period may be drawn (our own limit): a training of part time and leave takes 12 years and more. */
const mostYears = 20

/** @returns what is wrong with the days of a period, or null */
export function whyNotServe(span: Span & { readonly oldScheme: boolean }, today: Temporal.PlainDate): PeriodProblem | null {
  if (span.untilOn && compare(span.untilOn, span.fromOn) < 0) return 'ends_before_start'
  if (!span.oldScheme && compare(span.fromOn, schemeBegan) < 0) return 'before_scheme'
  if (compare(span.fromOn, today.add({ years: mostYears })) > 0 || compare(span.fromOn, Temporal.PlainDate.from('1960-01-01')) < 0) return 'far_away'
  return span.untilOn && compare(span.untilOn, span.fromOn.add({ years: mostYears })) > 0 ? 'too_long' : null
}

/**
 * The first day on which a new part and the others come to more than a whole, and how much together; null when they fit (R42).
 * @param others without the one that is changed
 */
export function overWhole(wish: Span & { readonly percentage: number }, others: readonly (Span & { readonly percentage: number })[]): { day: Temporal.PlainDate; together: number } | null {
  const meeting = others.flatMap((one) => within(one, wish.fromOn, wish.untilOn).map((span) => ({ ...span, percentage: one.percentage })))
  for (const { fromOn: day } of meeting.toSorted((a, b) => compare(a.fromOn, b.fromOn))) {
    const together = meeting.filter((one) => compare(one.fromOn, day) <= 0 && (one.untilOn === null || compare(day, one.untilOn) <= 0)).reduce((sum, one) => sum + one.percentage, wish.percentage)
    if (together > 100) return { day, together }
  }
  return null
}

/** The days of a leave on which there is no service to be away from. */
export const outsideEmployment = (leave: Span, services: readonly Span[]): Span[] =>
  gapsIn(services.flatMap((one) => within(one, leave.fromOn, leave.untilOn)), leave.fromOn).flatMap((gap) => within(gap, leave.fromOn, leave.untilOn))
