import { type Circumstances, hoursBetween } from './hours.ts'

/** A quarter less than required, said from the first half year on: our own limits. */
export const limits = { months: 12, share: 0.25, monthsBefore: 6 } as const

/** Minutes that are missing, and the first day what was held was a quarter too little. */
export interface Behind {
  readonly missing: number
  readonly since: Temporal.PlainDate
}

/**
 * R61: held against required over the last twelve months, or since the start; pro rata by position and by period, as everywhere hours are counted.
 * @returns null while less than a quarter is missing, and in the first half year
 */
export function behindLately(of: Circumstances, today: Temporal.PlainDate): Behind | null {
  const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
  const [begins, said] = [later(of.startedOn, today.subtract({ months: limits.months })), of.startedOn.add({ months: limits.monthsBefore })]
  if (Temporal.PlainDate.compare(said, today) > 0) return null
  const now = hoursBetween(of, begins, today)
  const tooLittle = (required: number) => now.held < required * (1 - limits.share)
  if (!tooLittle(now.required)) return null
  // Required only grows with the days: the first day it was too much lies between these two.
  let [enough, lacking] = [0, begins.until(today).days]
  while (lacking - enough > 1) {
    const middle = Math.floor((enough + lacking) / 2)
    if (tooLittle(hoursBetween(of, begins, begins.add({ days: middle })).required)) lacking = middle
    else enough = middle
  }
  return { missing: now.behind, since: later(said, begins.add({ days: lacking })) }
}
