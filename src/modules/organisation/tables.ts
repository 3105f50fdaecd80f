import { sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { rowAccess, unitsWhereI } from '#platform/db/access.ts'
import { day, id, oneOf } from '#platform/db/columns.ts'
import { type RegistrationStatus, registrationStatuses, type UnitKind, unitKinds } from './rules.ts'

// The country is public; only who may import it writes it.
const importers = sql`cardinality(${unitsWhereI('organisation.import')}) > 0`
const keepers = sql`cardinality(${unitsWhereI('registration.keep')}) > 0`
const publicButImported = { see: 'everyone', add: importers, change: importers } as const

/** The country as it is: who a person can have a role in. Public. */
export const unit = pgTable('unit', {
  id: id(),
  kind: text().$type<UnitKind>().notNull(),
  /** Kommunenummer, office id, organisation number or the source's own code; unique within the kind. */
  code: text().notNull(),
  name: text().notNull(),
  /** The hospital's trust, the trust's region. */
  parentId: uuid('parent_id').references((): AnyPgColumn => unit.id),
  /** The ALIS office that advises the kommune (R120). */
  officeId: uuid('office_id').references((): AnyPgColumn => unit.id),
}, (t) => [
  unique('unit_code').on(t.kind, t.code), index('unit_parent').on(t.parentId), index('unit_office').on(t.officeId),
  oneOf('unit_kind', t.kind, unitKinds),
  ...rowAccess('unit', publicButImported),
])
export type Unit = typeof unit.$inferSelect

/** What only a kommune has. */
export const kommune = pgTable('kommune', {
  unitId: uuid('unit_id').primaryKey().references(() => unit.id),
  officialName: text('official_name').notNull(),
  countyNumber: text('county_number').notNull(),
  county: text().notNull(),
  rhfId: uuid('rhf_id').notNull().references(() => unit.id),
  /** The trust whose catchment the kommune lies in; null where it is divided (Oslo). */
  trustId: uuid('trust_id').references(() => unit.id),
  localHospital: text('local_hospital'),
  note: text(),
}, () => rowAccess('kommune', publicButImported))
export type Kommune = typeof kommune.$inferSelect

/** Centrality of a kommune, by the year it was published for. */
export const centrality = pgTable('centrality', {
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  year: integer().notNull(),
  index: integer().notNull(),
  class: integer().notNull(),
}, (t) => [primaryKey({ columns: [t.unitId, t.year] }), ...rowAccess('centrality', publicButImported)])

/**
 * How an organisation stands as training institution, per specialty, from a day on (R30-R34). Each row holds until the next begins.
 * Public. Kept by the directorate.
 */
export const registration = pgTable('registration', {
  id: id(),
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  specialty: text().notNull(),
  status: text().$type<RegistrationStatus>().notNull(),
  fromOn: day('from_on').notNull(),
  /** When the directorate decided, where it has (R32): often long after the day it counts from. */
  decidedOn: day('decided_on'),
}, (t) => [
  unique('registration_day').on(t.unitId, t.specialty, t.fromOn),
  oneOf('registration_status', t.status, registrationStatuses),
  ...rowAccess('registration', { see: 'everyone', add: keepers, change: keepers, remove: keepers }),
])
export type Registration = typeof registration.$inferSelect
