import { and, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import type { Door } from '#platform/db/door.ts'
import { NotFound } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import { mayRegister } from '../policy.ts'
import { theTraining } from '../queries/training.ts'
import { ticketDays } from '../rules/waiting.ts'
import { recommendation, signing, ticket, ticketItem } from '../tables.ts'
import { problems } from '../text/problems.ts'

/**
 * Makes a link for everything that waits for a signer in a training; links made before stop working. Runs as the system.
 * @returns the secret of the link, or null when nothing waits
 */
export async function issueTicket(ctx: Ctx, trainingId: string, signerId: string, sentTo: string): Promise<string | null> {
  const signings = await ctx.db.select({ id: signing.id }).from(signing).where(and(eq(signing.trainingId, trainingId), eq(signing.signerId, signerId), eq(signing.state, 'waiting')))
  const asked = await ctx.db.select({ id: recommendation.id }).from(recommendation).where(and(eq(recommendation.trainingId, trainingId), eq(recommendation.personId, signerId), eq(recommendation.state, 'asked')))
  if (signings.length + asked.length === 0) return null
  await ctx.db.update(ticket).set({ revokedAt: ctx.now }).where(and(eq(ticket.trainingId, trainingId), eq(ticket.signerId, signerId), isNull(ticket.usedAt), isNull(ticket.revokedAt)))
  const secret = newSecret()
  const id = newId()
  await ctx.db.insert(ticket).values({ id, secretHash: hashOf(secret), signerId, trainingId, sentTo, createdAt: ctx.now, expiresAt: ctx.now.add({ hours: 24 * ticketDays }) })
  await ctx.db.insert(ticketItem).values([
    ...signings.map((one) => ({ id: newId(), ticketId: id, signingId: one.id, recommendationId: null })),
    ...asked.map((one) => ({ id: newId(), ticketId: id, signingId: null, recommendationId: one.id })),
  ])
  return secret
}

/**
 * Marks the link of this request as used; with something left, a fresh one for the rest. @returns its secret, or null
 * @throws NotFound when somebody else used the link in this moment: nothing is answered by it twice
 */
export async function useTicket(ctx: Ctx): Promise<string | null> {
  const secret = newSecret()
  const [row] = await ctx.connection.query<{ left: boolean | null }>('select use_ticket($1, $2, $3) as left', [newId(), hashOf(secret), ctx.now.toString()])
  if (!row || row.left === null) throw new NotFound('ticket')
  return row.left ? secret : null
}

/**
 * The same form by the same link, a second time (two taps on a phone). @returns whether it has been carried out, and the secret of a
 * fresh link to what was left
 */
export async function repeatTicket(ctx: Ctx, used: string, key: string): Promise<{ done: boolean; fresh: string | null }> {
  const secret = newSecret()
  const [row] = await ctx.connection.query<{ left: boolean | null }>('select repeat_ticket($1, $2, $3) as left', [hashOf(used), key, hashOf(secret)])
  return { done: row?.left !== null && row !== undefined, fresh: row?.left ? secret : null }
}

/**
 * Whether the doctor has taken the newest link of a signer back: it may have gone to somebody else, so none goes there again of
 * itself, only when something new is sent for signing. Runs as the system.
 */
export async function linkTakenBack(ctx: Ctx, trainingId: string, signerId: string): Promise<boolean> {
  const [newest] = await ctx.db.select({ revokedAt: ticket.revokedAt }).from(ticket).where(and(eq(ticket.trainingId, trainingId), eq(ticket.signerId, signerId))).orderBy(desc(ticket.createdAt), desc(ticket.id)).limit(1)
  return Boolean(newest?.revokedAt)
}

/**
 * A used or expired link asks for a new one, sent to the same address as before; whether there was one is not told.
 * @returns whether something was sent
 */
export const renewTicket = (door: Door, secret: string, announce: (ctx: Ctx, renewed: { trainingId: string; signerId: string }) => Promise<void>): Promise<boolean> =>
  door.asSystem('ticket', async (ctx) => {
    const [old] = await ctx.db.select().from(ticket).where(eq(ticket.secretHash, hashOf(secret)))
    if (!old || (await linkTakenBack(ctx, old.trainingId, old.signerId))) return false
    await announce(ctx, { trainingId: old.trainingId, signerId: old.signerId })
    return true
  })

/** The doctor takes a link back: it opens nothing any more. */
export const revokeTicket = operation({
  name: 'portfolio.revokeTicket',
  input: z.object({ ticketId: recordId() }),
  load: async (ctx, { ticketId }) => {
    const [found] = await ctx.db.select().from(ticket).where(eq(ticket.id, ticketId)).for('update')
    if (!found) throw new NotFound('ticket')
    return { found, training: await theTraining(ctx, found.trainingId) }
  },
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  async run(ctx, { found, training }) {
    await ctx.db.update(ticket).set({ revokedAt: ctx.now }).where(eq(ticket.id, found.id))
    await ctx.trail('portfolio.ticketRevoked', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { sentTo: found.sentTo } })
    return { trainingId: training.id }
  },
})
