import { type Actor, holds } from '#platform/actor.ts'

export const mayKeepRegistrations = (actor: Actor) => holds(actor, 'registration.keep')
export const mayImport = (actor: Actor) => (actor.kind === 'system' ? 'system' : holds(actor, 'organisation.import'))
