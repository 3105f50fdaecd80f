import type { Ctx } from '#platform/ctx.ts'
import type { Hours } from '../rules/hours.ts'
import { mentoringStands } from './hours.ts'

/** A doctor of the mentor's: the next conversation, the last one, the hours. */
export interface MentoredDoctor {
  readonly trainingId: string
  readonly doctor: string
  readonly kommune: string
  readonly next: { readonly id: string; readonly startsAt: Temporal.Instant } | null
  readonly lastOn: Temporal.PlainDate | null
  readonly hours: Hours
  /** Held and not completed yet: only the mentor completes (R56). */
  readonly toComplete: readonly { readonly id: string; readonly heldOn: Temporal.PlainDate }[]
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly doctor: string | null
  readonly kommune: string
  readonly next_id: string | null
  readonly next_at: string | null
  readonly to_complete: { id: string; heldOn: string }[]
}

/** The doctors the actor mentors now, those with the next conversation first, those without last. */
export async function myMentored(ctx: Ctx): Promise<MentoredDoctor[]> {
  const rows = await ctx.connection.query<Row>(
    `select t.id, p.name as doctor, k.name as kommune, n.id as next_id, to_char(n.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as next_at,
            (select coalesce(json_agg(json_build_object('id', h.id, 'heldOn', h.held_on) order by h.held_on), '[]') from talk h where h.training_id = t.id and h.state = 'held') as to_complete
       from training t join unit k on k.id = t.kommune_id left join person p on p.id = t.trainee_id
       left join lateral (select id, starts_at from talk where training_id = t.id and state in ('invited', 'preparing') and starts_at > $1 order by starts_at limit 1) n on true
      where t.state = 'active' and t.id in (select trainings_i_mentor()) order by n.starts_at nulls last, norwegian_order(p.name)`, [ctx.now.toString()])
  const stands = await mentoringStands(ctx, rows.map((row) => row.id))
  return rows.flatMap((row) => {
    const how = stands.get(row.id)
    return how ? [{ trainingId: row.id, doctor: row.doctor ?? '', kommune: row.kommune, next: row.next_id && row.next_at ? { id: row.next_id, startsAt: Temporal.Instant.from(row.next_at) } : null, lastOn: how.lastOn, hours: how.hours, toComplete: row.to_complete.map((each) => ({ id: each.id, heldOn: Temporal.PlainDate.from(each.heldOn) })) }] : []
  })
}
