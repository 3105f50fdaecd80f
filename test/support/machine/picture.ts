import type { Door } from '#platform/db/door.ts'
import type { ActivityState, SigningState } from '#modules/portfolio/rules/activity.ts'
import type { ObjectiveState } from '#modules/portfolio/rules/objective.ts'
import { look } from '../trail.ts'

/** What a training looks like at one moment: everything the rules speak of. */
export interface Picture {
  readonly training: 'active' | 'archived' | null
  readonly mentor: string | null
  readonly activities: Readonly<Record<string, { readonly state: ActivityState; readonly content: unknown }>>
  readonly signings: Readonly<Record<string, { readonly state: SigningState; readonly signer: string; readonly activity: string }>>
  readonly objectives: Readonly<Record<string, { readonly state: ObjectiveState; readonly plan: string; readonly approvedOn: string | null }>>
  readonly plans: Readonly<Record<string, { readonly objectives: number; readonly approved: number; readonly sent: number; readonly underWay: number; readonly lastApprovedOn: string | null }>>
  readonly words: readonly { readonly id: string; readonly objective: string; readonly person: string; readonly capacity: 'mentor' | 'supervisor'; readonly state: 'asked' | 'given' | 'declined' }[]
  readonly under: readonly { readonly objective: string; readonly activity: string }[]
  readonly delegations: readonly string[]
  readonly remarks: number
  readonly files: number
  readonly people: number
  readonly roles: number
  /** The last entry of the trail. */
  readonly entry: { readonly id: number; readonly actor: string | null }
}

const statement = `select jsonb_build_object(
  'training', (select state from training where id = $1),
  'mentor', (select person_id from participant where training_id = $1 and capacity = 'mentor' and until_on is null),
  'activities', (select coalesce(jsonb_object_agg(a.id, jsonb_build_object('state', a.state, 'content', to_jsonb(a) - 'state' - 'state_since'
      || jsonb_build_object('objectives', (select jsonb_agg(plan_objective_id order by plan_objective_id) from activity_objective where activity_id = a.id), 'files', (select count(*) from attachment where activity_id = a.id)))), '{}') from activity a where training_id = $1),
  'signings', (select coalesce(jsonb_object_agg(id, jsonb_build_object('state', state, 'signer', signer_id, 'activity', activity_id)), '{}') from signing where training_id = $1),
  'objectives', (select coalesce(jsonb_object_agg(id, jsonb_build_object('state', state, 'plan', plan_id, 'approvedOn', approved_on)), '{}') from plan_objective where training_id = $1),
  'plans', (select coalesce(jsonb_object_agg(id, jsonb_build_object('objectives', objectives, 'approved', approved, 'sent', sent, 'underWay', under_way, 'lastApprovedOn', last_approved_on)), '{}') from plan where training_id = $1),
  'words', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'objective', plan_objective_id, 'person', person_id, 'capacity', capacity, 'state', state) order by id), '[]') from recommendation where training_id = $1),
  'under', (select coalesce(jsonb_agg(jsonb_build_object('objective', plan_objective_id, 'activity', activity_id) order by activity_id, plan_objective_id), '[]') from activity_objective where training_id = $1),
  'delegations', (select coalesce(jsonb_agg(id order by id), '[]') from delegation where revoked_at is null and unit_id = (select kommune_id from training where id = $1)),
  'remarks', (select count(*) from remark where training_id = $1), 'files', (select count(*) from file), 'people', (select count(*) from person),
  'roles', (select count(*) from role where until_on is null or until_on >= $2),
  'entry', (select jsonb_build_object('id', id, 'actor', actor_id) from trail order by id desc limit 1)) as picture`

export const pictureOf = async (door: Door, trainingId: string, today: Temporal.PlainDate): Promise<Picture> =>
  (await look<{ picture: Picture }>(door, statement, [trainingId, today.toString()]))[0]?.picture as Picture
