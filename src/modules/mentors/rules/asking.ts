import { daysFrom } from '#platform/days.ts'

export type AskingProblem = 'training_archived' | 'mentor_is_trainee' | 'mentor_is_leader' | 'same_mentor' | 'not_open' | 'full' | 'has_mentor' | 'already_asked' | 'no_longer_open' | 'somebody_was_first'

interface Wish {
  readonly archived: boolean
  readonly traineeId: string
  readonly leaderId: string | null
  readonly currentMentorId: string | null
  readonly mentorId: string
  /** Found only while they say they take on doctors. */
  readonly open: boolean
  readonly free: number
  /** It has been said that the mentor there is, is to be replaced. */
  readonly replaces: boolean
}

/** @returns why this mentor cannot be asked for this doctor, or null. One mentor at a time (R51); never the leader, never the doctor. */
export function whyNotAsk(wish: Wish): AskingProblem | null {
  if (wish.archived) return 'training_archived'
  if (wish.mentorId === wish.traineeId) return 'mentor_is_trainee'
  if (wish.mentorId === wish.leaderId) return 'mentor_is_leader'
  if (wish.mentorId === wish.currentMentorId) return 'same_mentor'
  if (!wish.open) return 'not_open'
  if (wish.free <= 0) return 'full'
  return wish.currentMentorId && !wish.replaces ? 'has_mentor' : null
}

/** How many more doctors a mentor takes; never below nothing. */
export const freePlaces = (capacity: number, doctors: number): number => Math.max(0, capacity - doctors)

/** Days a request may be open before the office is told (issue 3: two weeks; our own limit). */
export const daysUntilOffice = 14

/** Whether a request has been open for so long that the office should see to it. */
export const isOverdue = (askedOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean => daysFrom(askedOn, today) > daysUntilOffice

/** How a mentor and a doctor could meet: face to face where the mentor goes that far, else by video, else not (R62: face to face preferred). */
export type Meeting = 'near' | 'video' | 'too_far'

/** @param kilometres from kommune to kommune; null where it is not known @param nearKm how far the mentor goes; null: only their own kommune */
export function meetingOf(kilometres: number | null, mentor: { nearKm: number | null; byVideo: boolean }): Meeting {
  if (kilometres !== null && kilometres <= (mentor.nearKm ?? 0)) return 'near'
  return mentor.byVideo ? 'video' : 'too_far'
}
