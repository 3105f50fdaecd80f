import { daysFrom } from '#platform/days.ts'

/** Who takes part in a training. One leader and one mentor at a time, any number of supervisors (R51). */
export const capacities = ['leader', 'mentor', 'supervisor'] as const
export type Capacity = (typeof capacities)[number]

export const trainingStates = ['active', 'archived'] as const
export type TrainingState = (typeof trainingStates)[number]

export const planStates = ['assigned', 'started', 'archived'] as const
export type PlanState = (typeof planStates)[number]

export type TrainingProblem =
  | 'already_in_training' | 'leader_is_trainee' | 'mentor_is_trainee' | 'mentor_is_leader' | 'ends_before_start' | 'too_long' | 'started' | 'already_archived'
  | 'same_person' | 'reason_needed' | 'no_curriculum' | 'too_early'

/** Who is who in a training now, as far as rules and policies need it. */
export interface Parties {
  readonly traineeId: string
  readonly kommuneId: string
  readonly leaderId: string | null
  readonly mentorId: string | null
}

/** A training lasts at least until its five years after LIS1 are done (R4); we plan five and let people change it. */
const yearsOfTraining = 5
/** Longest a plan may be drawn, for part time and leave (our own limit). */
const mostYears = 15

export const plannedEnd = (start: Temporal.PlainDate): Temporal.PlainDate => start.add({ years: yearsOfTraining })

/** @returns what is wrong with who takes part, or null */
export function whyNotTogether(people: { traineeId: string; leaderId: string; mentorId: string | null }): TrainingProblem | null {
  if (people.leaderId === people.traineeId) return 'leader_is_trainee'
  if (people.mentorId === people.traineeId) return 'mentor_is_trainee'
  return people.mentorId === people.leaderId ? 'mentor_is_leader' : null
}

/** @returns what is wrong with the days of a training, or null. The specialties took in doctors under this scheme from 2019-03-01 (R12). */
export function whyNotPeriod(start: Temporal.PlainDate, end: Temporal.PlainDate): TrainingProblem | null {
  if (Temporal.PlainDate.compare(start, Temporal.PlainDate.from('2019-03-01')) < 0) return 'too_early'
  if (Temporal.PlainDate.compare(end, start) <= 0) return 'ends_before_start'
  return Temporal.PlainDate.compare(end, start.add({ years: mostYears })) > 0 ? 'too_long' : null
}

/** A plan may be deleted while nothing is begun, later only archived (R52). */
export const mayDelete = (states: readonly string[]): boolean => states.every((state) => state === 'assigned')

export interface Pace {
  /** Months ahead of (positive) or behind (negative) an even pace; whole months, towards zero. */
  readonly monthsAhead: number
  /** What an even pace would have given by today. */
  readonly expected: number
}

/**
 * How far the doctor has come against an even pace from start to planned end: an orientation, never a verdict (R13).
 * @param total objectives in the plans @param approved of them
 */
export function paceOf(training: { startedOn: Temporal.PlainDate; plannedEndOn: Temporal.PlainDate; total: number; approved: number }, today: Temporal.PlainDate): Pace {
  const days = daysFrom(training.startedOn, training.plannedEndOn)
  const gone = Math.min(days, Math.max(0, daysFrom(training.startedOn, today)))
  if (days <= 0 || training.total === 0) return { monthsAhead: 0, expected: 0 }
  const expected = (training.total * gone) / days
  const daysAhead = ((training.approved - expected) / training.total) * days
  return { monthsAhead: Math.trunc(daysAhead / 30.44), expected: Math.floor(expected) }
}
