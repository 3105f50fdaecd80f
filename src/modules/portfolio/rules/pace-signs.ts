/** What the list of doctors itself can tell about one; everything somebody should act on is an early warning (`modules/followup`). */
export const signs = ['no_mentor', 'behind'] as const
export type Sign = (typeof signs)[number]

/** Months behind an even pace before it is said (our own limit; R13: orientation only). */
const monthsBehind = 3

interface Followed {
  readonly mentor: string | null
  readonly monthsAhead: number
  readonly approved: number
  readonly total: number
}

/** The signs of a training, the graver first. Without a mentor the time does not count (R60). */
export function signsOf({ mentor, monthsAhead, approved, total }: Followed): readonly Sign[] {
  const all = total > 0 && approved === total
  return [...(mentor ? [] : ['no_mentor' as const]), ...(!all && monthsAhead <= -monthsBehind ? ['behind' as const] : [])]
}
