import { dayAt, type Need, placeOf, type Requirements, type Served, type ServiceKind, type Stretch, months } from '#modules/planning/rules.ts'

/** What is added up towards a target: some kinds of service, up to a most. */
interface Share {
  readonly kinds: readonly ServiceKind[]
  readonly atMost: Served | null
}

// Far less than a second of service: what two ways of adding up may differ by where percentages are no whole numbers.
const grain = 1e-4

/**
 * The day on which what is served comes to the target: the last day of service that was needed, or null when it never does. From stretch
 * to stretch, and within one from limit to limit; never from day to day. @param stretches in order of time
 */
function dayReached(stretches: readonly Stretch[], shares: readonly Share[], target: Served): Temporal.PlainDate | null {
  const had = shares.map(() => 0)
  let total = 0
  for (const stretch of stretches) {
    const start = placeOf(stretch.from)
    const length = placeOf(stretch.until) - start
    const rates = shares.map(({ kinds }) => kinds.reduce((sum, kind) => sum + (stretch.counted.get(kind) ?? 0), 0) / length)
    for (let at = 0; at < length; ) {
      const room = shares.map(({ atMost }, n) => (atMost === null ? Number.POSITIVE_INFINITY : atMost - (had[n] ?? 0)))
      const growing = rates.map((rate, n) => ((room[n] ?? 0) > grain ? rate : 0))
      const rate = growing.reduce((sum, one) => sum + one, 0)
      const step = Math.min(length - at, ...growing.flatMap((one, n) => (one > 0 ? [(room[n] ?? 0) / one] : [])))
      if (rate > 0 && total + rate * step >= target - grain) return dayAt(Math.ceil(start + at + Math.max(0, target - total) / rate - grain)).subtract({ days: 1 })
      growing.forEach((one, n) => { had[n] = (had[n] ?? 0) + one * step })
      total += rate * step
      at += step
    }
  }
  return null
}

/** When a need is met: its least, or null when these stretches never meet it (R4, R6, R10). */
export const dayNeedMet = (stretches: readonly Stretch[], need: Need): Temporal.PlainDate | null => dayReached(stretches, [{ kinds: need.kinds, atMost: null }], months(need.atLeast))

/** When the whole time is served, each need counted up to its most (R4). */
export const dayTimeServed = (stretches: readonly Stretch[], { needs, months: whole }: Requirements): Temporal.PlainDate | null =>
  dayReached(stretches, needs.map((need) => ({ kinds: need.kinds, atMost: need.atMost === null ? null : months(need.atMost) })), months(whole))
