import type { Ctx } from '#platform/ctx.ts'
import { type Behind, behindLately, limits } from '../rules/behind.ts'
import { type Circumstances, type Hours, monthsWithout, wholeHours } from '../rules/hours.ts'

/** What mentoring comes to in one training. */
export interface Mentored {
  readonly trainingId: string
  readonly of: Circumstances
  /** The last conversation that was held. */
  readonly lastOn: Temporal.PlainDate | null
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly started_on: string
  readonly ended_on: string | null
  readonly services: { fromOn: string; untilOn: string | null; percentage: number }[]
  readonly leaves: { fromOn: string; untilOn: string | null; percentage: number }[]
  readonly talks: { on: string; minutes: number; preparation: number }[]
}

// One statement for one training or a whole country; each table is read once. Service that does not count for the training needs no mentoring.
const statement = `
select t.id, t.started_on, t.archived_on as ended_on, coalesce(s.services, '[]') as services, coalesce(l.leaves, '[]') as leaves, coalesce(h.talks, '[]') as talks
  from training t
  left join (select training_id, json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on, 'percentage', percentage)) as services
               from service_period where kind <> 'not_counting' and ($1::uuid[] is null or training_id = any($1)) and ($3::date is null or until_on is null or until_on >= $3) group by training_id) s on s.training_id = t.id
  left join (select training_id, json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on, 'percentage', percentage)) as leaves
               from leave where ($1::uuid[] is null or training_id = any($1)) and ($3::date is null or until_on >= $3) group by training_id) l on l.training_id = t.id
  left join (select training_id, json_agg(json_build_object('on', held_on, 'minutes', held_minutes, 'preparation', prepared_minutes) order by held_on) as talks
               from talk where state in ('held', 'completed') and ($1::uuid[] is null or training_id = any($1)) and ($3::date is null or held_on >= $3) group by training_id) h on h.training_id = t.id
 where ($1::uuid[] is null or t.id = any($1)) and ($2 or t.state = 'active')`

/** What hours are counted from, for some trainings or all the actor sees. @param ids left out: every active training @param since what was over before that day is left out */
export async function mentoredIn(ctx: Ctx, ids: readonly string[] | null = null, since: Temporal.PlainDate | null = null): Promise<Mentored[]> {
  const rows = await ctx.connection.query<Row>(statement, [ids, ids !== null, since?.toString() ?? null])
  return rows.map(toMentored)
}

function toMentored(row: Row): Mentored {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const parts = (those: Row['services']) => those.map((one) => ({ fromOn: day(one.fromOn), untilOn: one.untilOn ? day(one.untilOn) : null, percentage: one.percentage }))
  const talks = row.talks.map((one) => ({ ...one, on: day(one.on) }))
  return { trainingId: row.id, lastOn: talks.at(-1)?.on ?? null, of: { startedOn: day(row.started_on), endedOn: row.ended_on ? day(row.ended_on) : null, services: parts(row.services), leaves: parts(row.leaves), talks } }
}

/** How mentoring stands in one training, for warnings: hours held against required (R61), the last conversation, months without. */
export interface MentoringStands {
  readonly trainingId: string
  readonly lastOn: Temporal.PlainDate | null
  readonly hours: Hours
  /** The first day of each whole month without any conversation (R8). */
  readonly monthsWithout: readonly Temporal.PlainDate[]
}

/** How mentoring stands in some trainings, or in every active one the actor sees: one statement, then counting. */
export async function mentoringStands(ctx: Ctx, ids: readonly string[] | null = null): Promise<Map<string, MentoringStands>> {
  const all = await mentoredIn(ctx, ids)
  return new Map(all.map(({ trainingId, of, lastOn }) => [trainingId, { trainingId, lastOn, hours: wholeHours(of, ctx.today), monthsWithout: monthsWithout(of, ctx.today) }]))
}

/** Hours too few of late in active trainings the actor sees, for warnings (R61); trainings without are not in it. */
export async function hoursBehind(ctx: Ctx): Promise<Map<string, Behind>> {
  const all = await mentoredIn(ctx, null, ctx.today.subtract({ months: limits.months }))
  return new Map(all.flatMap(({ trainingId, of }) => {
    const behind = behindLately(of, ctx.today)
    return behind ? [[trainingId, behind] as const] : []
  }))
}

/** The day of the last conversation held in each active training the actor sees; trainings without any are not in it. */
export async function lastTalkIn(ctx: Ctx): Promise<Map<string, Temporal.PlainDate>> {
  const rows = await ctx.connection.query<{ training_id: string; last_on: string }>(`select training_id, max(held_on)::text as last_on from talk where state in ('held', 'completed') group by training_id`)
  return new Map(rows.map((row) => [row.training_id, Temporal.PlainDate.from(row.last_on)]))
}

/** Whether the actor takes part in a training or follows it: whoever only signs in it is not told how mentoring stands. */
export async function knowsOfMentoring(ctx: Ctx, trainingId: string): Promise<boolean> {
  const [row] = await ctx.connection.query<{ knows: boolean }>('select $1::uuid = any(trainings_i_read()) or $1::uuid = any(trainings_i_follow()) as knows', [trainingId])
  return row?.knows ?? false
}
