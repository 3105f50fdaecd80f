import { type Actor, holds } from '#platform/actor.ts'
import { isLeader, isMentor, isTrainee } from '#modules/portfolio/index.ts'
import type { Parties } from '#modules/portfolio/index.ts'
import type { Acknowledging } from './rules/periods.ts'

/** The plan is made by the three together (R41, R42). */
export const mayPlan = (actor: Actor, parties: Parties) => isTrainee(actor, parties) || isMentor(actor, parties) || isLeader(actor, parties)
/** What counts from the old scheme is the leader's to say (R12). */
export const mayKeepPeriod = (actor: Actor, parties: Parties, oldScheme: boolean) => (oldScheme ? isLeader(actor, parties) : mayPlan(actor, parties))
/** In whose place somebody acknowledges a revision. */
export const acknowledgesAs = (actor: Actor, parties: Parties): Acknowledging | false => (mayPlan(actor, parties) || false) as Acknowledging | false
/** An adviser of the office, or its head (R13). @param above the kommune and the units above it */
export const mayConfirmTime = (actor: Actor, above: readonly string[]) => actor.kind === 'person' && holds(actor, 'time.confirm', above)
