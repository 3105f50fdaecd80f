import { sql } from 'drizzle-orm'
import { type AnyPgColumn, doublePrecision, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { rowAccess, unitsWhereI } from '#platform/db/access.ts'
import { day, id, oneOf } from '#platform/db/columns.ts'
import { type RegistrationStatus, registrationStatuses, type UnitKind, unitKinds } from './rules.ts'

// The country is public; only who may import it writes it.
const importers = sql`cardinality(${unitsWhereI('organisation.import')}) > 0`
const keepers = sql`(cardinality(${unitsWhereI('registration.decide')}) > 0 or unit_id = any(${unitsWhereI('registration.note')}))`
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
  /** The ALIS office that advises the unit: the kommune, or another body that trains (R30, R120). */
  officeId: uuid('office_id').references((): AnyPgColumn => unit.id),
  /** The day from which it is no more: a kommune merged away. */
  endedOn: day('ended_on'),
  /** What it became part of. */
  continuedById: uuid('continued_by_id').references((): AnyPgColumn => unit.id),
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
  /** The middle of its land, in degrees (WGS 84): how far it is from one kommune to another. */
  lat: doublePrecision(),
  lon: doublePrecision(),
}, () => rowAccess('kommune', publicButImported))
export type Kommune = typeof kommune.$inferSelect

/** What only an ALIS office has. */
export const office = pgTable('office', {
  unitId: uuid('unit_id').primaryKey().references(() => unit.id),
  /** The kommune it is part of, which signs for it (R120, R124). */
  hostId: uuid('host_id').notNull().references(() => unit.id),
  establishedYear: integer('established_year').notNull(),
}, () => rowAccess('office', publicButImported))

/** Centrality of a kommune, by the year it was published for. */
export const centrality = pgTable('centrality', {
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  year: integer().notNull(),
  index: integer().notNull(),
  class: integer().notNull(),
}, (t) => [primaryKey({ columns: [t.unitId, t.year] }), ...rowAccess('centrality', publicButImported)])

/**
 * What happened to an organisation as training institution, per specialty (R30-R35): one row a step. How it stood on a day is the
 * last step up to it (`standingOn`); from which day time counts is `fromOn`, often long before the step was taken (R32).
 * Public. Kept by the directorate, and by the office for the organisations it advises.
 */
export const registration = pgTable('registration', {
  id: id(),
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  specialty: text().notNull(),
  status: text().$type<RegistrationStatus>().notNull(),
  /** The day of the step: the application was sent, the directorate decided. */
  happenedOn: day('happened_on').notNull(),
  /** The day the status counts from: for an accepted application as a rule the day it was sent (R32). */
  fromOn: day('from_on').notNull(),
}, (t) => [
  unique('registration_day').on(t.unitId, t.specialty, t.happenedOn),
  oneOf('registration_status', t.status, registrationStatuses),
  ...rowAccess('registration', { see: 'everyone', add: keepers, change: keepers }),
])
export type Registration = typeof registration.$inferSelect
