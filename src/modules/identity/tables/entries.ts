import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess } from '#platform/db/access.ts'
import { day, id, instant } from '#platform/db/columns.ts'
import { person, role } from './people.ts'

/** A browser somebody is signed in with. The cookie holds the secret, the row its hash. */
export const session = pgTable('session', {
  id: id(),
  secretHash: text('secret_hash').notNull(),
  personId: uuid('person_id').notNull().references(() => person.id),
  workingAs: uuid('working_as').references(() => role.id),
  /** What the browser calls itself, shortened: so that its owner knows it again. */
  device: text().notNull(),
  startedAt: instant('started_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
}, (t) => [
  unique('session_secret').on(t.secretHash), index('session_person').on(t.personId),
  ...rowAccess('session', { see: sql`${t.personId} = ${me}`, change: 'seen', remove: sql`${t.personId} = ${me} and ${t.endedAt} is not null` }),
])
export type Session = typeof session.$inferSelect

/** One invitation by mail covers every role a person has been given (R51 the other way round). */
export const invitation = pgTable('invitation', {
  id: id(),
  personId: uuid('person_id').notNull().references(() => person.id),
  sentTo: text('sent_to').notNull(),
  invitedBy: uuid('invited_by').notNull(),
  secretHash: text('secret_hash'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  acceptedAt: instant('accepted_at'),
  revokedAt: instant('revoked_at'),
}, (t) => [
  // Who sees that somebody was given a role sees that they were invited to it.
  unique('invitation_secret').on(t.secretHash), uniqueIndex('invitation_one_open').on(t.personId).where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
  index('invitation_person').on(t.personId), index('invitation_by').on(t.invitedBy),
  ...rowAccess('invitation', { see: sql`${t.invitedBy} = ${me} or ${t.personId} in (select person_id from role)`, add: sql`${t.invitedBy} = ${me}`, change: 'seen', into: sql`${t.invitedBy} = ${me}` }),
])
export type Invitation = typeof invitation.$inferSelect

/** A personal access token for the API: chosen scope, end date, revocable. */
export const apiToken = pgTable('api_token', {
  id: id(),
  personId: uuid('person_id').notNull().references(() => person.id),
  name: text().notNull(),
  secretHash: text('secret_hash').notNull(),
  scopes: text().array().notNull(),
  expiresOn: day('expires_on').notNull(),
  createdAt: instant('created_at').notNull(),
  lastUsedOn: day('last_used_on'),
  revokedAt: instant('revoked_at'),
}, (t) => [
  unique('api_token_secret').on(t.secretHash), index('api_token_person').on(t.personId),
  ...rowAccess('api_token', { see: sql`${t.personId} = ${me}`, add: 'seen', change: 'seen', remove: sql`${t.personId} = ${me} and ${t.revokedAt} is not null` }),
])
export type ApiToken = typeof apiToken.$inferSelect

/** A new address somebody wants, until they have shown that they read what is sent to it. */
export const addressChange = pgTable('address_change', {
  id: id(),
  personId: uuid('person_id').notNull().references(() => person.id),
  email: text().notNull(),
  secretHash: text('secret_hash'),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
}, (t) => [
  unique('address_change_secret').on(t.secretHash), index('address_change_person').on(t.personId),
  ...rowAccess('address_change', { see: sql`${t.personId} = ${me}`, add: 'seen', change: 'seen', remove: 'seen' }),
])
export type AddressChange = typeof addressChange.$inferSelect
