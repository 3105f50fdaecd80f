import type { Ctx } from '#platform/ctx.ts'

/** The system in figures. */
export interface Health extends Record<string, unknown> {
  readonly mailWaiting: number
  readonly mailFailed: number
  /** Handed to the mail server without a receipt: most likely arrived, and not sent again. */
  readonly mailUnconfirmed: number
  readonly reactionsWaiting: number
  /** Waiting for more than ten minutes. */
  readonly reactionsLate: number
  readonly trail: number
  readonly sealed: number
  readonly lastSeal: string | null
  readonly people: number
  readonly sessions: number
}

/** Runs as the system: no person may read these tables, and the figures name nobody. */
export async function healthOf(ctx: Ctx): Promise<Health> {
  const [row] = await ctx.connection.query<Health>(
    `select (select count(*)::int from mail where state in ('waiting', 'sending', 'handed')) as "mailWaiting", (select count(*)::int from mail where state = 'failed') as "mailFailed", (select count(*)::int from mail where state = 'unconfirmed') as "mailUnconfirmed",
            (select count(*)::int from outbox where done_at is null) as "reactionsWaiting",
            (select count(*)::int from outbox o join trail t on t.id = o.trail_id where o.done_at is null and t.at < $1::timestamptz - interval '10 minutes') as "reactionsLate",
            (select count(*)::int from trail) as trail, (select coalesce(sum(entries), 0)::int from trail_seal) as sealed, (select max(at) from trail_seal) as "lastSeal",
            (select count(*)::int from person where merged_into is null) as people, (select count(*)::int from session where ended_at is null and expires_at > $1::timestamptz and seen_at > $1::timestamptz - session_idles_after()) as sessions`, [ctx.now.toString()])
  return row as Health
}
