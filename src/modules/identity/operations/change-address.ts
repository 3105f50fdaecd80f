import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound } from '#platform/errors.ts'
import { operation } from '#platform/operation.ts'
import { hashOf } from '#platform/secrets.ts'
import { isOneself } from '../policy.ts'
import { addressHours } from '../rules.ts'
import { addressChange, person } from '../tables.ts'
import { problems } from '../text.ts'

/** Begins a change of address: a link goes to the new one, word of it to the old. Asking again ends what was asked before. */
export async function askAddress(ctx: Ctx, personId: string, email: string): Promise<void> {
  await ctx.db.update(addressChange).set({ endedAt: ctx.now }).where(and(eq(addressChange.personId, personId), isNull(addressChange.endedAt)))
  const id = newId()
  await ctx.db.insert(addressChange).values({ id, personId, email, expiresAt: ctx.now.add({ hours: addressHours }) })
  await ctx.trail('identity.addressAsked', { record: { kind: 'address', id }, subjectId: personId })
}

/** The change a link stands for, if it is the actor's own and still open. @throws NotFound */
export async function theAddressChange(ctx: Ctx, secret: string) {
  const [found] = await ctx.db.select().from(addressChange)
    .where(and(eq(addressChange.secretHash, hashOf(secret)), isNull(addressChange.endedAt), gt(addressChange.expiresAt, ctx.now))).for('update')
  return found ?? notFound('address')
}

/** The person has read what was sent to the new address: from now on it is theirs. */
export const confirmAddress = operation({
  name: 'identity.confirmAddress',
  input: z.object({ secret: z.string().min(20).max(100) }),
  load: (ctx, { secret }) => theAddressChange(ctx, secret),
  allow: (actor, found) => isOneself(actor, found.personId),
  problems,
  conflicts: { person_email_claimed: 'address_taken' },
  async run(ctx, found) {
    await ctx.db.update(person).set({ email: found.email }).where(eq(person.id, found.personId))
    await ctx.db.update(addressChange).set({ endedAt: ctx.now }).where(eq(addressChange.id, found.id))
    await ctx.trail('identity.addressChanged', { record: { kind: 'person', id: found.personId }, subjectId: found.personId })
  },
})
