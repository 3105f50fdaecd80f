import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Door } from '#platform/db/door.ts'
import { reactionsTo } from '#platform/jobs/reactions.ts'
import { outbox, trail } from '#platform/trail/tables.ts'

/** Carries out the reactions to one entry, once: its effects and the mark that it is done are one transaction. */
export function reactTo(door: Door, trailId: number): Promise<boolean> {
  return door.asSystem('reaction', async (ctx) => {
    const [waiting] = await ctx.db.select().from(outbox).where(and(eq(outbox.trailId, trailId), isNull(outbox.doneAt))).for('update')
    if (!waiting) return false
    const [entry] = await ctx.db.select().from(trail).where(eq(trail.id, trailId))
    if (entry) for (const reaction of reactionsTo(entry.kind)) await reaction(ctx, entry)
    await ctx.db.update(outbox).set({ doneAt: ctx.now }).where(eq(outbox.trailId, trailId))
    return true
  })
}

type SendJobs = (trailIds: readonly number[], sql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>) => Promise<void>

/**
 * Hands what waits over to the queue, in one transaction with the mark that it was handed over.
 * @param send puts jobs into the queue through the given statement runner @returns how many were handed over
 */
export function relay(door: Door, send: SendJobs): Promise<number> {
  return door.asSystem('relay', async (ctx) => {
    const waiting = await ctx.db.select({ trailId: outbox.trailId }).from(outbox).where(isNull(outbox.relayedAt)).orderBy(asc(outbox.trailId)).limit(200).for('update', { skipLocked: true })
    const ids = waiting.map((row) => row.trailId)
    if (ids.length === 0) return 0
    await send(ids, async (text, values) => ({ rows: await ctx.connection.query(text, values) }))
    await ctx.db.update(outbox).set({ relayedAt: ctx.now }).where(inArray(outbox.trailId, ids))
    return ids.length
  })
}

/**
 * Lets everything that is not done be handed over once more, when a process starts: the one before may have died with it in its hands,
 * and the queue would notice only after minutes. What somebody else is just doing is delivered twice and done once.
 */
export const handOverAgain = (door: Door): Promise<void> =>
  door.asSystem('relay', async (ctx) => {
    await ctx.db.update(outbox).set({ relayedAt: null }).where(isNull(outbox.doneAt))
  })

/** Carries out all that waits, in order, without the queue: for tests and for the moment after a restore. */
export async function reactToAll(door: Door): Promise<number> {
  const waiting = await door.asSystem('reaction', (ctx) => ctx.db.select({ id: outbox.trailId }).from(outbox).where(isNull(outbox.doneAt)).orderBy(asc(outbox.trailId)))
  for (const { id } of waiting) await reactTo(door, id)
  return waiting.length
}
