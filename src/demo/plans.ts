import type { Ctx } from '#platform/ctx.ts'
import { unitId } from '#modules/organisation/index.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Rows } from './rows.ts'

const seed = 20261124

type Key = 'ingrid' | 'jonas' | 'sara' | 'amir'
interface Told {
  readonly rows: Rows
  readonly chance: Chance
  readonly ctx: Ctx
  readonly training: { readonly id: string; readonly trainee: string; readonly leader: string; readonly mentor: string | null; readonly start: Temporal.PlainDate; readonly end: string }
  readonly nameOf: (id: string) => string
}
interface Served {
  readonly kind?: string
  readonly arena: string
  readonly percentage?: number
  readonly from: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
  readonly unit?: string
  readonly objectives?: readonly string[]
}

/** How the demo's kommuner stand (R32's own example for two of them), and a plan for each doctor in it. */
export function addPlans(rows: Rows, ctx: Ctx, castIds: ReadonlyMap<string, string>): void {
  const chance = chanceFrom(seed)
  addRegistrations(rows, chance)
  const byCast = new Map([...castIds].map(([key, id]) => [id, key]))
  const names = new Map((rows.person ?? []).map((one) => [String(one.id), String(one.name)]))
  for (const [n, row] of (rows.training ?? []).entries()) {
    const now = (capacity: string) => (rows.participant ?? []).find((one) => one.training_id === row.id && one.capacity === capacity && one.until_on === null)?.person_id as string | undefined
    const training = { id: String(row.id), trainee: String(row.trainee_id), leader: now('leader') ?? '', mentor: now('mentor') ?? null, start: Temporal.PlainDate.from(String(row.started_on)), end: String(row.planned_end_on) }
    const told: Told = { rows, chance, ctx, training, nameOf: (id) => names.get(id) ?? '' }
    const play = plays[byCast.get(training.trainee) as Key]
    if (play) play(told, castIds)
    else ordinary(told, n)
  }
}

function addRegistrations(rows: Rows, chance: Chance): void {
  const add = (code: string, specialty: string, status: string, from_on: string, decided_on: string | null) =>
    rows.registration?.push({ id: chance.id(1), unit_id: unitId('kommune', code), specialty, status, from_on, decided_on })
  for (const code of ['4601', '4602']) {
    add(code, 'ALM', 'applied', '2020-01-15', null)
    add(code, 'ALM', 'registered', '2020-06-26', '2021-05-28')
  }
  add('4602', 'ALM', 'change_reported', '2025-09-01', null)
  add('4601', 'SAM', 'applied', '2019-05-20', null)
  add('4601', 'SAM', 'registered', '2021-03-01', '2021-11-12')
  add('4641', 'ALM', 'applied', '2025-02-03', null)
}

