import { dayNumber } from '#platform/days.ts'

/** R66: 120 hours over two years, three every second week or six every fourth; one of the years in åpen uselektert praksis. */
export const groupNeed = { minutes: 120 * 60, days: 2 * 365, inPractice: 365, rule: 'R66', source: 'https://www.legeforeningen.no/fag/spesialiteter/Allmennmedisin/Veiledningsgrupper/deltakere-i-veiledninngsgrupper-for-allmennmedisin/' } as const

/** How long a meeting may last: minutes. */
export const meetingMinutes = { least: 30, most: 720 } as const

export type GroupProblem = 'ends_before_start' | 'in_a_group' | 'outside_membership' | 'meeting_in_future' | 'has_meetings' | 'already_written'

interface Stay {
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate | null
}
const compare = Temporal.PlainDate.compare
const overlap = (one: Stay, other: Stay) => (other.untilOn === null || compare(one.fromOn, other.untilOn) <= 0) && (one.untilOn === null || compare(other.fromOn, one.untilOn) <= 0)

/** One group at a time. @param others the doctor's other memberships @returns why it cannot be so, or null */
export function whyNotInGroup(stay: Stay, others: readonly Stay[]): GroupProblem | null {
  if (stay.untilOn && compare(stay.untilOn, stay.fromOn) < 0) return 'ends_before_start'
  return others.some((one) => overlap(stay, one)) ? 'in_a_group' : null
}

/** @returns why a meeting cannot have been held on a day, or null */
export function whyNotMeet(heldOn: Temporal.PlainDate, stay: Stay, today: Temporal.PlainDate): GroupProblem | null {
  if (compare(heldOn, today) > 0) return 'meeting_in_future'
  return compare(heldOn, stay.fromOn) < 0 || (stay.untilOn !== null && compare(heldOn, stay.untilOn) > 0) ? 'outside_membership' : null
}

interface Meeting {
  readonly minutes: number
  readonly attended: boolean
}
export interface GroupHours {
  readonly minutes: number
  readonly meetings: number
  readonly absences: number
  readonly missing: number
}

/** Minutes of the meetings the doctor was at, against 120 hours. */
export function groupHours(meetings: readonly Meeting[]): GroupHours {
  const minutes = meetings.reduce((sum, one) => sum + (one.attended ? one.minutes : 0), 0)
  const absences = meetings.filter((one) => !one.attended).length
  return { minutes, meetings: meetings.length, absences, missing: Math.max(0, groupNeed.minutes - minutes) }
}

/** Days up to and including today in a group, and those of them in åpen uselektert praksis. @param practice periods of such service */
export function groupDays(stays: readonly Stay[], practice: readonly Stay[], today: Temporal.PlainDate): { readonly days: number; readonly inPractice: number } {
  const daysOf = (those: readonly Stay[]) => new Set(those.flatMap(({ fromOn, untilOn }) => {
    const [from, until] = [dayNumber(fromOn), Math.min(dayNumber(untilOn ?? today), dayNumber(today))]
    return until < from ? [] : Array.from({ length: until - from + 1 }, (_, at) => from + at)
  }))
  const days = daysOf(stays)
  return { days: days.size, inPractice: days.intersection(daysOf(practice)).size }
}
