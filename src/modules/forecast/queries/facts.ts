import type { Ctx } from '#platform/ctx.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import { planningFacts, type PlanningFacts } from '#modules/planning/index.ts'
import { afterwardsOf, type ForecastFacts, requirementsOn } from '../rules/facts.ts'

/** A training with all its forecast is made of. */
export interface Subject {
  readonly trainingId: string
  readonly traineeId: string
  readonly kommune: string
  readonly kommuneNumber: string
  readonly specialty: Specialty
  /** Whether anybody has recorded how the kommune stands as training institution; where not, time is taken to count (R8). */
  readonly registrationKnown: boolean
  readonly facts: ForecastFacts
}

interface Row extends Record<string, unknown>, Pick<Subject, 'traineeId' | 'kommune' | 'kommuneNumber' | 'specialty'> {
  readonly id: string
  readonly startedOn: string
  readonly total: number
  readonly approved: number
  readonly lately: number | null
  readonly coursesDone: number | null
  readonly coursesUndated: number | null
  readonly coursesOn: string[] | null
  readonly groups: { fromOn: string; untilOn: string | null }[]
  readonly minutes: number
  readonly minutesLately: number
}

// Beside service, leave and mentoring, which planning knows: objectives, courses and groups, as numbers and days. Who meets a training in a part
// only sees no plan in it, and gets no forecast.
const statement = `
select t.id, t.trainee_id as "traineeId", k.name as kommune, k.code as "kommuneNumber", t.specialty, t.started_on as "startedOn", l.total, l.approved,
  g.approved_lately as lately, g.courses_done as "coursesDone", g.courses_undated as "coursesUndated", to_json(g.courses_on) as "coursesOn", u.groups, h.minutes, h.lately as "minutesLately"
from training t
join unit k on k.id = t.kommune_id
join lateral (select coalesce(sum(objectives), 0)::int as total, coalesce(sum(approved), 0)::int as approved from plan where training_id = t.id having count(*) > 0) l on true
left join training_progress($1) g on g.training_id = t.id
cross join lateral (select coalesce(json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on)), '[]') as groups from group_membership where training_id = t.id) u
cross join lateral (select coalesce(sum(minutes), 0)::int as minutes, coalesce(sum(minutes) filter (where held_on > $2::date - interval '12 months'), 0)::int as lately from group_meeting where training_id = t.id and attended) h
where ($1::uuid[] is null and t.state = 'active') or t.id = any($1)`

/**
 * What the forecasts of some trainings are made of, or of all active ones the actor reads or follows (null), in two statements. Trainings the
 * actor only meets in a part are left out.
 */
export async function forecastFacts(ctx: Ctx, trainingIds: readonly string[] | null): Promise<Subject[]> {
  const [served, rows] = await Promise.all([planningFacts(ctx, trainingIds), ctx.connection.query<Row>(statement, [trainingIds, ctx.today.toString()])])
  const known = new Map(served.map((one) => [one.trainingId, one]))
  return rows.flatMap((row) => {
    const planning = known.get(row.id)
    return planning ? [toSubject(row, planning, ctx.today)] : []
  })
}

const day = (text: string) => Temporal.PlainDate.from(text)

function toSubject(row: Row, { services, leaves, notRegistered, withoutMentor, registrationKnown }: PlanningFacts, today: Temporal.PlainDate): Subject {
  const startedOn = day(row.startedOn)
  const requirements = requirementsOn(row.specialty, startedOn)
  return {
    trainingId: row.id, traineeId: row.traineeId, kommune: row.kommune, kommuneNumber: row.kommuneNumber, specialty: row.specialty, registrationKnown,
    facts: {
      today, startedOn, requirements, services, leaves, notRegistered, withoutMentor, afterwards: afterwardsOf({ services, requirements, startedOn, today }),
      objectives: { total: row.total, approved: row.approved, approvedLately: row.lately ?? 0 },
      group: { minutes: row.minutes, minutesLately: row.minutesLately, spans: row.groups.map(({ fromOn, untilOn }) => ({ fromOn: day(fromOn), untilOn: untilOn ? day(untilOn) : null })) },
      courses: { done: row.coursesDone ?? 0, planned: (row.coursesOn ?? []).map(day), undated: row.coursesUndated ?? 0 },
    },
  }
}
