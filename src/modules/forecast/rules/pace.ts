import { dayAt, placeOf, wholeMonth } from '#modules/planning/rules.ts'
import { compareDays, type ForecastFacts, laterOf } from './facts.ts'
import { groupNeeds, groupWithin, justBegunMonths, paceMonths, recommendedCourses } from './settings.ts'

const compare = compareDays
/** The percentages are left out here: a month on the line is a hundredth of a hundredth of a whole month in a whole post. */
const month = wholeMonth / 10_000
// What two ways of dividing may differ by: far less than a second.
const grain = 1e-3

/** The day so many months (also parts of one) from a day, rounded up to a whole day. */
export const monthsAhead = (day: Temporal.PlainDate, ahead: number): Temporal.PlainDate => dayAt(Math.ceil(placeOf(day) + ahead * month - grain))
const monthsFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate) => (placeOf(to) - placeOf(from)) / month

/** When something is finished, or why that cannot be said. */
export interface Finish {
  readonly on: Temporal.PlainDate | null
  readonly met: boolean
  readonly why: 'no_pace' | 'just_begun' | null
}
const finished: Finish = { on: null, met: true, why: null }

/** The months the doctor's own pace is read from: the last twelve, or since the start where that is shorter. */
export const monthsOfPace = ({ startedOn, today }: Pick<ForecastFacts, 'startedOn' | 'today'>): number =>
  Math.max(0, monthsFrom(laterOf(startedOn, today.subtract({ months: paceMonths })), today))

/** Objectives left at the doctor's own pace (R9). Nothing approved lately: no pace, and so no day. */
export function objectivesDone({ objectives, startedOn, today }: Pick<ForecastFacts, 'objectives' | 'startedOn' | 'today'>): Finish {
  const left = objectives.total - objectives.approved
  if (left <= 0) return finished
  if (objectives.approvedLately > 0) return { on: monthsAhead(today, (left * Math.max(1, monthsOfPace({ startedOn, today }))) / objectives.approvedLately), met: false, why: null }
  return { on: null, met: false, why: compare(startedOn.add({ months: justBegunMonths }), today) > 0 ? 'just_begun' : 'no_pace' }
}

export interface GroupFinish extends Finish {
  /** From when the doctor is taken to be in a group; null for who is in one. */
  readonly assumedFrom: Temporal.PlainDate | null
}

/**
 * Group veiledning (R66; R10): its hours, and its time in a group, whichever is later. Hours at the doctor's own pace of the last year where
 * there is one, else at the rule's. Who is in no group is taken to be in one after a while.
 */
export function groupDone({ group, today, requirements }: Pick<ForecastFacts, 'group' | 'today' | 'requirements'>): GroupFinish {
  const needs = groupNeeds[requirements.specialty]
  const gone = group.spans.reduce((sum, span) => sum + Math.max(0, monthsFrom(span.fromOn, span.untilOn && compare(span.untilOn, today) < 0 ? span.untilOn.add({ days: 1 }) : laterOf(today, span.fromOn))), 0)
  const left = { minutes: needs.hours * 60 - group.minutes, months: needs.months - gone }
  if (left.minutes <= 0 && left.months <= 0.001) return { ...finished, assumedFrom: null }
  const now = group.spans.find((span) => span.untilOn === null || compare(span.untilOn, today) >= 0)
  const from = now ? laterOf(now.fromOn, today) : today.add({ months: groupWithin.months })
  const since = now ? Math.min(paceMonths, monthsFrom(now.fromOn, today)) : 0
  const own = since >= 3 && group.minutesLately > 0 ? group.minutesLately / since : (needs.hours * 60) / needs.months
  return { on: monthsAhead(from, Math.max(0, left.months, left.minutes / own)), met: false, why: null, assumedFrom: now ? null : from }
}

/** How many courses are left: those planned, or what is left of those recommended (R130), whichever is more. */
export const coursesLeft = ({ courses, requirements }: Pick<ForecastFacts, 'courses' | 'requirements'>): number =>
  Math.max(courses.planned.length + courses.undated, recommendedCourses[requirements.specialty] - courses.done)

/** Courses left (R130: recommended, R20): those with a day on their day, the rest at the doctor's own pace since the start. */
export function coursesDone({ courses, requirements, startedOn, today }: Pick<ForecastFacts, 'courses' | 'requirements' | 'startedOn' | 'today'>): Finish {
  const left = coursesLeft({ courses, requirements })
  if (left === 0) return finished
  const coming = courses.planned.filter((day) => compare(day, today) >= 0)
  const last = coming.reduce<Temporal.PlainDate | null>((latest, day) => (latest ? laterOf(latest, day) : day), null)
  const undated = left - coming.length
  if (undated <= 0) return { on: last, met: false, why: null }
  const gone = monthsFrom(startedOn, today)
  if (courses.done === 0 || gone < 1) return { on: null, met: false, why: gone < 12 ? 'just_begun' : 'no_pace' }
  const paced = monthsAhead(today, (left * gone) / courses.done)
  return { on: last ? laterOf(last, paced) : paced, met: false, why: null }
}

