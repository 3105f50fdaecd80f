import { and, asc, eq, isNotNull, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { attachment, remark } from '../tables.ts'

/** A recommendation as it stands on the objective's page. */
export interface RecommendationView extends Record<string, unknown> {
  readonly id: string
  readonly capacity: 'mentor' | 'supervisor'
  readonly personId: string
  readonly state: 'asked' | 'given' | 'declined'
  readonly name: string
  readonly comment: string | null
  readonly askedAt: string
  readonly answeredAt: string | null
  readonly tookPart: boolean
  /** The address of the link it was answered by; null when signed in. */
  readonly link: string | null
}

/** Everybody asked for, or having given, their word on an objective; the mentor first. */
export const recommendationsOn = (ctx: Ctx, planObjectiveId: string): Promise<RecommendationView[]> =>
  ctx.connection.query<RecommendationView>(
    `select r.id, r.capacity, r.person_id as "personId", r.state, coalesce(r.signer_name, p.name, r.sent_to) as name, r.comment, r.asked_at as "askedAt", r.answered_at as "answeredAt", case when r.answered_by = 'ticket' then r.sent_to end as link,
            exists (select from activity_objective ao join signing s on s.activity_id = ao.activity_id where ao.plan_objective_id = $1 and s.signer_id = r.person_id and s.state = 'signed') as "tookPart"
       from recommendation r left join person p on p.id = r.person_id where r.plan_objective_id = $1 order by r.capacity, r.asked_at`, [planObjectiveId])

/** What was said on an objective, the oldest first. */
export const remarksOnObjective = (ctx: Ctx, planObjectiveId: string) => ctx.db.select().from(remark).where(eq(remark.planObjectiveId, planObjectiveId)).orderBy(asc(remark.at))
export const remarksOnActivity = (ctx: Ctx, activityId: string) => ctx.db.select().from(remark).where(eq(remark.activityId, activityId)).orderBy(asc(remark.at))

export const filesOnObjective = (ctx: Ctx, planObjectiveId: string) => ctx.db.select().from(attachment).where(eq(attachment.planObjectiveId, planObjectiveId)).orderBy(asc(attachment.addedAt))
export const filesOnActivity = (ctx: Ctx, activityId: string) => ctx.db.select().from(attachment).where(eq(attachment.activityId, activityId)).orderBy(asc(attachment.addedAt))

/** The record a file hangs on, to note who read it. */
export async function attachmentOf(ctx: Ctx, fileId: string) {
  const [found] = await ctx.db.select().from(attachment).where(and(eq(attachment.fileId, fileId), or(isNotNull(attachment.activityId), isNotNull(attachment.planObjectiveId))))
  return found
}
