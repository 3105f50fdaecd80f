import { type Actor, holds } from '#platform/actor.ts'
import type { RoleName } from './roles.ts'
import { rolesToGive } from './rules.ts'
import type { ApiToken, Invitation, Role, Session } from './tables.ts'

/** A person in a browser; a ticket or a token does not stand for all of a person. */
export const isOneself = (actor: Actor, personId: string) => (actor.kind === 'person' && actor.scopes === null && actor.personId === personId ? (actor.workingAs?.role ?? 'self') : false)

export const mayEndSession = (actor: Actor, session: Session) => isOneself(actor, session.personId)
export const mayRevokeToken = (actor: Actor, token: ApiToken) => isOneself(actor, token.personId)

/** The role that lets the actor give this role in the unit. @param above the unit and all above it */
export function mayGiveRole(actor: Actor, role: RoleName, above: readonly string[]): string | false {
  const everywhere = (kind: string) => kind === 'operator' || kind === 'country' || kind === 'directorate'
  return actor.roles.find((held) => (above.includes(held.unitId) || everywhere(held.unitKind)) && rolesToGive([held.role as RoleName]).includes(role))?.role ?? false
}

export const mayEndRole = (actor: Actor, role: Role, above: readonly string[]) => (actor.personId === role.personId ? role.role : holds(actor, 'people.end', above))
export const mayRevokeInvitation = (actor: Actor, invitation: Invitation) => (actor.personId === invitation.invitedBy ? 'inviter' : false)
