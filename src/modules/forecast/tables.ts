import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { rowAccess } from '#platform/db/access.ts'
import { id, instant } from '#platform/db/columns.ts'
import { inMyOwn, training } from '#modules/portfolio/tables.ts'
import type { Change } from './rules.ts'

/** A what-if the doctor has kept: changes to what is planned, and whether the mentor may see it. It changes nothing. */
export const whatIf = pgTable('what_if', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  name: text().notNull(),
  changes: jsonb().$type<readonly Change[]>().notNull(),
  shared: boolean().notNull().default(false),
  savedAt: instant('saved_at').notNull(),
}, (t) => [
  index('what_if_training').on(t.trainingId),
  ...rowAccess('what_if', {
    see: sql`${inMyOwn(t.trainingId)} or (${t.shared} and ${t.trainingId} in (select trainings_i_mentor()))`,
    add: inMyOwn(t.trainingId), change: inMyOwn(t.trainingId), remove: inMyOwn(t.trainingId),
  }),
])
export type WhatIf = typeof whatIf.$inferSelect
