import type { Ctx } from '#platform/ctx.ts'
import { unitId } from '#modules/organisation/index.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { Story } from './history.ts'
import type { Rows } from './rows.ts'

const seed = 20261124

type Key = 'ingrid' | 'jonas' | 'sara' | 'amir'
interface Told {
  readonly rows: Rows
  readonly chance: Chance
  readonly ctx: Ctx
  readonly story: Story
  readonly training: { readonly id: string; readonly trainee: string; readonly kommune: string; readonly leader: string; readonly mentor: string | null; readonly start: Temporal.PlainDate; readonly end: string }
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
  readonly agreed?: boolean
  readonly oldScheme?: boolean
}

/** How the demo's kommuner stand (R32's own example for two of them), and a plan for each doctor in it. */
export function addPlans(rows: Rows, ctx: Ctx, castIds: ReadonlyMap<string, string>, stories: readonly Story[]): void {
  const chance = chanceFrom(seed)
  addRegistrations(rows, chance)
  const byCast = new Map([...castIds].map(([key, id]) => [id, key]))
  const names = new Map((rows.person ?? []).map((one) => [String(one.id), String(one.name)]))
  let n = 0
  for (const story of stories) {
    const training = { id: story.trainingId, trainee: story.trainee.id, kommune: story.kommuneId, leader: story.leader.id, mentor: story.mentorUntil ? null : (story.mentor?.id ?? null), start: story.start, end: story.end.toString() }
    const told: Told = { rows, chance, ctx, story, training, nameOf: (id) => names.get(id) ?? '' }
    const play = plays[byCast.get(training.trainee) as Key]
    if (play) play(told, castIds)
    else ordinary(told, n++)
  }
}

function addRegistrations(rows: Rows, chance: Chance): void {
  const add = (code: string, specialty: string, status: string, happened_on: string, from_on = happened_on) =>
    rows.registration?.push({ id: chance.id(1), unit_id: unitId('kommune', code), specialty, status, happened_on, from_on })
  for (const code of ['4601', '4602', '4640']) {
    add(code, 'ALM', 'applied', '2020-01-15')
    add(code, 'ALM', 'registered', '2021-05-28', '2020-06-26')
  }
  add('4602', 'ALM', 'change_reported', '2025-09-01')
  add('4601', 'SAM', 'applied', '2019-05-20')
  add('4601', 'SAM', 'registered', '2021-11-12', '2021-03-01')
  add('4641', 'ALM', 'applied', '2024-11-18')
}

