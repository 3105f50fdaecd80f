import { countsAsRegistered, type RegistrationStatus } from '#modules/organisation/rules.ts'
import type { Span } from '#modules/planning/rules.ts'

const { compare } = Temporal.PlainDate

/** How a kommune stands from a day on. Days as text, as the database tells them. */
export interface Noted {
  readonly status: RegistrationStatus
  readonly fromOn: string
}

/** While a kommune was and is not registered (R8, R32–R34): before the first that is recorded, and where the status does not count. Null: nothing is recorded. */
export function notRegisteredIn(noted: readonly Noted[]): readonly Span[] | null {
  if (noted.length === 0) return null
  const inOrder = noted.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn)).map(({ status, fromOn }) => ({ counts: countsAsRegistered(status), fromOn: Temporal.PlainDate.from(fromOn) }))
  const beginning = { counts: false, fromOn: Temporal.PlainDate.from('1900-01-01') }
  return [beginning, ...inOrder].flatMap((one, n, all): Span[] => {
    const next = all[n + 1]
    return one.counts ? [] : [{ fromOn: one.fromOn, untilOn: next ? next.fromOn.subtract({ days: 1 }) : null }]
  })
}

/**
 * While there was and is no individual veiledning (R8, R60).
 * @param from the training's first day, or the first on which it is known who takes part: what was on paper before is not held against anybody
 * @param mentors when somebody mentored: from the first day to the first day it no longer held, as participants are kept
 */
export function withoutMentorIn(mentors: readonly Span[], from: Temporal.PlainDate): Span[] {
  const gaps: Span[] = []
  let covered: Temporal.PlainDate | null = from
  for (const one of mentors.toSorted((a, b) => compare(a.fromOn, b.fromOn))) {
    if (covered === null) break
    if (compare(one.fromOn, covered) > 0) gaps.push({ fromOn: covered, untilOn: one.fromOn.subtract({ days: 1 }) })
    covered = one.untilOn === null ? null : compare(one.untilOn, covered) > 0 ? one.untilOn : covered
  }
  return covered === null ? gaps : [...gaps, { fromOn: covered, untilOn: null }]
}
