import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { human, me, rowAccess, trainingsIRead } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { file } from '#platform/files/tables.ts'
import { person } from '#modules/identity/tables/people.ts'
import { activityStates, type ActivityState, signingStates, type SigningState } from '../rules/activity.ts'
import { inMyOwn, objectivesIDecide, planObjective, training } from './training.ts'

const activitiesISign = sql.raw(`(select unnest(activities_i_sign()))`)
const activitiesISee = sql.raw(`(select unnest(activities_i_see()))`)
const objectivesISee = sql.raw(`(select unnest(objectives_i_see()))`)

/** Something the doctor did to reach one or several objectives (R54). */
export const activity = pgTable('activity', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  /** Code of the activity type. */
  type: text().notNull(),
  title: text().notNull(),
  description: text(),
  place: text(),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on'),
  state: text().$type<ActivityState>().notNull().default('registered'),
  stateSince: instant('state_since').notNull(),
  /** The doctor's own suggestion instead of a recommended activity, with the reason (R20). */
  alternative: boolean().notNull().default(false),
  alternativeReason: text('alternative_reason'),
  /** The signed activity this one corrects. */
  correctsId: uuid('corrects_id').references((): AnyPgColumn => activity.id),
  registeredAt: instant('registered_at').notNull(),
}, (t) => [
  index('activity_training').on(t.trainingId, t.registeredAt), index('activity_corrects').on(t.correctsId).where(sql`${t.correctsId} is not null`),
  oneOf('activity_state', t.state, activityStates.filter((state) => state !== 'not_started')),
  ...rowAccess('activity', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.id} in ${activitiesISee}`, add: inMyOwn(t.trainingId), change: 'seen', into: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.id} in ${activitiesISign}` }),
])
export type Activity = typeof activity.$inferSelect

