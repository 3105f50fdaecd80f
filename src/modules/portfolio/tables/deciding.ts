import { sql } from 'drizzle-orm'
import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, trainingsIRead } from '#platform/db/access.ts'
import { day, id, instant, oneOf } from '#platform/db/columns.ts'
import { person } from '#modules/identity/tables/people.ts'
import { unit } from '#modules/organisation/tables.ts'
import { type DelegationKind, delegationKinds } from '../rules/delegation.ts'
import { recommendation, signing } from './activity.ts'
import { inMyOwn, training } from './training.ts'

/** Somebody decides for the leader (R57). Both names stand on every decision. */
export const delegation = pgTable('delegation', {
  id: id(),
  kind: text().$type<DelegationKind>().notNull(),
  leaderId: uuid('leader_id').notNull().references(() => person.id),
  delegateId: uuid('delegate_id').notNull().references(() => person.id),
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  /** Null for all trainings of the leader in the unit. */
  trainingId: uuid('training_id').references(() => training.id),
  /** Null for the whole training. */
  objectiveIds: uuid('objective_ids').array(),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on').notNull(),
  revokedAt: instant('revoked_at'),
}, (t) => [
  index('delegation_delegate').on(t.delegateId), index('delegation_leader').on(t.leaderId), index('delegation_training').on(t.trainingId),
  oneOf('delegation_kind', t.kind, delegationKinds),
  ...rowAccess('delegation', {
    see: sql`${t.leaderId} = ${me} or ${t.delegateId} = ${me} or ${t.trainingId} = any(${trainingsIRead})`,
    add: sql`${t.leaderId} = ${me} and holds_role('leader', ${t.unitId})`,
    change: sql`${t.leaderId} = ${me}`,
  }),
])
export type Delegation = typeof delegation.$inferSelect

/** A link that opens just what is to be signed: one purpose, once, for a while. The mail holds the secret, the row its hash. */
export const ticket = pgTable('ticket', {
  id: id(),
  secretHash: text('secret_hash').notNull(),
  signerId: uuid('signer_id').notNull().references(() => person.id),
  trainingId: uuid('training_id').notNull().references(() => training.id),
  sentTo: text('sent_to').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  revokedAt: instant('revoked_at'),
}, (t) => [
  unique('ticket_secret').on(t.secretHash), index('ticket_training').on(t.trainingId),
  ...rowAccess('ticket', {
    see: sql`${t.trainingId} = any(${trainingsIRead}) or ${t.id} = (select acting_ticket())`,
    change: 'seen',
    into: inMyOwn(t.trainingId),
  }),
])
export type Ticket = typeof ticket.$inferSelect

/** What a link opens: signatures asked for, and recommendations asked for. */
export const ticketItem = pgTable('ticket_item', {
  id: id(),
  ticketId: uuid('ticket_id').notNull().references(() => ticket.id),
  signingId: uuid('signing_id').references(() => signing.id),
  recommendationId: uuid('recommendation_id').references(() => recommendation.id),
}, (t) => [
  index('ticket_item_ticket').on(t.ticketId), index('ticket_item_signing').on(t.signingId), index('ticket_item_recommendation').on(t.recommendationId),
  ...rowAccess('ticket_item', { see: sql`${t.ticketId} in (select id from ticket)` }),
])
