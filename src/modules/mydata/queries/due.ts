import type { Ctx } from '#platform/ctx.ts'
import { daysOf, deletable, type Deletable, deletedOn, type Expiring, expiring } from '../rules.ts'

/** Where something that expires stands, when it was last used, and what the acting person sees of their own of it. */
interface Place {
  readonly table: string
  readonly lastUsed: string
  /** Which of it has ended: only that expires. Left out: all of it. */
  readonly ended?: string
  /** Rows of the person `$1`; left out where no request reads it. */
  readonly mine?: string
}

const places: Readonly<Record<Expiring, Place>> = {
  draft: { table: 'draft', lastUsed: 'at', mine: 'person_id = $1' },
  import_draft: { table: 'import_draft', lastUsed: 'created_at', mine: 'person_id = $1' },
  session: { table: 'session', lastUsed: 'coalesce(ended_at, expires_at)', mine: 'person_id = $1' },
  address_change: { table: 'address_change', lastUsed: 'coalesce(ended_at, expires_at)', mine: 'person_id = $1' },
  token: { table: 'api_token', lastUsed: 'coalesce(revoked_at, expires_on::timestamptz)', mine: 'person_id = $1' },
  what_if: { table: 'what_if', lastUsed: 'saved_at', mine: 'training_id in (select id from training where trainee_id = $1)' },
  news: { table: 'news', lastUsed: '(select at from trail where trail.id = news.trail_id)', mine: 'person_id = $1' },
  reading: { table: 'reading', lastUsed: 'at', mine: 'subject_id = $1' },
  mail: { table: 'mail', lastUsed: 'created_at', ended: `state in ('sent', 'kept', 'failed', 'unconfirmed')` },
  submission: { table: 'submission', lastUsed: 'at', mine: 'entry_id in (select id from session where person_id = $1)' },
  outbox: { table: 'outbox', lastUsed: 'done_at', ended: 'done_at is not null' },
}

/** What of the person's may be deleted before its time, as a condition on its table. */
const ownToDelete: Readonly<Record<Deletable, string>> = {
  draft: 'person_id = $1', import_draft: 'person_id = $1', session: 'person_id = $1 and ended_at is not null', address_change: 'person_id = $1',
  token: 'person_id = $1 and revoked_at is not null', what_if: 'training_id in (select id from training where trainee_id = $1)', news: 'person_id = $1',
}

export interface MineOfRule {
  readonly code: Expiring
  /** Null where no request can see it. */
  readonly count: number | null
  readonly nextDeletion: Temporal.PlainDate | null
}

/** What of the acting person's falls under each rule, and when the oldest of it goes. */
export async function mineByRule(ctx: Ctx): Promise<MineOfRule[]> {
  const found: MineOfRule[] = []
  for (const code of expiring) {
    const { table, lastUsed, mine } = places[code]
    if (!mine) {
      found.push({ code, count: null, nextDeletion: null })
      continue
    }
    const [row] = await ctx.connection.query<{ count: number; oldest: string | null }>(`select count(*)::int as count, min(${lastUsed})::date::text as oldest from ${table} where ${mine}`, [ctx.actor.personId])
    found.push({ code, count: row?.count ?? 0, nextDeletion: row?.oldest ? deletedOn(code, Temporal.PlainDate.from(row.oldest)) : null })
  }
  return found
}

/** How much of the acting person's may be deleted now. */
export async function deletableNow(ctx: Ctx): Promise<{ code: Deletable; count: number }[]> {
  const found: { code: Deletable; count: number }[] = []
  for (const code of deletable) {
    const [row] = await ctx.connection.query<{ count: number }>(`select count(*)::int as count from ${places[code].table} where ${ownToDelete[code]}`, [ctx.actor.personId])
    found.push({ code, count: row?.count ?? 0 })
  }
  return found
}

/** The statement that deletes what of a person's may go now; `$1` is the person. */
export const deletionOf = (code: Deletable): string => `delete from ${places[code].table} where ${ownToDelete[code]} returning 1`

/** What the nightly tidying removes: statements, each with the moment before which what was last used goes. */
export const expiredStatements = (now: Temporal.Instant): { code: Expiring; sql: string; params: [string] }[] =>
  expiring.map((code) => {
    const { table, lastUsed, ended } = places[code]
    return { code, sql: `delete from ${table} where ${lastUsed} < $1${ended ? ` and ${ended}` : ''}`, params: [now.subtract({ hours: 24 * daysOf(code) }).toString()] }
  })