function serve({ rows, chance, ctx, training }: Told, all: readonly Served[]): void {
  for (const one of all) {
    rows.service_period?.push({
      id: chance.id(2), training_id: training.id, trainee_id: training.trainee, kind: one.kind ?? 'open_practice', arena: one.arena, unit_id: one.unit ?? (one.kind === 'institution' ? null : training.kommune), percentage: one.percentage ?? 100,
      from_on: one.from.toString(), until_on: one.until?.toString() ?? null, old_scheme: one.oldScheme ?? false, agreed: one.agreed ?? true, objectives: one.objectives ?? [], added_by: training.leader, added_at: ctx.now.toString(),
    })
  }
}
function away({ rows, chance, ctx, training }: Told, kind: string, percentage: number, from: Temporal.PlainDate, until: Temporal.PlainDate): void {
  const id = chance.id(3)
  rows.leave?.push({ id, training_id: training.id, percentage, from_on: from.toString(), until_on: until.toString(), added_by: training.leader, added_at: ctx.now.toString() })
  rows.leave_reason?.push({ leave_id: id, training_id: training.id, kind })
  // Who is away altogether holds no conversations.
  const then = (day: unknown) => typeof day === 'string' && from.toString() <= day && day <= until.toString()
  if (percentage === 100) rows.talk = (rows.talk ?? []).filter((one) => one.training_id !== training.id || one.state !== 'completed' || !then(one.held_on))
}
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
    const kommune = { '4601': 'Bergen', '4602': 'Kinn', '4640': 'Sogndal', '4641': 'Aurland' }
    const there = Object.entries(kommune).find(([code]) => (rows.training ?? []).some((one) => one.id === training.id && one.kommune_id === unitId('kommune', code)))?.[1] ?? ''
    rows.plan_revision?.push({
      id, training_id: training.id, number: at + 1, made_by: training.leader, made_by_name: nameOf(training.leader), made_at: madeAt, note: at === 0 ? 'Første plan.' : last ? 'Gjennomgått sammen. Tjenesten videre er lagt inn.' : 'Årlig gjennomgang.',
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

/** Practice, with the six months in an institution where they are agreed on or had (R6). */
function practise(told: Told, arena: string, institution: Pick<Served, 'arena' | 'unit' | 'agreed'>, percentage = 100): void {
  const { story, training: { start } } = told
  const { hospital } = story
  serve(told, hospital?.until ? [
    { arena, percentage, from: start, until: hospital.from.subtract({ days: 1 }) },
    { kind: 'institution', ...institution, from: hospital.from, until: hospital.until, objectives: ['ALM-055', 'ALM-085'] },
    { arena, percentage, from: hospital.until.add({ days: 1 }) },
  ] : [{ arena, percentage, from: start }])
}

const codes: Readonly<Record<string, string>> = { 'Grunnkurs A': 'GK-A', 'Grunnkurs B': 'GK-B', 'Grunnkurs C': 'GK-C', 'Grunnkurs D': 'GK-D', Akuttmedisinkurs: 'AKUTT' }

/** The courses the doctor has been to, as they are registered, and the next one. */
function courses(told: Told, next: readonly (readonly [title: string, months: number])[]): void {
  const { rows, training, ctx } = told
  const taken = (rows.activity ?? []).filter((one) => one.training_id === training.id && one.type === 'kurs')
  for (const one of taken) plan(told, 'course', String(one.title), codes[String(one.title)] ?? null, Temporal.PlainDate.from(String(one.from_on)), 'done')
  for (const [title, months] of next) if (!taken.some((one) => one.title === title)) plan(told, 'course', title, codes[title] ?? null, ctx.today.add({ months }), 'planned')
}

const plays: Readonly<Record<Key, (told: Told, castIds: ReadonlyMap<string, string>) => void>> = {
  ingrid(told) {
    const { training: { start }, ctx: { today }, story } = told
    practise(told, 'Florø legesenter', { arena: 'Førde sentralsjukehus, medisinsk avdeling', unit: unitId('hf', '983974732') })
    courses(told, [['Emnekurs i psykiatri', 4], ['Emnekurs i geriatri', 13]])
    plan(told, 'assessment', 'Felles vurdering etter sykehusperioden', null, story.hospital?.until?.add({ days: 1 }) ?? null, 'planned', 'Samtale med veileder og leder, og skriftlig vurdering fra avdelingen.')
    revise(told, [start.add({ months: 1 }), start.add({ months: 13 }), today.subtract({ months: 3 })], ['trainee', 'leader'])
  },
  sara(told, castIds) {
    const { training: { start, id }, ctx, rows, chance, story } = told
    practise(told, 'Sandviken legesenter', { arena: 'Haraldsplass Diakonale Sykehus, medisinsk klinikk' })
    courses(told, [])
    revise(told, [start.add({ months: 1 }), start.add({ months: 24 }), ctx.today.subtract({ months: 5 })], ['trainee', 'mentor', 'leader'])
    const anne = castIds.get('anne') ?? ''
    const asOf = story.hospital?.until ?? ctx.today
    rows.count_confirmation?.push({ id: chance.id(7), training_id: id, as_of: asOf.toString(), counted: { open_practice: 2400, institution: 600 }, adviser_id: anne, adviser_name: told.nameOf(anne), note: null, at: asOf.add({ days: 20 }).toZonedDateTime('UTC').toInstant().toString() })
  },
  amir(told) {
    const { training: { start }, ctx: { today } } = told
    serve(told, [
      { arena: 'Aurland legekontor', from: start, until: start.add({ months: 10 }) },
      { arena: 'Aurland legekontor', percentage: 80, from: start.add({ months: 10, days: 1 }) },
    ])
    away(told, 'sick', 50, start.add({ months: 15 }), start.add({ months: 17 }))
    courses(told, [])
    revise(told, [today.subtract({ months: 14 })], ['leader'])
  },
  jonas(told) {
    serve(told, [{ arena: 'Årstad legesenter', from: told.training.start }])
  },
}

/** Practice, most with hospital had or coming, some in part time or on leave, one with service from the old scheme; most plans revised within the year. */
function ordinary(told: Told, n: number): void {
  const { training: { start }, ctx: { today }, chance } = told
  const months = start.until(today, { largestUnit: 'months' }).months
  if (n === 30) serve(told, [{ arena: 'Loddefjord legesenter', from: Temporal.PlainDate.from('2018-02-01'), until: Temporal.PlainDate.from('2019-07-31'), oldScheme: true }])
  // Every eighth has only wished for it.
  practise(told, chance.pick(['Laksevåg legesenter', 'Fana legesenter', 'Åsane legesenter', 'Sentrum legekontor']), { arena: 'Haukeland, medisinsk avdeling', unit: unitId('hf', '983974724'), agreed: n % 8 !== 6 }, n % 9 === 0 ? 80 : 100)
  if (n % 6 === 0 && months > 14) away(told, 'parental', 100, start.add({ months: 6 }), start.add({ months: 12 }).subtract({ days: 1 }))
  courses(told, [['Grunnkurs A', 3], ['Grunnkurs B', 8]])
  if (months > 2) revise(told, [start.add({ months: 1 }), ...(months > 11 ? [today.subtract({ months: n % 9 === 5 ? 13 : chance.between(1, 10) })] : [])], n % 4 === 0 ? ['trainee', 'leader'] : ['trainee', 'mentor', 'leader'])
  if (n % 5 !== 2) agree(told, n)
}

/** The plan of a doctor who is through: practice and an institution in the kommune, every course, and a plan everybody agreed on. */
export function addWholePlan(rows: Rows, ctx: Ctx, story: Story, arenas: readonly [practice: string, institution: string]): void {
  const training = { id: story.trainingId, trainee: story.trainee.id, kommune: story.kommuneId, leader: story.leader.id, mentor: story.mentor?.id ?? null, start: story.start, end: story.end.toString() }
  const told: Told = { rows, chance: chanceFrom(seed + 1), ctx, story, training, nameOf: (id) => [story.trainee, story.leader, story.mentor].find((one) => one?.id === id)?.name ?? '' }
  practise(told, arenas[0], { arena: arenas[1], unit: story.kommuneId })
  courses(told, [])
  revise(told, [story.start.add({ months: 1 }), ctx.today.subtract({ months: 4 })], ['trainee', 'mentor', 'leader'])
  agree(told, 1)
}

/** The agreement between kommune and mentor; for a few it soon ends. */
function agree({ rows, chance, ctx, training }: Told, n: number): void {
  if (!training.mentor) return
  const signedAt = training.start.toZonedDateTime('UTC').toInstant().add({ hours: 24 * 9 }).toString()
  rows.mentor_agreement?.push({
    id: chance.id(8), training_id: training.id, mentor_id: training.mentor, kommune_id: training.kommune, from_on: training.start.toString(), until_on: ctx.today.add({ days: n % 11 === 4 ? 30 + n : 150 + n * 17 }).toString(), mentoring_minutes: 240, preparation_minutes: 90, hourly_ore: 131000,
    state: 'in_force', mentor_signed_at: signedAt, leader_id: training.leader, leader_signed_at: signedAt, made_by: training.leader, made_at: training.start.toZonedDateTime('UTC').toInstant().toString(), ended_on: null,
  })
}
