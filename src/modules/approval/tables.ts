import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead, unitsWhereI } from '#platform/db/access.ts'
import { bytes, day, id, instant, oneOf } from '#platform/db/columns.ts'
import { file } from '#platform/files/tables.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import { inMyOwn, training } from '#modules/portfolio/tables.ts'
import type { ApplicationFacts } from './facts.ts'
import { applicationStates, type ApplicationState, type ConfirmationFacts, type ConfirmationSaid, confirmationStates, type ConfirmationState, type DocumentKind, documentKinds, type Scheme, schemes } from './rules.ts'

const handles = sql`cardinality(${unitsWhereI('applications.handle')}) > 0`

/** Tjenestebekreftelse (R17, R142): service in one kommune, made from the periods, signed by the leader. */
export const serviceConfirmation = pgTable('service_confirmation', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  /** Whose service it is: a kommune the doctor has left does not see the training. */
  traineeId: uuid('trainee_id').notNull().references(() => person.id),
  kommuneId: uuid('kommune_id').notNull().references(() => unit.id),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on').notNull(),
  /** What is confirmed, as it stood when it was asked for. */
  facts: jsonb().$type<ConfirmationFacts>().notNull(),
  state: text().$type<ConfirmationState>().notNull().default('asked'),
  askedAt: instant('asked_at').notNull(),
  /** R142: whether service was satisfactory, teaching, on-call, the unit; said by the leader. */
  said: jsonb().$type<ConfirmationSaid>(),
  signerId: uuid('signer_id').references(() => person.id),
  signerName: text('signer_name'),
  signedAt: instant('signed_at'),
  /** Why it was returned. */
  comment: text(),
}, (t) => [
  index('service_confirmation_training').on(t.trainingId), index('service_confirmation_kommune').on(t.kommuneId),
  oneOf('service_confirmation_state', t.state, confirmationStates),
  ...rowAccess('service_confirmation', {
    see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.kommuneId} = any(${unitsWhereI('training.assign')})`,
    add: sql`${t.state} = 'asked' and ${t.traineeId} = ${me} and ${inMyOwn(t.trainingId)}`,
    // Whoever leads in the kommune it is about, also after a move; never the doctor it is about.
    change: sql`${t.kommuneId} = any(${unitsWhereI('training.assign')}) and ${t.traineeId} <> ${me}`,
    remove: sql`${t.state} <> 'signed' and ${inMyOwn(t.trainingId)}`,
  }),
])
export type ServiceConfirmation = typeof serviceConfirmation.$inferSelect

/** An application as it was sent: its facts and its bundle are frozen, and all the directorate reads. */
export const application = pgTable('application', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  traineeId: uuid('trainee_id').notNull().references(() => person.id),
  traineeName: text('trainee_name').notNull(),
  specialty: text().notNull(),
  state: text().$type<ApplicationState>().notNull().default('sent'),
  sentAt: instant('sent_at').notNull(),
  facts: jsonb().$type<ApplicationFacts>().notNull(),
  bundle: bytes().notNull(),
  bundleSha256: text('bundle_sha256').notNull(),
  bundleSize: integer('bundle_size').notNull(),
}, (t) => [
  uniqueIndex('application_one_open').on(t.trainingId).where(sql`${t.state} in ('sent', 'received', 'more_wanted')`),
  index('application_trainee').on(t.traineeId),
  oneOf('application_state', t.state, applicationStates),
  ...rowAccess('application', {
    see: sql`${t.traineeId} = ${me} or ${handles}`,
    add: sql`${t.state} = 'sent' and ${t.traineeId} = ${me} and ${inMyOwn(t.trainingId)}`,
    // Who handles applications answers others' only; the doctor takes an open one back.
    change: sql`(${handles} and ${t.traineeId} <> ${me}) or (${t.traineeId} = ${me} and ${t.state} in ('sent', 'received', 'more_wanted', 'withdrawn'))`,
    into: sql`(${handles} and ${t.traineeId} <> ${me}) or (${t.traineeId} = ${me} and ${t.state} = 'withdrawn')`,
  }),
])
export type Application = typeof application.$inferSelect

/** What has been answered to an application, and by whom. Never changed. */
export const applicationAnswer = pgTable('application_answer', {
  id: id(),
  applicationId: uuid('application_id').notNull().references(() => application.id),
  state: text().$type<ApplicationState>().notNull(),
  /** What more is wanted. */
  message: text(),
  byId: uuid('by_id').notNull().references(() => person.id),
  byName: text('by_name').notNull(),
  at: instant().notNull(),
}, (t) => [
  index('application_answer_application').on(t.applicationId),
  oneOf('application_answer_state', t.state, applicationStates),
  ...rowAccess('application_answer', { see: sql`${t.applicationId} in (select id from application)`, add: sql`${t.byId} = ${me} and ${handles} and ${t.applicationId} in (select id from application where trainee_id <> ${me})` }),
])
export type ApplicationAnswer = typeof applicationAnswer.$inferSelect

/** A document to go with the application, by type (R140). */
export const approvalDocument = pgTable('approval_document', {
  id: id(),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  kind: text().$type<DocumentKind>().notNull(),
  fileId: uuid('file_id').notNull().references(() => file.id),
  fileName: text('file_name').notNull(),
  /** Pages in the file, as we counted them, and on the paper, as the doctor did: a scan with pages missing is found (R141). */
  pages: integer().notNull(),
  pagesOfOriginal: integer('pages_of_original').notNull(),
  /** Which scheme the form belongs to; an old form does not confirm new service (R141). */
  scheme: text().$type<Scheme>().notNull(),
  /** The doctor has seen that it is signed, and that no field is blank (R141). */
  signed: boolean().notNull(),
  filledIn: boolean('filled_in').notNull(),
  addedBy: uuid('added_by').notNull().references(() => person.id),
  addedAt: instant('added_at').notNull(),
}, (t) => [
  index('approval_document_training').on(t.trainingId), index('approval_document_file').on(t.fileId),
  oneOf('approval_document_kind', t.kind, documentKinds), oneOf('approval_document_scheme', t.scheme, schemes),
  ...rowAccess('approval_document', { see: sql`${t.trainingId} = any(${trainingsIRead})`, add: sql`${t.addedBy} = ${me} and ${inMyOwn(t.trainingId)} and ${t.fileId} in (select id from file where added_by = ${me})`, remove: inMyOwn(t.trainingId) }),
])
export type ApprovalDocument = typeof approvalDocument.$inferSelect
