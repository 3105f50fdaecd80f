/**
 * States of a læringsaktivitet (R54). `not_started` is a recommended activity nobody has registered yet: it has no row.
 * A signed activity is never edited: a correction is a new activity that points to it.
 */
export const activityStates = ['not_started', 'registered', 'sent', 'signed', 'rejected', 'fulfilled'] as const
export type ActivityState = (typeof activityStates)[number]

export const nextOfActivity: Readonly<Record<ActivityState, readonly ActivityState[]>> = {
  not_started: ['registered'],
  registered: ['sent', 'fulfilled'],
  // Back to registered when the doctor recalls it (design of ours; R54: not found).
  sent: ['signed', 'rejected', 'registered', 'fulfilled'],
  rejected: ['registered', 'fulfilled'],
  signed: [],
  fulfilled: [],
}

/** What one signer has answered. */
export const signingStates = ['waiting', 'signed', 'rejected', 'recalled'] as const
export type SigningState = (typeof signingStates)[number]

/**
 * An activity may be sent to several signers at once. One signature makes it signed and locks it; it is rejected when all
 * who were asked have answered and none signed. The order of the answers does not matter.
 */
export function activityStateFrom(signings: readonly SigningState[]): ActivityState {
  if (signings.includes('signed')) return 'signed'
  if (signings.includes('waiting')) return 'sent'
  return signings.includes('rejected') ? 'rejected' : 'registered'
}

/** It counts towards an objective: signed, fulfilled by the leader, or of a kind that needs no signature. */
export const counts = (state: ActivityState, needsSignature: boolean): boolean =>
  state === 'signed' || state === 'fulfilled' || (state === 'registered' && !needsSignature)

export type ActivityProblem =
  | 'already_signed' | 'already_fulfilled' | 'not_sent' | 'already_answered' | 'plan_archived' | 'ends_before_start' | 'in_the_future'
  | 'reason_needed' | 'not_signed_yet' | 'own_signature' | 'already_sent' | 'needs_objective'

interface ActivityFacts {
  readonly state: ActivityState
  readonly archived: boolean
}

/** @returns why the doctor may not change what is written, or null */
export function whyNotEdit({ state, archived }: ActivityFacts): ActivityProblem | null {
  if (archived) return 'plan_archived'
  if (state === 'signed') return 'already_signed'
  if (state === 'fulfilled') return 'already_fulfilled'
  return state === 'sent' ? 'already_sent' : null
}

/** @returns why a file may not be added, or null. What was signed or fulfilled stands with what it had. */
export function whyNotAttach({ state, archived }: ActivityFacts): ActivityProblem | null {
  if (archived) return 'plan_archived'
  return state === 'signed' ? 'already_signed' : state === 'fulfilled' ? 'already_fulfilled' : null
}

/** @returns why the activity may not be sent for signing, or null. A signed one may be sent to more who took part, a rejected one is registered again by it. */
export function whyNotSend({ state, archived }: ActivityFacts, signers: readonly string[], traineeId: string): ActivityProblem | null {
  if (archived) return 'plan_archived'
  if (state === 'fulfilled') return 'already_fulfilled'
  return signers.includes(traineeId) ? 'own_signature' : null
}

/** @returns why this signer may not answer now, or null */
export function whyNotAnswer(signing: SigningState, archived: boolean): ActivityProblem | null {
  if (signing !== 'waiting') return 'already_answered'
  return archived ? 'plan_archived' : null
}

/** @returns why the leader may not mark it as fulfilled, or null (R53, R54: in every unsigned state) */
export function whyNotFulfil({ state, archived }: ActivityFacts): ActivityProblem | null {
  if (archived) return 'plan_archived'
  return nextOfActivity[state].includes('fulfilled') ? null : state === 'signed' ? 'already_signed' : 'already_fulfilled'
}

/** @returns what is wrong with the days of an activity, or null */
export function whyNotDays(from: Temporal.PlainDate, until: Temporal.PlainDate | null, today: Temporal.PlainDate): ActivityProblem | null {
  if (until && Temporal.PlainDate.compare(until, from) < 0) return 'ends_before_start'
  return Temporal.PlainDate.compare(from, today) > 0 ? 'in_the_future' : null
}
