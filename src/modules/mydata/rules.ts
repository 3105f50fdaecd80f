/**
 * How long what is kept (R152: retention per kind of record; R155: deletion or archiving by rule, shown to the person). The law gives no numbers for
 * most of it: the days are ours until the archive plan says others, and those marked so are UNCERTAIN in the rule book.
 */
export interface RetentionRule {
  readonly code: RetentionCode
  /** Days after its last use; null: kept, not deleted by the clock. */
  readonly days: number | null
  readonly source: 'R152' | 'R155' | 'own'
  readonly uncertain: boolean
  /** First day the rule held as it stands. */
  readonly since: string
}

/** What goes by itself when its time is up. */
export const expiring = ['draft', 'import_draft', 'session', 'address_change', 'token', 'what_if', 'news', 'reading', 'mail', 'submission', 'outbox'] as const
/** What is kept because others build on it. */
export const keptForOthers = ['identity', 'training', 'signatures', 'talks', 'application', 'trail'] as const
export type Expiring = (typeof expiring)[number]
export type RetentionCode = Expiring | (typeof keptForOthers)[number]

/** What a person may have deleted before its time: nobody else builds on it. */
export const deletable = ['draft', 'import_draft', 'session', 'address_change', 'token', 'what_if', 'news'] as const satisfies readonly Expiring[]
export type Deletable = (typeof deletable)[number]

const since = '2026-11-22'
const goes = (code: Expiring, days: number, source: RetentionRule['source'], uncertain = false): RetentionRule => ({ code, days, source, uncertain, since })
const stays = (code: RetentionCode, source: RetentionRule['source'], uncertain = false): RetentionRule => ({ code, days: null, source, uncertain, since })

export const rules: readonly RetentionRule[] = [
  goes('draft', 90, 'own'), goes('import_draft', 14, 'own'), goes('session', 60, 'R155'), goes('address_change', 30, 'R155'), goes('token', 365, 'R155'),
  goes('what_if', 730, 'own'), goes('news', 365, 'own'), goes('reading', 1825, 'R155', true), goes('mail', 365, 'R155', true), goes('submission', 30, 'own'), goes('outbox', 30, 'own'),
  stays('identity', 'R152', true), stays('training', 'R152', true), stays('signatures', 'R152', true), stays('talks', 'R152', true), stays('application', 'R152', true), stays('trail', 'R155', true),
]

/** How many days something is kept after its last use. */
export const daysOf = (code: Expiring): number => rules.find((rule) => rule.code === code)?.days ?? 0

/** @param oldest when the oldest of it was last used @returns the day it is deleted; the clock goes through it every night */
export const deletedOn = (code: Expiring, oldest: Temporal.PlainDate): Temporal.PlainDate => oldest.add({ days: daysOf(code) + 1 })

/** Why nothing is deleted. */
export type DeletionProblem = 'nothing_there'
