import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'

export interface Letter {
  /** What it is about, unique: `invitation:<id>`. The same reason never gives two mails. */
  readonly reason: string
  readonly to: string
  readonly personId: string | null
  readonly subject: string
  /** Plain text. Never what somebody wrote in the records. */
  readonly body: string
}

// A number of eleven digits could be a national identity number whatever it was meant to be.
const identityNumbers = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g
// A secret in a link may hold any digits.
const withoutNumbers = (text: string) => text.split(/(https?:\S+)/).map((part) => (part.startsWith('http') ? part : part.replace(identityNumbers, '…'))).join('')

/** Puts a mail in the queue, in the open transaction of the system. What could be a national identity number is left out of it. */
export async function writeMail(ctx: Ctx, letter: Letter): Promise<void> {
  await ctx.connection.query(
    `insert into mail (id, reason, person_id, "to", subject, body, state, created_at, try_at) values ($7, $1, $2, $3, $4, $5, 'waiting', $6, $6) on conflict (reason) do nothing`,
    [letter.reason, letter.personId, letter.to, withoutNumbers(letter.subject.replace(/[\r\n]+/g, ' ')), withoutNumbers(letter.body), ctx.now.toString(), newId()],
  )
}
