import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, unitsWhereI } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { type ObjectiveSet, objectiveSets } from './rules.ts'

const importers = sql`cardinality(${unitsWhereI('curriculum.import')}) > 0`

/** One version of a set of læringsmål. A plan keeps the version it was assigned with (R11). */
export const curriculum = pgTable('curriculum', {
  id: id(),
  set: text().$type<ObjectiveSet>().notNull(),
  name: text().notNull(),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
  /** Own wording for trying the product; never to be taken for the directorate's text. */
  practice: boolean().notNull().default(false),
  /** Has every objective of the set; only such a version can be assigned. */
  complete: boolean().notNull(),
  source: text().notNull(),
  importedAt: instant('imported_at').notNull(),
}, (t) => [oneOf('curriculum_set', t.set, objectiveSets), ...rowAccess('curriculum', { see: 'everyone', add: importers, change: importers })])
export type Curriculum = typeof curriculum.$inferSelect

/** A læringsmål as it stands in one version. */
export const objective = pgTable('objective', {
  id: id(),
  curriculumId: uuid('curriculum_id').notNull().references(() => curriculum.id),
  code: text().notNull(),
  title: text().notNull(),
  theme: text().notNull(),
  /** Codes of recommended activity types; recommended, never required (R20). */
  recommended: text().array().notNull().default([]),
  timeRequirement: text('time_requirement'),
  /** Code of the objective this one took over from (R11). */
  replaces: text(),
  practice: boolean().notNull().default(false),
  source: text(),
}, (t) => [
  unique('objective_code').on(t.curriculumId, t.code), index('objective_by_code').on(t.code),
  ...rowAccess('objective', { see: 'everyone', add: importers }),
])
export type Objective = typeof objective.$inferSelect

/** A sheet on its way in: what was uploaded, before anything is written. */
export const importDraft = pgTable('import_draft', {
  id: id(),
  personId: uuid('person_id').notNull(),
  fileName: text('file_name').notNull(),
  rows: jsonb().$type<string[][]>().notNull(),
  createdAt: instant('created_at').notNull(),
}, (t) => [...rowAccess('import_draft', { see: sql`${t.personId} = ${me}`, add: 'seen', remove: 'seen' })])
