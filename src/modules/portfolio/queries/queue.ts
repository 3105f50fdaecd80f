import type { Ctx } from '#platform/ctx.ts'
import { basisOf, type RecommendationFacts } from '../rules/objective.ts'

/** An objective that waits for the actor's decision. */
export interface QueueRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly trainingId: string
  readonly doctor: string
  readonly since: Temporal.Instant
  /** Nothing is missing for approving it (R19). */
  readonly ready: boolean
  readonly missing: 'mentor' | 'supervisor' | null
  /** Names of those who recommend it, and how many activities count under it: the basis at a glance. */
  readonly recommendedBy: readonly string[]
  readonly activities: number
  /** The leader, where the actor decides in their place. */
  readonly onBehalfOf: string | null
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly training_id: string
  readonly trainee_id: string
  readonly doctor: string
  readonly since: string
  readonly leader_id: string
  readonly leader: string
  readonly recommendations: (RecommendationFacts & { readonly name: string | null })[]
  readonly activities: number
}

// The leaders it can be about are named first, so that it begins at their trainings and not at every leader's in the country.
const statement = `
select po.id, po.code, o.title, po.training_id, t.trainee_id, coalesce(p.name, '') as doctor, po.state_since as since, a.person_id as leader_id, coalesce(leader.name, '') as leader,
  (select coalesce(json_agg(json_build_object('capacity', r.capacity, 'personId', r.person_id, 'state', r.state, 'name', r.signer_name, 'tookPart',
      exists (select from activity_objective ao join signing s on s.activity_id = ao.activity_id where ao.plan_objective_id = po.id and s.signer_id = r.person_id and s.state = 'signed'))), '[]')
     from recommendation r where r.plan_objective_id = po.id) as recommendations,
  (select count(*)::int from activity_objective ao join activity done on done.id = ao.activity_id where ao.plan_objective_id = po.id and done.state in ('signed', 'fulfilled')) as activities
from participant a
join training t on t.id = a.training_id and t.state = 'active'
join plan_objective po on po.training_id = t.id and po.state = 'sent'
join objective o on o.id = po.objective_id
left join person p on p.id = t.trainee_id left join person leader on leader.id = a.person_id
where a.capacity = 'leader' and a.until_on is null and a.person_id = any(array(select $1::uuid union all select leader_id from delegation where delegate_id = $1))
  and (a.person_id = $1 or exists (
  select from delegation d where d.leader_id = a.person_id and d.unit_id = t.kommune_id and d.delegate_id = $1 and d.revoked_at is null and $2::date between d.from_on and d.until_on
     and (d.training_id is null or d.training_id = t.id) and (d.objective_ids is null or po.id = any(d.objective_ids))
     and not exists (select from participant m where m.training_id = t.id and m.capacity = 'mentor' and m.until_on is null and m.person_id = $1)))
  and t.trainee_id <> $1
order by po.state_since, po.id limit 500`

/** What waits for the actor to decide, as leader or in a leader's place; what is ready first, the oldest first. */
export async function queueOf(ctx: Ctx): Promise<QueueRow[]> {
  const rows = await ctx.connection.query<Row>(statement, [ctx.actor.personId, ctx.today.toString()])
  const queue = rows.map((row): QueueRow => {
    const basis = basisOf(row.recommendations, row.trainee_id)
    return {
      id: row.id, code: row.code, title: row.title, trainingId: row.training_id, doctor: row.doctor, since: Temporal.Instant.from(row.since),
      ready: basis.mentor && basis.supervisor, missing: !basis.mentor ? 'mentor' : !basis.supervisor ? 'supervisor' : null,
      recommendedBy: [...new Set(row.recommendations.flatMap((one) => (one.state === 'given' && one.name ? [one.name] : [])))], activities: row.activities,
      onBehalfOf: row.leader_id === ctx.actor.personId ? null : row.leader,
    }
  })
  return [...queue.filter((row) => row.ready), ...queue.filter((row) => !row.ready)]
}
