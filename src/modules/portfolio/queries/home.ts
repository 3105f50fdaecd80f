import type { Ctx } from '#platform/ctx.ts'
import type { ObjectiveSet, Specialty } from '#modules/curriculum/index.ts'
import type { ActivityState } from '../rules/activity.ts'
import type { ObjectiveState } from '../rules/objective.ts'

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
  readonly trainingId: string | null
  readonly recordId: string | null
}
export interface PlanProgress {
  readonly set: ObjectiveSet
  readonly objectives: number
  readonly approved: number
  readonly sent: number
}
export interface TraineeHome {
  readonly trainingId: string
  readonly specialty: Specialty
  readonly kommune: string
  readonly startedOn: Temporal.PlainDate
  readonly plannedEndOn: Temporal.PlainDate
  readonly hasMentor: boolean
  readonly plans: readonly PlanProgress[]
  /** The oldest first. */
  readonly mine: readonly MyThing[]
  readonly others: readonly AskedOf[]
  readonly atLeader: { readonly count: number; readonly oldest: string | null }
  readonly spans: readonly Span[]
  readonly approvals: readonly { readonly quarter: string; readonly count: number }[]
  readonly news: readonly NewsItem[]
}

interface Row extends Record<string, unknown>, Pick<TraineeHome, 'specialty' | 'kommune' | 'hasMentor' | 'plans' | 'others' | 'atLeader' | 'spans' | 'news'> {
  readonly id: string
  readonly startedOn: string
  readonly plannedEndOn: string
  readonly objectives: MyThing[]
  readonly activities: MyThing[]
  /** The day of each approval. */
  readonly approvals: string[]
}

// The whole home is one statement that reads each table once: one way to the database, one plan, kept by the connection.
const statement = `
select t.id, t.specialty, k.name as kommune, t.started_on as "startedOn", t.planned_end_on as "plannedEndOn", l.plans, o.objectives, o.at_leader as "atLeader", o.approvals, d.activities, d.spans,
  exists (select from participant where training_id = t.id and capacity = 'mentor' and until_on is null) as "hasMentor",
  (select coalesce(json_agg(x), '[]') from (
     select s.activity_id as "activityId", a.title, coalesce(p.name, s.sent_to) as name, s.asked_at as since
       from signing s join activity a on a.id = s.activity_id left join person p on p.id = s.signer_id
      where s.training_id = t.id and s.state = 'waiting' order by s.asked_at limit 20) x) as others,
  (select coalesce(json_agg(x), '[]') from (
     select e.at, e.kind, e.actor_name as who, e.details->>'code' as code, e.record_kind as "recordKind", e.record_id as "recordId", e.training_id as "trainingId", a.title,
            case when e.subject_id <> $1 and e.subject_id <> e.actor_id then (select name from person where id = e.subject_id) end as about
       from news n join trail e on e.id = n.trail_id left join activity a on e.record_kind = 'activity' and a.id = e.record_id where n.person_id = $1 order by n.trail_id desc limit 5) x) as news
from (select * from training where trainee_id = $1 order by state, started_on desc limit 1) t
join unit k on k.id = t.kommune_id
cross join lateral (
  select coalesce(json_agg(json_build_object('set', set, 'objectives', objectives, 'approved', approved, 'sent', sent) order by set), '[]') as plans
    from plan where training_id = t.id) l
cross join lateral (
  select json_build_object('count', count(*) filter (where state = 'sent'), 'oldest', min(state_since) filter (where state = 'sent')) as at_leader,
    coalesce(json_agg(approved_on order by approved_on) filter (where approved_on is not null), '[]') as approvals,
    coalesce(json_agg(json_build_object('kind', 'objective', 'id', po.id, 'code', code, 'title', (select title from objective where id = po.objective_id), 'state', state, 'since', state_since))
      filter (where state in ('returned', 'withdrawn', 'completed')), '[]') as objectives
    from plan_objective po where training_id = t.id) o
cross join lateral (
  select coalesce(json_agg(json_build_object('kind', 'activity', 'id', id, 'code', type, 'title', title, 'state', state, 'since', state_since))
      filter (where state = 'rejected' or (state = 'registered' and coalesce(until_on, from_on) <= $2)), '[]') as activities,
    coalesce(json_agg(json_build_object('id', id, 'type', type, 'title', title, 'place', place, 'fromOn', from_on, 'untilOn', until_on) order by from_on)
      filter (where type = 'kurs' or (type in ('klinisk_tjeneste', 'gruppeveiledning', 'hospitering') and until_on is not null)), '[]') as spans
    from activity where training_id = t.id) d`

/** What the doctor's home shows; null for somebody without a training. */
export async function traineeHome(ctx: Ctx): Promise<TraineeHome | null> {
  const [row] = await ctx.connection.query<Row>(statement, [ctx.actor.personId, ctx.today.toString()])
  if (!row) return null
  const { id, startedOn, plannedEndOn, objectives, activities, approvals, ...rest } = row
  return {
    ...rest, trainingId: id, startedOn: Temporal.PlainDate.from(startedOn), plannedEndOn: Temporal.PlainDate.from(plannedEndOn), approvals: perQuarter(approvals),
    mine: [...objectives, ...activities].sort((a, b) => Date.parse(a.since) - Date.parse(b.since)),
  }
}

/** @param days in order */
function perQuarter(days: readonly string[]): { quarter: string; count: number }[] {
  const quarterOf = (day: string) => `${day.slice(0, 5)}${['01', '04', '07', '10'][Math.trunc((Number(day.slice(5, 7)) - 1) / 3)]}-01`
  return [...Map.groupBy(days, quarterOf)].map(([quarter, approved]) => ({ quarter, count: approved.length }))
}
