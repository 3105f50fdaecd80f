import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { countsAsRegistered, type RegistrationStatus } from '#modules/organisation/index.ts'
import type { Circumstances, OnLeave, Service, Span } from '../rules/counting.ts'
import { daysNotRegistered, daysWithoutMentor, within } from '../rules/gaps.ts'
import type { LeaveKind, PlanItemKind, PlanItemState } from '../rules/periods.ts'
import { responsibleIn } from '../rules/responsible.ts'

export interface ServiceFact extends Service {
  readonly id: string
  readonly arena: string
  readonly unitId: string | null
  /** Agreed with the arena, or only wished for. */
  readonly agreed: boolean
  readonly objectives: readonly string[]
}
export interface LeaveFact extends OnLeave {
  readonly id: string
  /** `other` to those who may see the days and not why. */
  readonly kind: LeaveKind
  readonly untilOn: Temporal.PlainDate
}
export interface PlannedFact {
  readonly id: string
  readonly kind: PlanItemKind
  readonly title: string
  readonly code: string | null
  readonly onDay: Temporal.PlainDate | null
  readonly how: string | null
  readonly state: PlanItemState
}
/** What is known of one training's service, for counting and forecasting: a `Circumstances` with what surrounds it. */
export interface PlanningFacts extends Circumstances {
  readonly trainingId: string
  readonly services: readonly ServiceFact[]
  readonly leaves: readonly LeaveFact[]
  /** Whether anything is known of the registration of each kommune that is or was responsible for this service; if not, its time counts and the page says so. */
  readonly registrationKnown: boolean
  /** The kommuner of which nothing is known. */
  readonly registrationUnknownIn: readonly string[]
  /** Courses, groups and assessments: only for those who read the training. */
  readonly planned: readonly PlannedFact[]
  /** Whether a period in an institution is in the plan (R4, R6): agreed with the arena, only wished for, or none. */
  readonly hospital: 'agreed' | 'wished' | 'none'
  /** The newest version of the plan (R42), and whether its reminder has been sent. */
  readonly lastRevision: { readonly number: number; readonly revisedOn: Temporal.PlainDate; readonly reminded: boolean } | null
}

type Days<T> = { readonly [K in keyof T]: T[K] extends Temporal.PlainDate ? string : T[K] extends Temporal.PlainDate | null ? string | null : T[K] }
interface Row extends Record<string, unknown> {
  readonly id: string
  readonly kommune_id: string
  readonly kommune: string
  readonly started_on: string
  readonly known_from: string | null
  readonly services: readonly (Days<ServiceFact> & { kommuneId: string | null })[]
  readonly leaves: readonly Days<LeaveFact>[]
  readonly planned: readonly Days<PlannedFact>[]
  readonly tenures: readonly { kommuneId: string; kommune: string; untilOn: string }[]
  readonly mentors: readonly { fromOn: string; endedOn: string | null }[]
  readonly registrations: readonly { unitId: string; fromOn: string; status: RegistrationStatus }[]
  readonly revisions: number | null
  readonly revised_on: string | null
  readonly reminded_for: string | null
}

// One statement, also for all doctors at once: each table is looked up by the training.
const statement = `
select t.id, t.kommune_id, k.name as kommune, t.started_on, n.known_from, s.services, l.leaves, i.planned, n.mentors, m.tenures, r.registrations, tp.revisions, tp.revised_on, tp.reminded_for
from training t
join unit k on k.id = t.kommune_id
left join training_plan tp on tp.training_id = t.id
cross join lateral (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'arena', arena, 'unitId', unit_id, 'percentage', percentage, 'fromOn', from_on, 'untilOn', until_on, 'oldScheme', old_scheme,
    'agreed', agreed, 'objectives', objectives, 'kommuneId', (select u.id from unit u where u.id = p.unit_id and u.kind = 'kommune')) order by from_on, id), '[]') as services from service_period p where training_id = t.id) s
cross join lateral (select coalesce(json_agg(json_build_object('id', a.id, 'kind', coalesce(why.kind, 'other'), 'percentage', a.percentage, 'fromOn', a.from_on, 'untilOn', a.until_on) order by a.from_on, a.id), '[]') as leaves from leave a left join leave_reason why on why.leave_id = a.id where a.training_id = t.id) l
cross join lateral (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'title', title, 'code', code, 'onDay', on_day, 'how', how, 'state', state) order by on_day nulls last, id), '[]') as planned from plan_item where training_id = t.id) i
cross join lateral (select coalesce(json_agg(json_build_object('fromOn', from_on, 'endedOn', until_on)) filter (where capacity = 'mentor'), '[]') as mentors, min(from_on) as known_from from participant where training_id = t.id) n
cross join lateral (select coalesce(json_agg(json_build_object('kommuneId', o.kommune_id, 'kommune', u.name, 'untilOn', o.until_on) order by o.until_on), '[]') as tenures from tenure o join unit u on u.id = o.kommune_id where o.training_id = t.id) m
cross join lateral (select coalesce(json_agg(json_build_object('unitId', unit_id, 'status', status, 'fromOn', from_on)), '[]') as registrations from registration
    where specialty = t.specialty and (unit_id = t.kommune_id or unit_id in (select unit_id from service_period where training_id = t.id) or unit_id in (select kommune_id from tenure where training_id = t.id))) r
where ($1::uuid[] is null and t.state = 'active') or t.id = any($1)`

