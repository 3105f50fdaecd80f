import { and, asc, count, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { holdsOn, type ObjectiveSet } from './rules.ts'
import { type Curriculum, curriculum, importDraft, type Objective, objective } from './tables.ts'

/** All versions of all sets, the newest first. */
export const curricula = (ctx: Ctx): Promise<Curriculum[]> => ctx.db.select().from(curriculum).orderBy(asc(curriculum.set), desc(curriculum.validFrom), desc(curriculum.importedAt))

/** @throws NotFound */
export async function theCurriculum(ctx: Ctx, id: string): Promise<Curriculum> {
  const [found] = await ctx.db.select().from(curriculum).where(eq(curriculum.id, id))
  return found ?? notFound('curriculum')
}

export const objectivesOf = (ctx: Ctx, curriculumId: string): Promise<Objective[]> => ctx.db.select().from(objective).where(eq(objective.curriculumId, curriculumId)).orderBy(asc(objective.code))

/**
 * The version of a set that is assigned on a day: complete, in force, the one that began last (R11). Null when there is none.
 * A later version never changes a plan already assigned.
 */
export async function versionInForce(ctx: Ctx, set: ObjectiveSet, day: Temporal.PlainDate): Promise<Curriculum | null> {
  const begun = await ctx.db.select().from(curriculum).where(and(eq(curriculum.set, set), eq(curriculum.complete, true), lte(curriculum.validFrom, day))).orderBy(desc(curriculum.validFrom), desc(curriculum.importedAt))
  return begun.find((version) => holdsOn(version, day)) ?? null
}

/** Objectives by id, for names of what a plan points to. */
export const objectivesById = (ctx: Ctx, ids: readonly string[]): Promise<Objective[]> => (ids.length === 0 ? Promise.resolve([]) : ctx.db.select().from(objective).where(inArray(objective.id, [...ids])))

/** @throws NotFound */
export async function theDraft(ctx: Ctx, id: string) {
  const [found] = await ctx.db.select().from(importDraft).where(eq(importDraft.id, id))
  return found ?? notFound('import')
}

/** How many objectives each version has. */
export async function objectiveCounts(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.db.select({ id: objective.curriculumId, n: count() }).from(objective).groupBy(objective.curriculumId)
  return new Map(rows.map((row) => [row.id, Number(row.n)]))
}
