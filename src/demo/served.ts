import type { Ctx } from '#platform/ctx.ts'
import type { Chance } from './chance.ts'
import type { Rows } from './rows.ts'

interface Serving {
  readonly trainingId: string
  readonly traineeId: string
  readonly mentorId: string
  readonly kommuneId: string
  readonly start: Temporal.PlainDate
}
const percentages = [100, 100, 100, 80, 60, 50] as const
const daysBetweenTalks = 12

/** A made-up doctor's service so far and to come, with conversations, plan, agreement and group: what forecasts and early warnings are made of. */
export function addService(rows: Rows, chance: Chance, ctx: Ctx, { trainingId, traineeId, mentorId, kommuneId, start }: Serving): void {
  const put = (table: string, row: Record<string, unknown>) => void rows[table]?.push(row)
  const { today } = ctx
  const [now, addedAt] = [today.toString(), ctx.now.toString()]
  const id = () => chance.id(start.toZonedDateTime('UTC').epochMilliseconds)
  const period = (kind: string, from: Temporal.PlainDate, until: Temporal.PlainDate | null, percentage: number, agreed = true) =>
    put('service_period', { id: id(), training_id: trainingId, trainee_id: traineeId, kind, arena: kind === 'institution' ? 'Medisinsk avdeling' : 'Legekontoret', unit_id: kind === 'institution' ? null : kommuneId, percentage, from_on: from.toString(), until_on: until?.toString() ?? null, old_scheme: false, agreed, objectives: [], added_by: traineeId, added_at: addedAt })
  // First in practice, then in hospital when that is agreed on, then in practice again; some have a half post for a while.
  const percentage = chance.pick(percentages)
  const hospital = start.add({ months: chance.between(14, 40) })
  const agreed = chance.is(0.55)
  if (agreed || chance.is(0.5)) {
    period('open_practice', start, hospital.subtract({ days: 1 }), percentage)
    period('institution', hospital, hospital.add({ months: 6 }).subtract({ days: 1 }), 100, agreed)
    period('open_practice', hospital.add({ months: 6 }), chance.is(0.5) ? null : hospital.add({ months: 30 }), 100)
  } else period(chance.is(0.05) ? 'other_general' : 'open_practice', start, null, percentage)
  let wholly: readonly [Temporal.PlainDate, Temporal.PlainDate] | null = null
  if (chance.is(0.25)) {
    const from = start.add({ months: chance.between(4, 30) })
    const [leave, percentage] = [id(), chance.is(0.2) ? 50 : 100]
    const until = from.add({ months: chance.between(3, 11) })
    put('leave', { id: leave, training_id: trainingId, percentage, from_on: from.toString(), until_on: until.toString(), added_by: traineeId, added_at: addedAt })
    put('leave_reason', { leave_id: leave, training_id: trainingId, kind: 'parental' })
    if (percentage === 100) wholly = [from, until]
  }
  const away = (on: Temporal.PlainDate) => wholly !== null && Temporal.PlainDate.compare(wholly[0], on) <= 0 && Temporal.PlainDate.compare(on, wholly[1]) <= 0
  const lastTalk = today.subtract({ days: chance.is(0.15) ? chance.between(60, 200) : chance.between(2, 30) })
  for (let day = lastTalk; Temporal.PlainDate.compare(day, start) > 0 && Temporal.PlainDate.compare(day, today.subtract({ months: 13 })) > 0; day = day.subtract({ days: daysBetweenTalks + chance.between(0, 8) })) {
    if (!away(day)) put('talk', { id: id(), training_id: trainingId, mentor_id: mentorId, starts_at: `${day}T09:00:00Z`, planned_minutes: 90, way: 'in_person', state: 'completed', invited_by: traineeId, invited_at: `${day.subtract({ days: 7 })}T09:00:00Z`, sequence: 0, held_on: day.toString(), held_minutes: chance.between(60, 110), prepared_minutes: 30, completed_at: `${day}T11:00:00Z` })
  }
  if (chance.is(0.85)) put('training_plan', { training_id: trainingId, revisions: chance.between(1, 5), revised_on: later(start, today.subtract({ days: chance.between(10, 430) })).toString(), reminded_for: null })
  if (chance.is(0.85)) put('mentor_agreement', { id: id(), training_id: trainingId, mentor_id: mentorId, kommune_id: kommuneId, from_on: start.toString(), until_on: today.add({ days: chance.between(-20, 900) }).toString(), mentoring_minutes: 240, preparation_minutes: 90, hourly_ore: 137_500, state: 'in_force', mentor_signed_at: addedAt, leader_signed_at: addedAt, made_by: mentorId, made_at: addedAt })
  const group = start.add({ months: chance.between(6, 24) })
  if (Temporal.PlainDate.compare(group, today) >= 0) return
  const membership = id()
  const ends = group.add({ months: 26 })
  put('group_membership', { id: membership, training_id: trainingId, group_name: 'Gruppe', leader_name: 'Gruppeleder', from_on: group.toString(), until_on: Temporal.PlainDate.compare(ends, today) < 0 ? ends.toString() : null })
  for (let day = group.add({ days: 14 }); day.toString() <= now && Temporal.PlainDate.compare(day, ends) < 0; day = day.add({ days: 28 })) put('group_meeting', { id: id(), membership_id: membership, training_id: trainingId, held_on: day.toString(), minutes: 360, attended: chance.is(0.9) })
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)

/** How a kommune stands as training institution: most are registered, some not any more, of a few nothing is known. */
export function addRegistration(rows: Rows, chance: Chance, kommuneId: string): void {
  if (chance.is(0.1)) return
  const row = (status: string, from: string) => void rows.registration?.push({ id: chance.id(4), unit_id: kommuneId, specialty: 'ALM', status, happened_on: from, from_on: from })
  row('registered', '2019-03-01')
  if (chance.is(0.05)) row('withdrawn', '2026-05-01')
}
