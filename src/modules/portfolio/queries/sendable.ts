import type { Ctx } from '#platform/ctx.ts'
import { needsSignature } from '#modules/curriculum/index.ts'
import type { ActivityState } from '../rules/activity.ts'

export interface Sendable extends Record<string, unknown> {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly state: ActivityState
  readonly fromOn: string
  readonly codes: readonly string[]
}

/** The activities of a training that can be sent for signing: registered, and signed ones others also took part in. */
export async function sendableIn(ctx: Ctx, trainingId: string): Promise<Sendable[]> {
  const rows = await ctx.connection.query<Sendable>(
    `select a.id, a.title, a.type, a.state, a.from_on as "fromOn",
            (select coalesce(json_agg(po.code order by po.code), '[]') from activity_objective x join plan_objective po on po.id = x.plan_objective_id where x.activity_id = a.id) as codes
       from activity a where a.training_id = $1 and a.state <> 'fulfilled' order by (a.state = 'registered') desc, a.from_on desc limit 100`, [trainingId])
  return rows.filter((row) => needsSignature(row.type) || row.state !== 'registered')
}
