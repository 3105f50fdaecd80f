import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'
import type { Keys } from '#platform/secrets.ts'
import type { SignedIn } from './oidc.ts'
import { becomeInvited } from './operations/answer-invitation.ts'
import { person, personSecret, signInIdentity } from './tables.ts'

/**
 * Finds the person behind a sign-in: by the sign-in itself, else by national identity number; never by name or address.
 * With an invitation the person is made known here. @returns the person's id, or null when they have no account
 * @throws Rejected when they are somebody here already whom the invited row cannot become
 */
export const personOf = (door: Door, keys: Keys, who: SignedIn, invitation: string | undefined): Promise<string | null> =>
  // One transaction: an invitation is used up only together with what makes its answerer known again.
  door.asSystem('sign-in', async (ctx) => {
    // The same human answering two invitations at once is one after the other.
    await ctx.connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${who.issuer} ${who.subject}`])
    const known = await knownPerson(ctx, keys, who)
    const found = invitation ? ((await becomeInvited(ctx, invitation, known)) ?? known) : known
    if (found) await bind(ctx, keys, who, found)
    return found
  })

async function knownPerson(ctx: Ctx, keys: Keys, who: SignedIn): Promise<string | null> {
  const [link] = await ctx.db.select({ id: signInIdentity.personId }).from(signInIdentity).where(and(eq(signInIdentity.issuer, who.issuer), eq(signInIdentity.subject, who.subject)))
  if (link) return link.id
  if (!who.number) return null
  const [same] = await ctx.db.select({ id: personSecret.personId }).from(personSecret).where(eq(personSecret.numberIndex, keys.indexOf(who.number)))
  return same?.id ?? null
}

// From the first sign-in on the register's name and HPR number hold, not what somebody typed in an invitation.
async function bind(ctx: Ctx, keys: Keys, who: SignedIn, personId: string): Promise<void> {
  await ctx.db.insert(signInIdentity).values({ issuer: who.issuer, subject: who.subject, personId }).onConflictDoNothing()
  if (who.number) await ctx.db.insert(personSecret).values({ personId, numberEncrypted: keys.encrypt(who.number), numberIndex: keys.indexOf(who.number) }).onConflictDoNothing()
  // A number is one human's: somebody it was only typed for gives it up.
  if (who.hprNumber) await ctx.db.update(person).set({ hprNumber: null }).where(and(eq(person.hprNumber, who.hprNumber), ne(person.id, personId)))
  await ctx.db.update(person).set({ ...(who.name ? { name: who.name } : {}), ...(who.hprNumber ? { hprNumber: who.hprNumber } : {}) }).where(and(eq(person.id, personId), isNull(person.mergedInto)))
}

/** Whether this is somebody who can be signed in as in the demo. */
export const isClaimed = (door: Door, personId: string): Promise<boolean> =>
  door.asSystem('sign-in', async (ctx) => (await ctx.db.select({ id: person.id }).from(person).where(and(eq(person.id, personId), isNotNull(person.claimedAt)))).length > 0)
