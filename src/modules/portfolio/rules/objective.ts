/** States of a læringsmål in a plan (R55). */
export const objectiveStates = ['assigned', 'started', 'completed', 'sent', 'approved', 'returned', 'withdrawn'] as const
export type ObjectiveState = (typeof objectiveStates)[number]

export const nextOfObjective: Readonly<Record<ObjectiveState, readonly ObjectiveState[]>> = {
  assigned: ['started'],
  started: ['completed'],
  // The doctor may find that more is needed and go on working.
  completed: ['sent', 'started'],
  // Approved or returned by the leader; back to completed when the doctor recalls it.
  sent: ['approved', 'returned', 'completed'],
  // Only the leader, with a reason (design of ours; R55: not found).
  approved: ['withdrawn'],
  returned: ['started'],
  withdrawn: ['started'],
}

export type ObjectiveProblem =
  | 'plan_archived' | 'not_completed' | 'not_sent' | 'already_approved' | 'not_approved' | 'already_sent' | 'not_discussed' | 'discussed_in_future'
  | 'completed_in_future' | 'mentor_has_not_recommended' | 'no_supervisor_recommends' | 'reason_needed' | 'already_completed'

interface ObjectiveFacts {
  readonly state: ObjectiveState
  readonly archived: boolean
}

/**
 * The steps from one state to another where the doctor's one action passes several (marking a returned objective as
 * completed takes it up again first). Empty when there is no way. @returns the states entered, in order
 */
export function steps(from: ObjectiveState, to: ObjectiveState): readonly ObjectiveState[] {
  if (nextOfObjective[from].includes(to)) return [to]
  const between = nextOfObjective[from].find((state) => state === 'started' && nextOfObjective[state].includes(to))
  return between ? [between, to] : []
}

/** @returns whether an activity or a comment takes the objective up (R55: `pabegynt`) */
export const takesUp = (state: ObjectiveState): boolean => nextOfObjective[state].includes('started') && state !== 'completed'

export function whyNotComplete({ state, archived }: ObjectiveFacts, on: Temporal.PlainDate, today: Temporal.PlainDate): ObjectiveProblem | null {
  if (archived) return 'plan_archived'
  if (state === 'completed') return 'already_completed'
  if (steps(state, 'completed').length === 0 || state === 'sent') return state === 'approved' ? 'already_approved' : 'already_sent'
  return Temporal.PlainDate.compare(on, today) > 0 ? 'completed_in_future' : null
}

/** Sending needs that it was discussed with the mentor (R55, practice). @param discussedOn the day they did, or null */
export function whyNotSendForApproval({ state, archived }: ObjectiveFacts, discussedOn: Temporal.PlainDate | null, today: Temporal.PlainDate): ObjectiveProblem | null {
  if (archived) return 'plan_archived'
  if (state === 'sent') return 'already_sent'
  if (state === 'approved') return 'already_approved'
  if (!nextOfObjective[state].includes('sent')) return 'not_completed'
  if (!discussedOn) return 'not_discussed'
  return Temporal.PlainDate.compare(discussedOn, today) > 0 ? 'discussed_in_future' : null
}

export function whyNotRecall({ state, archived }: ObjectiveFacts): ObjectiveProblem | null {
  return archived ? 'plan_archived' : state === 'sent' ? null : state === 'approved' ? 'already_approved' : 'not_sent'
}

/** Somebody's word on whether the competence is reached. */
export interface RecommendationFacts {
  readonly capacity: 'mentor' | 'supervisor'
  readonly personId: string
  readonly state: 'asked' | 'given' | 'declined'
  /** Signed at least one activity under this very objective. */
  readonly tookPart: boolean
}

/** @returns why nobody's word on it is taken, or null: it can be given and changed until the objective is approved (R19) */
export function whyNotRecommend({ state, archived }: ObjectiveFacts): ObjectiveProblem | null {
  return archived ? 'plan_archived' : state === 'approved' ? 'already_approved' : null
}

export interface Basis {
  readonly mentor: boolean
  readonly supervisor: boolean
}

/**
 * The basis that must be there (R19): the mentor recommends, and at least one other person who took part in supervision.
 * What is recommended is that the competence is reached, not that activities are ticked off (R20). @param traineeId whose own word is none
 */
export function basisOf(recommendations: readonly RecommendationFacts[], traineeId: string): Basis {
  const given = recommendations.filter((one) => one.state === 'given' && one.personId !== traineeId)
  const mentors = new Set(given.filter((one) => one.capacity === 'mentor').map((one) => one.personId))
  return {
    mentor: mentors.size > 0,
    supervisor: given.some((one) => one.capacity === 'supervisor' && one.tookPart && !mentors.has(one.personId)),
  }
}

/** @returns why the leader, delegate or stand-in may not approve, or null (R19, R55) */
export function whyNotApprove({ state, archived }: ObjectiveFacts, basis: Basis): ObjectiveProblem | null {
  if (archived) return 'plan_archived'
  if (state === 'approved') return 'already_approved'
  if (!nextOfObjective[state].includes('approved')) return 'not_sent'
  if (!basis.mentor) return 'mentor_has_not_recommended'
  return basis.supervisor ? null : 'no_supervisor_recommends'
}

export function whyNotReturn({ state, archived }: ObjectiveFacts): ObjectiveProblem | null {
  if (archived) return 'plan_archived'
  return nextOfObjective[state].includes('returned') ? null : state === 'approved' ? 'already_approved' : 'not_sent'
}

export function whyNotWithdraw({ state, archived }: ObjectiveFacts): ObjectiveProblem | null {
  return archived ? 'plan_archived' : state === 'approved' ? null : 'not_approved'
}
