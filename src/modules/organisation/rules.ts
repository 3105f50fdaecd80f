/** Kinds of units. `country` stands above all; `operator` runs the system and sees no training. */
export const unitKinds = ['country', 'directorate', 'operator', 'rhf', 'hf', 'hospital', 'office', 'kommune'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface CentralityOfYear {
  readonly year: number
  readonly class: number
}

/**
 * Centrality class (1–6) that held in a year: the newest published in or before it, else the oldest there is.
 * Classes change over time and the grant rules name the year (R92; data: Statistics Norway).
 */
export function centralityIn(classes: readonly CentralityOfYear[], year: number): number | null {
  const ordered = [...classes].sort((a, b) => a.year - b.year)
  return (ordered.findLast((one) => one.year <= year) ?? ordered[0])?.class ?? null
}