function serve({ rows, chance, ctx, training }: Told, all: readonly Served[]): void {
  for (const one of all) {
    rows.service_period?.push({
      id: chance.id(2), training_id: training.id, trainee_id: training.trainee, kind: one.kind ?? 'open_practice', arena: one.arena, unit_id: one.unit ?? null, percentage: one.percentage ?? 100,
      from_on: one.from.toString(), until_on: one.until?.toString() ?? null, old_scheme: false, agreed: true, objectives: one.objectives ?? [], added_by: training.leader, added_at: ctx.now.toString(),
    })
  }
}
const away = ({ rows, chance, ctx, training }: Told, kind: string, percentage: number, from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  void rows.leave?.push({ id: chance.id(3), training_id: training.id, kind, percentage, from_on: from.toString(), until_on: until.toString(), added_by: training.leader, added_at: ctx.now.toString() })
const plan = ({ rows, chance, ctx, training }: Told, kind: string, title: string, code: string | null, on: Temporal.PlainDate | null, state: string, how: string | null = null) =>
  void rows.plan_item?.push({ id: chance.id(4), training_id: training.id, kind, title, code, on_day: on?.toString() ?? null, how, state, added_by: training.leader, added_at: ctx.now.toString() })

/** Versions of the plan as it stands now; an earlier one lacks what was added last. @param days days on which it was revised @param acknowledged by whom the newest is */
function revise(told: Told, days: readonly Temporal.PlainDate[], acknowledged: readonly string[]): void {
  const { rows, chance, training, nameOf } = told
  const mine = (table: string) => (rows[table] ?? []).filter((one) => one.training_id === training.id)
  const kept = (table: string, columns: Readonly<Record<string, string>>) => mine(table).map((row) => Object.fromEntries(Object.entries(columns).map(([as, column]) => [as, row[column]])))
  const services = kept('service_period', { id: 'id', kind: 'kind', arena: 'arena', percentage: 'percentage', fromOn: 'from_on', untilOn: 'until_on', agreed: 'agreed', oldScheme: 'old_scheme', objectives: 'objectives' })
  const items = kept('plan_item', { id: 'id', kind: 'kind', title: 'title', onDay: 'on_day', how: 'how', state: 'state' })
  for (const [at, day] of days.entries()) {
    const [id, last] = [chance.id(5), at === days.length - 1]
    const madeAt = day.toZonedDateTime('UTC').toInstant().add({ hours: 11 }).toString()
    const kommune = { '4601': 'Bergen', '4602': 'Kinn', '4641': 'Aurland' }
    const there = Object.entries(kommune).find(([code]) => (rows.training ?? []).some((one) => one.id === training.id && one.kommune_id === unitId('kommune', code)))?.[1] ?? ''
    rows.plan_revision?.push({
      id, training_id: training.id, number: at + 1, made_by: training.leader, made_by_name: nameOf(training.leader), made_at: madeAt, note: last && at > 0 ? 'Gjennomgått sammen. Tjenesten videre er lagt inn.' : 'Første plan.',
      content: {
        doctor: nameOf(training.trainee), kommune: there, specialty: 'ALM', startedOn: training.start.toString(), plannedEndOn: training.end, mentor: training.mentor ? nameOf(training.mentor) : null, leader: nameOf(training.leader),
        tookPart: training.mentor ? ['trainee', 'mentor', 'leader'] : ['trainee', 'leader'], services: last ? services : services.slice(0, 1), leaves: [], items: last ? items : items.slice(0, 1),
      },
    })
    const people: Readonly<Record<string, string | null>> = { trainee: training.trainee, mentor: training.mentor, leader: training.leader }
    for (const capacity of last ? acknowledged : Object.keys(people)) {
      const person = people[capacity]
      if (person) rows.plan_acknowledgement?.push({ id: chance.id(6), revision_id: id, training_id: training.id, person_id: person, name: nameOf(person), capacity, at: madeAt })
    }
  }
  const newest = days.at(-1)
  if (newest) rows.training_plan?.push({ training_id: training.id, revisions: days.length, revised_on: newest.toString(), reminded_for: null })
}

const plays: Readonly<Record<Key, (told: Told, castIds: ReadonlyMap<string, string>) => void>> = {
  ingrid(told) {
    const { training: { start }, ctx: { today } } = told
    const hospital = Temporal.PlainDate.from({ year: today.year + 1, month: 3, day: 1 })
    const after = hospital.add({ months: 6 })
    serve(told, [
      { arena: 'Florø legesenter', from: start, until: hospital.subtract({ days: 1 }) },
      { kind: 'institution', arena: 'Førde sentralsjukehus, medisinsk avdeling', unit: unitId('hf', '983974732'), from: hospital, until: after.subtract({ days: 1 }), objectives: ['ALM-055', 'ALM-085'] },
      { arena: 'Florø legesenter', from: after },
    ])
    plan(told, 'course', 'Grunnkurs A', 'GK-A', start.add({ months: 5 }), 'done')
    plan(told, 'course', 'Grunnkurs B', 'GK-B', start.add({ months: 14 }), 'done')
    plan(told, 'course', 'Grunnkurs C', 'GK-C', today.add({ months: 4 }), 'planned')
    plan(told, 'assessment', 'Felles vurdering etter sykehusperioden', null, after, 'planned', 'Samtale med veileder og leder, og skriftlig vurdering fra avdelingen.')
    revise(told, [start.add({ months: 1 }), start.add({ months: 13 }), today.subtract({ months: 3 })], ['trainee', 'leader'])
  },
  sara(told, castIds) {
    const { training: { start, id }, ctx, rows, chance } = told
    const hospital = start.add({ months: 24 })
    const after = hospital.add({ months: 6 })
    serve(told, [
      { arena: 'Sandviken legesenter', from: start, until: hospital.subtract({ days: 1 }) },
      { kind: 'institution', arena: 'Haraldsplass Diakonale Sykehus, medisinsk klinikk', from: hospital, until: after.subtract({ days: 1 }), objectives: ['ALM-055', 'ALM-085'] },
      { arena: 'Sandviken legesenter', from: after },
    ])
    for (const [n, letter] of ['A', 'B', 'C', 'D'].entries()) plan(told, 'course', `Grunnkurs ${letter}`, `GK-${letter}`, start.add({ months: 6 + n * 9 }), 'done')
    plan(told, 'course', 'Akuttmedisin', 'AKUTT', start.add({ months: 20 }), 'done')
    revise(told, [start.add({ months: 1 }), start.add({ months: 24 }), ctx.today.subtract({ months: 5 })], ['trainee', 'mentor', 'leader'])
    const anne = castIds.get('anne') ?? ''
    const asOf = after.subtract({ days: 1 })
    rows.count_confirmation?.push({ id: chance.id(7), training_id: id, as_of: asOf.toString(), counted: { open_practice: 2400, institution: 600 }, adviser_id: anne, adviser_name: told.nameOf(anne), note: null, at: asOf.add({ days: 20 }).toZonedDateTime('UTC').toInstant().toString() })
  },
  amir(told) {
    const { training: { start }, ctx: { today } } = told
    serve(told, [
      { arena: 'Aurland legekontor', from: start, until: start.add({ months: 10 }) },
      { arena: 'Aurland legekontor', percentage: 80, from: start.add({ months: 13 }) },
    ])
    away(told, 'sick', 50, start.add({ months: 15 }), start.add({ months: 17 }))
    revise(told, [today.subtract({ months: 14 })], ['leader'])
  },
  jonas(told) {
    serve(told, [{ arena: 'Årstad legesenter', from: told.training.start }])
  },
}

/** One open period, some with part time, leave or a wish for the hospital; most plans revised within the year. */
function ordinary(told: Told, n: number): void {
  const { training: { start }, ctx: { today }, chance } = told
  serve(told, [{ arena: chance.pick(['Laksevåg legesenter', 'Fana legesenter', 'Åsane legesenter', 'Sentrum legekontor']), percentage: n % 9 === 0 ? 80 : 100, from: start }])
  const months = start.until(today, { largestUnit: 'months' }).months
  if (n % 6 === 0 && months > 14) away(told, 'parental', 100, start.add({ months: 6 }), start.add({ months: 12 }).subtract({ days: 1 }))
  if (months > 6) plan(told, 'course', 'Grunnkurs A', 'GK-A', start.add({ months: 5 }), 'done')
  if (months > 2) revise(told, [start.add({ months: 1 }), ...(months > 15 ? [today.subtract({ months: chance.between(1, 12) })] : [])], n % 4 === 0 ? ['trainee', 'leader'] : ['trainee', 'mentor', 'leader'])
}
