import type { Lang } from '#platform/i18n/language.ts'

/** A role held today: person × unit × role × period (what a role may do is in `modules/identity/roles.ts`). */
export interface HeldRole {
  readonly id: string
  readonly role: string
  readonly unitId: string
  readonly unitKind: string
  readonly unitName: string
  readonly rights: readonly string[]
}

/** Who a request is made by. Opened together with the transaction; never changes during it. */
export interface Actor {
  readonly kind: 'person' | 'ticket' | 'visitor' | 'system'
  /** The person; for a ticket, the one it was sent to. Null for a visitor and for the system. */
  readonly personId: string | null
  readonly name: string
  readonly lang: Lang
  readonly roles: readonly HeldRole[]
  /** Which of the roles the person now works as: it chooses home and menu, never rights. */
  readonly workingAs: HeldRole | null
  /** The session, ticket or token the request came with. */
  readonly entryId: string | null
  /** What a personal access token may be used for; null for people in a browser, who may use all their rights. */
  readonly scopes: readonly string[] | null
}

/** Somebody who is not signed in. */
export const visitor = (lang: Lang): Actor => ({
  kind: 'visitor', personId: null, name: '', lang, roles: [], workingAs: null, entryId: null, scopes: null,
})

/** A job, import or command; `name` stands in the trail. */
export const systemActor = (name: string): Actor => ({ ...visitor('nb'), kind: 'system', name })

/** Units in which a role reaches the whole country. */
const everywhere = ['country', 'operator']

/**
 * Whether one of the actor's roles gives a right. @param right as named in `modules/identity/roles.ts`
 * @param within the unit in question and all units above it; left out: anywhere @returns the role that gives it, or false
 */
export function holds(actor: Actor, right: string, within?: readonly string[]): string | false {
  return actor.roles.find((held) => held.rights.includes(right) && (!within || within.includes(held.unitId) || everywhere.includes(held.unitKind)))?.role ?? false
}
