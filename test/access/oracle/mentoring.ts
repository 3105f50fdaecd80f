import type { Row, World } from '../rows.ts'
import type { Hands } from './changes.ts'
import type { Sees } from './people.ts'
import { holdsRole, nowAs, type Standing } from './standing.ts'

const text = (value: unknown) => String(value)
const known = (one: Standing, row: Row) => one.reads.has(text(row.training_id)) || one.follows.has(text(row.training_id))
const own = (one: Standing, row: Row) => one.own.has(text(row.training_id))
const me = (one: Standing, who: unknown) => one.personId !== null && who === one.personId

/** Trainings of others whose mentor somebody is now, while they hold the role in the kommune (R51, R60). */
function mentored(world: World, one: Standing): ReadonlySet<string> {
  const { personId } = one
  if (personId === null) return new Set()
  return new Set((world.rows.training ?? []).filter((row) => row.trainee_id !== personId && nowAs(world, 'mentor', text(row.id)) === personId && holdsRole(world, personId, 'mentor', text(row.kommune_id))).map((row) => text(row.id)))
}

/** Conversations whose texts somebody reads: the doctor all of their own; the mentor there is now their own and those the doctor lets them read (R56, R58). */
function readable(world: World, one: Standing): ReadonlySet<string> {
  const theirs = mentored(world, one)
  const let_ = (row: Row) => (world.rows.talk_share ?? []).some((share) => share.talk_id === row.id && share.training_id === row.training_id && me(one, share.mentor_id))
  return new Set((world.rows.talk ?? []).filter((row) => own(one, row) || (theirs.has(text(row.training_id)) && (me(one, row.mentor_id) || let_(row)))).map((row) => text(row.id)))
}

const follows: Sees = (_, one) => (row) => known(one, row)

/** Who sees what, by table. That a conversation was held is known to those who follow the training; what was said to the two (R56). */
export const aboutMentoring: Readonly<Record<string, Sees>> = {
  talk: (_, one) => (row) => me(one, row.mentor_id) || known(one, row),
  talk_text: (world, one) => {
    const theirs = readable(world, one)
    return (row) => theirs.has(text(row.talk_id))
  },
  talk_share: (_, one) => (row) => me(one, row.mentor_id) || own(one, row),
  group_membership: follows, group_meeting: follows,
}

const isCompleted = (world: World, talkId: unknown) => (world.rows.talk ?? []).find((row) => row.id === talkId)?.completed_at !== null
const keptByTheDoctor: Hands = (_, one) => ({ add: (row) => own(one, row), change: (before, after) => own(one, before) && own(one, after), remove: (row) => own(one, row) })

/** Who may add, change and remove what, by table. */
export const handsOnMentoring: Readonly<Record<string, Hands>> = {
  talk: (world, one) => {
    const theirs = mentored(world, one)
    const oneOfTheTwo = (row: Row) => own(one, row) || theirs.has(text(row.training_id))
    return { add: (row) => me(one, row.invited_by) && oneOfTheTwo(row), change: (before, after) => oneOfTheTwo(before) && oneOfTheTwo(after) }
  },
  talk_text: (world, one) => {
    const theirs = readable(world, one)
    return {
      add: (row) => me(one, row.author_id) && theirs.has(text(row.talk_id)) && (row.kind === 'addendum' || !isCompleted(world, row.talk_id)),
      change: (before, after) => before.kind !== 'addendum' && theirs.has(text(before.talk_id)) && (before.kind === 'minutes' || me(one, before.author_id)) && !isCompleted(world, before.talk_id) && me(one, after.author_id),
    }
  },
  talk_share: (world, one) => ({ add: (row) => own(one, row) && (world.rows.talk ?? []).some((talk) => talk.id === row.talk_id && talk.training_id === row.training_id), remove: (row) => own(one, row) }),
  group_membership: keptByTheDoctor, group_meeting: keptByTheDoctor,
}

/** Columns that may be written over. */
export const writtenOverMentoring: Readonly<Record<string, readonly string[]>> = {
  talk: ['starts_at', 'planned_minutes', 'way', 'state', 'sequence', 'held_on', 'held_minutes', 'prepared_minutes', 'missed_by', 'completed_at'],
  talk_text: ['author_id', 'sealed', 'written_at'],
  group_membership: ['group_name', 'leader_name', 'from_on', 'until_on'], group_meeting: ['minutes', 'attended'],
}

/** Functions of the module that look past the policies: who mentors whom and reads what, about who acts; which numbers are HPR numbers, not whose. */
export const looksPastMentoring: readonly string[] = ['trainings_i_mentor', 'talks_i_read', 'hpr_numbers_of_others']
