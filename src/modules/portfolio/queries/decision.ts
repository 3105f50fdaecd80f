import type { Ctx } from '#platform/ctx.ts'
import { NotFound } from '#platform/errors.ts'
import type { DelegationFacts } from '../rules/delegation.ts'
import { basisOf, type Basis, type ObjectiveState, type RecommendationFacts } from '../rules/objective.ts'
import type { Parties } from '../rules/training.ts'

/** What a decision on an objective rests on, and who may make it. */
export interface Decision {
  readonly id: string
  readonly code: string
  readonly state: ObjectiveState
  readonly archived: boolean
  readonly trainingId: string
  readonly parties: Parties
  readonly basis: Basis
  readonly delegations: readonly (DelegationFacts & { delegateId: string })[]
}

interface DecisionRow extends Record<string, unknown> {
  readonly id: string
  readonly code: string
  readonly state: ObjectiveState
  readonly training_state: string
  readonly training_id: string
  readonly trainee_id: string
  readonly kommune_id: string
  readonly leader_id: string | null
  readonly mentor_id: string | null
  readonly recommendations: RecommendationFacts[]
  readonly delegations: { kind: 'stand_in' | 'delegate'; leaderId: string; delegateId: string; fromOn: string; untilOn: string; trainingId: string | null; objectiveIds: string[] | null }[]
}

// In the order of their ids, so that two who decide several at once never wait for each other in a ring.
const hold = 'select id from plan_objective where id = any($1::uuid[]) order by id for no key update'

const statement = `
select po.id, po.code, po.state, t.state as training_state, po.training_id, t.trainee_id, t.kommune_id,
  (select person_id from participant where training_id = t.id and capacity = 'leader' and until_on is null) as leader_id,
  (select person_id from participant where training_id = t.id and capacity = 'mentor' and until_on is null) as mentor_id,
  (select coalesce(json_agg(json_build_object('capacity', r.capacity, 'personId', r.person_id, 'state', r.state, 'tookPart',
      exists (select from activity_objective ao join signing s on s.activity_id = ao.activity_id where ao.plan_objective_id = po.id and s.signer_id = r.person_id and s.state = 'signed'))), '[]')
     from recommendation r where r.plan_objective_id = po.id) as recommendations,
  (select coalesce(json_agg(json_build_object('kind', d.kind, 'leaderId', d.leader_id, 'delegateId', d.delegate_id, 'fromOn', d.from_on, 'untilOn', d.until_on, 'trainingId', d.training_id, 'objectiveIds', d.objective_ids)), '[]')
     from delegation d where d.delegate_id = $2 and d.revoked_at is null and d.unit_id = t.kommune_id) as delegations
from plan_objective po join training t on t.id = po.training_id
where po.id = any($1::uuid[]) order by po.id`

/** What is to be decided, locked: two who decide at once come one after the other. @throws NotFound if one of them is not there */
export async function decisions(ctx: Ctx, ids: readonly string[]): Promise<Decision[]> {
  // Held first and read after: what others wrote while we waited must be seen, also beside the objective itself.
  const [held, rows] = await Promise.all([ctx.connection.query(hold, [[...ids]]), ctx.connection.query<DecisionRow>(statement, [[...ids], ctx.actor.personId])])
  if (held.length !== new Set(ids).size || rows.length !== held.length) throw new NotFound('objective')
  return rows.map((row) => ({
    id: row.id, code: row.code, state: row.state, archived: row.training_state === 'archived', trainingId: row.training_id,
    parties: { traineeId: row.trainee_id, kommuneId: row.kommune_id, leaderId: row.leader_id, mentorId: row.mentor_id },
    basis: basisOf(row.recommendations, row.trainee_id),
    delegations: row.delegations.map((one) => ({ ...one, fromOn: Temporal.PlainDate.from(one.fromOn), untilOn: Temporal.PlainDate.from(one.untilOn), revoked: false })),
  }))
}

/** One of them. @throws NotFound */
export const theDecision = async (ctx: Ctx, id: string): Promise<Decision> => (await decisions(ctx, [id]))[0] as Decision
