import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess } from '#platform/db/access.ts'
import { instant } from '#platform/db/columns.ts'

/** A form that was carried out, by the key it carried: the same form sent twice is carried out once. */
export const submission = pgTable('submission', {
  key: uuid().primaryKey(),
  /** The session or ticket it came with: whose it is. Nobody else may ask where it led. */
  entryId: uuid('entry_id').notNull(),
  location: text().notNull(),
  at: instant().notNull(),
}, (t) => [
  index('submission_at').on(t.at),
  ...rowAccess('submission', {
    // What a phone kept may have been carried out before its owner signed in anew.
    see: sql`${t.entryId} = (select acting_entry()) or ${t.entryId} in (select id from session where person_id = ${me})`,
     add: sql`${t.entryId} = (select acting_entry())`,
  }),
])

/** What has been filled in of a long form: one per person and form, kept until it is sent. */
export const draft = pgTable('draft', {
  personId: uuid('person_id').notNull(),
  form: text().notNull(),
  data: jsonb().$type<Record<string, unknown>>().notNull(),
  at: instant().notNull(),
}, (t) => [primaryKey({ columns: [t.personId, t.form] }), ...rowAccess('draft', { see: sql`${t.personId} = ${me}`, add: 'seen', change: 'seen', remove: 'seen' })])
