import { desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { type Mail, mail } from '#platform/mail/tables.ts'

/** The newest mails, for the demo's mailbox; read as the system. */
export const keptLetters = (ctx: Ctx): Promise<Mail[]> => ctx.db.select().from(mail).orderBy(desc(mail.createdAt), desc(mail.id)).limit(100)

/** One mail. @throws NotFound */
export async function keptLetter(ctx: Ctx, id: string): Promise<Mail> {
  const [letter] = await ctx.db.select().from(mail).where(eq(mail.id, id))
  return letter ?? notFound('letter')
}
