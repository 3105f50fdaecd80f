import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { human, rowAccess, unitsWhereI } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import { type ArenaKind, arenaKinds, type Extent, extents } from './rules.ts'

const kept = sql`unit_id = any(${unitsWhereI('institution.apply')})`

/** A place where an organisation trains in a specialty, its own or by agreement (R36, R40). Public, kept by its leaders. */
export const arena = pgTable('arena', {
  id: id(),
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  specialty: text().$type<Specialty>().notNull(),
  name: text().notNull(),
  kind: text().$type<ArenaKind>().notNull(),
  /** The agreement it is used by; none for one's own. */
  agreedFrom: day('agreed_from'),
  agreedUntil: day('agreed_until'),
  /** How mentoring, supervision and assessment are done there (R36). */
  note: text(),
  addedBy: uuid('added_by').references(() => person.id),
  addedAt: instant('added_at').notNull(),
}, (t) => [
  uniqueIndex('arena_name').on(t.unitId, t.specialty, sql`lower(${t.name})`), index('arena_unit').on(t.unitId), oneOf('arena_kind', t.kind, arenaKinds),
  check('arena_agreed', sql`(${t.kind} = 'own' and ${t.agreedFrom} is null and ${t.agreedUntil} is null) or (${t.kind} <> 'own' and ${t.agreedFrom} is not null and (${t.agreedUntil} is null or ${t.agreedUntil} >= ${t.agreedFrom}))`),
  ...rowAccess('arena', { see: 'everyone', add: sql`${kept} and added_by = ${human}`, change: kept, remove: kept }),
])
export type Arena = typeof arena.$inferSelect

const keptArena = sql`arena_id in (select id from arena where ${kept})`

/** What of the objectives can be reached at an arena (R40). */
export const arenaObjective = pgTable('arena_objective', {
  arenaId: uuid('arena_id').notNull().references(() => arena.id, { onDelete: 'cascade' }),
  code: text().notNull(),
  extent: text().$type<Extent>().notNull(),
}, (t) => [
  primaryKey({ columns: [t.arenaId, t.code] }), oneOf('arena_objective_extent', t.extent, extents),
  ...rowAccess('arena_objective', { see: 'everyone', add: keptArena, change: keptArena, remove: keptArena }),
])
