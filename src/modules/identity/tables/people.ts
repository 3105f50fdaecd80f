import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { me, rowAccess, today, unitsWhereI } from '#platform/db/access.ts'
import { bytes, day, id, instant, lowerCase, oneOf } from '#platform/db/columns.ts'
import { type Lang, languages } from '#platform/i18n/language.ts'
import { unit } from '#modules/organisation/tables.ts'
import { type RoleName, roleNames } from '../roles.ts'

export const mailPaces = ['daily', 'each'] as const
export type MailPace = (typeof mailPaces)[number]

/** A human being. Without `claimedAt` nobody has signed in as them yet: they were invited, or sign by link. */
export const person = pgTable('person', {
  id: id(),
  name: text().notNull(),
  email: text().notNull(),
  /** Number in the register of health personnel: the professional key (R156). */
  hprNumber: text('hpr_number'),
  lang: text().$type<Lang>(),
  /** One mail a day about what waits, or one per event. */
  mailPace: text('mail_pace').$type<MailPace>().notNull().default('daily'),
  claimedAt: instant('claimed_at'),
  /** Set when two rows turned out to be one human; the other row goes on. */
  mergedInto: uuid('merged_into'),
}, (t) => [
  uniqueIndex('person_email_unclaimed').on(t.email).where(sql`${t.claimedAt} is null and ${t.mergedInto} is null`),
  // Who is given something by address must be who reads what is sent there: an address is confirmed before it is changed.
  uniqueIndex('person_email_claimed').on(t.email).where(sql`${t.claimedAt} is not null and ${t.mergedInto} is null`),
  index('person_email').on(t.email),
  uniqueIndex('person_hpr').on(t.hprNumber).where(sql`${t.claimedAt} is not null and ${t.mergedInto} is null`),
  oneOf('person_lang', t.lang, languages), oneOf('person_mail_pace', t.mailPace, mailPaces), lowerCase('person_email_lower', t.email),
  ...rowAccess('person', {
    see: sql`${t.id} = ${me} or ${t.id} in (select unnest(people_beside_me())) or ${t.id} in (select people_i_know())`,
    // Somebody invited or asked to sign; only signing in makes them anybody's own.
    add: sql`${me} is not null and ${t.claimedAt} is null and ${t.mergedInto} is null`,
    change: sql`${t.id} = ${me}`,
  }),
])
export type Person = typeof person.$inferSelect

/** National identity number: encrypted, and a keyed hash to find it by. No request of a person ever reads this table. */
export const personSecret = pgTable('person_secret', {
  personId: uuid('person_id').primaryKey().references(() => person.id),
  numberEncrypted: bytes('number_encrypted').notNull(),
  numberIndex: text('number_index').notNull(),
}, (t) => [unique('person_secret_index').on(t.numberIndex), ...rowAccess('person_secret', { see: 'nobody' })])

/** Which sign-in belongs to which person: issuer and subject of OpenID Connect. */
export const signInIdentity = pgTable('sign_in_identity', {
  issuer: text().notNull(),
  subject: text().notNull(),
  personId: uuid('person_id').notNull().references(() => person.id),
}, (t) => [primaryKey({ columns: [t.issuer, t.subject] }), ...rowAccess('sign_in_identity', { see: 'nobody' })])

/** Person × unit × role × period. The days are included; without `untilOn` it goes on. */
export const role = pgTable('role', {
  id: id(),
  personId: uuid('person_id').notNull().references(() => person.id),
  unitId: uuid('unit_id').notNull().references(() => unit.id),
  role: text().$type<RoleName>().notNull(),
  fromOn: day('from_on').notNull(),
  untilOn: day('until_on'),
  givenBy: uuid('given_by'),
}, (t) => [
  index('role_person').on(t.personId), index('role_unit').on(t.unitId), index('role_given_by').on(t.givenBy),
  uniqueIndex('role_once').on(t.personId, t.unitId, t.role).where(sql`${t.untilOn} is null`),
  oneOf('role_name', t.role, roleNames),
  ...rowAccess('role', {
    see: sql`${t.personId} = ${me} or ${t.givenBy} = ${me} or ${t.unitId} = any(${unitsWhereI('people.view')})`,
    add: sql`${t.givenBy} = ${me} and i_may_give(${t.role}, ${t.unitId})`,
    // A role is ended, and not begun again or made another.
    change: 'seen',
    into: sql`${t.untilOn} < ${today} and (${t.personId} = ${me} or ${t.givenBy} = ${me} or ${t.unitId} = any(${unitsWhereI('people.end')}))`,
  }),
])
export type Role = typeof role.$inferSelect

/** `rightsOf` as rows, and `mayGive` as rights named `give.<role>`, for the policies; written at every start. */
export const roleRight = pgTable('role_right', {
  role: text().notNull(),
  right: text().notNull(),
}, (t) => [primaryKey({ columns: [t.role, t.right] }), ...rowAccess('role_right', { see: 'everyone' })])
