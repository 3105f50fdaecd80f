import { type Actor, holds } from '#platform/actor.ts'

export const mayImport = (actor: Actor) => (actor.kind === 'system' ? 'system' : holds(actor, 'organisation.import'))
/** How organisations stand is decided by the directorate, and noted by the office for those it advises (R31-R34, R121). */
export const mayKeepRegistration = (actor: Actor, of: { readonly id: string; readonly officeId: string | null }) => holds(actor, 'registration.decide') || holds(actor, 'registration.note', of.officeId ? [of.officeId] : [])
