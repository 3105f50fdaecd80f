import type { Span } from './counting.ts'
import { within } from './gaps.ts'

/** A kommune that was responsible until the doctor moved on. `untilOn` is the first day it was not any more. */
export interface Tenure {
  readonly kommuneId: string
  readonly untilOn: Temporal.PlainDate
}
export interface Responsible extends Span {
  readonly kommuneId: string
}

/**
 * Cuts a span where the doctor moved, and says which kommune was responsible in each part (R8, R58). Days before the first one known
 * belong to that one.
 * @param now the training's own kommune, responsible since the last move
 */
export function responsibleIn({ fromOn, untilOn }: Span, tenures: readonly Tenure[], now: string): Responsible[] {
  const parts: Responsible[] = []
  let from = fromOn
  for (const one of tenures.toSorted((a, b) => Temporal.PlainDate.compare(a.untilOn, b.untilOn))) {
    if (Temporal.PlainDate.compare(one.untilOn, from) <= 0) continue
    parts.push(...within({ fromOn: from, untilOn }, from, one.untilOn.subtract({ days: 1 })).map((part) => ({ ...part, kommuneId: one.kommuneId })))
    from = one.untilOn
  }
  return [...parts, ...within({ fromOn: from, untilOn }, from, null).map((part) => ({ ...part, kommuneId: now }))]
}
