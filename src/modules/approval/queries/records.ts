import { desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Away, Employment, TimeConfirmed } from '../rules.ts'
import { approvalDocument, serviceConfirmation } from '../tables.ts'

interface ServiceRow extends Record<string, unknown> {
  readonly id: string
  readonly kind: string
  readonly arena: string
  readonly percentage: number
  readonly from_on: string
  readonly until_on: string | null
  readonly old_scheme: boolean
  readonly unit_id: string | null
  readonly unit: string | null
  readonly unit_kind: string | null
}
/** A period of service that counts towards something; `kommuneId` is null where no kommune we know can confirm it. */
export interface ServiceView extends Omit<Employment, 'kommuneId' | 'kommune'> {
  readonly id: string
  readonly kommuneId: string | null
  readonly kommune: string | null
  readonly hospital: boolean
  readonly oldScheme: boolean
}

const day = (text: string) => Temporal.PlainDate.from(text)

/** Agreed service that counts, the first first. */
export async function servicesOf(ctx: Ctx, trainingId: string): Promise<ServiceView[]> {
  const rows = await ctx.connection.query<ServiceRow>(
    `select s.id, s.kind, s.arena, s.percentage, s.from_on, s.until_on, s.old_scheme, s.unit_id, u.name as unit, u.kind as unit_kind
       from service_period s left join unit u on u.id = s.unit_id where s.training_id = $1 and s.agreed and s.kind <> 'not_counting' order by s.from_on, s.id`, [trainingId])
  return rows.map((row) => ({
    id: row.id, kind: row.kind, arena: row.arena, percentage: row.percentage, fromOn: day(row.from_on), untilOn: row.until_on ? day(row.until_on) : null, oldScheme: row.old_scheme,
    kommuneId: row.unit_kind === 'kommune' ? row.unit_id : null, kommune: row.unit_kind === 'kommune' ? row.unit : null,
    hospital: row.unit_kind !== null && row.unit_kind !== 'kommune',
  }))
}

export async function leavesOf(ctx: Ctx, trainingId: string): Promise<Away[]> {
  const rows = await ctx.connection.query<{ kind: string; percentage: number; from_on: string; until_on: string }>(`select coalesce(r.kind, 'other') as kind, l.percentage, l.from_on, l.until_on from leave l left join leave_reason r on r.leave_id = l.id where l.training_id = $1 order by l.from_on, l.id`, [trainingId])
  return rows.map((row) => ({ kind: row.kind, percentage: row.percentage, fromOn: day(row.from_on), untilOn: day(row.until_on) }))
}

export interface ObjectiveRow extends Record<string, unknown> {
  readonly set: string
  readonly code: string
  readonly title: string
  readonly state: string
  readonly approvedOn: string | null
  readonly approvedBy: string | null
}
/** Each objective of the plans with who approved it and when, or approved that it was converted (R59, R12); of several the last. */
export const objectivesOf = (ctx: Ctx, trainingId: string): Promise<ObjectiveRow[]> =>
  ctx.connection.query<ObjectiveRow>(
    `select l.set, po.code, o.title, po.state, po.approved_on as "approvedOn", case when po.state = 'approved' then by.actor_name end as "approvedBy"
       from plan_objective po join plan l on l.id = po.plan_id join objective o on o.id = po.objective_id
       left join (select distinct on (id) id, actor_name from (
           select record_id as id, actor_name, at from trail where training_id = $1 and kind = 'portfolio.objectiveApproved'
           union all select plan_objective_id, author_name, at from remark where training_id = $1 and kind = 'conversion') approval order by id, at desc) by on by.id = po.id
      where po.training_id = $1 and l.state <> 'archived' order by l.set, po.code`, [trainingId])

export interface GroupRow extends Record<string, unknown> {
  readonly name: string
  readonly leader: string
  readonly minutes: number
  readonly meetings: number
}
/** Groups, with the meetings the doctor was at (R66). */
export const groupsOf = (ctx: Ctx, trainingId: string): Promise<GroupRow[]> =>
  ctx.connection.query<GroupRow>(
    `select m.group_name as name, m.leader_name as leader, coalesce(sum(g.minutes) filter (where g.attended), 0)::int as minutes, count(g.id) filter (where g.attended)::int as meetings
       from group_membership m left join group_meeting g on g.membership_id = m.id and g.held_on <= $2::date where m.training_id = $1 group by m.id order by m.from_on, m.id`, [trainingId, ctx.today.toString()])

/** Courses the doctor has been to (they need no signature); a rejected one is none. */
export const coursesOf = (ctx: Ctx, trainingId: string): Promise<{ title: string; fromOn: string }[]> =>
  ctx.connection.query<{ title: string; fromOn: string }>(`select title, from_on as "fromOn" from activity where training_id = $1 and type = 'kurs' and state <> 'rejected' and coalesce(until_on, from_on) <= $2::date order by from_on, id`, [trainingId, ctx.today.toString()])

/** Attachments with what they are, without their content. */
export const documentsOf = (ctx: Ctx, trainingId: string) => ctx.db.select().from(approvalDocument).where(eq(approvalDocument.trainingId, trainingId)).orderBy(approvalDocument.addedAt, approvalDocument.id)

/** Tjenestebekreftelser of a training, the newest first. */
export const confirmationsOf = (ctx: Ctx, trainingId: string) => ctx.db.select().from(serviceConfirmation).where(eq(serviceConfirmation.trainingId, trainingId)).orderBy(desc(serviceConfirmation.askedAt), desc(serviceConfirmation.id))

/** The newest confirmation of counted time by an adviser (R13): of the last day, and of that the last one made; null where there is none. */
export async function timeConfirmedOf(ctx: Ctx, trainingId: string): Promise<TimeConfirmed | null> {
  const [row] = await ctx.connection.query<TimeConfirmed & Record<string, unknown>>(
    `select adviser_name as by, (at at time zone 'Europe/Oslo')::date as "on", as_of as "asOf" from count_confirmation where training_id = $1 order by as_of desc, at desc limit 1`, [trainingId])
  return row ?? null
}

/** The HPR number of somebody the actor may see. */
export async function hprOf(ctx: Ctx, personId: string): Promise<string | null> {
  const [row] = await ctx.connection.query<{ hpr: string | null }>('select hpr_number as hpr from person where id = $1', [personId])
  return row?.hpr ?? null
}
