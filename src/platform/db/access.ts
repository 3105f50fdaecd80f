import { type SQL, sql } from 'drizzle-orm'
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core'

const app = pgRole('loype_app').existing()
const system = pgRole('loype_system').existing()

/** The person the request is made by; null for a visitor. In a sub-select, so it is evaluated once per query. */
export const me = sql.raw(`(select acting_person())`)
/** The human the request is made by: who is signed in, or whom the link was sent to; null for a visitor. */
export const human = sql.raw(`(select acting_human())`)
/** The day the request is made on (dates of roles and delegations are read against it). */
export const today = sql.raw(`(select acting_day())`)
/** The units in which the actor holds a right today, with all units below them: an array of ids. */
export const unitsWhereI = (right: string) => sql.raw(`(select units_where_i('${right}'))::uuid[]`)
/** The trainings whose whole content the actor may read: an array of ids. */
export const trainingsIRead = sql.raw(`(select trainings_i_read())::uuid[]`)

interface Access {
  /** Which rows exist for the actor. */
  see: SQL | 'everyone' | 'nobody'
  /** Which rows may be added; left out: only the system adds. */
  add?: SQL | 'seen' | 'anyone'
  /** Which rows may be held and changed; left out: nobody changes. Which of their columns is in `migrations/0002_rights.sql`. */
  change?: SQL | 'seen'
  /** What a changed row may become; left out: what may be changed. */
  into?: SQL
  /** Which rows may be removed; left out: nobody removes. */
  remove?: SQL | 'seen'
  /** The system may do everything unless the table is append-only. */
  appendOnly?: boolean
  /** Of an append-only table: which rows have been kept their time, so that the system may remove them. */
  systemRemoves?: SQL
  /** Nobody looks past these policies: the system has no way to the rows either. */
  notEvenTheSystem?: boolean
}

/**
 * The row-level security of one table, beside its columns. Who may *do* what is decided by the `allow` of each operation;
 * this decides which rows exist, and keeps an operation with a mistake in it from reaching further than its actor.
 */
export function rowAccess(table: string, access: Access) {
  const condition = (rule: SQL | 'seen' | 'anyone' | 'everyone'): SQL =>
    rule === 'everyone' || rule === 'anyone' ? sql`true` : rule === 'seen' ? condition(access.see as SQL) : rule
  const policies = []
  if (access.see !== 'nobody') policies.push(pgPolicy(`${table}_see`, { for: 'select', to: app, using: condition(access.see) }))
  if (access.add) policies.push(pgPolicy(`${table}_add`, { for: 'insert', to: app, withCheck: condition(access.add) }))
  if (access.change) policies.push(pgPolicy(`${table}_change`, { for: 'update', to: app, using: condition(access.change), withCheck: access.into ?? condition(access.change) }))
  if (access.remove) policies.push(pgPolicy(`${table}_remove`, { for: 'delete', to: app, using: condition(access.remove) }))
  if (access.notEvenTheSystem) return policies
  if (access.appendOnly) {
    policies.push(pgPolicy(`${table}_system_see`, { for: 'select', to: system, using: sql`true` }))
    policies.push(pgPolicy(`${table}_system_add`, { for: 'insert', to: system, withCheck: sql`true` }))
    if (access.systemRemoves) policies.push(pgPolicy(`${table}_system_remove`, { for: 'delete', to: system, using: access.systemRemoves }))
  } else policies.push(pgPolicy(`${table}_system`, { for: 'all', to: system, using: sql`true`, withCheck: sql`true` }))
  return policies
}
