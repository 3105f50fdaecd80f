/** What somebody who follows a doctor should look at (early signs; the full set comes with mentoring and agreements). */
export type WarningKind = 'no_mentor' | 'behind' | 'still'

/** Months behind an even pace, and without anything approved, before it is said (our own limits; R13: orientation only). */
const monthsBehind = 3
const monthsStill = 6

interface Followed {
  readonly mentor: string | null
  readonly monthsAhead: number
  readonly startedOn: Temporal.PlainDate
  readonly lastApprovedOn: Temporal.PlainDate | null
  readonly approved: number
  readonly total: number
}

/** The warnings of a training on a day; the gravest first. Without a mentor the time does not count (R60). */
export function warningsOf(training: Followed, today: Temporal.PlainDate): readonly WarningKind[] {
  const warnings: WarningKind[] = []
  if (!training.mentor) warnings.push('no_mentor')
  if (training.total > 0 && training.approved === training.total) return warnings
  const last = training.lastApprovedOn ?? training.startedOn
  if (Temporal.PlainDate.compare(last.add({ months: monthsStill }), today) <= 0) warnings.push('still')
  if (training.monthsAhead <= -monthsBehind) warnings.push('behind')
  return warnings
}
