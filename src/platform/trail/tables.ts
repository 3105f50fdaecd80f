import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { human, me, rowAccess, today, trainingsIRead, unitsWhereI } from '#platform/db/access.ts'
import { bytes, day, id, instant } from '#platform/db/columns.ts'

/** What happened: one row per thing an operation did, written in the same transaction, never changed or removed. */
export const trail = pgTable('trail', {
  id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  at: instant().notNull(),
  /** `module.thingThatHappened` */
  kind: text().notNull(),
  actorId: uuid('actor_id'),
  /** The name as it was, and how the actor came in: session, ticket, token or job. */
  actorName: text('actor_name').notNull(),
  actorKind: text('actor_kind').notNull(),
  /** The role that gave the right. */
  capacity: text(),
  onBehalfOf: uuid('on_behalf_of'),
  /** Whose record it was done to. */
  subjectId: uuid('subject_id'),
  /** The training that decides who may read the entry; null for what is not about a training. */
  trainingId: uuid('training_id'),
  unitId: uuid('unit_id'),
  recordKind: text('record_kind').notNull(),
  recordId: uuid('record_id'),
  /** Codes, names and dates; never free text from people. */
  details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
}, (t) => [
  index('trail_record').on(t.recordId),
  index('trail_training').on(t.trainingId, t.id),
  index('trail_unit').on(t.unitId).where(sql`${t.unitId} is not null`),
  ...rowAccess('trail', {
    // What was done in a unit is for those who look after it; of trainings, only for those who follow trainings there.
    see: sql`${t.actorId} = ${me} or ${t.subjectId} = ${me} or ${t.trainingId} = any(${trainingsIRead})
      or (${t.unitId} = any(${unitsWhereI('trail.view')}) and (${t.trainingId} is null or ${t.unitId} = any(${unitsWhereI('training.follow')})))`,
    add: sql`${t.actorId} = ${human}`,
    appendOnly: true,
  }),
])
export type TrailEntry = typeof trail.$inferSelect

/** A seal over all entries after the last seal: who changes, adds or removes one later breaks the chain. */
export const trailSeal = pgTable('trail_seal', {
  id: integer().primaryKey(),
  at: instant().notNull(),
  lastEntryId: bigint('last_entry_id', { mode: 'number' }).notNull(),
  entries: integer().notNull(),
  /** HMAC-SHA256 with the installation's key over the previous seal and each entry, in hex. */
  seal: text().notNull(),
  /** Per entry its number and the first eight bytes of its HMAC: so that a broken seal tells which entry. */
  digests: bytes().notNull(),
}, () => rowAccess('trail_seal', { see: 'nobody', appendOnly: true }))

/** Who looked at another person's record: the first time each day, per reader and record. */
export const reading = pgTable('reading', {
  readerId: uuid('reader_id').notNull(),
  recordId: uuid('record_id').notNull(),
  onDay: day('on_day').notNull(),
  at: instant().notNull(),
  readerName: text('reader_name').notNull(),
  capacity: text(),
  subjectId: uuid('subject_id').notNull(),
  recordKind: text('record_kind').notNull(),
  recordLabel: text('record_label').notNull(),
}, (t) => [
  primaryKey({ columns: [t.readerId, t.recordId, t.onDay] }),
  index('reading_subject').on(t.subjectId, t.at),
  ...rowAccess('reading', {
    see: sql`${t.subjectId} = ${me} or ${t.readerId} = ${me}`, add: sql`${t.readerId} = ${human}`, appendOnly: true,
    // Five years: the rule a person reads on their own page (`modules/mydata/rules`).
    systemRemoves: sql`${t.onDay} < ${today} - 1825`,
  }),
])

/** What is news to a person: shown on their home and sent by mail at the pace they chose. */
export const news = pgTable('news', {
  id: id(),
  personId: uuid('person_id').notNull(),
  trailId: bigint('trail_id', { mode: 'number' }).notNull().references(() => trail.id),
  mailedAt: instant('mailed_at'),
}, (t) => [
  index('news_waiting').on(t.personId).where(sql`${t.mailedAt} is null`),
  index('news_person').on(t.personId, t.trailId),
  ...rowAccess('news', { see: sql`${t.personId} = ${me}`, add: sql`${human} is not null`, remove: 'seen' }),
])

/** What a later part must react to, written with the entry itself: a crash after the commit loses nothing. */
export const outbox = pgTable('outbox', {
  trailId: bigint('trail_id', { mode: 'number' }).primaryKey().references(() => trail.id),
  kind: text().notNull(),
  /** When the reaction's own transaction ended: a second delivery of the same job does nothing. */
  doneAt: instant('done_at'),
  relayedAt: instant('relayed_at'),
}, (t) => [
  index('outbox_waiting').on(t.trailId).where(sql`${t.relayedAt} is null`),
  ...rowAccess('outbox', { see: 'nobody', add: sql`${human} is not null` }),
])
