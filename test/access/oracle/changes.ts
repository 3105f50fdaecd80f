import type { Cell, Row, World } from '../rows.ts'
import { holdsRole, nowAs, type Standing } from './standing.ts'

/** What somebody may do to the rows of a table by themselves, past every form. What is left out nobody may. */
export interface Hand {
  readonly add?: (row: Row) => boolean
  /** @param after the row as it would become */
  readonly change?: (before: Row, after: Row) => boolean
  readonly remove?: (row: Row) => boolean
}
export type Hands = (world: World, one: Standing) => Hand

/** Columns that may be written over at all; the others stand as they were added. */
export const mayBeWrittenOver: Readonly<Record<string, readonly string[]>> = {
  unit: ['id', 'kind', 'code', 'name', 'parent_id', 'office_id', 'ended_on', 'continued_by_id'],
  kommune: ['unit_id', 'official_name', 'county_number', 'county', 'rhf_id', 'trust_id', 'local_hospital', 'note', 'lat', 'lon'],
  centrality: ['unit_id', 'year', 'index', 'class'],
  office: ['unit_id', 'host_id', 'established_year'],
  curriculum: ['valid_to'],
  person: ['email', 'mail_pace', 'lang'], role: ['until_on'], session: ['working_as', 'ended_at'], api_token: ['revoked_at'], address_change: ['ended_at'],
  invitation: ['secret_hash', 'created_at', 'expires_at', 'revoked_at'], draft: ['data', 'at'],
  training: ['state', 'archived_on'], participant: ['until_on'], plan: ['state'],
  plan_objective: ['state', 'state_since', 'completed_on', 'discussed_on', 'approved_on', 'reminders'],
  activity: ['type', 'title', 'description', 'place', 'from_on', 'until_on', 'state', 'state_since', 'alternative', 'alternative_reason'],
  signing: ['state', 'answered_at', 'answered_by', 'signer_name', 'signer_hpr'],
  recommendation: ['state', 'comment', 'asked_at', 'answered_at', 'answered_by', 'signer_name', 'signer_hpr', 'reminders'],
  delegation: ['revoked_at'], ticket: ['revoked_at'],
}

/**
 * Functions that look past the policies and may be called in anybody's request: each answers only about who acts, opens what its caller
 * has the secret to, or tells an id or a state and nothing more. A new one comes here when that has been seen to.
 */
export const looksPast = [
  'acting_human', 'activities_i_see', 'activities_i_sign', 'find_people_beside_me', 'find_trainings_i_read', 'holds_role', 'i_may_give', 'objectives_i_decide', 'objectives_i_see', 'people_i_know',
  'recommendations_of_ticket', 'signings_of_ticket', 'training_counts', 'trainings_i_follow', 'trainings_i_touch', 'units_where_i',
  'enter_session', 'enter_ticket', 'enter_token', 'repeat_ticket', 'use_ticket',
  'close_expired_invitation', 'hold_objectives', 'leader_of', 'person_by_email', 'signings_of_activity',
]

const text = (value: unknown) => String(value)

/** Which role gives which, in its unit and below (issue 2: "anyone with the right may invite"). */
const gives: Readonly<Record<string, readonly string[]>> = {
  trainee: ['mentor', 'supervisor'], mentor: ['supervisor'], stand_in: ['supervisor'],
  leader: ['trainee', 'mentor', 'supervisor', 'leader', 'chief_physician', 'stand_in', 'delegate'],
  chief_physician: ['trainee', 'mentor', 'supervisor', 'leader'],
  office_adviser: ['leader', 'mentor'], office_head: ['office_adviser', 'office_head', 'leader', 'mentor', 'chief_physician'],
  hospital_coordinator: ['supervisor', 'hospital_coordinator'], directorate_officer: ['directorate_officer', 'office_head'],
  system_administrator: ['leader', 'chief_physician', 'office_head', 'office_adviser', 'hospital_coordinator', 'directorate_officer', 'system_administrator'],
}
const endsRoles = ['leader', 'chief_physician', 'office_head', 'system_administrator']

