import { inArray } from 'drizzle-orm'
import type { Door } from '#platform/db/door.ts'
import { oslo } from '#platform/i18n/format.ts'
import { daysUntilOffice } from './rules/asking.ts'
import { mentorRequest } from './tables.ts'

interface Waiting extends Record<string, unknown> {
  readonly id: string
  readonly trainingId: string
  readonly traineeId: string
  readonly kommuneId: string
  readonly office: string[]
}

const statement = `
select q.id, t.id as "trainingId", t.trainee_id as "traineeId", t.kommune_id as "kommuneId",
  (select coalesce(json_agg(distinct r.person_id), '[]') from role r where r.unit_id = u.office_id and r.role in ('office_adviser', 'office_head') and r.from_on <= $1::date and (r.until_on is null or r.until_on >= $1::date)) as office
  from mentor_request q join training t on t.id = q.training_id and t.state = 'active' join unit u on u.id = t.kommune_id
 where q.state = 'asked' and q.office_told_at is null and (q.asked_at at time zone '${oslo}')::date < $1::date - $2::int
 order by q.asked_at limit 2000 for update of q`

/** Tells the office once of each request nobody has answered for more than two weeks. For the clock, once a day. @returns how many requests */
export function remindOffices(door: Door): Promise<number> {
  return door.asSystem('mentor requests', async (ctx) => {
    const waiting = await ctx.connection.query<Waiting>(statement, [ctx.today.toString(), daysUntilOffice])
    for (const one of waiting) await ctx.trail('mentors.requestWaits', { record: { kind: 'mentorSearch', id: one.id }, subjectId: one.traineeId, trainingId: one.trainingId, unitId: one.kommuneId, details: { days: daysUntilOffice }, tells: one.office })
    if (waiting.length > 0) await ctx.db.update(mentorRequest).set({ officeToldAt: ctx.now }).where(inArray(mentorRequest.id, waiting.map((one) => one.id)))
    return waiting.length
  })
}
