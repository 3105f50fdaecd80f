import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { countRows } from '#platform/db/migrate.ts'

/** Days kept: long enough to answer a form sent twice, to resume a draft, to see what was handled. */
const kept = { submission: 30, session: 60, import_draft: 14, draft: 90, outbox: 30 } as const

/** Removes what has served its purpose. Nothing here is a record of anybody's training. */
export async function tidy(engine: Engine, door: Door): Promise<void> {
  await door.asSystem('tidy', async (ctx) => {
    const before = (days: number) => [ctx.now.subtract({ hours: 24 * days }).toString()]
    await ctx.connection.query('delete from submission where at < $1', before(kept.submission))
    await ctx.connection.query('delete from session where coalesce(ended_at, expires_at) < $1', before(kept.session))
    await ctx.connection.query('delete from import_draft where created_at < $1', before(kept.import_draft))
    await ctx.connection.query('delete from draft where at < $1', before(kept.draft))
    await ctx.connection.query('delete from outbox where done_at < $1', before(kept.outbox))
  })
  // A server counts its rows by itself; the embedded database has nobody to do it.
  if (engine.kind === 'pglite') await countRows(engine)
}