/** Which objectives an activity serves. */
export const activityObjective = pgTable('activity_objective', {
  activityId: uuid('activity_id').notNull().references(() => activity.id),
  planObjectiveId: uuid('plan_objective_id').notNull().references(() => planObjective.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
}, (t) => [
  primaryKey({ columns: [t.activityId, t.planObjectiveId] }), index('activity_objective_objective').on(t.planObjectiveId), index('activity_objective_training').on(t.trainingId),
  ...rowAccess('activity_objective', {
    // Who decides one objective does not learn which others its activities serve.
    see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.activityId} in ${activitiesISign} or ${t.planObjectiveId} in ${objectivesIDecide}`,
    add: inMyOwn(t.trainingId), remove: inMyOwn(t.trainingId),
  }),
])

/** One signer's part in an activity: asked when, answered how. Name, HPR number and address stand as they were. */
export const signing = pgTable('signing', {
  id: id(),
  activityId: uuid('activity_id').notNull().references(() => activity.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  signerId: uuid('signer_id').notNull().references(() => person.id),
  capacity: text().$type<'supervisor' | 'mentor'>().notNull(),
  state: text().$type<SigningState>().notNull().default('waiting'),
  askedAt: instant('asked_at').notNull(),
  answeredAt: instant('answered_at'),
  /** Signed in, or by a link in a mail. */
  answeredBy: text('answered_by').$type<'session' | 'ticket'>(),
  signerName: text('signer_name'),
  signerHpr: text('signer_hpr'),
  sentTo: text('sent_to').notNull(),
  reminders: integer().notNull().default(0),
}, (t) => [
  uniqueIndex('signing_one_waiting').on(t.activityId, t.signerId).where(sql`${t.state} = 'waiting'`),
  index('signing_signer').on(t.signerId, t.state), index('signing_activity').on(t.activityId), index('signing_training').on(t.trainingId),
  index('signing_waiting').on(t.trainingId).where(sql`${t.state} = 'waiting'`),
  oneOf('signing_state', t.state, signingStates), oneOf('signing_capacity', t.capacity, ['supervisor', 'mentor']),
  ...rowAccess('signing', {
    see: sql`${t.signerId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.activityId} in ${activitiesISee}`,
    add: sql`${t.state} = 'waiting' and ${inMyOwn(t.trainingId)}`,
    change: sql`${t.signerId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.id} in (select signings_of_ticket())`,
    // Only the signer answers; doctor and leader can take it back from them.
    into: sql`${t.signerId} = ${me} or (${t.trainingId} = any(${trainingsIRead}) and ${t.state} = 'recalled') or ${t.id} in (select signings_of_ticket())`,
  }),
])
export type Signing = typeof signing.$inferSelect

export const recommendationStates = ['asked', 'given', 'declined'] as const

/** A mentor's or supervisor's word on one objective (R19). */
export const recommendation = pgTable('recommendation', {
  id: id(),
  planObjectiveId: uuid('plan_objective_id').notNull().references(() => planObjective.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  personId: uuid('person_id').notNull().references(() => person.id),
  capacity: text().$type<'supervisor' | 'mentor'>().notNull(),
  state: text().$type<(typeof recommendationStates)[number]>().notNull().default('asked'),
  comment: text(),
  askedAt: instant('asked_at').notNull(),
  answeredAt: instant('answered_at'),
  /** Signed in, or by a link in a mail. */
  answeredBy: text('answered_by').$type<'session' | 'ticket'>(),
  signerName: text('signer_name'),
  signerHpr: text('signer_hpr'),
  sentTo: text('sent_to').notNull(),
  reminders: integer().notNull().default(0),
}, (t) => [
  uniqueIndex('recommendation_once').on(t.planObjectiveId, t.personId, t.capacity),
  index('recommendation_person').on(t.personId, t.state), index('recommendation_training').on(t.trainingId),
  oneOf('recommendation_state', t.state, recommendationStates), oneOf('recommendation_capacity', t.capacity, ['supervisor', 'mentor']),
  ...rowAccess('recommendation', {
    see: sql`${t.personId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.id} in (select recommendations_of_ticket()) or ${t.planObjectiveId} in ${objectivesIDecide}`,
    // The doctor asks, and asks again; what is answered is each one's own word.
    add: sql`(${t.state} = 'asked' and ${inMyOwn(t.trainingId)}) or (${t.personId} = ${me} and (${t.trainingId} = any(${trainingsIRead}) or ${t.planObjectiveId} in ${objectivesISee}))`,
    change: sql`${t.personId} = ${me} or ${inMyOwn(t.trainingId)} or ${t.id} in (select recommendations_of_ticket())`,
    into: sql`${t.personId} = ${me} or (${t.state} = 'asked' and ${inMyOwn(t.trainingId)}) or ${t.id} in (select recommendations_of_ticket())`,
  }),
])
export type Recommendation = typeof recommendation.$inferSelect

export const remarkKinds = ['comment', 'completion', 'approval', 'return', 'withdrawal', 'rejection', 'signature', 'fulfilment', 'conversion'] as const

/** What somebody wrote on an activity or an objective. Never changed, never in a mail. */
export const remark = pgTable('remark', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  activityId: uuid('activity_id').references(() => activity.id),
  planObjectiveId: uuid('plan_objective_id').references(() => planObjective.id),
  authorId: uuid('author_id').notNull().references(() => person.id),
  authorName: text('author_name').notNull(),
  kind: text().$type<(typeof remarkKinds)[number]>().notNull(),
  body: text().notNull(),
  at: instant().notNull(),
}, (t) => [
  index('remark_activity').on(t.activityId), index('remark_objective').on(t.planObjectiveId), index('remark_training').on(t.trainingId),
  oneOf('remark_kind', t.kind, remarkKinds),
  ...rowAccess('remark', {
    see: sql`${t.authorId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.activityId} in ${activitiesISee} or ${t.planObjectiveId} in ${objectivesIDecide}`,
    add: sql`${t.authorId} = ${human} and (${t.trainingId} = any(${trainingsIRead}) or ${t.activityId} in ${activitiesISee} or ${t.planObjectiveId} in ${objectivesIDecide})`,
  }),
])
export type Remark = typeof remark.$inferSelect

/** A file on an activity or an objective. */
export const attachment = pgTable('attachment', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  activityId: uuid('activity_id').references(() => activity.id),
  planObjectiveId: uuid('plan_objective_id').references(() => planObjective.id),
  fileId: uuid('file_id').notNull().references(() => file.id),
  fileName: text('file_name').notNull(),
  fileSize: integer('file_size').notNull(),
  addedBy: uuid('added_by').notNull().references(() => person.id),
  addedAt: instant('added_at').notNull(),
}, (t) => [
  index('attachment_activity').on(t.activityId), index('attachment_objective').on(t.planObjectiveId), index('attachment_file').on(t.fileId),
  ...rowAccess('attachment', {
    see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.activityId} in ${activitiesISee} or ${t.planObjectiveId} in ${objectivesIDecide}`,
    // The leader adds what an objective is converted on (R12).
    add: sql`${t.addedBy} = ${me} and (${inMyOwn(t.trainingId)} or (${t.planObjectiveId} is not null and ${t.trainingId} = any(${trainingsIRead})
      and ${t.trainingId} in (select training_id from participant where person_id = ${me} and capacity = 'leader' and until_on is null)))`,
  }),
])
export type Attachment = typeof attachment.$inferSelect
