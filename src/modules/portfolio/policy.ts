import { type Actor, holds } from '#platform/actor.ts'
import { covers, type DelegationFacts } from './rules/delegation.ts'
import type { Parties } from './rules/training.ts'
import type { StandingIn } from './sections.ts'

const is = (actor: Actor, personId: string | null) => actor.personId !== null && actor.personId === personId
const asRole = (actor: Actor, role: string, unitId: string) => actor.roles.some((held) => held.role === role && held.unitId === unitId)

// Two rows can turn out to be one human: whatever one was named as, nobody mentors, leads, signs or recommends in their own training.

/** The doctor, on their own training. */
export const isTrainee = (actor: Actor, parties: Parties) => actor.kind === 'person' && is(actor, parties.traineeId) && 'trainee'
/** The mentor, as long as they hold the role in the kommune. */
export const isMentor = (actor: Actor, parties: Parties) => is(actor, parties.mentorId) && !is(actor, parties.traineeId) && asRole(actor, 'mentor', parties.kommuneId) && 'mentor'
/** The leader, as long as they hold the role in the kommune. */
export const isLeader = (actor: Actor, parties: Parties) => is(actor, parties.leaderId) && !is(actor, parties.traineeId) && asRole(actor, 'leader', parties.kommuneId) && 'leader'

/** Assigning, deleting, archiving and choosing who takes part (R52, R53); any leader of the kommune may step in. */
export const mayAssign = (actor: Actor, kommuneId: string) => holds(actor, 'training.assign', [kommuneId])
export const mayRegister = isTrainee
export const mayFulfil = isLeader
export const mayRecommend = (actor: Actor, parties: Parties, asked: boolean) => isMentor(actor, parties) || (asked && !is(actor, parties.traineeId) && (actor.roles.find((held) => held.role === 'supervisor')?.role ?? 'supervisor'))
/** Answers what one was asked oneself, of others' work; as mentor, only while one holds the role (a link has no roles: it was sent to the mentor). */
export function mayAnswer(actor: Actor, asked: readonly { kind: string; signerId: string; traineeId: string; capacity: string; kommuneId: string | null }[]): string | false {
  const mine = asked.every((one) => one.signerId === actor.personId && one.traineeId !== actor.personId && (actor.kind === 'ticket' || one.kind === 'signing' || one.capacity !== 'mentor' || asRole(actor, 'mentor', one.kommuneId ?? '')))
  return mine && (actor.kind === 'ticket' ? 'supervisor' : (asked[0]?.capacity ?? 'supervisor'))
}
export const mayRemark = (actor: Actor, parties: Parties, signer: boolean) => isTrainee(actor, parties) || isMentor(actor, parties) || isLeader(actor, parties) || (signer && 'supervisor')
export const mayAddSupervisor = (actor: Actor, parties: Parties) => isTrainee(actor, parties) || isMentor(actor, parties) || mayAssign(actor, parties.kommuneId)

/**
 * Who decides: the leader, or the one whose delegation covers the objective today (R57), unless they have become the doctor or the
 * mentor themselves since it was given. @returns the role and for whom
 */
export function deciderOf(actor: Actor, decision: { id: string; trainingId: string; parties: Parties; delegations: readonly (DelegationFacts & { delegateId: string })[] }, today: Temporal.PlainDate): { capacity: string; onBehalfOf: string | null } | null {
  const leader = isLeader(actor, decision.parties)
  if (leader) return { capacity: leader, onBehalfOf: null }
  const { leaderId, traineeId, mentorId } = decision.parties
  if (!leaderId || actor.kind !== 'person' || is(actor, traineeId) || is(actor, mentorId)) return null
  const held = decision.delegations.find((one) => one.delegateId === actor.personId && covers(one, { leaderId, trainingId: decision.trainingId, objectiveId: decision.id }, today))
  return held ? { capacity: held.kind, onBehalfOf: leaderId } : null
}

/** Whether the actor reads everything in the training, or only the part that concerns them. */
export const readsAll = (actor: Actor, parties: Parties): boolean => Boolean(isTrainee(actor, parties) || isMentor(actor, parties) || isLeader(actor, parties))

/** Asking another kommune to take over: the doctor, or who leads in the kommune now (R58). */
export const mayAskMove = (actor: Actor, parties: Parties) => isTrainee(actor, parties) || mayAssign(actor, parties.kommuneId)
export const mayAnswerMove = (actor: Actor, wish: { toKommuneId: string }) => mayAssign(actor, wish.toKommuneId)

/** How the actor stands to a training they can see: in it, or following it from outside. */
export const standingIn = (actor: Actor, parties: Parties): StandingIn => (isTrainee(actor, parties) || isMentor(actor, parties) || isLeader(actor, parties) || 'follower') as StandingIn
