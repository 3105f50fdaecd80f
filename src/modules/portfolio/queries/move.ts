import { eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import type { MovedRecord, MoveState } from '../rules/move.ts'
import { type Move, move } from '../tables.ts'

/** A move with the names a page needs. Days as text. */
export interface MoveView extends Record<string, unknown> {
  readonly id: string
  readonly trainingId: string
  readonly doctor: string
  readonly specialty: string
  readonly from: string
  readonly to: string
  readonly toKommuneId: string
  readonly movesOn: string
  readonly state: MoveState
  readonly askedAt: string
  readonly leader: string | null
}

const columns = `m.id, m.training_id as "trainingId", coalesce(p.name, '') as doctor, t.specialty, f.name as "from", k.name as "to", m.to_kommune_id as "toKommuneId", m.moves_on as "movesOn", m.state, m.asked_at as "askedAt",
  (select name from person where id = m.leader_id) as leader`
const tables = `move m join training t on t.id = m.training_id left join person p on p.id = t.trainee_id join unit f on f.id = m.from_kommune_id join unit k on k.id = m.to_kommune_id`

/** The move that is under way in a training, if any. */
export async function openMove(ctx: Ctx, trainingId: string): Promise<MoveView | null> {
  const [found] = await ctx.connection.query<MoveView>(`select ${columns} from ${tables} where m.training_id = $1 and m.state in ('asked', 'confirmed')`, [trainingId])
  return found ?? null
}

/** Doctors who have asked to come, or are coming, to a kommune the actor leads in; the first to come first. */
export const movesToMe = (ctx: Ctx): Promise<MoveView[]> =>
  ctx.connection.query<MoveView>(
    `select ${columns} from ${tables} where m.state in ('asked', 'confirmed') and m.to_kommune_id in (select unit_id from role where person_id = $1 and role = 'leader' and from_on <= $2 and (until_on is null or until_on >= $2)) order by m.moves_on, m.id`,
    [ctx.actor.personId, ctx.today.toString()])

/** One move, held until the end of the transaction. @throws NotFound */
export async function theMove(ctx: Ctx, id: string): Promise<Move> {
  const [found] = await ctx.db.select().from(move).where(eq(move.id, id)).for('update')
  return found ?? notFound('move')
}

export interface TenureView extends Record<string, unknown> {
  readonly id: string
  readonly trainingId: string
  readonly traineeId: string
  readonly doctor: string
  readonly kommune: string
  readonly fromOn: string
  readonly untilOn: string
}
const tenureColumns = `n.id, n.training_id as "trainingId", n.trainee_id as "traineeId", n.trainee_name as doctor, k.name as kommune, n.from_on as "fromOn", n.until_on as "untilOn"`

/** The kommuner a training has been in before, the first first. */
export const tenuresOf = (ctx: Ctx, trainingId: string): Promise<TenureView[]> =>
  ctx.connection.query<TenureView>(`select ${tenureColumns} from tenure n join unit k on k.id = n.kommune_id where n.training_id = $1 order by n.until_on`, [trainingId])

/** Doctors who have moved on from kommuner where the actor reads what was left, the last first. */
export const movedOn = (ctx: Ctx): Promise<TenureView[]> =>
  ctx.connection.query<TenureView>(`select ${tenureColumns} from tenure n join tenure_record r on r.tenure_id = n.id join unit k on k.id = n.kommune_id where n.trainee_id <> $1 order by n.until_on desc limit 500`, [ctx.actor.personId])

/** What a kommune keeps reading of a doctor who moved on. @throws NotFound */
export async function theTenure(ctx: Ctx, id: string): Promise<TenureView & { content: MovedRecord }> {
  const [found] = await ctx.connection.query<TenureView & { content: MovedRecord }>(
    `select ${tenureColumns}, r.content from tenure n join tenure_record r on r.tenure_id = n.id join unit k on k.id = n.kommune_id where n.id = $1`, [id])
  return found ?? notFound('tenure')
}

// As the kommune knows it on the day: what was written in the training, nothing of what doctor and mentor say to each other.
const recordStatement = `
select json_build_object(
  'specialty', t.specialty, 'startedOn', t.started_on, 'plannedEndOn', t.planned_end_on,
  'participants', (select coalesce(json_agg(json_build_object('name', p.name, 'capacity', a.capacity, 'fromOn', a.from_on, 'untilOn', a.until_on) order by a.from_on, a.id), '[]') from participant a join person p on p.id = a.person_id where a.training_id = t.id),
  'objectives', (select coalesce(json_agg(json_build_object('code', po.code, 'title', o.title, 'state', po.state, 'approvedOn', po.approved_on) order by po.code), '[]') from plan_objective po join objective o on o.id = po.objective_id where po.training_id = t.id),
  'activities', (select coalesce(json_agg(json_build_object('title', a.title, 'type', a.type, 'place', a.place, 'fromOn', a.from_on, 'untilOn', a.until_on, 'state', a.state,
     'codes', (select coalesce(json_agg(po.code order by po.code), '[]') from activity_objective ao join plan_objective po on po.id = ao.plan_objective_id where ao.activity_id = a.id),
     'signers', (select coalesce(json_agg(s.signer_name order by s.answered_at), '[]') from signing s where s.activity_id = a.id and s.state = 'signed')) order by a.from_on, a.id), '[]') from activity a where a.training_id = t.id),
  'remarks', (select coalesce(json_agg(json_build_object('code', po.code, 'kind', r.kind, 'author', r.author_name, 'body', r.body, 'at', r.at) order by r.at), '[]') from remark r left join plan_objective po on po.id = r.plan_objective_id where r.training_id = t.id),
  'periods', (select coalesce(json_agg(json_build_object('kind', s.kind, 'arena', s.arena, 'percentage', s.percentage, 'fromOn', s.from_on, 'untilOn', s.until_on) order by s.from_on), '[]') from service_period s where s.training_id = t.id and s.from_on < $2)
) as content, coalesce((select max(until_on) from tenure where training_id = t.id), t.started_on) as "fromOn", p.name from training t join person p on p.id = t.trainee_id where t.id = $1`

/** The record of a training as it stands now, and since when its kommune has been responsible. For the system, that sees all of it. */
export async function recordToKeep(ctx: Ctx, trainingId: string, movesOn: Temporal.PlainDate): Promise<{ content: MovedRecord; fromOn: string; name: string }> {
  const [found] = await ctx.connection.query<{ content: MovedRecord; fromOn: string; name: string }>(recordStatement, [trainingId, movesOn.toString()])
  return found ?? notFound('training')
}
