import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound, Rejected } from '#platform/errors.ts'
import { date, line, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import { isOneself, mayRevokeToken } from '../policy.ts'
import { myself } from '../queries.ts'
import { tokenScopes, whyNotTokenUntil } from '../rules.ts'
import { problems } from '../text.ts'
import { apiToken } from '../tables.ts'

/** Makes a personal access token. @returns the token itself, to be shown this once: only its hash is kept */
export const makeToken = operation({
  name: 'identity.makeToken',
  input: z.object({ name: line(80), scopes: z.preprocess((value) => (Array.isArray(value) ? value : value ? [value] : []), z.array(z.enum(tokenScopes)).min(1, 'chooseSome')), expiresOn: date() }),
  load: myself,
  allow: (actor, self) => isOneself(actor, self.id),
  problems,
  async run(ctx, self, wish) {
    const problem = whyNotTokenUntil(wish.expiresOn, ctx.today)
    if (problem) throw new Rejected(problem, { field: 'expiresOn' })
    const secret = `loype_${newSecret()}`
    const id = newId()
    await ctx.db.insert(apiToken).values({ id, personId: self.id, ...wish, secretHash: hashOf(secret), createdAt: ctx.now })
    await ctx.trail('identity.tokenMade', { record: { kind: 'token', id }, subjectId: self.id, details: { scopes: wish.scopes } })
    return secret
  },
})

async function theToken(ctx: Ctx, id: string) {
  const [found] = await ctx.db.select().from(apiToken).where(eq(apiToken.id, id)).for('update')
  return found ?? notFound('token')
}

export const revokeToken = operation({
  name: 'identity.revokeToken',
  input: z.object({ tokenId: recordId() }),
  load: (ctx, { tokenId }) => theToken(ctx, tokenId),
  allow: mayRevokeToken,
  problems,
  async run(ctx, token) {
    if (token.revokedAt) throw new Rejected('already_ended')
    await ctx.db.update(apiToken).set({ revokedAt: ctx.now }).where(eq(apiToken.id, token.id))
    await ctx.trail('identity.tokenRevoked', { record: { kind: 'token', id: token.id }, subjectId: token.personId })
  },
})