/** Whether one of the person's roles that passes holds in the unit or above it; of the whole country for those who serve it. */
function roleAbove(world: World, me: string | null, unitId: Cell, passes: (role: string) => boolean, everywhere: readonly string[]): boolean {
  const units = new Map((world.rows.unit ?? []).map((unit) => [text(unit.id), unit]))
  const unit = units.get(text(unitId))
  const above = unit ? [unit.id, unit.office_id, unit.parent_id, units.get(text(unit.parent_id))?.parent_id] : []
  return (world.rows.role ?? []).some((held) => held.person_id === me && me !== null && passes(text(held.role)) && holdsRole(world, me, text(held.role), text(held.unit_id)) &&
    (above.includes(held.unit_id) || everywhere.includes(text(units.get(text(held.unit_id))?.kind))))
}

/** The human behind the request: a link acts as the one it was sent to. */
const humanOf = (world: World, one: Standing) => one.personId ?? (world.rows.ticket ?? []).find((row) => one.ticketId !== null && row.id === one.ticketId)?.signer_id ?? null

/** Whether somebody holds a role today, wherever. */
export const roleHeld = (world: World, one: Standing, role: string): boolean =>
  (world.rows.role ?? []).some((held) => one.personId !== null && held.person_id === one.personId && held.role === role && holdsRole(world, one.personId, role, text(held.unit_id)))

const importing = (names: readonly string[]): Hands => (world, one) => {
  const theirs = (world.rows.role ?? []).filter((held) => one.personId !== null && held.person_id === one.personId && names.includes(text(held.role)))
  const may = () => theirs.some((held) => holdsRole(world, text(held.person_id), text(held.role), text(held.unit_id)))
  return { add: may, change: may }
}
const mine = (column: string, ways: readonly (keyof Hand)[]): Hands => (_, one) => {
  const may = (row: Row) => one.personId !== null && row[column] === one.personId
  return Object.fromEntries(ways.map((way) => [way, way === 'change' ? (before: Row, after: Row) => may(before) && may(after) : may]))
}
/** Entries about what one does are added under one's own name, never changed. */
const signedBy = (column: string): Hands => (world, one) => ({ add: (row) => row[column] !== null && row[column] === humanOf(world, one) })
const bySomebody: Hands = (world, one) => ({ add: () => humanOf(world, one) !== null })

export const handsOnPeople: Readonly<Record<string, Hands>> = {
  unit: importing(['system_administrator']), kommune: importing(['system_administrator']), centrality: importing(['system_administrator']), office: importing(['system_administrator']),
  curriculum: importing(['directorate_officer', 'system_administrator']),
  objective: (world, one) => ({ add: importing(['directorate_officer', 'system_administrator'])(world, one).add ?? (() => false) }),
  // Anybody signed in can name somebody new; only signing in makes that row theirs.
  person: (_, one) => ({ add: (row) => one.personId !== null && row.claimed_at === null && row.merged_into === null, change: (before) => one.personId !== null && before.id === one.personId }),
  role: (world, one) => {
    const me = one.personId
    const given = (row: Row) => roleAbove(world, me, row.unit_id as Cell, (role) => gives[role]?.includes(text(row.role)) ?? false, ['country', 'operator', 'directorate'])
    const inTrainingThere = (row: Row) => (world.rows.training ?? []).some((training) => training.trainee_id === me && training.kommune_id === row.unit_id)
    const looksAfter = (row: Row) => roleAbove(world, me, row.unit_id as Cell, (role) => endsRoles.includes(role), ['country', 'operator'])
    return {
      add: (row) => me !== null && row.given_by === me && (given(row) || (row.role === 'supervisor' && inTrainingThere(row))),
      // Ended, never begun again: by the person, by who gave it, and by those who look after the unit.
      change: (before, after) => me !== null && text(after.until_on) < world.today && (before.person_id === me || before.given_by === me || looksAfter(before)),
    }
  },
  // What one is done with oneself one may remove.
  session: (world, one) => ({ ...mine('person_id', ['change'])(world, one), remove: (row) => one.personId !== null && row.person_id === one.personId && row.ended_at !== null }),
  invitation: mine('invited_by', ['add', 'change']),
  api_token: (world, one) => ({ ...mine('person_id', ['add', 'change'])(world, one), remove: (row) => one.personId !== null && row.person_id === one.personId && row.revoked_at !== null }),
  address_change: mine('person_id', ['add', 'change', 'remove']),
  draft: mine('person_id', ['add', 'change', 'remove']),
  import_draft: mine('person_id', ['add', 'remove']),
  submission: (_, one) => ({ add: (row) => one.entryId !== null && row.entry_id === one.entryId }),
  trail: signedBy('actor_id'), reading: signedBy('reader_id'), news: (world, one) => ({ ...bySomebody(world, one), ...mine('person_id', ['remove'])(world, one) }), outbox: bySomebody,
}

