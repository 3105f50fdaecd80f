import { and, count, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { dayInNorway, longDate } from '#platform/i18n/format.ts'
import { absolute } from '#platform/links.ts'
import { writeMail } from '#platform/mail/mail.ts'
import { thePerson } from '#modules/identity/index.ts'
import { issueTicket } from './operations/tickets.ts'
import { paths } from './paths.ts'
import { ticketDays } from './rules/waiting.ts'
import { recommendation, signing, training } from './tables.ts'
import { mailText } from './text/mail.ts'

/**
 * Sends somebody without an account a fresh link to what waits for them in a training. Runs as the system.
 * @param reason what the mail is about, unique: the same reason never gives two mails @returns whether anything was sent
 */
export async function mailTicket(ctx: Ctx, trainingId: string, signerId: string, reason: string): Promise<boolean> {
  const signer = await thePerson(ctx, signerId)
  const [found] = await ctx.db.select().from(training).where(eq(training.id, trainingId))
  if (!found || found.state === 'archived') return false
  const secret = await issueTicket(ctx, trainingId, signerId, signer.email)
  if (!secret) return false
  const trainee = await thePerson(ctx, found.traineeId)
  const [signings] = await ctx.db.select({ n: count() }).from(signing).where(and(eq(signing.trainingId, trainingId), eq(signing.signerId, signerId), eq(signing.state, 'waiting')))
  const [asked] = await ctx.db.select({ n: count() }).from(recommendation).where(and(eq(recommendation.trainingId, trainingId), eq(recommendation.personId, signerId), eq(recommendation.state, 'asked')))
  const lang = signer.lang ?? trainee.lang ?? 'nb'
  const until = longDate(dayInNorway(ctx.now.add({ hours: 24 * ticketDays })), lang)
  const things = mailText.things(Number(signings?.n ?? 0), Number(asked?.n ?? 0))[lang]
  await writeMail(ctx, { reason, to: signer.email, personId: signerId, subject: mailText.ticketSubject(trainee.name)[lang], body: mailText.ticketBody(signer.name, trainee.name, things, absolute(paths.ticket(secret)), until)[lang] })
  await ctx.trail('portfolio.ticketIssued', { record: { kind: 'training', id: trainingId }, subjectId: found.traineeId, trainingId, details: { sentTo: signer.email } })
  return true
}
