import { inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Door } from '#platform/db/door.ts'
import { dayInNorway, oslo } from '#platform/i18n/format.ts'
import { reminderDays, remindersDue } from './rules/waiting.ts'
import { planObjective, recommendation, signing } from './tables.ts'
import { linkTakenBack } from './operations/tickets.ts'
import { mailTicket } from './ticket-mail.ts'

interface Waiting extends Record<string, unknown> {
  readonly kind: 'signing' | 'recommendation' | 'objective'
  readonly id: string
  readonly trainingId: string
  readonly traineeId: string
  readonly personId: string
  readonly claimed: boolean
  readonly since: string
  readonly reminders: number
}

const statement = `
select * from (
  select 'signing' as kind, s.id, s.training_id as "trainingId", t.trainee_id as "traineeId", s.signer_id as "personId", p.claimed_at is not null as claimed, s.asked_at as since, s.reminders
    from signing s join training t on t.id = s.training_id join person p on p.id = s.signer_id where s.state = 'waiting' and t.state = 'active'
  union all
  select 'recommendation', r.id, r.training_id, t.trainee_id, r.person_id, p.claimed_at is not null, r.asked_at, r.reminders
    from recommendation r join plan_objective po on po.id = r.plan_objective_id join training t on t.id = r.training_id join person p on p.id = r.person_id where r.state = 'asked' and po.state = 'sent' and t.state = 'active'
  union all
  select 'objective', po.id, po.training_id, t.trainee_id, a.person_id, true, po.state_since, po.reminders
    from plan_objective po join training t on t.id = po.training_id join participant a on a.training_id = t.id and a.capacity = 'leader' and a.until_on is null where po.state = 'sent' and t.state = 'active') w
where reminders < $1 and (since at time zone '${oslo}')::date <= $2::date - case when reminders = 0 then $3::int else $4::int end
order by since limit 2000`

const tables = { signing, recommendation, objective: planObjective } as const

/** Reminds whoever has the ball after 7 and after 21 days, once each: by news, or by a fresh link to who has no account. @returns how many things were reminded of */
export function remindAll(door: Door): Promise<number> {
  return door.asSystem('reminders', async (ctx) => {
    const waiting = await ctx.connection.query<Waiting>(statement, [reminderDays.length, ctx.today.toString(), reminderDays[0], reminderDays[1]])
    const due = waiting.map((one) => ({ ...one, now: remindersDue(dayInNorway(Temporal.Instant.from(one.since)), ctx.today) })).filter((one) => one.now > one.reminders)
    for (const [who, things] of Map.groupBy(due, (one) => `${one.trainingId} ${one.personId} ${one.kind === 'objective'}`)) await remind(ctx, who, things)
    return due.length
  })
}

async function remind(ctx: Ctx, who: string, things: readonly (Waiting & { now: number })[]): Promise<void> {
  const first = things[0]
  if (!first) return
  if (!first.claimed) {
    if (await linkTakenBack(ctx, first.trainingId, first.personId)) return
    await mailTicket(ctx, first.trainingId, first.personId, `reminder:${who}:${ctx.today}`)
  }
  await ctx.trail(first.kind === 'objective' ? 'portfolio.approvalReminded' : 'portfolio.signingReminded', {
    record: { kind: 'training', id: first.trainingId }, subjectId: first.traineeId, trainingId: first.trainingId, details: { things: things.length }, tells: [first.personId],
  })
  for (const [kind, ofKind] of Map.groupBy(things, (one) => one.kind)) {
    const table = tables[kind]
    for (const [now, same] of Map.groupBy(ofKind, (one) => one.now)) await ctx.db.update(table).set({ reminders: now }).where(inArray(table.id, same.map((one) => one.id)))
  }
}

/** What waits for a person, in figures for the day's mail. */
export async function waitingInFigures(ctx: Ctx, personId: string): Promise<{ toSign: number; toRecommend: number; toDecide: number; returned: number }> {
  const [row] = await ctx.connection.query<{ toSign: number; toRecommend: number; toDecide: number; returned: number }>(
    `select (select count(*)::int from signing s join training t on t.id = s.training_id and t.state = 'active' where s.signer_id = $1 and s.state = 'waiting') as "toSign",
            (select count(*)::int from recommendation r join training t on t.id = r.training_id and t.state = 'active' join plan_objective po on po.id = r.plan_objective_id and po.state <> 'approved' where r.person_id = $1 and r.state = 'asked') as "toRecommend",
            (select count(*)::int from participant a join training t on t.id = a.training_id and t.state = 'active' join plan_objective po on po.training_id = a.training_id and po.state = 'sent' where a.person_id = $1 and a.capacity = 'leader' and a.until_on is null) as "toDecide",
            (select count(*)::int from training t join plan_objective po on po.training_id = t.id and po.state in ('returned', 'withdrawn') where t.trainee_id = $1 and t.state = 'active') as returned`, [personId])
  return row ?? { toSign: 0, toRecommend: 0, toDecide: 0, returned: 0 }
}
