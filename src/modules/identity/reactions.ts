import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { dayInNorway, longDate } from '#platform/i18n/format.ts'
import type { Reactions } from '#platform/jobs/reactions.ts'
import { absolute } from '#platform/links.ts'
import { writeMail } from '#platform/mail/mail.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import { paths } from './paths.ts'
import { rolesGiven } from './people.ts'
import { roleText, text } from './text.ts'
import { addressChange, invitation, person } from './tables.ts'

/** Writes the mail of an invitation. The secret is made here, so that it stands in the mail and nowhere else. */
async function sendInvitation(ctx: Ctx, invitationId: string, reason: string): Promise<void> {
  const [found] = await ctx.db.select().from(invitation).where(and(eq(invitation.id, invitationId), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
  if (!found) return
  const [invited] = await ctx.db.select().from(person).where(eq(person.id, found.personId))
  const [inviter] = await ctx.db.select().from(person).where(eq(person.id, found.invitedBy))
  const roles = await rolesGiven(ctx, found.personId)
  const lang = invited?.lang ?? inviter?.lang ?? 'nb'
  const secret = newSecret()
  await ctx.db.update(invitation).set({ secretHash: hashOf(secret) }).where(eq(invitation.id, invitationId))
  const list = roles.map((held) => `- ${roleText[held.role][lang]}, ${held.unit}`).join('\n')
  const body = text.mailBody(invited?.name ?? '', inviter?.name ?? '', list, absolute(paths.invitation(secret)), longDate(dayInNorway(found.expiresAt), lang))
  await writeMail(ctx, { reason, to: found.sentTo, personId: found.personId, subject: text.mailSubject[lang], body: body[lang] })
}

/** Asks the new address to confirm, and lets the old one know. */
async function sendAddressLetters(ctx: Ctx, changeId: string): Promise<void> {
  const [found] = await ctx.db.select().from(addressChange).where(and(eq(addressChange.id, changeId), isNull(addressChange.endedAt)))
  if (!found) return
  const [whose] = await ctx.db.select().from(person).where(eq(person.id, found.personId))
  if (!whose) return
  const lang = whose.lang ?? 'nb'
  const secret = newSecret()
  await ctx.db.update(addressChange).set({ secretHash: hashOf(secret) }).where(eq(addressChange.id, changeId))
  await writeMail(ctx, { reason: `address:${changeId}`, to: found.email, personId: whose.id, subject: text.addressSubject[lang], body: text.addressBody(whose.name, absolute(paths.address(secret)))[lang] })
  await writeMail(ctx, { reason: `address-old:${changeId}`, to: whose.email, personId: whose.id, subject: text.addressSubject[lang], body: text.addressOldBody(whose.name)[lang] })
}

export const reactions: Reactions = {
  'identity.addressAsked': (ctx, entry) => sendAddressLetters(ctx, entry.recordId ?? ''),
  'identity.invited': (ctx, entry) => sendInvitation(ctx, entry.recordId ?? '', `invitation:${entry.id}`),
  'identity.invitationResent': (ctx, entry) => sendInvitation(ctx, entry.recordId ?? '', `invitation:${entry.id}`),
}
