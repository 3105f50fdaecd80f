import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type TrailEntry, trail } from '#platform/trail/tables.ts'

/** What has happened to a record, the newest first. */
export const historyOf = (ctx: Ctx, recordId: string, most = 100): Promise<TrailEntry[]> =>
  ctx.db.select().from(trail).where(eq(trail.recordId, recordId)).orderBy(desc(trail.id)).limit(most)

/** What has happened in a training, the newest first. @param kinds only these */
export const historyOfTraining = (ctx: Ctx, trainingId: string, kinds: readonly string[], most = 100): Promise<TrailEntry[]> =>
  ctx.db.select().from(trail).where(and(eq(trail.trainingId, trainingId), inArray(trail.kind, [...kinds]))).orderBy(desc(trail.id)).limit(most)

/** What has happened to the affairs of a unit, the newest first. */
export const historyOfUnit = (ctx: Ctx, unitId: string, most = 100): Promise<TrailEntry[]> =>
  ctx.db.select().from(trail).where(eq(trail.unitId, unitId)).orderBy(desc(trail.id)).limit(most)
