import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'
import { saidByDatabase } from '#platform/db/said.ts'
import { Rejected } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { hashOf } from '#platform/secrets.ts'
import { rolesGiven } from '../people.ts'
import { mayRevokeInvitation } from '../policy.ts'
import { theInvitation } from '../queries.ts'
import { invitationDays } from '../rules.ts'
import { problems } from '../text.ts'
import { type Invitation, invitation, person } from '../tables.ts'

function stillOpen(found: Invitation): void {
  if (found.acceptedAt || found.revokedAt) throw new Rejected('already_answered')
}

/** Takes an invitation back: its link opens nothing any more. The roles stay until they are ended. */
export const revokeInvitation = operation({
  name: 'identity.revokeInvitation',
  input: z.object({ invitationId: recordId() }),
  load: (ctx, { invitationId }) => theInvitation(ctx, invitationId),
  allow: mayRevokeInvitation,
  problems,
  async run(ctx, found) {
    stillOpen(found)
    await ctx.db.update(invitation).set({ revokedAt: ctx.now }).where(eq(invitation.id, found.id))
    await ctx.trail('identity.invitationRevoked', { record: { kind: 'invitation', id: found.id }, subjectId: found.personId })
  },
})

/** Sends a new link; the old one stops working. */
export const resendInvitation = operation({
  name: 'identity.resendInvitation',
  input: z.object({ invitationId: recordId() }),
  load: (ctx, { invitationId }) => theInvitation(ctx, invitationId),
  allow: mayRevokeInvitation,
  problems,
  async run(ctx, found) {
    stillOpen(found)
    await ctx.db.update(invitation).set({ secretHash: null, createdAt: ctx.now, expiresAt: ctx.now.add({ hours: 24 * invitationDays }) }).where(eq(invitation.id, found.id))
    await ctx.trail('identity.invitationResent', { record: { kind: 'invitation', id: found.id }, subjectId: found.personId })
  },
})

/** What an invitation says, while its link works. */
async function openInvitation(ctx: Ctx, secret: string) {
  const [found] = await ctx.db.select().from(invitation)
    .where(and(eq(invitation.secretHash, hashOf(secret)), isNull(invitation.acceptedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, ctx.now)))
  if (!found) return null
  const [invited] = await ctx.db.select().from(person).where(eq(person.id, found.personId))
  const [inviter] = await ctx.db.select({ name: person.name }).from(person).where(eq(person.id, found.invitedBy))
  const roles = await rolesGiven(ctx, found.personId)
  return { id: found.id, personId: found.personId, name: invited?.name ?? '', lang: invited?.lang ?? null, inviter: inviter?.name ?? '', roles }
}

/** What somebody is invited to, before they are known: by the secret of the link. Null when the link no longer works. */
export const invitationBy = (door: Door, secret: string) => door.asSystem('invitation', (ctx) => openInvitation(ctx, secret))

// The number somebody typed in the invitation is no proof: where it is another's who signs in here, it stays theirs.
const claim = (ctx: Ctx, personId: string) =>
  ctx.connection.query(
    `update person p set claimed_at = $2, hpr_number = case when exists (select from person o where o.hpr_number = p.hpr_number and o.claimed_at is not null and o.merged_into is null) then null else p.hpr_number end
      where p.id = $1 and p.claimed_at is null`, [personId, ctx.now.toString()])

// What two rows of one human cannot both have: the address somebody signs in with, and a training in the same specialty that goes on.
const apart = ['person_email_claimed', 'training_one_active', 'service_period_at_most_whole']

/**
 * The invited person has signed in: from now on they are this person. If they were somebody here already, what was given to the
 * invited row goes to that one. Runs as the system. @param signedInAs the person the sign-in belongs to, or null when it is new here
 * @returns the person to sign in, or null when the link no longer works @throws Rejected when the two cannot be one
 */
export async function becomeInvited(ctx: Ctx, secret: string, signedInAs: string | null): Promise<string | null> {
  const open = await openInvitation(ctx, secret)
  if (!open) return null
  const [locked] = await ctx.db.update(invitation).set({ acceptedAt: ctx.now }).where(and(eq(invitation.id, open.id), isNull(invitation.acceptedAt), isNull(invitation.revokedAt))).returning({ id: invitation.id })
  const [invited] = await ctx.db.select({ claimedAt: person.claimedAt }).from(person).where(eq(person.id, open.personId)).for('update')
  // A link makes somebody known here once. Whoever holds an older one must not become a person who has signed in already.
  if (!locked || (invited?.claimedAt && signedInAs !== open.personId)) return null
  const stays = signedInAs ?? open.personId
  try {
    if (stays === open.personId) await claim(ctx, stays)
    else await ctx.connection.query('select merge_person($1, $2)', [open.personId, stays])
  } catch (error) {
    throw apart.includes(saidByDatabase(error)?.constraint ?? '') ? new Rejected('cannot_be_one', { text: problems.cannot_be_one }) : error
  }
  const accepted = { ...ctx, actor: { ...ctx.actor, kind: 'person' as const, personId: stays, name: open.name } }
  await accepted.trail('identity.invitationAccepted', { record: { kind: 'invitation', id: open.id }, subjectId: stays })
  return stays
}

/** `becomeInvited` in a transaction of its own, where the link is all there is to know somebody by (the demo). */
export const acceptInvitation = (door: Door, secret: string, signedInAs: string | null): Promise<string | null> =>
  door.asSystem('invitation', (ctx) => becomeInvited(ctx, secret, signedInAs))
