import { eq } from 'drizzle-orm'
import type { Door } from '#platform/db/door.ts'
import { remindAfterMonths } from './rules/versions.ts'
import { trainingPlan } from './tables.ts'

interface Due extends Record<string, unknown> {
  readonly trainingId: string
  readonly traineeId: string
  readonly revisedOn: string
  readonly others: string[]
}

// Once for each revision: the day that was reminded of is kept, and a new revision is another day.
const statement = `
select p.training_id as "trainingId", t.trainee_id as "traineeId", p.revised_on as "revisedOn",
  (select coalesce(array_agg(a.person_id), '{}') from participant a where a.training_id = t.id and a.capacity in ('leader', 'mentor') and a.until_on is null) as others
from training_plan p join training t on t.id = p.training_id and t.state = 'active'
where p.revised_on + make_interval(months => $2) <= $1::date and p.reminded_for is distinct from p.revised_on
order by p.revised_on limit 2000 for update of p skip locked`

/** Tells doctor, mentor and leader when a plan has not been revised for eleven months, once per revision (R42). @returns how many plans */
export function remindOfRevision(door: Door): Promise<number> {
  return door.asSystem('reminders', async (ctx) => {
    const due = await ctx.connection.query<Due>(statement, [ctx.today.toString(), remindAfterMonths])
    for (const one of due) {
      await ctx.db.update(trainingPlan).set({ remindedFor: Temporal.PlainDate.from(one.revisedOn) }).where(eq(trainingPlan.trainingId, one.trainingId))
      await ctx.trail('planning.revisionReminded', { record: { kind: 'training', id: one.trainingId }, subjectId: one.traineeId, trainingId: one.trainingId, details: { revisedOn: one.revisedOn }, tells: [one.traineeId, ...one.others] })
    }
    return due.length
  })
}
