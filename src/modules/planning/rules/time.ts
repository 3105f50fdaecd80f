import { type Circumstances, countUp, type Counted, type ReasonNotCounted, reasonsNotCounted, type Stretch, stretches } from './counting.ts'
import { type Served, wholeMonth } from './measure.ts'
import { type ServiceKind, serviceKinds } from './periods.ts'
import type { Requirements } from './requirements.ts'

/** Days in a row on which something did not count for one reason. Both days included. */
export interface Lost {
  readonly reason: ReasonNotCounted
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
  readonly served: Served
}

/** Stretches that touch and lose for the same reason, drawn together: what a page lists with dates. */
export function lostDays(all: readonly Stretch[]): Lost[] {
  const found: Lost[] = []
  for (const reason of reasonsNotCounted) {
    const ofReason: Lost[] = []
    for (const one of all) {
      const served = one.lost.get(reason)
      const untilOn = one.until.subtract({ days: 1 })
      if (served === undefined) continue
      const last = ofReason.at(-1)
      if (last?.untilOn.add({ days: 1 }).equals(one.from)) ofReason[ofReason.length - 1] = { ...last, untilOn, served: last.served + served }
      else ofReason.push({ reason, fromOn: one.from, untilOn, served })
    }
    found.push(...ofReason)
  }
  return found.sort((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn))
}

/** Counted time up to and including a day, against what is needed (R4, R8, R10): an orientation, never a verdict (R13). */
export function timeAsOf(circumstances: Circumstances, requirements: Requirements, day: Temporal.PlainDate): Counted & { lostDays: Lost[] } {
  const cut = stretches(circumstances, day.add({ days: 1 }))
  return { ...countUp(cut, requirements), lostDays: lostDays(cut) }
}

/** Hundredths of a month. */
export const hundredths = (served: Served): number => Math.round((served * 100) / wholeMonth)

/** Months by kind in hundredths, as a confirmation keeps them: only kinds there is time of. */
export const byKindInHundredths = (counted: Counted): Partial<Record<ServiceKind, number>> =>
  Object.fromEntries(serviceKinds.flatMap((kind) => (counted.byKind.has(kind) ? [[kind, hundredths(counted.byKind.get(kind) ?? 0)]] : [])))

/** How far what is counted now for the same day is from what was confirmed, by kind, in hundredths; only where it differs. */
export function sinceConfirmed(confirmed: Readonly<Record<string, number>>, now: Readonly<Record<string, number | undefined>>): { kind: ServiceKind; was: number; is: number }[] {
  return serviceKinds.map((kind) => ({ kind, was: confirmed[kind] ?? 0, is: now[kind] ?? 0 })).filter((one) => one.was !== one.is)
}
