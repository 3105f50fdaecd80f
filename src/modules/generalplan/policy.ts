import { type Actor, holds } from '#platform/actor.ts'

/** The organisation's own leaders keep what it offers (R40). */
export const mayKeepArenas = (actor: Actor, unitId: string) => holds(actor, 'institution.apply', [unitId])
