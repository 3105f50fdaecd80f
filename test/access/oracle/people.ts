import type { Row, World } from '../rows.ts'
import type { Standing } from './standing.ts'

/** Whether somebody may see a row of a table. */
export type Sees = (world: World, one: Standing) => (row: Row) => boolean

const text = (value: unknown) => String(value)

/**
 * The people somebody knows: those in the trainings they read or follow; where they only sign, the doctor and the two to turn to; those
 * who signed or recommended beside them or for what they decide; the two sides of a delegation; those who hold roles where
 * they see roles; those they have invited or given a role; mentors who take on doctors, for those who look for one; who has been asked to
 * mentor in those trainings, and who asks them.
 */
export function known({ rows }: World, one: Standing): ReadonlySet<string> {
  const me = one.personId ?? 'nobody'
  const inWhole = (row: Row) => one.reads.has(text(row.training_id))
  const turnsTo = (row: Row) => row.capacity !== 'supervisor' && row.until_on === null && one.meets.has(text(row.training_id))
  const those = (table: string, column: string, known: (row: Row) => boolean) => (rows[table] ?? []).filter(known).map((row) => text(row[column]))
  return new Set([
    me,
    ...those('training', 'trainee_id', (row) => [one.reads, one.follows, one.meets].some((some) => some.has(text(row.id)))),
    ...those('participant', 'person_id', (row) => inWhole(row) || one.follows.has(text(row.training_id)) || turnsTo(row)),
    ...those('signing', 'signer_id', (row) => inWhole(row) || one.activities.has(text(row.activity_id))),
    ...those('recommendation', 'person_id', (row) => inWhole(row) || one.decides.has(text(row.plan_objective_id))),
    ...those('delegation', 'delegate_id', (row) => inWhole(row) || row.leader_id === me),
    ...those('delegation', 'leader_id', (row) => row.delegate_id === me),
    ...those('role', 'person_id', (row) => one.unitsOfPeople.has(text(row.unit_id)) || row.given_by === me),
    ...those('invitation', 'person_id', (row) => row.invited_by === me),
    ...those('mentor_profile', 'person_id', (row) => one.searches && row.open === true),
    ...those('mentor_request', 'mentor_id', (row) => inWhole(row) || one.follows.has(text(row.training_id))),
    ...those('mentor_request', 'asked_by', (row) => row.mentor_id === me && ['asked', 'accepted'].includes(text(row.state))),
    ...those('ticket', 'signer_id', (row) => one.ticketId !== null && row.id === one.ticketId),
  ])
}

const mine = (column: string): Sees => (_, one) => (row) => one.personId !== null && row[column] === one.personId
const everybody: Sees = () => () => true
const nobody: Sees = () => () => false

/** Who somebody's role is seen by: themselves, who gave it, and those who see who holds roles in the unit. */
const role: Sees = (_, one) => (row) => (one.personId !== null && (row.person_id === one.personId || row.given_by === one.personId)) || one.unitsOfPeople.has(text(row.unit_id))

/** People, their way in, and what belongs to nobody in particular. */
export const aboutPeople: Readonly<Record<string, Sees>> = {
  person: (world, one) => {
    const ids = known(world, one)
    return (row) => ids.has(text(row.id))
  },
  role,
  // Whoever sees that somebody has been given a role sees that they have been invited to it.
  invitation: (world, one) => {
    const held = new Set((world.rows.role ?? []).filter(role(world, one)).map((row) => text(row.person_id)))
    return (row) => one.personId !== null && (row.invited_by === one.personId || held.has(text(row.person_id)))
  },
  session: mine('person_id'),
  api_token: mine('person_id'),
  address_change: mine('person_id'),
  person_secret: nobody,
  sign_in_identity: nobody,
  draft: mine('person_id'),
  import_draft: mine('person_id'),
  // Where a form led is told to the session or link it came with, and to any session of the same person.
  submission: ({ rows }, one) => (row) => (one.entryId !== null && row.entry_id === one.entryId) || (rows.session ?? []).some((held) => one.personId !== null && held.person_id === one.personId && held.id === row.entry_id),
  mail: nobody,
  // R155: who has read what of mine, and what I have read.
  reading: (_, one) => (row) => one.personId !== null && (row.subject_id === one.personId || row.reader_id === one.personId),
  news: mine('person_id'),
  outbox: nobody,
  trail_seal: nobody,
  // What one did, what was done to one's own record, what was done in a training one reads, and in units: of their trainings only to those who follow these.
  trail: (_, one) => (row) =>
    (one.personId !== null && (row.actor_id === one.personId || row.subject_id === one.personId)) || one.reads.has(text(row.training_id)) ||
    (one.unitsOfTrail.has(text(row.unit_id)) && (row.training_id === null || one.unitsFollowed.has(text(row.unit_id)))),
  // The country, the sets of objectives and what a role may do are for everybody to read.
  unit: everybody, kommune: everybody, centrality: everybody, office: everybody, curriculum: everybody, objective: everybody, role_right: everybody,
  migration: nobody,
}
