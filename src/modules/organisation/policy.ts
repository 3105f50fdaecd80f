import { type Actor, holds } from '#platform/actor.ts'

export const mayImport = (actor: Actor) => (actor.kind === 'system' ? 'system' : holds(actor, 'organisation.import'))
/** How organisations stand is kept by the directorate (R31-R34). */
export const mayKeepRegistration = (actor: Actor) => holds(actor, 'registration.keep')
