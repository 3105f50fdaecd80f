import { daysFrom } from '#platform/days.ts'

/** Mentoring: on average four hours a month in 10.5 months a year, 42 hours (R61); preparation: one and a half, 15.75 hours (R63). */
const wholePost = { mentoring: 240, preparation: 90 } as const
/** Said as expiring this long before the last day (our own limit). */
const daysBefore = 60
/** Longest an agreement may be drawn: as long as a plan (our own limit). */
const mostYears = 15
const mostMinutes = 100 * 60
const mostOre = 10_000_00

export type TermsProblem =
  | 'ends_before_start' | 'too_long' | 'minutes_wrong' | 'no_minutes' | 'not_kroner' | 'no_mentor' | 'training_archived' | 'leader_is_mentor' | 'draft_exists'
  | 'not_a_draft' | 'already_signed' | 'other_mentor' | 'day_outside' | 'day_needed' | 'already_ended' | 'before_training'

/** Minutes a month in a part of a whole post: reduced in proportion (R61, R63), to whole minutes. @param percentage 0 to 100 */
export const minutesAMonth = (percentage: number): { mentoring: number; preparation: number } => ({
  mentoring: Math.round((wholePost.mentoring * percentage) / 100), preparation: Math.round((wholePost.preparation * percentage) / 100),
})

/** What is written as minutes, as a number; null for anything that is not whole minutes of a month. */
export function minutesOf(written: string): number | null {
  const digits = written.replace(/\s/g, '')
  return /^\d{1,5}$/.test(digits) && Number(digits) <= mostMinutes ? Number(digits) : null
}

/** Kroner as people write them (`1250`, `1 250,50`, `1250.5 kr`) as øre; null for anything else. No floats: digits stay digits. */
export function oreOf(written: string): number | null {
  const found = /^(\d{1,6})(?:[.,](\d{1,2}))?(?:kr)?\.?$/i.exec(written.replace(/[\s\u00a0\u202f]/g, ''))
  if (!found) return null
  const ore = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return ore <= mostOre ? ore : null
}

/** Øre as the field shows them again: `125050` → `1250,50`. */
export const kronerOf = (ore: number): string => `${Math.trunc(ore / 100)},${String(ore % 100).padStart(2, '0')}`

interface Terms {
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
  readonly mentoringMinutes: number | null
  readonly preparationMinutes: number | null
  readonly hourlyOre: number | null
}
type Field = 'fromOn' | 'untilOn' | 'mentoringMinutes' | 'preparationMinutes' | 'hourlyOre'

/** @returns what is wrong with the terms, and at which field, or null */
export function whyNotTerms(terms: Terms, trainingStartedOn: Temporal.PlainDate): { problem: TermsProblem; field: Field } | null {
  const { compare } = Temporal.PlainDate
  if (compare(terms.fromOn, trainingStartedOn) < 0) return { problem: 'before_training', field: 'fromOn' }
  if (compare(terms.untilOn, terms.fromOn) < 0) return { problem: 'ends_before_start', field: 'untilOn' }
  if (compare(terms.untilOn, terms.fromOn.add({ years: mostYears })) > 0) return { problem: 'too_long', field: 'untilOn' }
  if (terms.mentoringMinutes === null) return { problem: 'minutes_wrong', field: 'mentoringMinutes' }
  if (terms.mentoringMinutes === 0) return { problem: 'no_minutes', field: 'mentoringMinutes' }
  if (terms.preparationMinutes === null) return { problem: 'minutes_wrong', field: 'preparationMinutes' }
  return terms.hourlyOre === null ? { problem: 'not_kroner', field: 'hourlyOre' } : null
}

interface Period {
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | null
  readonly signed: boolean
}
export type AgreementStanding = 'draft' | 'coming' | 'in_force' | 'over' | 'dropped'

/** The last day it holds: the day agreed on, or an earlier one it was ended on. */
export const lastDayOf = (one: Pick<Period, 'untilOn' | 'endedOn'>): Temporal.PlainDate =>
  one.endedOn && Temporal.PlainDate.compare(one.endedOn, one.untilOn) < 0 ? one.endedOn : one.untilOn

/** How an agreement stands on a day. Only one both have signed holds, from its first day to its last. */
export function standingOn(one: Period, today: Temporal.PlainDate): AgreementStanding {
  const { compare } = Temporal.PlainDate
  if (!one.signed) return one.endedOn ? 'dropped' : 'draft'
  const last = lastDayOf(one)
  if (compare(last, one.fromOn) < 0 || compare(last, today) < 0) return 'over'
  return compare(one.fromOn, today) > 0 ? 'coming' : 'in_force'
}

/** Whether an agreement in force ends within sixty days. */
export const expiresSoon = (lastDay: Temporal.PlainDate, today: Temporal.PlainDate): boolean => daysFrom(today, lastDay) >= 0 && daysFrom(today, lastDay) <= daysBefore

/** The last day of what a new agreement takes the place of: the day before it begins, and never later than agreed. */
export const replacedOn = (before: { untilOn: Temporal.PlainDate }, next: { fromOn: Temporal.PlainDate }): Temporal.PlainDate =>
  lastDayOf({ untilOn: before.untilOn, endedOn: next.fromOn.subtract({ days: 1 }) })
