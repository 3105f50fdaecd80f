import type { Actor } from '#platform/actor.ts'
import type { Moment } from '#platform/clock.ts'
import type { Connection, Db } from '#platform/db/engine.ts'
import { type Happening, writeTrail } from '#platform/trail/write.ts'

/** What a query or operation works with: one open transaction as one actor, at one time. */
export interface Ctx {
  readonly db: Db
  readonly connection: Connection
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  /** The role that gave the right to what is now being done; set by `operation`. */
  readonly capacity: string | null
  /** How many trail entries this transaction has written; `operation` refuses to end without one. */
  readonly written: { count: number; reacts: boolean }
  /** Writes what happened, in this transaction. */
  trail(kind: string, happening: Happening): Promise<void>
}

/** @param connection with a transaction already open as `actor` */
export function makeCtx(connection: Connection, actor: Actor, { now, today }: Moment): Ctx {
  const ctx: Ctx = {
    db: connection.db, connection, actor, now, today, capacity: null, written: { count: 0, reacts: false },
    trail(kind, happening) {
      return writeTrail(this, kind, happening)
    },
  }
  return ctx
}
