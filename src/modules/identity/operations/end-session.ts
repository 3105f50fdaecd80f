import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayEndSession } from '../policy.ts'
import { role, session } from '../tables.ts'

async function theSession(ctx: Ctx, id: string) {
  const [found] = await ctx.db.select().from(session).where(eq(session.id, id))
  return found ?? notFound('session')
}

/** Ends one of one's own sessions, this one or another: its cookie opens nothing any more. */
export const endSession = operation({
  name: 'identity.endSession',
  input: z.object({ sessionId: recordId() }),
  load: (ctx, { sessionId }) => theSession(ctx, sessionId),
  allow: mayEndSession,
  async run(ctx, found) {
    await ctx.db.update(session).set({ endedAt: ctx.now }).where(eq(session.id, found.id))
    await ctx.trail('identity.sessionEnded', { record: { kind: 'session', id: found.id }, subjectId: found.personId })
  },
})

/** Chooses which of one's roles this session works as: home and menu follow, rights do not change. */
export const chooseRole = operation({
  name: 'identity.chooseRole',
  input: z.object({ role: recordId() }),
  load: async (ctx, wish) => {
    const [held] = await ctx.db.select().from(role).where(eq(role.id, wish.role))
    return { held: held ?? notFound('role'), current: await theSession(ctx, ctx.actor.entryId ?? '') }
  },
  allow: (actor, { held, current }) => (held.personId === actor.personId ? mayEndSession(actor, current) : false),
  async run(ctx, { held, current }) {
    await ctx.db.update(session).set({ workingAs: held.id }).where(eq(session.id, current.id))
    await ctx.trail('identity.roleChosen', { record: { kind: 'session', id: current.id }, subjectId: held.personId, details: { role: held.role } })
  },
})
