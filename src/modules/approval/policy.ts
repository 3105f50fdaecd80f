import { type Actor, holds } from '#platform/actor.ts'
import { isTrainee, type Parties } from '#modules/portfolio/index.ts'

/** Attaching, asking for confirmations and sending is the doctor's own (R140). */
export const mayApply = (actor: Actor, parties: Parties) => isTrainee(actor, parties)
/** Any leader of the kommune the service was in confirms it, also after the doctor moved (R17); never the doctor. */
export const mayConfirm = (actor: Actor, { kommuneId, traineeId }: { kommuneId: string; traineeId: string }) => actor.kind === 'person' && actor.personId !== traineeId && holds(actor, 'training.assign', [kommuneId])
/** The directorate answers applications; nobody answers their own. */
export const mayAnswer = (actor: Actor, application: { traineeId: string }) => actor.kind === 'person' && actor.personId !== application.traineeId && holds(actor, 'applications.handle')
