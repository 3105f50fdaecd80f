import type { QualificationKind } from '../rules.ts'

export type QualificationProblem = 'since_in_future' | 'already_said' | 'already_confirmed' | 'since_too_early'

/** The specialist a doctor in training must be mentored by (R60 for ALM; for SAM by the same thought, R10). */
export const specialistFor = (specialty: 'ALM' | 'SAM'): QualificationKind => (specialty === 'ALM' ? 'specialist_alm' : 'specialist_sam')

/** What a mentor lacks to mentor in a specialty: to be specialist (R60), and the mentor course (R68). The gravest first. */
export function missingFor(specialty: 'ALM' | 'SAM', has: readonly QualificationKind[]): QualificationKind[] {
  return [specialistFor(specialty), 'mentor_course' as const].filter((kind) => !has.includes(kind))
}

/** @param since first day as specialist, or last day of the course @returns what is wrong with it, or null */
export function whyNotSince(since: Temporal.PlainDate, today: Temporal.PlainDate): QualificationProblem | null {
  if (Temporal.PlainDate.compare(since, today) > 0) return 'since_in_future'
  return since.year < 1950 ? 'since_too_early' : null
}
