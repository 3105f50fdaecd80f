/** Where training takes place: in the organisation itself, or elsewhere by agreement (R36). */
export const arenaKinds = ['own', 'hospital', 'rehabilitation', 'private', 'out_of_hours', 'other_kommune', 'research', 'armed_forces'] as const
export type ArenaKind = (typeof arenaKinds)[number]

/** How much of an objective can be reached at an arena (R40). */
export const extents = ['full', 'partly'] as const
export type Extent = (typeof extents)[number]

/** A place of learning, and what it covers by code of objective. Elsewhere it counts only while an agreement lasts. */
export interface ArenaCover {
  readonly kind: ArenaKind
  readonly agreedFrom: Temporal.PlainDate | null
  readonly agreedUntil: Temporal.PlainDate | null
  readonly covers: ReadonlyMap<string, Extent>
}

/** Whether training can be had at the arena on a day: always at one's own, elsewhere by an agreement that lasts (R36). */
export function offeredOn({ kind, agreedFrom, agreedUntil }: Omit<ArenaCover, 'covers'>, day: Temporal.PlainDate): boolean {
  if (kind === 'own') return true
  return agreedFrom !== null && Temporal.PlainDate.compare(agreedFrom, day) <= 0 && (agreedUntil === null || Temporal.PlainDate.compare(day, agreedUntil) <= 0)
}

export interface Coverage {
  readonly full: readonly string[]
  readonly partly: readonly string[]
  /** Objectives no arena on offer covers: they must be reached elsewhere, by an agreement that is not there (R31, R36). */
  readonly none: readonly string[]
}

/** What the arenas on offer on a day cover of the objectives (R40). @param codes every objective of the specialty, in order */
export function coverageOn(arenas: readonly ArenaCover[], codes: readonly string[], day: Temporal.PlainDate): Coverage {
  const offered = arenas.filter((one) => offeredOn(one, day))
  const at = (extent: Extent) => codes.filter((code) => offered.some((one) => one.covers.get(code) === extent))
  const full = at('full')
  const partly = at('partly').filter((code) => !full.includes(code))
  return { full, partly, none: codes.filter((code) => !full.includes(code) && !partly.includes(code)) }
}

/** @returns what is wrong with an arena's agreement, or null */
export function whyNotAgreed({ kind, agreedFrom, agreedUntil }: Omit<ArenaCover, 'covers'>): 'agreement_needed' | 'own_needs_none' | 'ends_before_start' | null {
  if (kind === 'own') return agreedFrom || agreedUntil ? 'own_needs_none' : null
  if (!agreedFrom) return 'agreement_needed'
  return agreedUntil && Temporal.PlainDate.compare(agreedUntil, agreedFrom) < 0 ? 'ends_before_start' : null
}
