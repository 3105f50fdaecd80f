import type { Ctx } from '#platform/ctx.ts'
import { kilometresBetween, type Point } from '#modules/organisation/index.ts'
import type { MentorLanguage, QualificationKind } from '../rules.ts'
import { freePlaces, type Meeting, meetingOf } from '../rules/asking.ts'

/** What a mentor who takes on doctors has said, and how many they have. */
interface Offering {
  readonly id: string
  readonly name: string
  readonly home: string
  readonly county: string
  readonly capacity: number
  readonly doctors: number
  readonly languages: readonly MentorLanguage[]
  readonly nearKm: number | null
  readonly byVideo: boolean
  readonly kinds: readonly QualificationKind[]
}

/** A mentor who takes on doctors, as a row in the list of those found. */
export interface MentorRow extends Offering {
  readonly free: number
  /** Whole kilometres from where the doctor is; null where that is not known. */
  readonly kilometres: number | null
  readonly meeting: Meeting
}

type Row = Offering & Point & Record<string, unknown>

/** Mentors who take on doctors, the nearest first, of those equally near who has most room. @param from where the doctor is */
export async function mentorsNear(ctx: Ctx, from: Point): Promise<MentorRow[]> {
  const rows = await ctx.connection.query<Row>(
    `select m.person_id as id, p.name, u.name as home, k.county, k.lat, k.lon, m.capacity, coalesce(l.doctors, 0) as doctors, m.languages, m.near_km as "nearKm", m.by_video as "byVideo",
            (select coalesce(json_agg(q.kind order by q.kind), '[]') from qualification q where q.person_id = m.person_id and q.withdrawn_at is null) as kinds
       from mentor_profile m join person p on p.id = m.person_id join unit u on u.id = m.home_id join kommune k on k.unit_id = m.home_id left join mentor_loads() l on l.person_id = m.person_id
      where m.open and m.person_id <> $1 order by norwegian_order(p.name)`, [ctx.actor.personId])
  const found = rows.map(({ lat, lon, ...row }) => {
    const kilometres = kilometresBetween(from, { lat, lon })
    return { ...row, free: freePlaces(row.capacity, row.doctors), kilometres, meeting: meetingOf(kilometres, row) }
  })
  return found.sort((a, b) => (a.kilometres ?? Number.MAX_SAFE_INTEGER) - (b.kilometres ?? Number.MAX_SAFE_INTEGER) || b.free - a.free)
}

/** A doctor somebody may ask a mentor for. */
export interface DoctorToAskFor extends Record<string, unknown>, Point {
  readonly trainingId: string
  readonly name: string
  readonly specialty: 'ALM' | 'SAM'
  readonly kommuneId: string
  readonly kommune: string
  readonly mentor: string | null
}

/** Doctors in training where the actor may ask for a mentor; those without one first. */
export const doctorsToAskFor = (ctx: Ctx): Promise<DoctorToAskFor[]> =>
  ctx.connection.query<DoctorToAskFor>(
    `select t.id as "trainingId", coalesce(d.name, '') as name, t.specialty, t.kommune_id as "kommuneId", u.name as kommune, k.lat, k.lon, m.name as mentor
       from training t join unit u on u.id = t.kommune_id join kommune k on k.unit_id = u.id left join person d on d.id = t.trainee_id
       left join participant a on a.training_id = t.id and a.capacity = 'mentor' and a.until_on is null left join person m on m.id = a.person_id
      where t.state = 'active' and t.kommune_id = any(units_where_i('mentors.search')) order by a.id is not null, norwegian_order(d.name)`)
