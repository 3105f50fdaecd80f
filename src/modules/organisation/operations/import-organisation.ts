import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { operation } from '#platform/operation.ts'
import { compare, type Difference } from '../import/compare.ts'
import type { Wanted } from '../import/wanted.ts'
import { mayImport } from '../policy.ts'
import { centrality, kommune, office, unit } from '../tables.ts'

async function differences(ctx: Ctx, wanted: Wanted) {
  const { db } = ctx
  const names = new Map(wanted.units.map((one) => [one.id, one.name]))
  return {
    units: compare(await db.select().from(unit), wanted.units, (row) => row.id, (row) => `${row.kind} ${row.name}`),
    kommuner: compare(await db.select().from(kommune), wanted.kommuner, (row) => row.unitId, (row) => names.get(row.unitId) ?? row.officialName),
    offices: compare(await db.select().from(office), wanted.offices, (row) => row.unitId, (row) => names.get(row.unitId) ?? row.unitId),
    centrality: compare(await db.select().from(centrality), wanted.centrality, (row) => `${row.unitId} ${row.year}`, (row) => `${names.get(row.unitId)} ${row.year}`),
  }
}

/** What the import would change; writes nothing. */
export async function organisationDifferences(ctx: Ctx, wanted: Wanted): Promise<Difference> {
  const { units, kommuner, offices, centrality } = await differences(ctx, wanted)
  return {
    added: [...units.added, ...centrality.added.map((name) => `centrality ${name}`)],
    changed: [...units.changed, ...kommuner.changed, ...offices.changed, ...centrality.changed],
    onlyHere: units.onlyHere,
  }
}

const everyColumn = (table: PgTable): Record<string, SQL> =>
  Object.fromEntries(Object.entries(getTableColumns(table)).map(([key, column]) => [key, sql.raw(`excluded."${(column as PgColumn).name}"`)]))

/** Makes the country equal to the files; a unit that is only here is kept. May be repeated. */
export const importOrganisation = operation({
  name: 'organisation.importOrganisation',
  input: z.custom<Wanted>((value) => typeof value === 'object' && value !== null && 'units' in value),
  load: differences,
  allow: mayImport,
  async run(ctx, { units, kommuner, offices, centrality: classes }) {
    // Those above are written before those below them: they come in this order in the files.
    for (const row of units.toWrite) await ctx.db.insert(unit).values(row).onConflictDoUpdate({ target: unit.id, set: everyColumn(unit) })
    for (const row of kommuner.toWrite) await ctx.db.insert(kommune).values(row).onConflictDoUpdate({ target: kommune.unitId, set: everyColumn(kommune) })
    for (const row of offices.toWrite) await ctx.db.insert(office).values(row).onConflictDoUpdate({ target: office.unitId, set: everyColumn(office) })
    for (const row of classes.toWrite) await ctx.db.insert(centrality).values(row).onConflictDoUpdate({ target: [centrality.unitId, centrality.year], set: everyColumn(centrality) })
    const written = units.toWrite.length + kommuner.toWrite.length + offices.toWrite.length + classes.toWrite.length
    await ctx.trail('organisation.imported', { record: { kind: 'organisation', id: null }, details: { added: units.added.length, changed: units.changed.length + kommuner.changed.length + offices.changed.length, written } })
    return written
  },
})
