import type { Ctx } from '#platform/ctx.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import { countsAsRegistered, type RegistrationStatus } from '#modules/organisation/index.ts'
import type { Circumstances, OnLeave, Service } from '../rules/counting.ts'
import { notRegisteredIn, withoutMentorFrom } from '../rules/spans.ts'
import type { PlanItemKind, PlanItemState, ServiceKind } from '../rules/periods.ts'

/** What is planned besides service. */
export interface PlannedItem {
  readonly kind: PlanItemKind
  readonly code: string | null
  readonly onDay: Temporal.PlainDate | null
  readonly state: PlanItemState
}
/** What is known of one training's time, past and planned: ready for `stretches` and for the forecast. */
export interface PlanningFacts extends Circumstances {
  readonly trainingId: string
  readonly specialty: Specialty
  readonly startedOn: Temporal.PlainDate
  readonly plannedEndOn: Temporal.PlainDate
  readonly services: readonly (Service & { readonly id: string; readonly arena: string; readonly unitId: string | null; readonly agreed: boolean })[]
  readonly items: readonly PlannedItem[]
  /** Whether anything is known about the kommune's registration. */
  readonly registrationKnown: boolean
  readonly revisedOn: Temporal.PlainDate | null
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly specialty: Specialty
  readonly started: string
  readonly ends: string
  readonly services: { id: string; kind: ServiceKind; arena: string; unitId: string | null; percentage: number; fromOn: string; untilOn: string | null; oldScheme: boolean; agreed: boolean }[]
  readonly leaves: { percentage: number; fromOn: string; untilOn: string }[]
  readonly stays: { from: string; until: string | null; registration: { fromOn: string; status: RegistrationStatus }[] }[]
  readonly mentors: { from: string; until: string | null }[]
  readonly items: { kind: PlanItemKind; code: string | null; onDay: string | null; state: PlanItemState }[]
  readonly revised: string | null
}

// A training is in the kommune it is in now since the last move, and before that where its tenures say (R58).
const statement = `
with asked as materialized (select * from training where $1::uuid[] is null or id = any($1)),
stay as (
  select n.training_id, n.kommune_id, n.from_on, n.until_on, a.specialty from tenure n join asked a on a.id = n.training_id
  union all select a.id, a.kommune_id, coalesce((select max(until_on) from tenure where training_id = a.id), a.started_on), null, a.specialty from asked a)
select a.id, a.specialty, a.started_on as started, a.planned_end_on as ends, s.services, l.leaves, k.stays, m.mentors, i.items,
  (select revised_on from training_plan where training_id = a.id) as revised
from asked a
left join lateral (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'arena', arena, 'unitId', unit_id, 'percentage', percentage, 'fromOn', from_on, 'untilOn', until_on, 'oldScheme', old_scheme, 'agreed', agreed) order by from_on, id), '[]') as services from service_period where training_id = a.id) s on true
left join lateral (select coalesce(json_agg(json_build_object('percentage', percentage, 'fromOn', from_on, 'untilOn', until_on) order by from_on), '[]') as leaves from leave where training_id = a.id) l on true
left join lateral (select coalesce(json_agg(json_build_object('from', y.from_on, 'until', y.until_on, 'registration',
    (select coalesce(json_agg(json_build_object('fromOn', r.from_on, 'status', r.status)), '[]') from registration r where r.unit_id = y.kommune_id and r.specialty = y.specialty))), '[]') as stays from stay y where y.training_id = a.id) k on true
left join lateral (select coalesce(json_agg(json_build_object('from', from_on, 'until', until_on)), '[]') as mentors from participant where training_id = a.id and capacity = 'mentor') m on true
left join lateral (select coalesce(json_agg(json_build_object('kind', kind, 'code', code, 'onDay', on_day, 'state', state)), '[]') as items from plan_item where training_id = a.id) i on true`

const day = (iso: string) => Temporal.PlainDate.from(iso)
const orNull = (iso: string | null) => (iso ? day(iso) : null)

function toFacts(row: Row): PlanningFacts {
  const stays = row.stays.map((one) => ({ from: day(one.from), until: orNull(one.until), registration: one.registration.map((each) => ({ fromOn: day(each.fromOn), counts: countsAsRegistered(each.status) })) }))
  return {
    trainingId: row.id, specialty: row.specialty, startedOn: day(row.started), plannedEndOn: day(row.ends), revisedOn: orNull(row.revised),
    services: row.services.map((one) => ({ ...one, fromOn: day(one.fromOn), untilOn: orNull(one.untilOn) })),
    leaves: row.leaves.map((one): OnLeave => ({ percentage: one.percentage, fromOn: day(one.fromOn), untilOn: day(one.untilOn) })),
    notRegistered: notRegisteredIn(stays), registrationKnown: stays.every((one) => one.registration.length > 0),
    withoutMentor: withoutMentorFrom(day(row.started), row.mentors.map((one) => ({ from: day(one.from), until: orNull(one.until) }))),
    items: row.items.map((one) => ({ ...one, onDay: orNull(one.onDay) })),
  }
}

/**
 * Services, leave, planned things, and the spans that do not count, of trainings the actor may see, in one pass.
 * @param trainingIds null: all the actor sees @returns by training
 */
export async function planningFacts(ctx: Ctx, trainingIds: readonly string[] | null): Promise<ReadonlyMap<string, PlanningFacts>> {
  const rows = await ctx.connection.query<Row>(statement, [trainingIds])
  return new Map(rows.map((row) => [row.id, toFacts(row)]))
}
