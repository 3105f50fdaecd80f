import { sql } from 'drizzle-orm'
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess } from '#platform/db/access.ts'
import { bytes, id, instant } from '#platform/db/columns.ts'

/** An attached file, in the database with the record it belongs to: both are there, or neither. */
export const file = pgTable('file', {
  id: id(),
  name: text().notNull(),
  /** Found from the content, not from the name. */
  type: text().notNull(),
  size: integer().notNull(),
  sha256: text().notNull(),
  content: bytes().notNull(),
  addedBy: uuid('added_by'),
  addedAt: instant('added_at').notNull(),
}, (t) => [...rowAccess('file', { see: sql`${t.addedBy} = ${me} or record_shows_file(${t.id})`, add: sql`${t.addedBy} = ${me}` })])
export type StoredFile = typeof file.$inferSelect
