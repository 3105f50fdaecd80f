import type { Ctx } from '#platform/ctx.ts'
import type { ActivityState } from '../rules/activity.ts'
import type { ObjectiveState } from '../rules/objective.ts'
import { toTraining, trainingColumns, type TrainingView } from './training.ts'

/** Something the doctor has begun and must take further. */
export interface MyThing {
  readonly kind: 'objective' | 'activity'
  readonly id: string
  /** Code of the objective, type of the activity. */
  readonly code: string
  readonly title: string
  readonly state: ObjectiveState | ActivityState
  readonly since: string
}
export interface AskedOf {
  readonly activityId: string
  readonly title: string
  readonly name: string
  readonly since: string
}
/** A stretch or a point on the timeline. */
export interface Span {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly place: string | null
  readonly fromOn: string
  readonly untilOn: string | null
}
export interface NewsItem {
  readonly at: string
  readonly kind: string
  readonly who: string
  readonly code: string | null
  /** Of the activity it is about. */
  readonly title: string | null
  /** Whose record it is, where it is neither the reader's nor the actor's own. */
  readonly about: string | null
  readonly recordKind: string
  readonly recordId: string | null
}
export interface TraineeHome {
  readonly training: TrainingView
  readonly mine: readonly MyThing[]
  readonly others: readonly AskedOf[]
  readonly atLeader: { readonly count: number; readonly oldest: string | null }
  readonly spans: readonly Span[]
  readonly approvals: readonly { readonly quarter: string; readonly count: number }[]
  readonly news: readonly NewsItem[]
}

// The whole home is one statement: one way to the database, one plan, kept by the connection.
const statement = `
select ${trainingColumns},
  (select coalesce(json_agg(x), '[]') from (
     select 'objective' as kind, po.id, po.code, o.title, po.state, po.state_since as since from plan_objective po join objective o on o.id = po.objective_id
      where po.training_id = t.id and po.state in ('returned', 'withdrawn', 'completed')
     union all
     select 'activity', a.id, a.type, a.title, a.state, a.state_since from activity a where a.training_id = t.id and (a.state = 'rejected' or (a.state = 'registered' and coalesce(a.until_on, a.from_on) <= acting_day()))
     order by since limit 60) x) as mine,
  (select coalesce(json_agg(x), '[]') from (
     select s.activity_id as "activityId", a.title, coalesce(p.name, s.sent_to) as name, s.asked_at as since
       from signing s join activity a on a.id = s.activity_id left join person p on p.id = s.signer_id
      where s.training_id = t.id and s.state = 'waiting' order by s.asked_at limit 20) x) as others,
  (select json_build_object('count', count(*), 'oldest', min(po.state_since)) from plan_objective po where po.training_id = t.id and po.state = 'sent') as at_leader,
  (select coalesce(json_agg(x), '[]') from (
     select a.id, a.type, a.title, a.place, a.from_on as "fromOn", a.until_on as "untilOn" from activity a
      where a.training_id = t.id and (a.type = 'kurs' or (a.type in ('klinisk_tjeneste', 'gruppeveiledning', 'hospitering') and a.until_on is not null)) order by a.from_on limit 60) x) as spans,
  (select coalesce(json_agg(x), '[]') from (
     select to_char(date_trunc('quarter', po.approved_on), 'YYYY-MM-DD') as quarter, count(*)::int as count from plan_objective po
      where po.training_id = t.id and po.approved_on is not null group by 1 order by 1) x) as approvals,
  (select coalesce(json_agg(x), '[]') from (
     select e.at, e.kind, e.actor_name as who, e.details->>'code' as code, e.record_kind as "recordKind", e.record_id as "recordId", a.title, about.name as about
       from news n join trail e on e.id = n.trail_id left join activity a on e.record_kind = 'activity' and a.id = e.record_id left join person about on about.id = e.subject_id and e.subject_id <> $1 and e.subject_id <> e.actor_id where n.person_id = $1 order by n.trail_id desc limit 5) x) as news
from training t join unit k on k.id = t.kommune_id
where t.trainee_id = $1 order by t.state, t.started_on desc limit 1`

/** What the doctor's home shows; null for somebody without a training. */
export async function traineeHome(ctx: Ctx): Promise<TraineeHome | null> {
  const [row] = await ctx.connection.query<Parameters<typeof toTraining>[0] & Omit<TraineeHome, 'training' | 'atLeader'> & { at_leader: TraineeHome['atLeader'] }>(statement, [ctx.actor.personId])
  if (!row) return null
  return { training: toTraining(row), mine: row.mine, others: row.others, atLeader: row.at_leader, spans: row.spans, approvals: row.approvals, news: row.news }
}
