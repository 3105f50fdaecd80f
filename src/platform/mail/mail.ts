import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'

export interface Letter {
  /** What it is about, unique: `invitation:<id>`. The same reason never gives two mails. */
  readonly reason: string
  readonly to: string
  readonly personId: string | null
  readonly subject: string
  /** Plain text. Never a national identity number, never what somebody wrote in the records. */
  readonly body: string
}

// A number of eleven digits could be a national identity number whatever it was meant to be.
const looksLikeIdentityNumber = /(?<!\d)\d{6}[ ]?\d{5}(?!\d)/

/** Puts a mail in the queue, in the open transaction of the system. @throws if it could hold an identity number */
export async function writeMail(ctx: Ctx, letter: Letter): Promise<void> {
  if (looksLikeIdentityNumber.test(letter.body.replaceAll(/https?:\S+/g, '')) || looksLikeIdentityNumber.test(letter.subject)) throw new Error('a mail may not hold an identity number')
  await ctx.connection.query(
    `insert into mail (id, reason, person_id, "to", subject, body, state, created_at, try_at) values ($7, $1, $2, $3, $4, $5, 'waiting', $6, $6) on conflict (reason) do nothing`,
    [letter.reason, letter.personId, letter.to, letter.subject.replace(/[\r\n]+/g, ' '), letter.body, ctx.now.toString(), newId()],
  )
}
