import type { Ctx } from '#platform/ctx.ts'

export interface TookPart extends Record<string, unknown> {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly signed: number
  readonly recommends: boolean
}

/** The supervisors who signed an activity under an objective: those who may recommend it (R19). */
export const supervisorsWhoTookPart = (ctx: Ctx, planObjectiveId: string): Promise<TookPart[]> =>
  ctx.connection.query<TookPart>(
    `select s.signer_id as "personId", coalesce(p.name, max(s.signer_name), '') as name, coalesce(p.email, max(s.sent_to)) as email, count(*)::int as signed,
            exists (select from recommendation r where r.plan_objective_id = $1 and r.person_id = s.signer_id and r.capacity = 'supervisor' and r.state = 'given') as recommends
       from activity_objective ao join signing s on s.activity_id = ao.activity_id and s.state = 'signed' and s.capacity = 'supervisor'
       left join person p on p.id = s.signer_id
      where ao.plan_objective_id = $1 group by s.signer_id, p.name, p.email order by name`, [planObjectiveId])
