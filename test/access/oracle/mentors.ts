import type { Row, World } from '../rows.ts'
import type { Hands } from './changes.ts'
import { known, type Sees } from './people.ts'
import { holdsRole, nowAs, type Standing } from './standing.ts'

const text = (value: unknown) => String(value)
const isMe = (one: Standing, person: unknown) => one.personId !== null && person === one.personId
const inReach = (one: Standing, row: Row) => one.reads.has(text(row.training_id)) || one.follows.has(text(row.training_id))
/** Mentoring the doctor now, as one who is a mentor in the kommune. */
const mentors = (world: World, one: Standing, row: Row) => {
  const training = (world.rows.training ?? []).find((each) => each.id === row.training_id)
  return one.personId !== null && nowAs(world, 'mentor', text(row.training_id)) === one.personId && holdsRole(world, one.personId, 'mentor', text(training?.kommune_id)) && training?.trainee_id !== one.personId
}
/** What a kommune and a mentor agree on is no matter of the doctor's, nor of another mentor's. */
const notInvolved = (world: World, one: Standing, row: Row) => !one.own.has(text(row.training_id)) && !mentors(world, one, row)

/**
 * Mentors (R51, R60, R68). What somebody is fit for is seen by whoever knows them; on what terms they take on doctors by those who look
 * for a mentor; who is asked for a doctor by those in the training and those who follow it; an agreement by its mentor and those who follow in the kommune it is with.
 */
export const aboutMentors: Readonly<Record<string, Sees>> = {
  qualification: (world, one) => {
    const people = known(world, one)
    return (row) => isMe(one, row.person_id) || (one.personId !== null && people.has(text(row.person_id)))
  },
  mentor_profile: (_, one) => (row) => isMe(one, row.person_id) || (one.searches && row.open === true),
  mentor_request: (_, one) => (row) => isMe(one, row.mentor_id) || inReach(one, row),
  mentor_agreement: (world, one) => (row) => isMe(one, row.mentor_id) || (one.unitsFollowed.has(text(row.kommune_id)) && notInvolved(world, one, row)),
}

const vouches = (world: World, one: Standing) => {
  const people = known(world, one)
  return (row: Row) => one.searches && people.has(text(row.person_id))
}

/** Who may add, change and remove what, by table. */
export const handsOnMentors: Readonly<Record<string, Hands>> = {
  qualification: (world, one) => {
    const forOthers = vouches(world, one)
    return {
      add: (row) => isMe(one, row.said_by) && ((isMe(one, row.person_id) && row.confirmed_by === null) || forOthers(row)),
      change: (before, after) => [before, after].every((row) => isMe(one, row.person_id) || forOthers(row)),
    }
  },
  mentor_profile: (_, one) => ({ add: (row) => isMe(one, row.person_id), change: (before, after) => isMe(one, before.person_id) && isMe(one, after.person_id) }),
  mentor_request: (_, one) => ({
    add: (row) => isMe(one, row.asked_by) && row.state === 'asked' && one.searches && inReach(one, row),
    change: (_before, after) => (isMe(one, after.mentor_id) && ['accepted', 'declined'].includes(text(after.state))) || (after.state === 'withdrawn' && one.searches && inReach(one, after)),
  }),
  mentor_agreement: (world, one) => {
    const party = (row: Row) => one.reads.has(text(row.training_id)) && !one.own.has(text(row.training_id)) && (isMe(one, row.mentor_id) || notInvolved(world, one, row))
    return { add: (row) => isMe(one, row.made_by) && party(row), change: (before, after) => party(before) && party(after) }
  },
}

/** Columns that may be written over. */
export const writtenOverMentors: Readonly<Record<string, readonly string[]>> = {
  qualification: ['confirmed_by', 'confirmed_at', 'withdrawn_at'],
  mentor_profile: ['open', 'capacity', 'languages', 'home_id', 'near_km', 'by_video', 'updated_at'],
  mentor_request: ['state', 'answered_at'],
  mentor_agreement: ['from_on', 'until_on', 'mentoring_minutes', 'preparation_minutes', 'hourly_ore', 'state', 'mentor_signed_at', 'leader_id', 'leader_signed_at', 'ended_on'],
}

/** Functions of the module that look past the policies: how many doctors open mentors have, and no more. */
export const looksPastMentors: readonly string[] = ['mentor_loads']
