import type { Ctx } from '#platform/ctx.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import type { ServiceKind, Span } from '#modules/planning/rules.ts'
import { afterwardsOf, type ForecastFacts, laterOf, type PlannedService, requirementsOn } from '../rules/facts.ts'
import { type Noted, notRegisteredIn, withoutMentorIn } from '../rules/gaps.ts'
import { clip } from '../rules/plan.ts'

/** A training with all its forecast is made of. */
export interface Subject {
  readonly trainingId: string
  readonly traineeId: string
  readonly kommuneId: string
  readonly kommune: string
  readonly kommuneNumber: string
  readonly specialty: Specialty
  /** Whether anybody has recorded how the kommune stands as training institution; where not, time is taken to count (R8). */
  readonly registrationKnown: boolean
  readonly facts: ForecastFacts
}

interface RecordedSpan {
  readonly fromOn: string
  readonly untilOn: string | null
}
interface Row extends Record<string, unknown> {
  readonly id: string
  readonly traineeId: string
  readonly kommuneId: string
  readonly kommune: string
  readonly kommuneNumber: string
  readonly specialty: Specialty
  readonly startedOn: string
  readonly total: number
  readonly approved: number
  readonly lately: number | null
  readonly coursesDone: number | null
  readonly coursesUndated: number | null
  readonly coursesOn: string[] | null
  readonly services: (RecordedSpan & { kind: ServiceKind; percentage: number; oldScheme: boolean; agreed: boolean; kommuneId: string | null })[]
  readonly leaves: (RecordedSpan & { percentage: number })[]
  readonly mentors: RecordedSpan[]
  /** From when it is known here who takes part. */
  readonly knownFrom: string | null
  readonly groups: RecordedSpan[]
  readonly minutes: number
  readonly minutesLately: number
  readonly registrations: (Noted & { unitId: string })[]
}

// One statement, also for all doctors at once: each table is looked up by the training. Who meets a training in a part only sees no plan in it, and gets no forecast.
const statement = `
select t.id, t.trainee_id as "traineeId", t.kommune_id as "kommuneId", k.name as kommune, k.code as "kommuneNumber", t.specialty, t.started_on as "startedOn", l.total, l.approved,
  g.approved_lately as lately, g.courses_done as "coursesDone", g.courses_undated as "coursesUndated", to_json(g.courses_on) as "coursesOn", s.services, v.leaves, m.mentors, m.known as "knownFrom", u.groups, h.minutes, h.lately as "minutesLately", r.registrations
from training t
join unit k on k.id = t.kommune_id
join lateral (select coalesce(sum(objectives), 0)::int as total, coalesce(sum(approved), 0)::int as approved from plan where training_id = t.id having count(*) > 0) l on true
left join training_progress($1) g on g.training_id = t.id
cross join lateral (select coalesce(json_agg(json_build_object('kind', kind, 'percentage', percentage, 'fromOn', from_on, 'untilOn', until_on, 'oldScheme', old_scheme, 'agreed', agreed,
    'kommuneId', (select id from unit where id = p.unit_id and kind = 'kommune')) order by from_on, p.id), '[]') as services from service_period p where training_id = t.id) s
cross join lateral (select coalesce(json_agg(json_build_object('percentage', percentage, 'fromOn', from_on, 'untilOn', until_on)), '[]') as leaves from leave where training_id = t.id) v
cross join lateral (select coalesce(json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on)) filter (where capacity = 'mentor'), '[]') as mentors, min(from_on) as known from participant where training_id = t.id) m
cross join lateral (select coalesce(json_agg(json_build_object('fromOn', from_on, 'untilOn', until_on)), '[]') as groups from group_membership where training_id = t.id) u
cross join lateral (select coalesce(sum(minutes), 0)::int as minutes, coalesce(sum(minutes) filter (where held_on > $2::date - interval '12 months'), 0)::int as lately from group_meeting where training_id = t.id and attended) h
cross join lateral (select coalesce(json_agg(json_build_object('unitId', unit_id, 'status', status, 'fromOn', from_on)), '[]') as registrations from registration
    where specialty = t.specialty and (unit_id = t.kommune_id or unit_id in (select unit_id from service_period where training_id = t.id))) r
where ($1::uuid[] is null and t.state = 'active') or t.id = any($1)`

/**
 * What the forecasts of some trainings are made of, or of all active ones the actor reads or follows (null), in one statement. Trainings the
 * actor only meets in a part are left out.
 */
export async function forecastFacts(ctx: Ctx, trainingIds: readonly string[] | null): Promise<Subject[]> {
  const rows = await ctx.connection.query<Row>(statement, [trainingIds, ctx.today.toString()])
  return rows.map((row) => toSubject(row, ctx.today))
}

const days = new Map<string, Temporal.PlainDate>()
/** Thousands of forecasts have few days between them; reading one from text costs more than remembering it. */
function day(text: string): Temporal.PlainDate {
  const known = days.get(text)
  if (known) return known
  if (days.size > 20_000) days.clear()
  const read = Temporal.PlainDate.from(text)
  days.set(text, read)
  return read
}
const toSpan = ({ fromOn, untilOn }: RecordedSpan): Span => ({ fromOn: day(fromOn), untilOn: untilOn ? day(untilOn) : null })

function toSubject(row: Row, today: Temporal.PlainDate): Subject {
  const { specialty } = row
  const startedOn = day(row.startedOn)
  const services = row.services.map(({ kind, percentage, oldScheme, agreed, ...span }): PlannedService => ({ kind, percentage, oldScheme, agreed, ...toSpan(span) }))
  const requirements = requirementsOn(specialty, startedOn)
  const of = (unitId: string) => notRegisteredIn(row.registrations.filter((one) => one.unitId === unitId)) ?? []
  // Where service was tells which kommune had to be registered then; from today on it is the one the doctor is in.
  const notRegistered = row.services.length === 0 ? of(row.kommuneId)
    : [...row.services.flatMap((one) => of(one.kommuneId ?? row.kommuneId).flatMap((span) => clip(span, day(one.fromOn), one.untilOn ? day(one.untilOn) : null))), ...of(row.kommuneId).flatMap((span) => clip(span, today, null))]
  return {
    trainingId: row.id, traineeId: row.traineeId, kommuneId: row.kommuneId, kommune: row.kommune, kommuneNumber: row.kommuneNumber, specialty,
    registrationKnown: row.registrations.some((one) => one.unitId === row.kommuneId),
    facts: {
      today, startedOn, requirements, services, leaves: row.leaves.map(({ percentage, ...span }) => ({ percentage, ...toSpan(span) })),
      notRegistered, withoutMentor: withoutMentorIn(row.mentors.map(toSpan), laterOf(startedOn, row.knownFrom ? day(row.knownFrom) : startedOn)), afterwards: afterwardsOf({ services, requirements, startedOn, today }),
      objectives: { total: row.total, approved: row.approved, approvedLately: row.lately ?? 0 },
      group: { minutes: row.minutes, minutesLately: row.minutesLately, spans: row.groups.map(toSpan) },
      courses: { done: row.coursesDone ?? 0, planned: (row.coursesOn ?? []).map(day), undated: row.coursesUndated ?? 0 },
    },
  }
}
