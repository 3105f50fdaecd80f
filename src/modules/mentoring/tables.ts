import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead } from '#platform/db/access.ts'
import { bytes, day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { inMyOwn, training, trainingsIFollow } from '#modules/portfolio/tables.ts'
import { type TalkState, talkStates, type TalkTextKind, talkTextKinds, type TalkWay, talkWays } from './rules/talk.ts'

const talksIRead = sql.raw(`(select talks_i_read())`)
const trainingsIMentor = sql.raw(`(select trainings_i_mentor())`)

/** A veiledningssamtale: when, how long, with whom (R56). What is said in it stands in `talk_text`. */
export const talk = pgTable('talk', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  mentorId: uuid('mentor_id').notNull().references(() => person.id),
  startsAt: instant('starts_at').notNull(),
  plannedMinutes: integer('planned_minutes').notNull(),
  way: text().$type<TalkWay>().notNull(),
  state: text().$type<TalkState>().notNull().default('invited'),
  invitedBy: uuid('invited_by').notNull().references(() => person.id),
  invitedAt: instant('invited_at').notNull(),
  /** How often it was moved; calendars want to know. */
  sequence: integer().notNull().default(0),
  heldOn: day('held_on'),
  heldMinutes: integer('held_minutes'),
  /** The mentor's own preparation (R63). */
  preparedMinutes: integer('prepared_minutes').notNull().default(0),
  /** Who did not come. */
  missedBy: uuid('missed_by').references(() => person.id),
  completedAt: instant('completed_at'),
}, (t) => [
  index('talk_training').on(t.trainingId, t.startsAt), index('talk_mentor').on(t.mentorId),
  oneOf('talk_state', t.state, talkStates), oneOf('talk_way', t.way, talkWays),
  check('talk_held', sql`${t.state} not in ('held', 'completed') or (${t.heldOn} is not null and ${t.heldMinutes} is not null)`),
  ...rowAccess('talk', {
    see: sql`${t.mentorId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`,
    add: sql`${t.invitedBy} = ${me} and (${inMyOwn(t.trainingId)} or ${t.trainingId} in ${trainingsIMentor})`,
    change: sql`${inMyOwn(t.trainingId)} or ${t.trainingId} in ${trainingsIMentor}`,
  }),
])
export type Talk = typeof talk.$inferSelect

/**
 * What the two wrote for a conversation: readable by the doctor and the mentor only (R56), and by a later mentor the doctor has let in
 * (R58). Encrypted: the database alone does not tell it to anybody. No job, no administrator, no emergency reads it.
 */
export const talkText = pgTable('talk_text', {
  id: id(),
  talkId: uuid('talk_id').notNull().references(() => talk.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  kind: text().$type<TalkTextKind>().notNull(),
  authorId: uuid('author_id').notNull().references(() => person.id),
  sealed: bytes().notNull(),
  writtenAt: instant('written_at').notNull(),
}, (t) => [
  uniqueIndex('talk_text_minutes').on(t.talkId).where(sql`${t.kind} = 'minutes'`),
  uniqueIndex('talk_text_preparation').on(t.talkId, t.authorId).where(sql`${t.kind} = 'preparation'`),
  index('talk_text_talk').on(t.talkId), index('talk_text_training').on(t.trainingId),
  oneOf('talk_text_kind', t.kind, talkTextKinds),
  ...rowAccess('talk_text', {
    see: sql`${t.talkId} in ${talksIRead}`,
    add: sql`${t.authorId} = ${me} and ${t.talkId} in ${talksIRead} and (${t.kind} = 'addendum' or ${t.talkId} in (select id from talk where completed_at is null))`,
    // Locked when the mentor has completed it; each one's preparation is their own.
    change: sql`${t.kind} <> 'addendum' and ${t.talkId} in ${talksIRead} and (${t.kind} = 'minutes' or ${t.authorId} = ${me}) and ${t.talkId} in (select id from talk where completed_at is null)`,
    // Whoever wrote last stands as the author.
    into: sql`${t.authorId} = ${me} and ${t.talkId} in (select id from talk where completed_at is null)`,
    notEvenTheSystem: true,
  }),
])
export type TalkText = typeof talkText.$inferSelect

/** The doctor lets a new mentor read an earlier conversation (R58). */
export const talkShare = pgTable('talk_share', {
  id: id(),
  talkId: uuid('talk_id').notNull().references(() => talk.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  mentorId: uuid('mentor_id').notNull().references(() => person.id),
  sharedAt: instant('shared_at').notNull(),
}, (t) => [
  unique('talk_share_once').on(t.talkId, t.mentorId), index('talk_share_mentor').on(t.mentorId),
  ...rowAccess('talk_share', { see: sql`${t.mentorId} = ${me} or ${inMyOwn(t.trainingId)}`, add: sql`${inMyOwn(t.trainingId)} and ${t.talkId} in (select id from talk where training_id = ${t.trainingId})`, remove: inMyOwn(t.trainingId) }),
])

/** A doctor's part in a veiledningsgruppe (R66). */
export const groupMembership = pgTable('group_membership', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  groupName: text('group_name').notNull(),
  leaderName: text('leader_name').notNull(),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on'),
}, (t) => [
  index('group_membership_training').on(t.trainingId),
  ...rowAccess('group_membership', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`, add: inMyOwn(t.trainingId), change: inMyOwn(t.trainingId), remove: inMyOwn(t.trainingId) }),
])
export type GroupMembership = typeof groupMembership.$inferSelect

/** One meeting of the group, and whether the doctor was there. */
export const groupMeeting = pgTable('group_meeting', {
  id: id(),
  membershipId: uuid('membership_id').notNull().references(() => groupMembership.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  heldOn: day('held_on').notNull(),
  minutes: integer().notNull(),
  attended: boolean().notNull(),
}, (t) => [
  unique('group_meeting_once').on(t.membershipId, t.heldOn), index('group_meeting_training').on(t.trainingId),
  ...rowAccess('group_meeting', { see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`, add: inMyOwn(t.trainingId), change: inMyOwn(t.trainingId), remove: inMyOwn(t.trainingId) }),
])
export type GroupMeeting = typeof groupMeeting.$inferSelect
