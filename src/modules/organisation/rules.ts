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

/** Organisations are registered for these (ASA without arbeidsmedisin, R30). */
export const registeredFor = ['ALM', 'SAM'] as const
export type RegisteredFor = (typeof registeredFor)[number]

export type RegistrationProblem = 'not_a_kommune' | 'too_early' | 'in_the_future'

/** The first day anybody counts as registered from (R32). */
const firstDay = '2019-03-01'

/** @returns why a status cannot hold from a day, or null (R32) */
export function whyNotRegister(fromOn: Temporal.PlainDate, today: Temporal.PlainDate): RegistrationProblem | null {
  if (Temporal.PlainDate.compare(fromOn, Temporal.PlainDate.from(firstDay)) < 0) return 'too_early'
  return Temporal.PlainDate.compare(fromOn, today) > 0 ? 'in_the_future' : null
}
