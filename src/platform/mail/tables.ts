import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { rowAccess } from '#platform/db/access.ts'
import { id, instant, oneOf } from '#platform/db/columns.ts'

/**
 * `sending`: somebody has taken it up; it has certainly not been accepted. `handed`: all but the end of it has been said, and nobody
 * has told that it was accepted; when that never comes, `unconfirmed`. `kept`: no mail server is configured, the mail is shown in the
 * demo's mailbox.
 */
export const mailStates = ['waiting', 'sending', 'handed', 'sent', 'kept', 'failed', 'unconfirmed'] as const
export type MailState = (typeof mailStates)[number]

/** A mail to be sent, written in the same transaction as its reason. The text goes when it has been sent. */
export const mail = pgTable('mail', {
  id: id(),
  /** The same reason never gives two mails. */
  reason: text().notNull().unique('mail_reason'),
  personId: uuid('person_id'),
  to: text().notNull(),
  subject: text().notNull(),
  body: text(),
  state: text().$type<MailState>().notNull(),
  attempts: integer().notNull().default(0),
  createdAt: instant('created_at').notNull(),
  /** When it is to be tried again, or whoever took it up must be gone. */
  tryAt: instant('try_at').notNull(),
  sentAt: instant('sent_at'),
  problem: text(),
}, (t) => [
  index('mail_waiting').on(t.tryAt).where(sql`${t.state} in ('waiting', 'sending', 'handed')`),
  oneOf('mail_state', t.state, mailStates),
  ...rowAccess('mail', { see: 'nobody' }),
])
export type Mail = typeof mail.$inferSelect
