import type { Ctx } from '#platform/ctx.ts'

/** What a doctor used last, the last first: what they are likely to choose again. */
export interface RecentChoices extends Record<string, unknown> {
  readonly types: readonly string[]
  readonly places: readonly string[]
  readonly objectiveIds: readonly string[]
  readonly signerIds: readonly string[]
}

const statement = `
select
  (select coalesce(json_agg(type order by last desc), '[]') from (select type, max(registered_at) as last from activity where training_id = $1 group by type order by 2 desc limit 4) x) as types,
  (select coalesce(json_agg(place order by last desc), '[]') from (select place, max(registered_at) as last from activity where training_id = $1 and place is not null group by place order by 2 desc limit 4) x) as places,
  (select coalesce(json_agg(id order by last desc), '[]') from (
     select ao.plan_objective_id as id, max(a.registered_at) as last from activity_objective ao join activity a on a.id = ao.activity_id join plan_objective po on po.id = ao.plan_objective_id
      where ao.training_id = $1 and po.state <> 'approved' group by 1 order by 2 desc limit 6) x) as "objectiveIds",
  (select coalesce(json_agg(id order by last desc), '[]') from (
     select s.signer_id as id, max(s.asked_at) as last from signing s
       join participant p on p.training_id = s.training_id and p.person_id = s.signer_id and p.until_on is null and p.capacity <> 'leader'
      where s.training_id = $1 group by 1 order by 2 desc limit 3) x) as "signerIds"`

/** The last used types, places, objectives that are not approved, and signers who still take part. */
export async function recentChoices(ctx: Ctx, trainingId: string): Promise<RecentChoices> {
  const [row] = await ctx.connection.query<RecentChoices>(statement, [trainingId])
  return row ?? { types: [], places: [], objectiveIds: [], signerIds: [] }
}
