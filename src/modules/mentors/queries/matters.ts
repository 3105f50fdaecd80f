import type { Ctx } from '#platform/ctx.ts'
import { dayInNorway } from '#platform/i18n/format.ts'
import type { QualificationKind } from '../rules.ts'
import { missingFor } from '../rules/fitness.ts'
import { expiresSoon } from '../rules/terms.ts'

/** What there is to see to about the mentor of one training. */
export interface MentorMatters {
  readonly trainingId: string
  readonly mentorId: string | null
  /** What the mentor lacks (R60, R68); empty without a mentor. */
  readonly missing: readonly QualificationKind[]
  /** `none` without a mentor. For leader, mentor and who follows the kommune; the doctor is no party and reads `missing`. */
  readonly agreement: 'none' | 'missing' | 'expiring' | 'in_force'
  /** Last day of the agreement in force. */
  readonly agreementUntil: Temporal.PlainDate | null
  /** Since when somebody has been asked and nobody has answered: the oldest open request. */
  readonly askedSince: Temporal.PlainDate | null
}

interface Row extends Record<string, unknown> {
  readonly trainingId: string
  readonly specialty: 'ALM' | 'SAM'
  readonly mentorId: string | null
  readonly kinds: QualificationKind[]
  readonly agreementUntil: string | null
  readonly askedAt: string | null
}

const statement = `
select t.id as "trainingId", t.specialty, a.person_id as "mentorId",
  (select coalesce(json_agg(q.kind), '[]') from qualification q where q.person_id = a.person_id and q.withdrawn_at is null) as kinds,
  (select max(least(g.until_on, coalesce(g.ended_on, g.until_on))) from mentor_agreement g
    where g.training_id = t.id and g.mentor_id = a.person_id and g.mentor_signed_at is not null and g.leader_signed_at is not null
      and g.from_on <= $2::date and least(g.until_on, coalesce(g.ended_on, g.until_on)) >= $2::date) as "agreementUntil",
  (select min(r.asked_at) from mentor_request r where r.training_id = t.id and r.state = 'asked') as "askedAt"
from training t left join participant a on a.training_id = t.id and a.capacity = 'mentor' and a.until_on is null
where t.id = any($1::uuid[])`

/** What there is to see to about the mentors of many trainings, in one statement, as far as the actor may know. */
export async function mentorMatters(ctx: Ctx, trainingIds: readonly string[]): Promise<ReadonlyMap<string, MentorMatters>> {
  const rows = trainingIds.length === 0 ? [] : await ctx.connection.query<Row>(statement, [[...trainingIds], ctx.today.toString()])
  return new Map(rows.map((row) => {
    const agreementUntil = row.agreementUntil ? Temporal.PlainDate.from(row.agreementUntil) : null
    const agreement = !row.mentorId ? 'none' : !agreementUntil ? 'missing' : expiresSoon(agreementUntil, ctx.today) ? 'expiring' : 'in_force'
    return [row.trainingId, {
      trainingId: row.trainingId, mentorId: row.mentorId, missing: row.mentorId ? missingFor(row.specialty, row.kinds) : [], agreement, agreementUntil,
      askedSince: row.askedAt ? dayInNorway(Temporal.Instant.from(row.askedAt)) : null,
    }] as const
  }))
}
