import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { NotFound } from '#platform/errors.ts'
import { type Ticket, ticket } from '../tables.ts'

/** One thing a signer is asked for: a signature on an activity, or a recommendation of an objective. */
export interface Asked extends Record<string, unknown> {
  readonly kind: 'signing' | 'recommendation'
  readonly id: string
  readonly state: string
  readonly capacity: 'mentor' | 'supervisor'
  readonly signerId: string
  readonly signerHpr: string | null
  readonly sentTo: string
  readonly askedAt: string
  readonly trainingId: string
  readonly traineeId: string
  readonly kommuneId: string | null
  readonly traineeName: string
  readonly leaderId: string | null
  readonly archived: boolean
  /** Of the activity, for a signature. */
  readonly activityId: string | null
  readonly activityState: string | null
  readonly title: string | null
  readonly type: string | null
  readonly description: string | null
  readonly place: string | null
  readonly fromOn: string | null
  readonly untilOn: string | null
  readonly alternative: boolean | null
  readonly alternativeReason: string | null
  readonly files: readonly { id: string; name: string }[]
  readonly objectives: readonly { id: string; code: string; title: string }[]
  /** Of the objective, for a recommendation. */
  readonly planObjectiveId: string | null
  readonly code: string | null
  readonly objectiveTitle: string | null
  readonly objectiveState: string | null
}

const about = `x.training_id as "trainingId", (select trainee_id from training where id = x.training_id) as "traineeId", (select kommune_id from training where id = x.training_id) as "kommuneId",
  coalesce((select p.name from person p join training t on t.trainee_id = p.id where t.id = x.training_id), '') as "traineeName",
  leader_of(x.training_id) as "leaderId", coalesce((select state = 'archived' from training where id = x.training_id), true) as archived`

// The activity of a signature that was recalled is hidden from the signer; that it was recalled is not.
const signingSql = `select 'signing' as kind, x.id, x.state, x.capacity, x.signer_id as "signerId", (select hpr_number from person where id = x.signer_id) as "signerHpr", x.sent_to as "sentTo", x.asked_at as "askedAt", ${about},
  x.activity_id as "activityId", a.state as "activityState", a.title, a.type, a.description, a.place, a.from_on as "fromOn", a.until_on as "untilOn", a.alternative, a.alternative_reason as "alternativeReason",
  (select coalesce(json_agg(json_build_object('id', f.file_id, 'name', f.file_name) order by f.added_at), '[]') from attachment f where f.activity_id = a.id) as files,
  (select coalesce(json_agg(json_build_object('id', po.id, 'code', po.code, 'title', o.title) order by po.code), '[]') from activity_objective ao join plan_objective po on po.id = ao.plan_objective_id join objective o on o.id = po.objective_id where ao.activity_id = a.id) as objectives,
  null::uuid as "planObjectiveId", null as code, null as "objectiveTitle", null as "objectiveState"
  from signing x left join activity a on a.id = x.activity_id`

const recommendationSql = `select 'recommendation' as kind, x.id, x.state, x.capacity, x.person_id as "signerId", (select hpr_number from person where id = x.person_id) as "signerHpr", x.sent_to as "sentTo", x.asked_at as "askedAt", ${about},
  null::uuid as "activityId", null as "activityState", null as title, null as type, null as description, null as place, null as "fromOn", null as "untilOn", null::boolean as alternative, null as "alternativeReason", '[]'::json as files, '[]'::json as objectives,
  po.id as "planObjectiveId", po.code, o.title as "objectiveTitle", po.state as "objectiveState"
  from recommendation x join plan_objective po on po.id = x.plan_objective_id join objective o on o.id = po.objective_id`

/** What somebody answers now, locked with the activities they belong to. @throws NotFound if one of them is not there */
export async function askedSignings(ctx: Ctx, signingIds: readonly string[], recommendationIds: readonly string[]): Promise<Asked[]> {
  // Activities first, then objectives, each in order: two signers of the same activity, or a signer and the leader, come one after the other.
  await Promise.all([
    ctx.connection.query('select id from activity where id in (select activity_id from signing where id = any($1::uuid[])) order by id for no key update', [[...signingIds]]),
    ctx.connection.query('select hold_objectives($1::uuid[])', [[...recommendationIds]]),
  ])
  const signings = signingIds.length ? await ctx.connection.query<Asked>(`${signingSql} where x.id = any($1::uuid[]) order by x.id for update of x`, [[...signingIds]]) : []
  const recommendations = recommendationIds.length ? await ctx.connection.query<Asked>(`${recommendationSql} where x.id = any($1::uuid[]) order by x.id for update of x`, [[...recommendationIds]]) : []
  if (signings.length !== signingIds.length || recommendations.length !== recommendationIds.length) throw new NotFound('signing')
  return [...signings, ...recommendations]
}

/** Everything that waits for this signer: signatures first, the oldest first. For a ticket: what it covers and is not answered. */
export async function waitingForSigner(ctx: Ctx): Promise<Asked[]> {
  const me = ctx.actor.personId
  const ticket = ctx.actor.kind === 'ticket' ? ctx.actor.entryId : null
  const signings = await ctx.connection.query<Asked>(
    `${signingSql} where x.signer_id = $1 and x.state = 'waiting' and ($2::uuid is null or x.id in (select signing_id from ticket_item where ticket_id = $2)) order by x.asked_at, x.id limit 200`, [me, ticket])
  const recommendations = await ctx.connection.query<Asked>(
    `${recommendationSql} where x.person_id = $1 and x.state = 'asked' and po.state <> 'approved' and ($2::uuid is null or x.id in (select recommendation_id from ticket_item where ticket_id = $2)) order by x.asked_at, x.id limit 200`, [me, ticket])
  return [...signings, ...recommendations].filter((one) => !one.archived)
}

/** The link this request came with. @throws NotFound */
export async function theTicket(ctx: Ctx): Promise<Ticket> {
  const [found] = await ctx.db.select().from(ticket).where(eq(ticket.id, ctx.actor.entryId ?? ''))
  if (!found) throw new NotFound('ticket')
  return found
}

/** Links of a training that still open something, for the doctor who may take them back. */
export const openTickets = (ctx: Ctx, trainingId: string): Promise<Ticket[]> =>
  ctx.db.select().from(ticket).where(and(eq(ticket.trainingId, trainingId), isNull(ticket.usedAt), isNull(ticket.revokedAt), gt(ticket.expiresAt, ctx.now)))
