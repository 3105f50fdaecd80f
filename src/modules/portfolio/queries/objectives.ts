import type { Ctx } from '#platform/ctx.ts'
import type { ObjectiveSet } from '#modules/curriculum/index.ts'
import type { ActivityState } from '../rules/activity.ts'
import type { ObjectiveState } from '../rules/objective.ts'

/** An objective as a row in the doctor's list and a square on the coverage map. */
export interface ObjectiveRow extends Record<string, unknown> {
  readonly id: string
  readonly code: string
  readonly set: ObjectiveSet
  readonly title: string
  readonly theme: string
  readonly state: ObjectiveState
  readonly since: string
  readonly practice: boolean
  /** Activities registered under it. */
  readonly activities: number
}

/** All objectives of a training, by code. */
export const objectivesIn = (ctx: Ctx, trainingId: string): Promise<ObjectiveRow[]> =>
  ctx.connection.query<ObjectiveRow>(
    `select po.id, po.code, c.set, o.title, o.theme, po.state, po.state_since as since, o.practice, coalesce(n.activities, 0) as activities
       from plan_objective po join objective o on o.id = po.objective_id join curriculum c on c.id = o.curriculum_id
       left join (select plan_objective_id, count(*)::int as activities from activity_objective where training_id = $1 group by 1) n on n.plan_objective_id = po.id
      where po.training_id = $1 order by po.code`, [trainingId])

/** An activity as a row: in the training's list and under an objective. */
export interface ActivityRow extends Record<string, unknown> {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly state: ActivityState
  readonly since: string
  readonly fromOn: string
  readonly untilOn: string | null
  readonly alternative: boolean
  readonly correctsId: string | null
  readonly correctedBy: string | null
  readonly codes: readonly string[]
  readonly files: number
  readonly signers: readonly { readonly id: string; readonly name: string; readonly state: string; readonly since: string; /** The address of the link they answered by; null when signed in. */ readonly link: string | null }[]
}

const activityColumns = `a.id, a.type, a.title, a.state, a.state_since as since, a.from_on as "fromOn", a.until_on as "untilOn", a.alternative, a.corrects_id as "correctsId",
  (select c.id from activity c where c.corrects_id = a.id limit 1) as "correctedBy",
  (select coalesce(json_agg(po.code order by po.code), '[]') from activity_objective x join plan_objective po on po.id = x.plan_objective_id where x.activity_id = a.id) as codes,
  (select count(*)::int from attachment f where f.activity_id = a.id) as files,
  (select coalesce(json_agg(json_build_object('id', s.signer_id, 'name', coalesce(s.signer_name, p.name, s.sent_to), 'state', s.state, 'since', s.asked_at, 'link', case when s.answered_by = 'ticket' then s.sent_to end) order by s.asked_at), '[]')
     from signing s left join person p on p.id = s.signer_id where s.activity_id = a.id and s.state <> 'recalled') as signers`

/** The activities of a training, the newest first. */
export const activitiesIn = (ctx: Ctx, trainingId: string): Promise<ActivityRow[]> =>
  ctx.connection.query<ActivityRow>(`select ${activityColumns} from activity a where a.training_id = $1 order by a.from_on desc, a.id desc`, [trainingId])

/** The activities under an objective, in the order they were done. */
export const activitiesUnder = (ctx: Ctx, planObjectiveId: string): Promise<ActivityRow[]> =>
  ctx.connection.query<ActivityRow>(`select ${activityColumns} from activity_objective ao join activity a on a.id = ao.activity_id where ao.plan_objective_id = $1 order by a.from_on, a.id`, [planObjectiveId])
