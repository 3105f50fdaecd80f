import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import type { UnitKind } from './rules.ts'
import { centrality, kommune, type Registration, registration, type Unit, unit } from './tables.ts'

export interface KommuneRow {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly officialName: string
  readonly county: string
  readonly countyNumber: string
  readonly region: string
  readonly trust: string | null
  readonly localHospital: string | null
  readonly officeId: string | null
  readonly office: string | null
  readonly note: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly centrality: readonly { year: number; class: number; index: number }[]
}

/** The kommuner by number, with county, region, catchment, office and centrality. @param only these ids */
export async function kommuner(ctx: Ctx, only?: readonly string[]): Promise<KommuneRow[]> {
  const [office, region, trust] = [alias(unit, 'office'), alias(unit, 'region'), alias(unit, 'trust')]
  return ctx.db
    .select({
      id: unit.id, number: unit.code, name: unit.name, officialName: kommune.officialName, county: kommune.county, countyNumber: kommune.countyNumber,
      region: region.name, trust: trust.name, localHospital: kommune.localHospital, officeId: unit.officeId, office: office.name, note: kommune.note, lat: kommune.lat, lon: kommune.lon,
      centrality: sql<KommuneRow['centrality']>`coalesce((select json_agg(json_build_object('year', c.year, 'class', c.class, 'index', c.index) order by c.year) from ${centrality} c where c.unit_id = ${unit.id}), '[]')`,
    })
    .from(unit)
    .innerJoin(kommune, eq(kommune.unitId, unit.id))
    .innerJoin(region, eq(region.id, kommune.rhfId))
    .leftJoin(office, eq(office.id, unit.officeId))
    .leftJoin(trust, eq(trust.id, kommune.trustId))
    .where(and(eq(unit.kind, 'kommune'), only ? inArray(unit.id, [...only]) : undefined))
    .orderBy(unit.code)
}

/** @throws NotFound */
export async function theKommune(ctx: Ctx, number: string): Promise<KommuneRow> {
  const [found] = await ctx.db.select({ id: unit.id }).from(unit).where(and(eq(unit.kind, 'kommune'), eq(unit.code, number)))
  return (found && (await kommuner(ctx, [found.id]))[0]) ?? notFound('kommune')
}

/** @throws NotFound */
export async function theUnit(ctx: Ctx, id: string): Promise<Unit> {
  const [found] = await ctx.db.select().from(unit).where(eq(unit.id, id))
  return found ?? notFound('unit')
}

export async function unitByCode(ctx: Ctx, kind: UnitKind, code: string): Promise<Unit> {
  const [found] = await ctx.db.select().from(unit).where(and(eq(unit.kind, kind), eq(unit.code, code)))
  return found ?? notFound('unit')
}

/** Units of some kinds, in Norwegian order. */
export const unitsOf = (ctx: Ctx, kinds: readonly UnitKind[]): Promise<Unit[]> =>
  ctx.db.select().from(unit).where(inArray(unit.kind, [...kinds])).orderBy(sql`norwegian_order(${unit.name})`)

export const unitsBelow = (ctx: Ctx, parentId: string): Promise<Unit[]> =>
  ctx.db.select().from(unit).where(eq(unit.parentId, parentId)).orderBy(sql`norwegian_order(${unit.name})`)

/** The unit itself and everything above it: where a role gives rights in it. */
export async function unitsAbove(ctx: Ctx, unitId: string): Promise<string[]> {
  const rows = await ctx.connection.query<{ id: string }>(
    `select unnest(array_remove(array[u.id, u.office_id, u.parent_id, p.parent_id], null)) as id from unit u left join unit p on p.id = u.parent_id where u.id = $1`, [unitId])
  return rows.map((row) => row.id)
}

/** How a unit has stood as training institution, the newest first. */
export const registrationsOf = (ctx: Ctx, unitId: string): Promise<Registration[]> =>
  ctx.db.select().from(registration).where(eq(registration.unitId, unitId)).orderBy(desc(registration.happenedOn))
