import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import { training, trainingsIFollow } from '#modules/portfolio/tables.ts'
import { acknowledging, type Acknowledging, type LeaveKind, leaveKinds, type PlanItemKind, planItemKinds, type PlanItemState, planItemStates, type ServiceKind, serviceKinds } from './rules/periods.ts'


/** Service in one arena, at one percentage, from one day to another (R42). What overlaps is together at most 100 % (trigger). */
export const servicePeriod = pgTable('service_period', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  traineeId: uuid('trainee_id').notNull().references(() => person.id),
  kind: text().$type<ServiceKind>().notNull(),
  arena: text().notNull(),
  /** The kommune or hospital, where it is one we know: its registration decides whether time counts (R8). */
  unitId: uuid('unit_id').references(() => unit.id),
  percentage: integer().notNull(),
  fromOn: day('from_on').notNull(),
  /** Last day; null while no end is agreed. */
  untilOn: day('until_on'),
  /** Service from the old scheme that counts after conversion (R12). */
  oldScheme: boolean('old_scheme').notNull().default(false),
  /** Agreed with the arena, or only wished for (hospital). */
  agreed: boolean().notNull().default(true),
  /** Codes of the objectives it is to serve (R42). */
  objectives: text().array().notNull().default([]),
  addedBy: uuid('added_by').notNull().references(() => person.id),
  addedAt: instant('added_at').notNull(),
}, (t) => [
  index('service_period_training').on(t.trainingId), index('service_period_trainee').on(t.traineeId),
  oneOf('service_period_kind', t.kind, serviceKinds),
  check('service_period_percentage', sql`${t.percentage} between 1 and 100`), check('service_period_days', sql`${t.untilOn} is null or ${t.untilOn} >= ${t.fromOn}`),
  ...rowAccess('service_period', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`, add: sql`${t.trainingId} = any(${trainingsIRead})`, change: sql`${t.trainingId} = any(${trainingsIRead})`, remove: sql`${t.trainingId} = any(${trainingsIRead})` }),
])
export type ServicePeriod = typeof servicePeriod.$inferSelect

/** Leave from service: recorded, never judged by us (R13). The days, which time is counted from, are known to those who follow. */
export const leave = pgTable('leave', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  percentage: integer().notNull(),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on').notNull(),
  addedBy: uuid('added_by').notNull().references(() => person.id),
  addedAt: instant('added_at').notNull(),
}, (t) => [
  index('leave_training').on(t.trainingId),
  check('leave_percentage', sql`${t.percentage} between 1 and 100`), check('leave_days', sql`${t.untilOn} >= ${t.fromOn}`),
  ...rowAccess('leave', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`, add: sql`${t.trainingId} = any(${trainingsIRead})`, change: sql`${t.trainingId} = any(${trainingsIRead})`, remove: sql`${t.trainingId} = any(${trainingsIRead})` }),
])
export type Leave = typeof leave.$inferSelect

/** Why somebody is on leave: the doctor's own, and known to the two they work with. Who only follows does not learn that somebody is ill. */
export const leaveReason = pgTable('leave_reason', {
  leaveId: uuid('leave_id').primaryKey().references(() => leave.id, { onDelete: 'cascade' }),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  kind: text().$type<LeaveKind>().notNull(),
}, (t) => [
  index('leave_reason_training').on(t.trainingId),
  oneOf('leave_reason_kind', t.kind, leaveKinds),
  ...rowAccess('leave_reason', { see: sql`${t.trainingId} = any(${trainingsIRead})`, add: sql`${t.trainingId} = any(${trainingsIRead}) and ${t.leaveId} in (select id from leave where training_id = ${t.trainingId})`, change: 'seen', remove: 'seen' }),
])

