import { and, eq, inArray, lte } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'
import type { Log } from '#platform/log.ts'
import type { Postman, SmtpError } from '#platform/mail/smtp.ts'
import { type Mail, mail } from '#platform/mail/tables.ts'

// Nearly four days, with the last of the pauses between the later ones.
const mostAttempts = 16
const minutesToNext = [1, 4, 15, 60, 120, 240, 480]
/** Who took a mail up and has not come further by then is gone. */
const secondsToHand = 30
/** Who handed a mail over and has not heard by then is gone, or never will. */
const minutesToHear = 15

/**
 * Sends what waits; asked again while it works, it looks once more. Without a postman the mails are kept, for the demo's mailbox.
 * A mail is taken up in one transaction, marked as handed over in the next, just before the end of it is said, and settled in a third.
 * Whoever dies before the second has sent nothing: it is taken up again. Whoever dies after it may have: it is never sent again by
 * itself (docs/decisions/012-mail-is-not-repeated.md). @returns how many were sent
 */
export function mailRound(door: Door, postman: Postman | null, log: Log): () => Promise<number> {
  let running: Promise<number> | undefined
  let again = false
  const rounds = async () => {
    let sent = 0
    do {
      again = false
      sent += postman ? await sendAll(door, postman, log) : await keepAll(door)
    } while (again)
    return sent
  }
  return () => {
    again = true
    running ??= rounds().finally(() => {
      running = undefined
    })
    return running
  }
}

const keepAll = (door: Door): Promise<number> =>
  door.asSystem('mail', async (ctx) => (await ctx.db.update(mail).set({ state: 'kept' }).where(eq(mail.state, 'waiting')).returning({ id: mail.id })).length)

async function sendAll(door: Door, postman: Postman, log: Log): Promise<number> {
  let sent = 0
  for (let letter = await takeUp(door); letter; letter = await takeUp(door)) {
    const taken = letter
    let handed = false
    const problem = await postman.send(taken, async () => {
      await handOver(door, taken)
      handed = true
    }).then(() => null, (error: SmtpError) => error)
    // What a server says may name an address: the log gets its codes, the administrator's page the sentence.
    if (problem) log.info('mail', { id: taken.id, attempts: taken.attempts, code: problem.code, response: problem.responseCode, handed })
    await settle(door, taken, problem, handed)
    if (!problem) sent += 1
  }
  return sent
}

const takeUp = (door: Door): Promise<Mail | null> =>
  door.asSystem('mail', async (ctx) => {
    await ctx.db.update(mail).set({ state: 'unconfirmed', problem: 'no receipt' }).where(and(eq(mail.state, 'handed'), lte(mail.tryAt, ctx.now)))
    const [letter] = await ctx.db.select().from(mail).where(and(inArray(mail.state, ['waiting', 'sending']), lte(mail.tryAt, ctx.now))).orderBy(mail.tryAt).limit(1).for('update', { skipLocked: true })
    if (!letter) return null
    const attempts = letter.attempts + 1
    await ctx.db.update(mail).set({ state: 'sending', attempts, tryAt: ctx.now.add({ seconds: secondsToHand }) }).where(eq(mail.id, letter.id))
    return { ...letter, attempts }
  })

/** Changes a mail that is still ours: who was so slow that somebody else took it up changes nothing. @returns whether it was ours */
const changeOurs = async (ctx: Ctx, letter: Mail, states: readonly Mail['state'][], change: Partial<Mail>): Promise<boolean> =>
  (await ctx.db.update(mail).set(change).where(and(eq(mail.id, letter.id), eq(mail.attempts, letter.attempts), inArray(mail.state, [...states]))).returning({ id: mail.id })).length > 0

const handOver = (door: Door, letter: Mail): Promise<void> =>
  door.asSystem('mail', async (ctx) => {
    if (!(await changeOurs(ctx, letter, ['sending'], { state: 'handed', tryAt: ctx.now.add({ minutes: minutesToHear }) }))) throw new Error('somebody else has taken the mail up')
  })

const settle = (door: Door, letter: Mail, problem: SmtpError | null, handed: boolean): Promise<boolean> =>
  door.asSystem('mail', (ctx) => changeOurs(ctx, letter, ['sending', 'handed'], outcomeOf(letter, problem, handed, ctx.now)))

function outcomeOf(letter: Mail, problem: SmtpError | null, handed: boolean, now: Temporal.Instant): Partial<Mail> {
  // What was sent is in the receiver's mailbox; we keep that it was sent, not what it said.
  if (!problem) return { state: 'sent', sentAt: now, body: null, problem: null }
  const said = { problem: problem.message.slice(0, 200) }
  if (handed && !problem.responseCode) return { state: 'unconfirmed', ...said }
  if (isForGood(problem) || letter.attempts >= mostAttempts) return { state: 'failed', ...said }
  return { state: 'waiting', tryAt: now.add({ minutes: minutesToNext[Math.min(letter.attempts, minutesToNext.length) - 1] ?? 480 }), ...said }
}

// Of this letter or this receiver; that the server will not talk to us at all is ours to mend, and the mails wait for it.
const isForGood = ({ code, responseCode }: SmtpError) => Number(responseCode) >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
