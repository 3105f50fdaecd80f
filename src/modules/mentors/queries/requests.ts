import { and, eq, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { dayInNorway } from '#platform/i18n/format.ts'
import type { RequestState } from '../rules.ts'
import { isOverdue } from '../rules/asking.ts'
import { type MentorRequest, mentorRequest } from '../tables.ts'

/** Somebody is asked to mentor a doctor, with the names the reader may know. */
export interface RequestView {
  readonly id: string
  readonly trainingId: string
  readonly doctor: string | null
  readonly specialty: string | null
  readonly kommune: string | null
  /** Who mentors the doctor now. */
  readonly current: string | null
  readonly mentorId: string
  readonly mentor: string | null
  readonly asker: string | null
  readonly askedOn: Temporal.PlainDate
  readonly answeredOn: Temporal.PlainDate | null
  readonly state: RequestState
  /** Open for more than two weeks. */
  readonly overdue: boolean
}

interface Row extends Record<string, unknown>, Pick<RequestView, 'id' | 'trainingId' | 'doctor' | 'specialty' | 'kommune' | 'current' | 'mentorId' | 'mentor' | 'asker' | 'state'> {
  readonly askedAt: string
  readonly answeredAt: string | null
}

const statement = `
select q.id, q.training_id as "trainingId", d.name as doctor, t.specialty, u.name as kommune, q.mentor_id as "mentorId", m.name as mentor, a.name as asker, q.asked_at as "askedAt", q.answered_at as "answeredAt", q.state,
       (select p.name from participant c join person p on p.id = c.person_id where c.training_id = q.training_id and c.capacity = 'mentor' and c.until_on is null) as current
  from mentor_request q left join training t on t.id = q.training_id left join unit u on u.id = t.kommune_id left join person d on d.id = t.trainee_id
  left join person m on m.id = q.mentor_id left join person a on a.id = q.asked_by`

const day = (at: string) => dayInNorway(Temporal.Instant.from(at))
const toView = (today: Temporal.PlainDate) => ({ askedAt, answeredAt, ...row }: Row): RequestView =>
  ({ ...row, askedOn: day(askedAt), answeredOn: answeredAt ? day(answeredAt) : null, overdue: row.state === 'asked' && isOverdue(day(askedAt), today) })

/** What the actor is asked as mentor: the open ones first, then the last ones there has been an end to. */
export const requestsToMe = async (ctx: Ctx): Promise<RequestView[]> =>
  (await ctx.connection.query<Row>(`${statement} where q.mentor_id = $1 order by q.state <> 'asked', q.asked_at desc limit 50`, [ctx.actor.personId])).map(toView(ctx.today))

/** What others are asked for doctors the actor may ask for, and have not answered; the oldest first. */
export const openRequests = async (ctx: Ctx): Promise<RequestView[]> =>
  (await ctx.connection.query<Row>(`${statement} where q.state = 'asked' and t.kommune_id = any(units_where_i('mentors.search')) order by q.asked_at limit 200`)).map(toView(ctx.today))

/** @throws NotFound */
export async function theRequest(ctx: Ctx, id: string): Promise<MentorRequest> {
  const [found] = await ctx.db.select().from(mentorRequest).where(eq(mentorRequest.id, id)).for('update')
  return found ?? notFound('request')
}

/** The other requests of a training that nobody has answered. @param except the one that was */
export const otherOpenRequests = (ctx: Ctx, trainingId: string, except?: string): Promise<MentorRequest[]> =>
  ctx.db.select().from(mentorRequest).where(and(eq(mentorRequest.trainingId, trainingId), eq(mentorRequest.state, 'asked'), except ? ne(mentorRequest.id, except) : undefined)).for('update')