/** A course, a group, an assessment that is planned (R41, R42). */
export const planItem = pgTable('plan_item', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  kind: text().$type<PlanItemKind>().notNull(),
  title: text().notNull(),
  /** Code of a recommended course (R130). */
  code: text(),
  onDay: day('on_day'),
  /** How competence is assessed, who takes part. */
  how: text(),
  state: text().$type<PlanItemState>().notNull().default('planned'),
  addedBy: uuid('added_by').notNull().references(() => person.id),
  addedAt: instant('added_at').notNull(),
}, (t) => [
  index('plan_item_training').on(t.trainingId),
  oneOf('plan_item_kind', t.kind, planItemKinds), oneOf('plan_item_state', t.state, planItemStates),
  ...rowAccess('plan_item', { see: sql`${t.trainingId} = any(${trainingsIRead})`, add: sql`${t.trainingId} = any(${trainingsIRead})`, change: 'seen', remove: 'seen' }),
])
export type PlanItem = typeof planItem.$inferSelect

/** When the plan was last revised: known to those who follow, who do not read what is in it. */
export const trainingPlan = pgTable('training_plan', {
  trainingId: uuid('training_id').primaryKey().references(() => training.id),
  revisions: integer().notNull(),
  revisedOn: day('revised_on').notNull(),
  /** The day of the revision that was last reminded of (R42: 11 months). */
  remindedFor: day('reminded_for'),
}, (t) => [...rowAccess('training_plan', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`, add: sql`${t.trainingId} = any(${trainingsIRead})`, change: sql`${t.trainingId} = any(${trainingsIRead})` })])
export type TrainingPlan = typeof trainingPlan.$inferSelect

/** A version of the plan as it stood, with who made it and who took part (R42). Never changed. */
export const planRevision = pgTable('plan_revision', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  number: integer().notNull(),
  madeBy: uuid('made_by').notNull().references(() => person.id),
  madeByName: text('made_by_name').notNull(),
  madeAt: instant('made_at').notNull(),
  note: text(),
  content: jsonb().$type<Record<string, unknown>>().notNull(),
}, (t) => [
  unique('plan_revision_number').on(t.trainingId, t.number),
  ...rowAccess('plan_revision', { see: sql`${t.trainingId} = any(${trainingsIRead})`, add: sql`${t.madeBy} = ${me} and ${t.trainingId} = any(${trainingsIRead})` }),
])
export type PlanRevision = typeof planRevision.$inferSelect

/** One of the three has read a revision and agrees (R42). */
export const planAcknowledgement = pgTable('plan_acknowledgement', {
  id: id(),
  revisionId: uuid('revision_id').notNull().references(() => planRevision.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  personId: uuid('person_id').notNull().references(() => person.id),
  name: text().notNull(),
  capacity: text().$type<Acknowledging>().notNull(),
  at: instant().notNull(),
}, (t) => [
  unique('plan_acknowledgement_once').on(t.revisionId, t.capacity),
  oneOf('plan_acknowledgement_capacity', t.capacity, acknowledging),
  ...rowAccess('plan_acknowledgement', { see: sql`${t.trainingId} = any(${trainingsIRead})`, add: sql`${t.personId} = ${me} and ${t.trainingId} = any(${trainingsIRead})` }),
])

/** An adviser has looked at the counted time and confirms it, by name and date (R13). Never a binding verdict. */
export const countConfirmation = pgTable('count_confirmation', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  /** Counted up to and including this day. */
  asOf: day('as_of').notNull(),
  /** Months by kind, in hundredths, as they were counted then. */
  counted: jsonb().$type<Record<string, number>>().notNull(),
  adviserId: uuid('adviser_id').notNull().references(() => person.id),
  adviserName: text('adviser_name').notNull(),
  note: text(),
  at: instant().notNull(),
}, (t) => [
  index('count_confirmation_training').on(t.trainingId),
  ...rowAccess('count_confirmation', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`, add: sql`${t.adviserId} = ${me} and ${t.trainingId} in ${trainingsIFollow}` }),
])
export type CountConfirmation = typeof countConfirmation.$inferSelect
