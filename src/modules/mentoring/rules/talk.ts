/** R56, with what life adds: a conversation is called off, or somebody does not come. */
export const talkStates = ['invited', 'preparing', 'held', 'completed', 'cancelled', 'missed'] as const
export type TalkState = (typeof talkStates)[number]

export const talkWays = ['in_person', 'video', 'phone'] as const
export type TalkWay = (typeof talkWays)[number]

/** What may be written for a conversation, and read by the two alone. */
export const talkTextKinds = ['preparation', 'minutes', 'addendum'] as const
export type TalkTextKind = (typeof talkTextKinds)[number]

/** Who did not come. */
export const missing = ['trainee', 'mentor'] as const
export type Missing = (typeof missing)[number]

/** How long a conversation may last, and how long a mentor may have prepared it: minutes. */
export const talkMinutes = { least: 10, most: 480, mostPreparation: 600 } as const

export const talkProblems = [
  'no_such_time', 'in_the_past', 'too_far', 'overlaps', 'same_time', 'not_open', 'not_begun', 'held_in_future', 'before_training', 'already_completed', 'not_held', 'not_completed', 'changed_meanwhile',
] as const
export type TalkProblem = (typeof talkProblems)[number]

/** Nothing has come of it yet: it can be prepared, moved, called off. */
export const isOpen = (state: TalkState): boolean => state === 'invited' || state === 'preparing'
/** It took place, and its hours count (R61). */
export const wasHeld = (state: TalkState): boolean => state === 'held' || state === 'completed'

interface Stretch {
  readonly startsAt: Temporal.Instant
  readonly minutes: number
}
const endOf = ({ startsAt, minutes }: Stretch) => startsAt.add({ minutes })

/** Whether two conversations lie in the same time; one that begins as the other ends does not. */
export const overlap = (one: Stretch, other: Stretch): boolean => Temporal.Instant.compare(one.startsAt, endOf(other)) < 0 && Temporal.Instant.compare(other.startsAt, endOf(one)) < 0

/** @returns why a conversation cannot be arranged for a time, or null. At most 18 months ahead. @param others open ones of the same training */
export function whyNotArrange(wish: Stretch, others: readonly Stretch[], now: Temporal.Instant): TalkProblem | null {
  if (Temporal.Instant.compare(wish.startsAt, now) <= 0) return 'in_the_past'
  if (Temporal.Instant.compare(wish.startsAt, now.add({ hours: 24 * 550 })) > 0) return 'too_far'
  return others.some((one) => overlap(wish, one)) ? 'overlaps' : null
}

/** @returns why it cannot be moved or called off, or null */
export const whyNotChange = (state: TalkState): TalkProblem | null => (isOpen(state) ? null : 'not_open')

/** @returns why nobody can be said to have stayed away, or null: not before it was to begin */
export function whyNotMissed(state: TalkState, startsAt: Temporal.Instant, now: Temporal.Instant): TalkProblem | null {
  if (!isOpen(state)) return 'not_open'
  return Temporal.Instant.compare(startsAt, now) > 0 ? 'not_begun' : null
}

/** @returns why it cannot be written down as held on a day, or null. What was held can be corrected until it is completed. @param started when the training began */
export function whyNotHold(state: TalkState | null, heldOn: Temporal.PlainDate, started: Temporal.PlainDate, today: Temporal.PlainDate): TalkProblem | null {
  if (state === 'completed') return 'already_completed'
  if (state !== null && !isOpen(state) && state !== 'held') return 'not_open'
  if (Temporal.PlainDate.compare(heldOn, today) > 0) return 'held_in_future'
  return Temporal.PlainDate.compare(heldOn, started) < 0 ? 'before_training' : null
}

/** R56: invitert → forberedelse → gjennomført → ferdigstilt. @returns why it cannot be completed, or null */
export function whyNotComplete(state: TalkState): TalkProblem | null {
  if (state === 'completed') return 'already_completed'
  return state === 'held' ? null : 'not_held'
}

/** R56: preparation before, minutes after it was held, addenda when it is locked. @returns why this cannot be written now, or null */
export function whyNotWrite(kind: TalkTextKind, state: TalkState): TalkProblem | null {
  if (kind === 'addendum') return state === 'completed' ? null : 'not_completed'
  if (state === 'completed') return 'already_completed'
  if (kind === 'minutes') return state === 'held' ? null : 'not_held'
  return isOpen(state) || state === 'held' ? null : 'not_open'
}