/**
 * What is known of the service of some trainings, or of all active ones the actor sees (null), in one statement: per training its
 * services, leaves, planned items and last revision; while its kommune was not registered (each service by the kommune it was in, or
 * the one responsible on those days; from today on by the training's own) and while there was no mentor (from the first day it is known who takes part).
 * Who may not see a table gets an empty list of it.
 */
export async function planningFacts(ctx: Ctx, trainingIds: readonly string[] | null): Promise<PlanningFacts[]> {
  return (await ctx.connection.query<Row>(statement, [trainingIds])).map((row) => toFacts(row, ctx.today))
}

/** The same of one training. @throws NotFound */
export async function planningFactsOf(ctx: Ctx, trainingId: string): Promise<PlanningFacts> {
  const [found] = await planningFacts(ctx, [trainingId])
  return found ?? notFound('training')
}

const day = (text: string) => Temporal.PlainDate.from(text)
const dayOrNull = (text: string | null) => (text === null ? null : day(text))

function toFacts(row: Row, today: Temporal.PlainDate): PlanningFacts {
  const services = row.services.map(({ kommuneId: _, fromOn, untilOn, ...one }) => ({ ...one, fromOn: day(fromOn), untilOn: dayOrNull(untilOn) }))
  const [startedOn, knownFrom] = [day(row.started_on), row.known_from ? day(row.known_from) : null]
  const known = knownFrom && Temporal.PlainDate.compare(knownFrom, startedOn) > 0 ? knownFrom : startedOn
  const first = services[0]?.fromOn ?? startedOn
  const inKommune = (unitId: string): Span[] => daysNotRegistered(row.registrations.filter((one) => one.unitId === unitId).map((one) => ({ fromOn: day(one.fromOn), counts: countsAsRegistered(one.status) })), first)
  const tenures = row.tenures.map(({ kommuneId, kommune, untilOn }) => ({ kommuneId, kommune, untilOn: day(untilOn) }))
  const judged = row.services.flatMap((one) => {
    const span = { fromOn: day(one.fromOn), untilOn: dayOrNull(one.untilOn) }
    return one.kommuneId ? [{ ...span, kommuneId: one.kommuneId }] : responsibleIn(span, tenures, row.kommune_id)
  })
  const notRegistered = [
    ...judged.flatMap((one) => inKommune(one.kommuneId).flatMap((span) => within(span, one.fromOn, one.untilOn))),
    ...inKommune(row.kommune_id).flatMap((span) => within(span, today, null)),
  ]
  const unknown = [...tenures.filter((one) => judged.some(({ kommuneId }) => kommuneId === one.kommuneId)), { kommuneId: row.kommune_id, kommune: row.kommune }].filter((one) => !row.registrations.some(({ unitId }) => unitId === one.kommuneId))
  const institution = services.filter((one) => one.kind === 'institution')
  return {
    trainingId: row.id, services, notRegistered,
    leaves: row.leaves.map((one) => ({ ...one, fromOn: day(one.fromOn), untilOn: day(one.untilOn) })),
    planned: row.planned.map((one) => ({ ...one, onDay: dayOrNull(one.onDay) })),
    withoutMentor: daysWithoutMentor(row.mentors.map((one) => ({ fromOn: day(one.fromOn), endedOn: dayOrNull(one.endedOn) })), known),
    registrationKnown: unknown.length === 0, registrationUnknownIn: [...new Set(unknown.map((one) => one.kommune))],
    hospital: institution.some((one) => one.agreed) ? 'agreed' : institution.length > 0 ? 'wished' : 'none',
    lastRevision: row.revisions && row.revised_on ? { number: row.revisions, revisedOn: day(row.revised_on), reminded: row.reminded_for === row.revised_on } : null,
  }
}
