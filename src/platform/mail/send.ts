import { and, eq, inArray, lte } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import type { Door } from '#platform/db/door.ts'
import type { Log } from '#platform/log.ts'
import { type Mail, mail } from '#platform/mail/tables.ts'

/** How a mail leaves the house. */
export interface Postman {
  send(letter: Mail): Promise<void>
  close(): void
}

/** Sends by SMTP. The message id is made from the mail's own id: a mail repeated after a crash is recognised as the same one. */
export function smtpPostman(url: string, from: string): Postman {
  const transport = createTransport(url, { from })
  return {
    async send(letter) {
      await transport.sendMail({ to: letter.to, subject: letter.subject, text: letter.body ?? '', messageId: `<${letter.id}@loype>`, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
    close: () => transport.close(),
  }
}

const mostAttempts = 8
const minutesToNext = [1, 4, 15, 60, 120, 240, 480]

let running = false

/**
 * Sends what waits. Without a postman the mails are kept, for the demo's mailbox. Each mail is taken up in one transaction and
 * marked in the next, so two processes never send the same one; a crash between the two repeats it with the same message id.
 */
export async function sendMails(door: Door, postman: Postman | null, log: Log): Promise<number> {
  if (running) return 0
  running = true
  try {
    if (!postman) {
      return await door.asSystem('mail', async (ctx) => (await ctx.db.update(mail).set({ state: 'kept' }).where(eq(mail.state, 'waiting')).returning({ id: mail.id })).length)
    }
    let sent = 0
    for (let letter = await takeUp(door); letter; letter = await takeUp(door)) {
      const problem = await postman.send(letter).then(() => null, (error: Error) => error)
      if (problem) log.error('mail', problem, { id: letter.id, attempts: letter.attempts })
      await settle(door, letter, problem)
      if (!problem) sent += 1
    }
    return sent
  } finally {
    running = false
  }
}

const takeUp = (door: Door): Promise<Mail | null> =>
  door.asSystem('mail', async (ctx) => {
    const [letter] = await ctx.db.select().from(mail).where(and(inArray(mail.state, ['waiting', 'sending']), lte(mail.tryAt, ctx.now))).orderBy(mail.tryAt).limit(1).for('update', { skipLocked: true })
    if (!letter) return null
    const attempts = letter.attempts + 1
    const wait = minutesToNext[Math.min(attempts, minutesToNext.length) - 1] ?? 480
    await ctx.db.update(mail).set({ state: 'sending', attempts, tryAt: ctx.now.add({ minutes: wait }) }).where(eq(mail.id, letter.id))
    return { ...letter, attempts }
  })

const settle = (door: Door, letter: Mail, problem: Error | null): Promise<void> =>
  door.asSystem('mail', async (ctx) => {
    // What was sent is in the receiver's mailbox; we keep that it was sent, not what it said.
    const outcome = problem
      ? { state: letter.attempts >= mostAttempts ? ('failed' as const) : ('waiting' as const), problem: problem.message.slice(0, 200) }
      : { state: 'sent' as const, sentAt: ctx.now, body: null, problem: null }
    await ctx.db.update(mail).set(outcome).where(eq(mail.id, letter.id))
  })
