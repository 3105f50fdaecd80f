import { desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type TrailEntry, trail } from '#platform/trail/tables.ts'

/** What has happened to a record, the newest first. */
export const historyOf = (ctx: Ctx, recordId: string, most = 100): Promise<TrailEntry[]> =>
  ctx.db.select().from(trail).where(eq(trail.recordId, recordId)).orderBy(desc(trail.id)).limit(most)
