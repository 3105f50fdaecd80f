import { desc, eq, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { person } from '#modules/identity/tables.ts'
import type { DelegationFacts } from '../rules/delegation.ts'
import { type Delegation, delegation, training } from '../tables.ts'
import { alias } from 'drizzle-orm/pg-core'

export interface LedTraining extends Record<string, unknown> {
  readonly id: string
  readonly traineeId: string
  readonly traineeName: string
  readonly specialty: string
  readonly mentorId: string | null
}

/** The active trainings the actor leads in a kommune. */
export const trainingsLedIn = (ctx: Ctx, unitId: string): Promise<LedTraining[]> =>
  ctx.connection.query<LedTraining>(
    `select t.id, t.trainee_id as "traineeId", coalesce(p.name, '') as "traineeName", t.specialty,
            (select person_id from participant where training_id = t.id and capacity = 'mentor' and until_on is null) as "mentorId"
       from training t join participant a on a.training_id = t.id and a.capacity = 'leader' and a.until_on is null and a.person_id = $2 left join person p on p.id = t.trainee_id
      where t.kommune_id = $1 and t.state = 'active' order by norwegian_order(p.name)`, [unitId, ctx.actor.personId])

export interface DelegationView extends Delegation {
  readonly leader: string
  readonly delegate: string
  /** Of a delegation for one training. */
  readonly doctor: string | null
}

/** Delegations given by the actor and to the actor, the newest first. */
export async function myDelegations(ctx: Ctx): Promise<DelegationView[]> {
  const me = ctx.actor.personId ?? ''
  const [leader, holder, doctor] = [alias(person, 'leader'), alias(person, 'holder'), alias(person, 'doctor')]
  const rows = await ctx.db.select({ delegation, leader: leader.name, delegate: holder.name, doctor: doctor.name }).from(delegation)
    .innerJoin(leader, eq(leader.id, delegation.leaderId)).innerJoin(holder, eq(holder.id, delegation.delegateId))
    .leftJoin(training, eq(training.id, delegation.trainingId)).leftJoin(doctor, eq(doctor.id, training.traineeId))
    .where(or(eq(delegation.leaderId, me), eq(delegation.delegateId, me))).orderBy(desc(delegation.fromOn)).limit(100)
  return rows.map((row) => ({ ...row.delegation, leader: row.leader, delegate: row.delegate, doctor: row.doctor }))
}

/** The delegations somebody holds that could let them decide, as facts for the rule. */
export async function delegationsFor(ctx: Ctx): Promise<(DelegationFacts & { delegateId: string })[]> {
  const rows = await ctx.db.select().from(delegation).where(eq(delegation.delegateId, ctx.actor.personId ?? ''))
  return rows.map((row) => ({ ...row, revoked: row.revokedAt !== null }))
}
