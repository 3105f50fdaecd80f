import { type Actor, holds } from '#platform/actor.ts'

export const mayImport = (actor: Actor) => (actor.kind === 'system' ? 'system' : holds(actor, 'organisation.import'))
