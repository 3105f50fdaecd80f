import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead, unitsWhereI } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import { inMyOwn, training, trainingsIFollow } from '#modules/portfolio/tables.ts'
import { agreementStates, type AgreementState, type MentorLanguage, type QualificationKind, qualificationKinds, type RequestState, requestStates } from './rules.ts'

const searching = sql`cardinality(${unitsWhereI('mentors.search')}) > 0`
/** Neither as the doctor nor as the mentor. */
const notInvolved = (trainingId: AnyPgColumn) => sql`not (${inMyOwn(trainingId)}) and ${trainingId} not in (select trainings_i_mentor())`
const partyTo = (of: { mentorId: AnyPgColumn; trainingId: AnyPgColumn }) => sql`not (${inMyOwn(of.trainingId)}) and (${of.mentorId} = ${me} or ${notInvolved(of.trainingId)})`
const knownToMe = (personId: unknown) => sql`${personId} in (select people_i_know())`

/** Something that makes a person fit to mentor, as said by them or for them, and who has confirmed it (R60, R68). */
export const qualification = pgTable('qualification', {
  id: id(),
  personId: uuid('person_id').notNull().references(() => person.id),
  kind: text().$type<QualificationKind>().notNull(),
  sinceOn: day('since_on').notNull(),
  saidBy: uuid('said_by').notNull().references(() => person.id),
  saidAt: instant('said_at').notNull(),
  confirmedBy: uuid('confirmed_by').references(() => person.id),
  confirmedAt: instant('confirmed_at'),
  /** It was said by mistake. */
  withdrawnAt: instant('withdrawn_at'),
}, (t) => [
  uniqueIndex('qualification_once').on(t.personId, t.kind).where(sql`${t.withdrawnAt} is null`),
  oneOf('qualification_kind', t.kind, qualificationKinds),
  check('qualification_by_another', sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.personId}`),
  ...rowAccess('qualification', {
    see: sql`${t.personId} = ${me} or ${knownToMe(t.personId)}`,
    // What one says of oneself waits for somebody else to confirm it.
    add: sql`${t.saidBy} = ${me} and ((${t.personId} = ${me} and ${t.confirmedBy} is null) or (${searching} and ${knownToMe(t.personId)}))`,
    change: sql`${t.personId} = ${me} or (${searching} and ${knownToMe(t.personId)})`,
  }),
])
export type Qualification = typeof qualification.$inferSelect

/** A mentor who takes on doctors: how many, in which languages, how far away. Found by leaders and offices. */
export const mentorProfile = pgTable('mentor_profile', {
  personId: uuid('person_id').primaryKey().references(() => person.id),
  /** Found only while it is open. */
  open: boolean().notNull(),
  /** How many doctors at the same time. */
  capacity: integer().notNull(),
  languages: text().array().$type<MentorLanguage[]>().notNull(),
  /** The kommune one works from. */
  homeId: uuid('home_id').notNull().references(() => unit.id),
  /** How far one goes to meet, in kilometres; null: not outside one's own kommune. */
  nearKm: integer('near_km'),
  byVideo: boolean('by_video').notNull(),
  updatedAt: instant('updated_at').notNull(),
}, (t) => [...rowAccess('mentor_profile', { see: sql`${t.personId} = ${me} or (${t.open} and ${searching})`, add: sql`${t.personId} = ${me}`, change: sql`${t.personId} = ${me}` })])
export type MentorProfile = typeof mentorProfile.$inferSelect

/** A leader or an office asks somebody to mentor a doctor. */
export const mentorRequest = pgTable('mentor_request', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  mentorId: uuid('mentor_id').notNull().references(() => person.id),
  askedBy: uuid('asked_by').notNull().references(() => person.id),
  askedAt: instant('asked_at').notNull(),
  state: text().$type<RequestState>().notNull().default('asked'),
  answeredAt: instant('answered_at'),
  /** When the office was told that nobody has answered. */
  officeToldAt: instant('office_told_at'),
}, (t) => [
  uniqueIndex('mentor_request_one_open').on(t.trainingId, t.mentorId).where(sql`${t.state} = 'asked'`),
  // Two may be asked, one gets it: until the first is appointed nobody else can say yes.
  uniqueIndex('mentor_request_one_accepted').on(t.trainingId).where(sql`${t.state} = 'accepted'`),
  index('mentor_request_mentor').on(t.mentorId), index('mentor_request_training').on(t.trainingId),
  oneOf('mentor_request_state', t.state, requestStates),
  ...rowAccess('mentor_request', {
    see: sql`${t.mentorId} = ${me} or ${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}`,
    add: sql`${t.askedBy} = ${me} and ${t.state} = 'asked' and ${searching} and (${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow})`,
    change: 'seen',
    into: sql`(${t.mentorId} = ${me} and ${t.state} in ('accepted', 'declined')) or (${t.state} = 'withdrawn' and ${searching} and (${t.trainingId} = any(${trainingsIRead}) or ${t.trainingId} in ${trainingsIFollow}))`,
  }),
])
export type MentorRequest = typeof mentorRequest.$inferSelect

/** Veilederavtale: what a kommune and a mentor have agreed on about one doctor. Both sign. */
export const mentorAgreement = pgTable('mentor_agreement', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  mentorId: uuid('mentor_id').notNull().references(() => person.id),
  kommuneId: uuid('kommune_id').notNull().references(() => unit.id),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on').notNull(),
  /** Mentoring and preparation a month, in minutes (R61, R63). */
  mentoringMinutes: integer('mentoring_minutes').notNull(),
  preparationMinutes: integer('preparation_minutes').notNull(),
  /** Pay for an hour, in øre. */
  hourlyOre: integer('hourly_ore').notNull(),
  state: text().$type<AgreementState>().notNull().default('draft'),
  mentorSignedAt: instant('mentor_signed_at'),
  leaderId: uuid('leader_id').references(() => person.id),
  leaderSignedAt: instant('leader_signed_at'),
  madeBy: uuid('made_by').notNull().references(() => person.id),
  madeAt: instant('made_at').notNull(),
  /** The last day it held, where it was ended or replaced before its time; the day a draft was dropped. */
  endedOn: day('ended_on'),
}, (t) => [
  uniqueIndex('mentor_agreement_one_draft').on(t.trainingId, t.mentorId).where(sql`${t.state} = 'draft'`),
  uniqueIndex('mentor_agreement_one_in_force').on(t.trainingId).where(sql`${t.state} = 'in_force'`),
  index('mentor_agreement_training').on(t.trainingId), index('mentor_agreement_mentor').on(t.mentorId),
  oneOf('mentor_agreement_state', t.state, agreementStates),
  ...rowAccess('mentor_agreement', {
    // What a kommune pays is between it and that mentor: neither the doctor nor another mentor is a party, and another kommune is none.
    see: sql`${t.mentorId} = ${me} or (${t.kommuneId} = any(${unitsWhereI('training.follow')}) and ${notInvolved(t.trainingId)})`,
    add: sql`${t.madeBy} = ${me} and ${t.trainingId} = any(${trainingsIRead}) and ${partyTo(t)}`,
    change: sql`${t.trainingId} = any(${trainingsIRead}) and ${partyTo(t)}`,
  }),
])
export type MentorAgreement = typeof mentorAgreement.$inferSelect
