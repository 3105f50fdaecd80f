import type { Actor } from '#platform/actor.ts'
import { isMentor, isTrainee, type Parties } from '#modules/portfolio/index.ts'
import type { Talk } from './tables.ts'

/** R53, R56: the doctor and the mentor arrange conversations, move them, call them off and write down that they were held. */
export const mayArrange = (actor: Actor, parties: Parties) => isTrainee(actor, parties) || isMentor(actor, parties)
/** R56: the mentor alone. */
export const mayComplete = isMentor
/** What is said stays between the two it was said between: the doctor, and the mentor it was arranged with as long as they mentor. */
export const mayWrite = (actor: Actor, parties: Parties, talk: Pick<Talk, 'mentorId'>) => isTrainee(actor, parties) || (actor.personId === talk.mentorId && isMentor(actor, parties))
/** R58: the doctor chooses what goes along to a new mentor. */
export const mayShare = isTrainee
/** R66: the doctor keeps their own hours in the group. */
export const mayKeepGroup = isTrainee
