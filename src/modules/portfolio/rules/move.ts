/** `confirmed` waits for its day; `done` has happened. */
export const moveStates = ['asked', 'confirmed', 'declined', 'withdrawn', 'done'] as const
export type MoveState = (typeof moveStates)[number]

/** What an earlier kommune keeps of a doctor: the record as it stood on the day. Days and times as text, as JSON keeps them. */
export interface MovedRecord {
  readonly specialty: string
  readonly startedOn: string
  readonly plannedEndOn: string
  readonly participants: readonly { readonly name: string; readonly capacity: string; readonly fromOn: string; readonly untilOn: string | null }[]
  readonly objectives: readonly { readonly code: string; readonly title: string; readonly state: string; readonly approvedOn: string | null }[]
  readonly activities: readonly { readonly title: string; readonly type: string; readonly place: string | null; readonly fromOn: string; readonly untilOn: string | null; readonly state: string; readonly codes: readonly string[]; readonly signers: readonly string[] }[]
  readonly remarks: readonly { readonly code: string | null; readonly kind: string; readonly author: string; readonly body: string; readonly at: string }[]
  readonly periods: readonly { readonly kind: string; readonly arena: string; readonly percentage: number; readonly fromOn: string; readonly untilOn: string | null }[]
}

export type MoveProblem = 'same_kommune' | 'before_the_start' | 'too_far_off' | 'too_long_ago' | 'move_open' | 'move_answered' | 'not_a_leader_there' | 'leads_own_mentee'

/** How far ahead a move may be agreed, and how late it may be told (our own limits). */
const mostMonthsAhead = 24
const mostMonthsBack = 3

/** @returns why a doctor cannot go on in a kommune from a day, or null (R58) */
export function whyNotMove(wish: { kommuneId: string; toKommuneId: string; startedOn: Temporal.PlainDate; movesOn: Temporal.PlainDate }, today: Temporal.PlainDate): MoveProblem | null {
  const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
  if (wish.kommuneId === wish.toKommuneId) return 'same_kommune'
  if (!before(wish.startedOn, wish.movesOn)) return 'before_the_start'
  if (before(wish.movesOn, today.subtract({ months: mostMonthsBack }))) return 'too_long_ago'
  return before(today.add({ months: mostMonthsAhead }), wish.movesOn) ? 'too_far_off' : null
}
