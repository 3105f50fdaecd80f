import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { countRows } from '#platform/db/migrate.ts'
import { expiredStatements } from '#modules/mydata/index.ts'

/** Removes what has been kept its time, by the rules every person sees on their own page. Nothing here is a record of anybody's training. */
export async function tidy(engine: Engine, door: Door): Promise<void> {
  await door.asSystem('tidy', async (ctx) => {
    for (const { sql, params } of expiredStatements(ctx.now)) await ctx.connection.query(sql, params)
  })
  // A server counts its rows by itself; the embedded database has nobody to do it.
  if (engine.kind === 'pglite') await countRows(engine)
}
