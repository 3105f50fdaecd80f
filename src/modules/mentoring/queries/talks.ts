import type { Ctx } from '#platform/ctx.ts'
import type { TalkState, TalkWay } from '../rules/talk.ts'

/** A conversation in a list: when, how long, with whom, how far. Never what was written. */
export interface TalkRow {
  readonly id: string
  readonly mentorId: string
  readonly mentor: string
  readonly startsAt: Temporal.Instant
  readonly plannedMinutes: number
  readonly way: TalkWay
  readonly state: TalkState
  readonly heldOn: Temporal.PlainDate | null
  readonly heldMinutes: number | null
  /** The mentor now lets the actor see that the doctor has let them read it. */
  readonly sharedWith: readonly string[]
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly mentor_id: string
  readonly mentor: string | null
  readonly starts_at: string | Date
  readonly planned_minutes: number
  readonly way: TalkWay
  readonly state: TalkState
  readonly held_on: string | null
  readonly held_minutes: number | null
  readonly shared_with: string[]
}

/** The conversations of a training, the newest first. */
export async function talksOf(ctx: Ctx, trainingId: string): Promise<TalkRow[]> {
  const rows = await ctx.connection.query<Row>(
    `select t.id, t.mentor_id, p.name as mentor, to_char(t.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as starts_at, t.planned_minutes, t.way, t.state, t.held_on, t.held_minutes,
            (select coalesce(array_agg(s.mentor_id), '{}') from talk_share s where s.talk_id = t.id) as shared_with
       from talk t left join person p on p.id = t.mentor_id where t.training_id = $1 order by t.starts_at desc, t.id desc`, [trainingId])
  return rows.map((row) => ({
    id: row.id, mentorId: row.mentor_id, mentor: row.mentor ?? '', startsAt: Temporal.Instant.from(String(row.starts_at)), plannedMinutes: row.planned_minutes, way: row.way, state: row.state,
    heldOn: row.held_on ? Temporal.PlainDate.from(row.held_on) : null, heldMinutes: row.held_minutes, sharedWith: row.shared_with,
  }))
}
