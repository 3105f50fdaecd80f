import { dayNumber } from '#platform/days.ts'
import type { OnLeave, Requirements, Service, ServiceKind, Span } from '#modules/planning/rules.ts'

export { requirementsOn } from '#modules/planning/rules.ts'

/** A period as it stands in the plan; `agreed` false: only wished for. */
export interface PlannedService extends Service {
  readonly agreed: boolean
}

/** What the doctor is taken to do after the last planned period, in so many words. */
export interface Afterwards {
  readonly kind: ServiceKind
  readonly percentage: number
  readonly fromOn: Temporal.PlainDate
  /** Nothing at all is recorded: counted from the day the training began. */
  readonly nothingRecorded: boolean
}

/** All a forecast is made of. Days; minutes as integers. */
export interface ForecastFacts {
  readonly today: Temporal.PlainDate
  readonly startedOn: Temporal.PlainDate
  readonly requirements: Requirements
  readonly services: readonly PlannedService[]
  readonly leaves: readonly OnLeave[]
  /** While the kommune was or is not registered, and while there was or is no individual veiledning (R8, R60). */
  readonly notRegistered: readonly Span[]
  readonly withoutMentor: readonly Span[]
  /** Null: what is planned has no end. */
  readonly afterwards: Afterwards | null
  /** `approvedLately`: in the last `paceMonths`, or since the start where that is shorter. */
  readonly objectives: { readonly total: number; readonly approved: number; readonly approvedLately: number }
  /** Minutes attended in all and in the last twelve months; when the doctor was and is in a group. */
  readonly group: { readonly minutes: number; readonly minutesLately: number; readonly spans: readonly Span[] }
  /** Courses done, planned with a day, and planned without one. */
  readonly courses: { readonly done: number; readonly planned: readonly Temporal.PlainDate[]; readonly undated: number }
}

/** As `Temporal.PlainDate.compare`, at a small part of its cost. */
export const compareDays = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => dayNumber(a) - dayNumber(b)
const compare = compareDays
export const laterOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (compare(a, b) >= 0 ? a : b)
export const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (compare(a, b) <= 0 ? a : b)

/** The kind of service a specialty is mainly made of (åpen uselektert praksis, samfunnsmedisin). */
export const mainKind = ({ needs }: Requirements): ServiceKind => needs[0]?.kinds[0] ?? 'open_practice'
/** The need that is met away from there: institution (R6), or the clinical year (R10). */
export const sideNeed = ({ needs }: Requirements) => needs.slice(1).find((need) => need.atLeast > 0) ?? null
/** Whether a kind of service is of the side need alone. */
export const isAside = (kind: ServiceKind, requirements: Requirements): boolean => sideNeed(requirements)?.kinds.includes(kind) ?? false

/**
 * What the doctor is taken to do when the plan ends: as in the last period of practice, at the same percentage, from the day after it (but
 * not before today: what is not recorded does not count). Null while a planned period has no end. Where nothing is recorded at all, a whole
 * post from the day the training began.
 */
export function afterwardsOf({ services, requirements, startedOn, today }: Pick<ForecastFacts, 'services' | 'requirements' | 'startedOn' | 'today'>): Afterwards | null {
  const practice = services.filter((one) => one.kind !== 'not_counting' && !isAside(one.kind, requirements))
  if (services.length === 0) return { kind: mainKind(requirements), percentage: 100, fromOn: startedOn, nothingRecorded: true }
  if (practice.some((one) => one.untilOn === null)) return null
  const ends = services.flatMap((one) => (one.untilOn ? [one.untilOn] : []))
  const last = practice.toSorted((a, b) => compare(b.untilOn as Temporal.PlainDate, a.untilOn as Temporal.PlainDate))[0]
  // Posts that end the same day go on together.
  const together = practice.filter((one) => last && one.kind === last.kind && one.untilOn?.equals(last.untilOn as Temporal.PlainDate))
  const percentage = Math.min(100, together.reduce((sum, one) => sum + one.percentage, 0)) || 100
  const end = ends.toSorted(compare).at(-1)
  return { kind: last?.kind ?? mainKind(requirements), percentage, fromOn: end ? laterOf(end.add({ days: 1 }), today) : today, nothingRecorded: false }
}
