import { sql } from 'drizzle-orm'
import { type AnyPgColumn, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead, unitsWhereI } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import { type MovedRecord, type MoveState, moveStates } from '../rules/move.ts'
import { training, trainingsIFollow, whereIAssign } from './training.ts'

const assign = unitsWhereI('training.assign')
/** In the training, or leading in the kommune it is in. */
const inItNow = (trainingId: AnyPgColumn) => sql`(${trainingId} = any(${trainingsIRead}) or ${whereIAssign(trainingId)})`

/** A doctor goes on with the training in another kommune (R58). The receiving kommune confirms; the training stays one. */
export const move = pgTable('move', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  fromKommuneId: uuid('from_kommune_id').notNull().references(() => unit.id),
  toKommuneId: uuid('to_kommune_id').notNull().references(() => unit.id),
  /** First day in the new kommune. */
  movesOn: day('moves_on').notNull(),
  state: text().$type<MoveState>().notNull().default('asked'),
  askedBy: uuid('asked_by').notNull().references(() => person.id),
  askedAt: instant('asked_at').notNull(),
  answeredBy: uuid('answered_by').references(() => person.id),
  answeredAt: instant('answered_at'),
  /** Who is to lead from the day on; set by the receiving kommune. */
  leaderId: uuid('leader_id').references(() => person.id),
}, (t) => [
  uniqueIndex('move_one_open').on(t.trainingId).where(sql`${t.state} in ('asked', 'confirmed')`),
  index('move_to').on(t.toKommuneId), index('move_training').on(t.trainingId),
  oneOf('move_state', t.state, moveStates),
  ...rowAccess('move', {
    see: sql`${inItNow(t.trainingId)} or ${t.toKommuneId} = any(${assign}) or ${t.trainingId} in ${trainingsIFollow}`,
    add: sql`${t.state} = 'asked' and ${inItNow(t.trainingId)}`,
    change: sql`${inItNow(t.trainingId)} or ${t.toKommuneId} = any(${assign})`,
    into: sql`(${t.state} = 'withdrawn' and ${inItNow(t.trainingId)}) or ${t.toKommuneId} = any(${assign})`,
  }),
])
export type Move = typeof move.$inferSelect

/** From when to when a kommune was responsible, once the doctor has moved on. The kommune of today stands on the training. */
export const tenure = pgTable('tenure', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  traineeId: uuid('trainee_id').notNull().references(() => person.id),
  traineeName: text('trainee_name').notNull(),
  kommuneId: uuid('kommune_id').notNull().references(() => unit.id),
  fromOn: day('from_on').notNull(),
  /** First day it was not responsible any more. */
  untilOn: day('until_on').notNull(),
}, (t) => [
  unique('tenure_until').on(t.trainingId, t.untilOn), index('tenure_kommune').on(t.kommuneId),
  ...rowAccess('tenure', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow} or ${t.kommuneId} = any(${assign})` }),
])
export type Tenure = typeof tenure.$inferSelect

/** The record as it stood when the doctor moved on: all the earlier kommune keeps reading, and nothing that came later. */
export const tenureRecord = pgTable('tenure_record', {
  tenureId: uuid('tenure_id').primaryKey().references(() => tenure.id),
  traineeId: uuid('trainee_id').notNull().references(() => person.id),
  kommuneId: uuid('kommune_id').notNull().references(() => unit.id),
  content: jsonb().$type<MovedRecord>().notNull(),
  madeAt: instant('made_at').notNull(),
}, (t) => [index('tenure_record_kommune').on(t.kommuneId), ...rowAccess('tenure_record', { see: sql`${t.traineeId} = ${me} or ${t.kommuneId} = any(${assign})` })])
