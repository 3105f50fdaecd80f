import { sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead, unitsWhereI } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import { curriculum, objective } from '#modules/curriculum/tables.ts'
import { type ObjectiveSet, type Specialty, specialties } from '#modules/curriculum/rules.ts'
import { type ObjectiveState, objectiveStates } from '../rules/objective.ts'
import { capacities, type Capacity, type PlanState, planStates, type TrainingState, trainingStates } from '../rules/training.ts'

const follow = unitsWhereI('training.follow')
const assign = unitsWhereI('training.assign')
/** In a training one may assign, and so end and take back. */
export const whereIAssign = (trainingId: AnyPgColumn) => sql`${trainingId} in (select id from training where kommune_id = any(${assign}))`
/** In one's own training: only the doctor registers, sends and attaches (R53). */
export const inMyOwn = (trainingId: AnyPgColumn) => sql`${trainingId} in (select id from training where trainee_id = ${me})`
// These take longer to find than the trainings one reads. As sub-selects they are looked up only for rows the rest of a policy does
// not answer for; as arrays they would be fetched for every statement, to look in an index.
/** In a training one knows of, with how far the doctor has come: as a sub-select. */
export const trainingsIFollow = sql.raw(`(select unnest(trainings_i_follow()))`)

/** One doctor's training in one kommune. */
export const training = pgTable('training', {
  id: id(),
  traineeId: uuid('trainee_id').notNull().references(() => person.id),
  specialty: text().$type<Specialty>().notNull(),
  kommuneId: uuid('kommune_id').notNull().references(() => unit.id),
  startedOn: day('started_on').notNull(),
  /** What is planned, not what is computed. */
  plannedEndOn: day('planned_end_on').notNull(),
  state: text().$type<TrainingState>().notNull().default('active'),
  archivedOn: day('archived_on'),
}, (t) => [
  uniqueIndex('training_one_active').on(t.traineeId, t.specialty).where(sql`${t.state} = 'active'`),
  index('training_trainee').on(t.traineeId), index('training_kommune').on(t.kommuneId),
  oneOf('training_specialty', t.specialty, specialties), oneOf('training_state', t.state, trainingStates),
  ...rowAccess('training', {
    see: sql`${t.traineeId} = ${me} or ${t.id} = any(${trainingsIRead}) or ${t.kommuneId} = any(${follow}) or ${t.id} in (select trainings_i_touch())`,
    add: sql`${t.kommuneId} = any(${assign})`,
    change: sql`${t.id} = any(${trainingsIRead}) or ${t.kommuneId} = any(${assign})`,
    into: sql`${t.kommuneId} = any(${assign})`,
    remove: sql`${t.kommuneId} = any(${assign})`,
  }),
])
export type Training = typeof training.$inferSelect

/** Who leads, mentors and supervises, from when to when. A change ends one row and begins another. */
export const participant = pgTable('participant', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  personId: uuid('person_id').notNull().references(() => person.id),
  capacity: text().$type<Capacity>().notNull(),
  fromOn: day('from_on').notNull(),
  /** First day it no longer holds. */
  untilOn: day('until_on'),
}, (t) => [
  uniqueIndex('participant_one_leader').on(t.trainingId).where(sql`${t.untilOn} is null and ${t.capacity} = 'leader'`),
  uniqueIndex('participant_one_mentor').on(t.trainingId).where(sql`${t.untilOn} is null and ${t.capacity} = 'mentor'`),
  uniqueIndex('participant_once').on(t.trainingId, t.personId, t.capacity).where(sql`${t.untilOn} is null`),
  index('participant_person').on(t.personId, t.capacity),
  index('participant_training').on(t.trainingId),
  oneOf('participant_capacity', t.capacity, capacities),
  ...rowAccess('participant', {
    see: sql`${t.personId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}
      or (${t.capacity} in ('leader', 'mentor') and ${t.untilOn} is null and ${t.trainingId} in (select trainings_i_touch()))`,
    add: sql`${t.trainingId} = any(${trainingsIRead}) or ${whereIAssign(t.trainingId)}`,
    change: 'seen',
    into: sql`${t.trainingId} = any(${trainingsIRead}) or ${whereIAssign(t.trainingId)}`,
    remove: whereIAssign(t.trainingId),
  }),
])
export type Participant = typeof participant.$inferSelect

/** A set of objectives given to the training, in the version of that day. The counts are kept by the database. */
export const plan = pgTable('plan', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  curriculumId: uuid('curriculum_id').notNull().references(() => curriculum.id),
  set: text().$type<ObjectiveSet>().notNull(),
  state: text().$type<PlanState>().notNull().default('assigned'),
  assignedOn: day('assigned_on').notNull(),
  objectives: integer().notNull().default(0),
  approved: integer().notNull().default(0),
  sent: integer().notNull().default(0),
  underWay: integer('under_way').notNull().default(0),
  lastApprovedOn: day('last_approved_on'),
}, (t) => [
  index('plan_training').on(t.trainingId),
  oneOf('plan_state', t.state, planStates),
  ...rowAccess('plan', {
    // Its counts tell how far the doctor has come: not for those who only sign or decide a part.
    see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`,
    add: whereIAssign(t.trainingId), change: 'seen', into: sql`${t.trainingId} = any(${trainingsIRead}) or ${whereIAssign(t.trainingId)}`, remove: whereIAssign(t.trainingId),
  }),
])
export type Plan = typeof plan.$inferSelect

const objectivesISee = sql.raw(`(select unnest(objectives_i_see()))`)
export const objectivesIDecide = sql.raw(`(select unnest(objectives_i_decide()))`)

/** One objective in one doctor's plan, and how far it has come (R55). */
export const planObjective = pgTable('plan_objective', {
  id: id(),
  planId: uuid('plan_id').notNull().references(() => plan.id, { onDelete: 'cascade' }),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  objectiveId: uuid('objective_id').notNull().references(() => objective.id),
  code: text().notNull(),
  state: text().$type<ObjectiveState>().notNull().default('assigned'),
  /** When it came into the state it is in: who has the ball has had it since then. */
  stateSince: instant('state_since').notNull(),
  completedOn: day('completed_on'),
  /** When doctor and mentor talked about sending it (R55). */
  discussedOn: day('discussed_on'),
  approvedOn: day('approved_on'),
  reminders: integer().notNull().default(0),
}, (t) => [
  index('plan_objective_training').on(t.trainingId, t.code), index('plan_objective_plan').on(t.planId),
  index('plan_objective_sent').on(t.trainingId).where(sql`${t.state} = 'sent'`),
  oneOf('plan_objective_state', t.state, objectiveStates),
  ...rowAccess('plan_objective', {
    see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.id} in ${objectivesISee}`,
    // Who is asked to recommend one holds it while they do; it is changed by those who read the training or decide in it. It goes with its plan.
    add: whereIAssign(t.trainingId), change: 'seen', into: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.id} in ${objectivesIDecide}`,
  }),
])
export type PlanObjective = typeof planObjective.$inferSelect
