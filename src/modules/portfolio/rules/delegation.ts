/** A stand-in decides everything for the leader in a period; a delegate what was handed over: a training or some objectives (R57). */
export const delegationKinds = ['stand_in', 'delegate'] as const
export type DelegationKind = (typeof delegationKinds)[number]

export interface DelegationFacts {
  readonly kind: DelegationKind
  readonly leaderId: string
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
  readonly revoked: boolean
  /** Null: all trainings of the leader. */
  readonly trainingId: string | null
  /** Null: the whole training. */
  readonly objectiveIds: readonly string[] | null
}

export type DelegationProblem = 'to_oneself' | 'to_trainee' | 'to_mentor' | 'ends_before_start' | 'ended_already' | 'too_long' | 'training_needed'

/** A delegation lasts at most a year at a time (our own limit: who decides must not be forgotten). */
const mostMonths = 12

/** @returns whether it lets its holder decide this objective on this day (both days included) */
export function covers(delegation: DelegationFacts, what: { leaderId: string; trainingId: string; objectiveId: string }, day: Temporal.PlainDate): boolean {
  if (delegation.revoked || delegation.leaderId !== what.leaderId) return false
  if (Temporal.PlainDate.compare(day, delegation.fromOn) < 0 || Temporal.PlainDate.compare(day, delegation.untilOn) > 0) return false
  if (delegation.trainingId !== null && delegation.trainingId !== what.trainingId) return false
  return delegation.objectiveIds === null || delegation.objectiveIds.includes(what.objectiveId)
}

export function whyNotDelegate(
  wish: { kind: DelegationKind; leaderId: string; delegateId: string; traineeIds: readonly string[]; mentorIds: readonly string[]; fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate; trainingId: string | null },
  today: Temporal.PlainDate,
): DelegationProblem | null {
  if (wish.delegateId === wish.leaderId) return 'to_oneself'
  if (wish.traineeIds.includes(wish.delegateId)) return 'to_trainee'
  if (wish.mentorIds.includes(wish.delegateId)) return 'to_mentor'
  if (wish.kind === 'delegate' && !wish.trainingId) return 'training_needed'
  if (Temporal.PlainDate.compare(wish.untilOn, wish.fromOn) < 0) return 'ends_before_start'
  if (Temporal.PlainDate.compare(wish.untilOn, today) < 0) return 'ended_already'
  return Temporal.PlainDate.compare(wish.untilOn, wish.fromOn.add({ months: mostMonths })) > 0 ? 'too_long' : null
}
