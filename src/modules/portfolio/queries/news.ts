import type { Ctx } from '#platform/ctx.ts'
import type { NewsItem } from './home.ts'

/** What is new to the actor, the newest first. */
export const newsOf = (ctx: Ctx, most = 5): Promise<NewsItem[]> =>
  ctx.connection.query<NewsItem & Record<string, unknown>>(
    `select e.at, e.kind, e.actor_name as who, e.details->>'code' as code, e.record_kind as "recordKind", e.record_id as "recordId", e.training_id as "trainingId", a.title, about.name as about
       from news n join trail e on e.id = n.trail_id left join activity a on e.record_kind = 'activity' and a.id = e.record_id left join person about on about.id = e.subject_id and e.subject_id <> $1 and e.subject_id <> e.actor_id where n.person_id = $1 order by n.trail_id desc limit $2`, [ctx.actor.personId, most])
