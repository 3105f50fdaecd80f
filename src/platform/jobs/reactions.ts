import type { Ctx } from '#platform/ctx.ts'
import type { TrailEntry } from '#platform/trail/tables.ts'

/**
 * "When X happened, do Y", after the commit, in a transaction of the system's own. What it writes and the mark that it
 * is done are one transaction: it happens once, however often the job is delivered.
 */
export type Reaction = (ctx: Ctx, entry: TrailEntry) => Promise<void>
export type Reactions = Readonly<Record<string, Reaction>>

const listeners = new Map<string, Reaction[]>()

/** Lets a module listen to what earlier modules do; called once per module when the product starts. */
export function listen(reactions: Reactions): void {
  for (const [kind, reaction] of Object.entries(reactions)) {
    const known = listeners.get(kind) ?? []
    if (!known.includes(reaction)) listeners.set(kind, [...known, reaction])
  }
}

export const reacts = (kind: string): boolean => listeners.has(kind)
export const reactionsTo = (kind: string): readonly Reaction[] => listeners.get(kind) ?? []
