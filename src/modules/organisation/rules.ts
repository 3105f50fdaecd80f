/** Kinds of units. `country` stands above all; `operator` runs the system and sees no training. */
export const unitKinds = ['country', 'directorate', 'operator', 'rhf', 'hf', 'hospital', 'office', 'kommune'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface CentralityOfYear {
  readonly year: number
  readonly class: number
}

/**
 * Centrality class (1–6) that held in a year: the newest published in or before it, else the oldest there is.
 * Classes change over time and the grant rules name the year (R92; data: Statistics Norway).
 */
export function centralityIn(classes: readonly CentralityOfYear[], year: number): number | null {
  const ordered = [...classes].sort((a, b) => a.year - b.year)
  return (ordered.findLast((one) => one.year <= year) ?? ordered[0])?.class ?? null
}

/** R33, in the order a case goes. `applied` counts as registered for the time being. */
export const registrationStatuses = ['not_applied', 'applied', 'supplement_wanted', 'provisional', 'registered', 'change_reported', 'refused', 'withdrawn'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

/** Whether time of training counts in this status (R8, R32-R34). */
export const countsAsRegistered = (status: RegistrationStatus): boolean => !['not_applied', 'refused', 'withdrawn'].includes(status)

/** @returns what is wrong with the days of a status, or null (R32: it may count from long before it was decided, never from after) */
export function whyNotRegistered({ fromOn, decidedOn }: { fromOn: Temporal.PlainDate; decidedOn: Temporal.PlainDate | null }, today: Temporal.PlainDate): 'in_the_future' | 'decided_later' | 'decided_before' | null {
  if (Temporal.PlainDate.compare(fromOn, today) > 0) return 'in_the_future'
  if (!decidedOn) return null
  if (Temporal.PlainDate.compare(decidedOn, today) > 0) return 'decided_later'
  return Temporal.PlainDate.compare(decidedOn, fromOn) < 0 ? 'decided_before' : null
}
