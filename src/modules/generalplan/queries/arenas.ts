import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { type Objective, objectivesOf, type ObjectiveSet, setsOf, type Specialty, versionInForce } from '#modules/curriculum/index.ts'
import { type Arena, arena, arenaObjective } from '../tables.ts'
import { type ArenaCover, type Coverage, coverageOn, type Extent } from '../rules.ts'

/** An arena with what it covers. */
export interface ArenaView extends Arena {
  readonly covers: ArenaCover['covers']
}

/** The objectives of a specialty in force, set by set. */
export interface ObjectivesIn {
  readonly set: ObjectiveSet
  readonly objectives: readonly Objective[]
}

export async function objectivesFor(ctx: Ctx, specialty: Specialty): Promise<ObjectivesIn[]> {
  const found: ObjectivesIn[] = []
  for (const set of setsOf(specialty)) {
    const version = await versionInForce(ctx, set, ctx.today)
    found.push({ set, objectives: version ? await objectivesOf(ctx, version.id) : [] })
  }
  return found
}

/** The arenas of an organisation in a specialty by name, with what each covers; null: in every specialty. */
export async function arenasOf(ctx: Ctx, unitId: string, specialty: Specialty | null = null): Promise<ArenaView[]> {
  const rows = await ctx.connection.query<{ id: string; covers: Record<string, Extent> }>(
    `select a.id, coalesce(json_object_agg(o.code, o.extent) filter (where o.code is not null), '{}') as covers from arena a left join arena_objective o on o.arena_id = a.id
      where a.unit_id = $1 and ($2::text is null or a.specialty = $2) group by a.id`, [unitId, specialty])
  const all = await ctx.db.select().from(arena).where(eq(arena.unitId, unitId))
  const named = new Intl.Collator('nb')
  return rows.flatMap((row) => all.filter((one) => one.id === row.id).map((one) => ({ ...one, covers: new Map(Object.entries(row.covers)) }))).sort((a, b) => named.compare(a.name, b.name))
}

/** @throws NotFound */
export async function theArena(ctx: Ctx, id: string, lock?: 'update'): Promise<ArenaView> {
  const asked = ctx.db.select().from(arena).where(eq(arena.id, id))
  const [found] = await (lock ? asked.for(lock) : asked)
  if (!found) return notFound('arena')
  const covers = await ctx.db.select().from(arenaObjective).where(eq(arenaObjective.arenaId, id))
  return { ...found, covers: new Map(covers.map((one) => [one.code, one.extent])) }
}

/** What an organisation offers in a specialty today: its arenas, the objectives, and which of them can be reached (R40). */
export interface Offered {
  readonly arenas: readonly ArenaView[]
  readonly sets: readonly ObjectivesIn[]
  readonly coverage: Coverage
}

export async function offeredBy(ctx: Ctx, unitId: string, specialty: Specialty): Promise<Offered> {
  const [arenas, sets] = [await arenasOf(ctx, unitId, specialty), await objectivesFor(ctx, specialty)]
  return { arenas, sets, coverage: coverageOn(arenas, sets.flatMap(({ objectives }) => objectives.map((one) => one.code)), ctx.today) }
}
