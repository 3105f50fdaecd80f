import type { Ctx } from '#platform/ctx.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import { paceOf } from '../rules/training.ts'

/** A doctor in training, as a row in a list: how far, with whom, since when. Nothing of what they write. */
export interface DoctorRow {
  readonly id: string
  readonly traineeId: string
  readonly name: string
  readonly specialty: Specialty
  readonly kommune: string
  readonly kommuneNumber: string
  readonly startedOn: Temporal.PlainDate
  readonly plannedEndOn: Temporal.PlainDate
  readonly mentor: string | null
  readonly leader: string | null
  readonly total: number
  readonly approved: number
  readonly sent: number
  readonly lastApprovedOn: Temporal.PlainDate | null
  readonly monthsAhead: number
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly trainee_id: string
  readonly name: string | null
  readonly specialty: Specialty
  readonly kommune: string
  readonly kommune_number: string
  readonly started_on: string
  readonly planned_end_on: string
  readonly mentor: string | null
  readonly leader: string | null
  readonly total: number
  readonly approved: number
  readonly sent: number
  readonly last_approved_on: string | null
}

const columns = `t.id, t.trainee_id, p.name, t.specialty, k.name as kommune, k.code as kommune_number, t.started_on, t.planned_end_on, l.total, l.approved, l.sent, l.last_approved_on, mentor.name as mentor, leader.name as leader`
const joins = `join unit k on k.id = t.kommune_id
  left join person p on p.id = t.trainee_id
  left join participant m on m.training_id = t.id and m.capacity = 'mentor' and m.until_on is null left join person mentor on mentor.id = m.person_id
  left join participant d on d.training_id = t.id and d.capacity = 'leader' and d.until_on is null left join person leader on leader.id = d.person_id
  join lateral (select coalesce(sum(objectives), 0)::int as total, coalesce(sum(approved), 0)::int as approved, coalesce(sum(sent), 0)::int as sent, max(last_approved_on) as last_approved_on from plan where training_id = t.id) l on true`

function toDoctor(row: Row, today: Temporal.PlainDate): DoctorRow {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const [startedOn, plannedEndOn] = [day(row.started_on), day(row.planned_end_on)]
  return {
    id: row.id, traineeId: row.trainee_id, name: row.name ?? '', specialty: row.specialty, kommune: row.kommune, kommuneNumber: row.kommune_number, startedOn, plannedEndOn,
    mentor: row.mentor, leader: row.leader, total: row.total, approved: row.approved, sent: row.sent, lastApprovedOn: row.last_approved_on ? day(row.last_approved_on) : null,
    monthsAhead: paceOf({ startedOn, plannedEndOn, total: row.total, approved: row.approved }, today).monthsAhead,
  }
}

/** The doctors the actor leads or mentors now. */
export async function doctorsWith(ctx: Ctx, capacity: 'leader' | 'mentor'): Promise<DoctorRow[]> {
  const rows = await ctx.connection.query<Row>(
    `select ${columns} from participant a join training t on t.id = a.training_id and t.state = 'active' ${joins}
      where a.person_id = $1 and a.capacity = $2 and a.until_on is null order by norwegian_order(p.name)`, [ctx.actor.personId, capacity])
  return rows.map((row) => toDoctor(row, ctx.today))
}

/** The doctors in training in a unit and below it whose progress the actor may see; not those they only sign for. @param unitId a kommune or an office; left out: everywhere */
export async function doctorsIn(ctx: Ctx, unitId?: string): Promise<DoctorRow[]> {
  const rows = await ctx.connection.query<Row>(
    `select ${columns} from training t ${joins} where t.state = 'active' and l.total > 0 and ($1::uuid is null or k.id = $1 or k.office_id = $1) order by norwegian_order(p.name)`, [unitId ?? null])
  return rows.map((row) => toDoctor(row, ctx.today))
}

/** How many are in training per kommune, for those who see figures and no person. */
export const trainingCounts = (ctx: Ctx) => ctx.connection.query<{ kommune_id: string; specialty: Specialty; doctors: number }>('select kommune_id, specialty, doctors::int from training_counts()')
