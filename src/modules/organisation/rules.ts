/** Kinds of units. `country` stands above all; `operator` runs the system and sees no training; the two bodies train in public health medicine without being a kommune (R30). */
export const unitKinds = ['country', 'directorate', 'operator', 'rhf', 'hf', 'hospital', 'office', 'kommune', 'state_body', 'private_body'] as const
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

export interface Point {
  readonly lat: number | null
  readonly lon: number | null
}

const earthRadiusKm = 6371.0088

/** Kilometres as the crow flies between two points in degrees (WGS 84), whole; null where one of them is not known. */
export function kilometresBetween(a: Point, b: Point): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const chord = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon)
  return Math.round(2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord))))
}

/** R33, in the order a case goes. `applied` counts as registered for the time being. */
export const registrationStatuses = ['not_applied', 'applied', 'supplement_wanted', 'provisional', 'registered', 'change_reported', 'refused', 'withdrawn'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

/** Whether time of training counts in this status (R8, R32-R34). */
export const countsAsRegistered = (status: RegistrationStatus): boolean => !['not_applied', 'refused', 'withdrawn'].includes(status)

export interface Step {
  readonly status: RegistrationStatus
  readonly happenedOn: Temporal.PlainDate
}

/** How an organisation stood on a day: the last step taken up to it, in whatever order they were entered (R33). @param steps of one organisation and specialty */
export function standingOn(steps: readonly Step[], on: Temporal.PlainDate): RegistrationStatus {
  let last: Step | null = null
  for (const step of steps) if (Temporal.PlainDate.compare(step.happenedOn, on) <= 0 && (!last || Temporal.PlainDate.compare(step.happenedOn, last.happenedOn) > 0)) last = step
  return last?.status ?? 'not_applied'
}

/** How the annual reports count (R33): registered, under processing, provisionally granted (public health medicine), not applied. */
export const reportedAs = { registered: ['registered', 'change_reported'], underTreatment: ['applied', 'supplement_wanted'], temporary: ['provisional'], notApplied: ['not_applied', 'refused', 'withdrawn'] } as const satisfies Record<string, readonly RegistrationStatus[]>
export type ReportedAs = keyof typeof reportedAs

/** @returns what is wrong with the days of a step, or null (R32: it may count from long before it was taken, never from after) */
export function whyNotStep({ fromOn, happenedOn }: { fromOn: Temporal.PlainDate; happenedOn: Temporal.PlainDate }, today: Temporal.PlainDate): 'in_the_future' | 'happened_before' | null {
  if (Temporal.PlainDate.compare(happenedOn, today) > 0) return 'in_the_future'
  return Temporal.PlainDate.compare(happenedOn, fromOn) < 0 ? 'happened_before' : null
}
