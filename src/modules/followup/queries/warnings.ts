import type { Ctx } from '#platform/ctx.ts'
import { dayInNorway } from '#platform/i18n/format.ts'
import { type Noted, notRegisteredIn } from '#modules/forecast/index.ts'
import { hoursBehind } from '#modules/mentoring/index.ts'
import { aboutWarning, type Concerned, type TrainingFacts, type Warning, warningKinds, warningsOf } from '../rules/warnings.ts'

/** A doctor somebody should do something about, with what, the gravest first. */
export interface Watched {
  readonly trainingId: string
  readonly doctor: string
  readonly kommune: string
  readonly kommuneNumber: string
  readonly warnings: readonly Warning[]
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly doctor: string | null
  readonly kommune: string
  readonly kommuneNumber: string
  readonly specialty: 'ALM' | 'SAM'
  readonly startedOn: string
  readonly mentorFrom: string | null
  readonly mentorLeft: string | null
  readonly total: number
  readonly approved: number
  readonly lastApproved: string | null
  readonly revisedOn: string | null
  readonly lastTalk: string | null
  readonly hospitalAgreed: boolean
  readonly agreementUntil: string | null
  readonly registrations: Noted[]
  readonly signatures: number | null
  readonly signaturesSince: string | null
  readonly sent: number | null
  readonly sentSince: string | null
}

// One statement, one look-up by training in each table. Signatures and the leader's queue, which who follows from outside does not see, come as
// numbers and days from `training_progress`.
const statement = `
select t.id, p.name as doctor, k.name as kommune, k.code as "kommuneNumber", t.specialty, t.started_on as "startedOn", m.from_on as "mentorFrom", m.left_on as "mentorLeft",
  l.total, l.approved, l.last_approved as "lastApproved", r.revised_on as "revisedOn", h.last_on as "lastTalk",
  coalesce(s.hospital, false) as "hospitalAgreed", a.until_on as "agreementUntil",
  n.registrations, g.signatures_waiting as signatures, g.signature_since as "signaturesSince", g.sent, g.sent_since as "sentSince"
from training t
join unit k on k.id = t.kommune_id
left join person p on p.id = t.trainee_id
join lateral (select coalesce(sum(objectives), 0)::int as total, coalesce(sum(approved), 0)::int as approved, max(last_approved_on) as last_approved from plan where training_id = t.id having count(*) > 0) l on true
cross join lateral (select max(from_on) filter (where until_on is null) as from_on, max(until_on) as left_on, max(person_id::text) filter (where until_on is null) as person_id from participant where training_id = t.id and capacity = 'mentor') m
left join participant d on d.training_id = t.id and d.capacity = 'leader' and d.until_on is null
left join training_plan r on r.training_id = t.id
cross join lateral (select max(held_on) as last_on from talk where training_id = t.id and state in ('held', 'completed')) h
cross join lateral (select bool_or(kind = 'institution' and agreed) as hospital from service_period where training_id = t.id) s
cross join lateral (select max(until_on) as until_on from mentor_agreement where training_id = t.id and state = 'in_force' and mentor_id::text = m.person_id) a
cross join lateral (select coalesce(json_agg(json_build_object('status', status, 'fromOn', from_on)), '[]') as registrations from registration where unit_id = t.kommune_id and specialty = t.specialty) n
left join training_progress(null) g on g.training_id = t.id
where t.state = 'active' and t.trainee_id <> $1 and ($2 = 'office' or ($2 = 'leader' and d.person_id = $1) or ($2 = 'mentor' and m.person_id = $1::text))`

const day = (text: string | null) => (text ? Temporal.PlainDate.from(text) : null)
const dayOf = (instant: string | null) => (instant ? dayInNorway(Temporal.Instant.from(instant)) : null)

/**
 * The doctors with an early warning that concerns the actor: as leader those they lead, as mentor those they mentor, as office all they follow.
 * The gravest first. Two statements, also for the whole country.
 */
export async function warningsFor(ctx: Ctx, as: Concerned): Promise<Watched[]> {
  const rows = await ctx.connection.query<Row>(statement, [ctx.actor.personId, as])
  const behind = await hoursBehind(ctx)
  const gravest = (one: Watched) => warningKinds.indexOf(one.warnings[0]?.kind ?? 'plan_old')
  const named = new Intl.Collator('nb')
  return rows
    .map((row) => ({
      trainingId: row.id, doctor: row.doctor ?? '', kommune: row.kommune, kommuneNumber: row.kommuneNumber,
      warnings: warningsOf(toFacts(row, behind.get(row.id) ?? null, ctx.today), ctx.today).filter((one) => aboutWarning[one.kind].concerns.includes(as)),
    }))
    .filter((one) => one.warnings.length > 0)
    .sort((a, b) => gravest(a) - gravest(b) || b.warnings.length - a.warnings.length || named.compare(a.doctor, b.doctor))
}

function toFacts(row: Row, hoursBehind: TrainingFacts['hoursBehind'], today: Temporal.PlainDate): TrainingFacts {
  const now = notRegisteredIn(row.registrations)?.find((span) => Temporal.PlainDate.compare(span.fromOn, today) <= 0 && (span.untilOn === null || Temporal.PlainDate.compare(span.untilOn, today) >= 0))
  const mentorFrom = day(row.mentorFrom)
  return {
    specialty: row.specialty, startedOn: Temporal.PlainDate.from(row.startedOn), mentor: mentorFrom && { fromOn: mentorFrom }, mentorLeftOn: day(row.mentorLeft), lastTalkOn: day(row.lastTalk),
    hoursBehind, objectives: { total: row.total, approved: row.approved, lastApprovedOn: day(row.lastApproved) }, planRevisedOn: day(row.revisedOn),
    hospitalAgreed: row.hospitalAgreed, agreementUntil: day(row.agreementUntil), notRegisteredSince: now?.fromOn ?? null,
    signatures: row.signatures ?? 0, signaturesSince: dayOf(row.signaturesSince), sent: row.sent ?? 0, sentSince: dayOf(row.sentSince),
  }
}