/** R53, as far as rows can tell. */
export const handsOnPortfolio: Readonly<Record<string, Hands>> = {
  training: (world, one) => {
    const may = (row: Row) => assigns(world, one, row.kommune_id as Cell)
    return { add: may, change: may, remove: may }
  },
  participant: (world, one) => {
    const may = (row: Row) => one.reads.has(text(row.training_id)) || assignsTo(world, one, row)
    return { add: may, change: may, remove: (row) => assignsTo(world, one, row) }
  },
  plan: (world, one) => ({ add: (row) => assignsTo(world, one, row), change: (row) => one.reads.has(text(row.training_id)) || assignsTo(world, one, row), remove: (row) => assignsTo(world, one, row) }),
  plan_objective: (world, one) => ({ add: (row) => assignsTo(world, one, row), change: (row) => one.reads.has(text(row.training_id)) || one.decides.has(text(row.id)) }),
  activity: (_, one) => ({ add: (row) => one.own.has(text(row.training_id)), change: (row) => one.reads.has(text(row.training_id)) || one.signs.has(text(row.id)) }),
  activity_objective: (_, one) => ({ add: (row) => one.own.has(text(row.training_id)), remove: (row) => one.own.has(text(row.training_id)) }),
  signing: (world, one) => ({
    add: (row) => row.state === 'waiting' && one.own.has(text(row.training_id)),
    change: (before, after) => answers(world, one, 'signing_id', before, before.signer_id) || (one.reads.has(text(before.training_id)) && after.state === 'recalled'),
  }),
  recommendation: (world, one) => ({
    add: (row) => (row.state === 'asked' && one.own.has(text(row.training_id))) ||
      (one.personId !== null && row.person_id === one.personId && (one.reads.has(text(row.training_id)) || one.objectives.has(text(row.plan_objective_id)))),
    change: (before, after) => answers(world, one, 'recommendation_id', before, before.person_id) || (one.own.has(text(before.training_id)) && after.state === 'asked'),
  }),
  remark: (world, one) => ({
    add: (row) => row.author_id === humanOf(world, one) && (one.reads.has(text(row.training_id)) || one.activities.has(text(row.activity_id)) || one.decides.has(text(row.plan_objective_id))),
  }),
  // R12: what an objective is converted on is added by the leader.
  attachment: (world, one) => ({ add: (row) => one.personId !== null && row.added_by === one.personId &&
    (one.own.has(text(row.training_id)) || (row.plan_objective_id !== null && one.reads.has(text(row.training_id)) && nowAs(world, 'leader', text(row.training_id)) === one.personId)) }),
  file: mine('added_by', ['add']),
  delegation: (world, one) => ({
    add: (row) => one.personId !== null && row.leader_id === one.personId && holdsRole(world, one.personId, 'leader', text(row.unit_id)),
    change: (before) => one.personId !== null && before.leader_id === one.personId,
  }),
  ticket: (_, one) => ({ change: (row) => one.own.has(text(row.training_id)) }),
}

/** Any leader of the kommune may assign, archive and take back (R52, R53). */
const assigns = (world: World, one: Standing, kommuneId: Cell) => one.personId !== null && holdsRole(world, one.personId, 'leader', text(kommuneId))
const assignsTo = (world: World, one: Standing, row: Row) => assigns(world, one, (world.rows.training ?? []).find((training) => training.id === row.training_id)?.kommune_id ?? null)
/** The one who was asked, signed in or by the link that covers it. */
const answers = ({ rows }: World, one: Standing, column: string, row: Row, who: Cell | undefined) =>
  (one.personId !== null && who === one.personId) || (rows.ticket_item ?? []).some((item) => one.ticketId !== null && item.ticket_id === one.ticketId && item[column] === row.id)
