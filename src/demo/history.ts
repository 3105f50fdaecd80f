import { type ActivityType, needsSignature } from '#modules/curriculum/index.ts'
import type { Chance } from './chance.ts'
import type { Rows } from './rows.ts'
import { courses, doubts, places, praise, returns, titles } from './titles.ts'

export interface DemoObjective {
  readonly id: string
  readonly code: string
  readonly set: string
  readonly curriculumId: string
  readonly recommended: readonly string[]
}
interface Who {
  readonly id: string
  readonly name: string
  readonly email: string
}
/** Both days included; null: it goes on. */
export interface Span {
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate | null
}
/** One training to make a history for. */
export interface Story {
  readonly trainingId: string
  readonly trainee: Who
  readonly kommuneId: string
  readonly start: Temporal.PlainDate
  readonly end: Temporal.PlainDate
  readonly leader: Who
  readonly mentor: Who | null
  /** First day the mentor no longer was one; nobody has come since. */
  readonly mentorUntil?: Temporal.PlainDate
  readonly supervisors: readonly Who[]
  /** Service in an institution, had or coming; null: none is agreed. Left out: told as a matter of course. */
  readonly hospital?: Span | null
  /** The group the doctor is or was in; null: none. Left out as above. */
  readonly group?: Span | null
  /** Share of the objectives approved, and how many are in each state besides. */
  readonly approved: number
  readonly sent: number
  readonly returned: number
  readonly begun: number
  /** How many activities wait for signature, and how many were never sent. */
  readonly unsigned: number
  readonly unsent: number
  readonly rejected: number
  /** Everything that happened is in the trail, or only the decisions (for a whole country). */
  readonly trail: 'all' | 'decisions'
}

const dayMs = 86_400_000
const at = (ms: number) => new Date(ms).toISOString()
const day = (ms: number) => at(ms).slice(0, 10)

/** A doctor's history as rows: consistent with the rules, since every approval has its basis (R19, R54, R55). */
export function writeHistory(rows: Rows, story: Story, objectives: readonly DemoObjective[], chance: Chance, today: Temporal.PlainDate): void {
  const [startMs, nowMs] = [story.start.toZonedDateTime('UTC').epochMilliseconds, today.toZonedDateTime('UTC').epochMilliseconds + 7 * 3_600_000]
  const put = (table: string, row: Record<string, unknown>) => rows[table]?.push(row)
  const tell = (ms: number, kind: string, actor: Who, capacity: string, record: { kind: string; id: string }, details: Record<string, unknown> = {}, always = false) => {
    if (story.trail === 'all' || always) put('trail', { at: at(ms), kind: `portfolio.${kind}`, actor_id: actor.id, actor_name: actor.name, actor_kind: 'person', capacity, subject_id: story.trainee.id, training_id: story.trainingId, record_kind: record.kind, record_id: record.id, details })
  }
  const planIds = new Map([...new Set(objectives.map((one) => one.set))].map((set) => [set, chance.id(startMs)]))
  const touched = story.approved + story.sent + story.returned + story.begun
  for (const [set, id] of planIds) put('plan', { id, training_id: story.trainingId, curriculum_id: objectives.find((one) => one.set === set)?.curriculumId, set, state: touched > 0 ? 'started' : 'assigned', assigned_on: story.start.toString() })
  const ordered = inTurn(chance.shuffle(objectives), story, today)
  const span = Math.max(dayMs * 30, nowMs - startMs)
  const made = ordered.map((objective, index) => {
    const id = chance.id(startMs + index)
    const state = stateAt(index, story)
    // Approvals are spread over the time gone by; what waits is from the last weeks.
    const ms = state === 'approved' ? startMs + span * ((index + 1) / (story.approved + 2)) : state === 'assigned' ? startMs : nowMs - dayMs * chance.between(1, state === 'sent' ? 26 : 90)
    return { objective, id, state, ms }
  })
  for (const one of made) {
    const approvedOn = one.state === 'approved' ? day(one.ms) : null
    const done = one.state === 'approved' || one.state === 'sent' || one.state === 'returned' || one.state === 'completed'
    put('plan_objective', { id: one.id, plan_id: planIds.get(one.objective.set), training_id: story.trainingId, objective_id: one.objective.id, code: one.objective.code, state: one.state, state_since: at(one.ms), completed_on: done ? day(one.ms - 5 * dayMs) : null, discussed_on: done && one.state !== 'completed' ? day(one.ms - 4 * dayMs) : null, approved_on: approvedOn, reminders: 0 })
  }
  const context = { rows, put, tell, story, chance, nowMs }
  for (const [index, one] of made.entries()) if (one.state !== 'assigned') develop(context, one, made[index + 1]?.state === one.state ? made[index + 1] : undefined)
  loose(context, made, startMs)
}

// What is reached in an institution comes last for a doctor who has not been in one (R6).
function inTurn(objectives: readonly DemoObjective[], { hospital }: Story, today: Temporal.PlainDate): readonly DemoObjective[] {
  if (hospital === undefined || (hospital?.until && Temporal.PlainDate.compare(hospital.until, today) < 0)) return objectives
  return objectives.toSorted((a, b) => Number(ofInstitution.includes(a.code)) - Number(ofInstitution.includes(b.code)))
}
const ofInstitution: readonly string[] = ['ALM-055', 'ALM-085']

const mentorOn = ({ mentor, mentorUntil }: Story, ms: number) => (mentorUntil && msOf(mentorUntil) <= ms ? null : mentor)
const msOf = (on: Temporal.PlainDate) => on.toZonedDateTime('UTC').epochMilliseconds

interface Made {
  readonly objective: DemoObjective
  readonly id: string
  readonly state: 'approved' | 'sent' | 'returned' | 'completed' | 'started' | 'assigned'
  readonly ms: number
}
interface Context {
  readonly rows: Rows
  readonly put: (table: string, row: Record<string, unknown>) => void
  readonly tell: (ms: number, kind: string, actor: Who, capacity: string, record: { kind: string; id: string }, details?: Record<string, unknown>, always?: boolean) => void
  readonly story: Story
  readonly chance: Chance
  readonly nowMs: number
}

function stateAt(index: number, story: Story): Made['state'] {
  if (index < story.approved) return 'approved'
  if (index < story.approved + story.sent) return 'sent'
  if (index < story.approved + story.sent + story.returned) return 'returned'
  if (index >= story.approved + story.sent + story.returned + story.begun) return 'assigned'
  return index % 4 === 0 ? 'completed' : 'started'
}

// What was done under one objective: something a supervisor took part in, often a second thing besides.
function doUnder(context: Context, one: Made, neighbour: Made | undefined, supervisor: Who): void {
  const { story, chance } = context
  const types = (one.objective.recommended as ActivityType[]).filter((type) => !['individuell_veiledning', 'gruppeveiledning', 'klinisk_tjeneste', 'kurs'].includes(type))
  const count = one.state === 'started' ? 1 : chance.between(1, 2)
  const mentor = mentorOn(story, one.ms)
  for (let n = 0; n < count; n++) {
    const talk = n > 0 && mentor !== null && chance.is(0.5)
    const type = n === 0 ? (types.find(needsSignature) ?? 'felleskonsultasjon') : talk ? 'individuell_veiledning' : (types[types.length - 1] ?? 'internundervisning')
    const signer = talk ? mentor : needsSignature(type) ? supervisor : null
    addActivity(context, { type, ms: one.ms - dayMs * chance.between(12, 60), state: signer ? 'signed' : 'registered', signer, objectives: [one, ...(neighbour && chance.is(0.25) ? [neighbour] : [])] })
  }
}

// How one objective came to where it is, and who said what about it.
function develop(context: Context, one: Made, neighbour: Made | undefined): void {
  const { story, chance, tell, put } = context
  const supervisor = chance.pick(story.supervisors)
  const record = { kind: 'objective', id: one.id }
  doUnder(context, one, neighbour, supervisor)
  tell(one.ms - 60 * dayMs, 'objectiveStarted', story.trainee, 'trainee', record)
  if (one.state === 'started') return
  tell(one.ms - 5 * dayMs, 'objectiveCompleted', story.trainee, 'trainee', record, { code: one.objective.code })
  if (one.state === 'completed') return
  tell(one.ms - 4 * dayMs, 'objectiveSent', story.trainee, 'trainee', record, { code: one.objective.code }, true)
  // Of those that wait, some still lack a word; of those decided, none does.
  const mentor = mentorOn(story, one.ms)
  const [mentorGave, supervisorGave] = one.state === 'approved' ? [true, true] : [mentor !== null && chance.is(0.75), chance.is(0.8)]
  for (const [who, capacity, gave] of [[mentor, 'mentor', mentorGave], [supervisor, 'supervisor', supervisorGave]] as const) {
    if (!who) continue
    put('recommendation', { id: chance.id(one.ms), plan_objective_id: one.id, training_id: story.trainingId, person_id: who.id, capacity, state: gave ? 'given' : 'asked', comment: gave && chance.is(0.3) ? chance.pick(praise) : null, asked_at: at(one.ms - 4 * dayMs), answered_at: gave ? at(one.ms - 2 * dayMs) : null, signer_name: gave ? who.name : null, sent_to: who.email, reminders: 0 })
    if (gave) tell(one.ms - 2 * dayMs, 'objectiveRecommended', who, capacity, record, { code: one.objective.code, capacity }, true)
  }
  if (one.state === 'approved') tell(one.ms, 'objectiveApproved', story.leader, 'leader', record, { code: one.objective.code }, true)
  if (one.state === 'returned') {
    put('remark', { id: chance.id(one.ms), training_id: story.trainingId, plan_objective_id: one.id, activity_id: null, author_id: story.leader.id, author_name: story.leader.name, kind: 'return', body: chance.pick(returns), at: at(one.ms) })
    tell(one.ms, 'objectiveReturned', story.leader, 'leader', record, { code: one.objective.code }, true)
  }
}

// Where a doctor works is worth naming; a course or a conversation names itself.
const placed: readonly ActivityType[] = ['felleskonsultasjon', 'ferdighet_prosedyre', 'internundervisning', 'fordypning']

interface Doing {
  readonly type: ActivityType
  readonly ms: number
  readonly untilMs?: number | undefined
  readonly state: 'signed' | 'sent' | 'registered' | 'rejected'
  readonly signer: Who | null
  readonly objectives: readonly Made[]
  readonly title?: string | undefined
}

function addActivity({ put, tell, story, chance }: Context, doing: Doing): void {
  const id = chance.id(doing.ms)
  const answered = (doing.untilMs ?? doing.ms) + dayMs * chance.between(2, 8)
  const capacity = doing.signer?.id === story.mentor?.id ? 'mentor' : 'supervisor'
  put('activity', { id, training_id: story.trainingId, type: doing.type, title: doing.title ?? chance.pick(titles[doing.type]), description: null, place: placed.includes(doing.type) && chance.is(0.6) ? chance.pick(places) : null, from_on: day(doing.ms), until_on: doing.untilMs ? day(doing.untilMs) : null, state: doing.state, state_since: at(doing.state === 'registered' || doing.state === 'sent' ? (doing.untilMs ?? doing.ms) : answered), alternative: false, alternative_reason: null, corrects_id: null, registered_at: at(doing.ms) })
  for (const one of doing.objectives) put('activity_objective', { activity_id: id, plan_objective_id: one.id, training_id: story.trainingId })
  tell(doing.ms, 'activityRegistered', story.trainee, 'trainee', { kind: 'activity', id })
  if (!doing.signer) return
  const reply = doing.state === 'sent' ? null : doing.state
  put('signing', { id: chance.id(doing.ms), activity_id: id, training_id: story.trainingId, signer_id: doing.signer.id, capacity, state: reply ?? 'waiting', asked_at: at((doing.untilMs ?? doing.ms) + dayMs), answered_at: reply ? at(answered) : null, answered_by: reply ? 'session' : null, signer_name: reply ? doing.signer.name : null, signer_hpr: null, sent_to: doing.signer.email, reminders: 0 })
  tell((doing.untilMs ?? doing.ms) + dayMs, 'activitySent', story.trainee, 'trainee', { kind: 'activity', id }, { to: [doing.signer.name] })
  if (reply) tell(answered, reply === 'signed' ? 'activitySigned' : 'activityRejected', doing.signer, capacity, { kind: 'activity', id })
  if (reply === 'rejected') put('remark', { id: chance.id(answered), training_id: story.trainingId, plan_objective_id: null, activity_id: id, author_id: doing.signer.id, author_name: doing.signer.name, kind: 'rejection', body: chance.pick(doubts), at: at(answered) })
}

// What waits for a signature, what was never sent, and what stands on the timeline: courses, group, service.
function loose(context: Context, made: readonly Made[], startMs: number): void {
  const { story, chance, nowMs } = context
  const open = made.filter((one) => one.state === 'started')
  const some = () => [chance.pick(open.length > 0 ? open : made)]
  if (open.length > 0) {
    for (let n = 0; n < story.unsigned; n++) addActivity(context, { type: chance.pick(['felleskonsultasjon', 'ferdighet_prosedyre', 'legevakt'] as const), ms: nowMs - dayMs * chance.between(2, 30), state: 'sent', signer: chance.pick(story.supervisors), objectives: some() })
    for (let n = 0; n < story.unsent; n++) addActivity(context, { type: chance.pick(['felleskonsultasjon', 'internundervisning', 'praksisbesok'] as const), ms: nowMs - dayMs * chance.between(1, 14), state: 'registered', signer: null, objectives: some() })
    for (let n = 0; n < story.rejected; n++) addActivity(context, { type: 'felleskonsultasjon', ms: nowMs - dayMs * chance.between(10, 20), state: 'rejected', signer: chance.pick(story.supervisors), objectives: some() })
  }
  const months = (nowMs - startMs) / (30 * dayMs)
  const begun = made.filter((one) => one.state !== 'assigned')
  if (begun.length === 0) return
  // Each course once, in the order people take them, under something a course is recommended for.
  const taught = begun.filter((one) => one.objective.recommended.includes('kurs'))
  for (let n = 0; n * 5 + 4 < months && n < courses.length; n++) addActivity(context, { type: 'kurs', title: courses[n] ?? 'Kurs', ms: startMs + dayMs * (30 * (n * 5 + 3) + chance.between(0, 40)), state: 'registered', signer: null, objectives: [chance.pick(taught.length > 0 ? taught : begun)] })
  spans(context, made, startMs)
}

// What lasts: a group, and service in an institution.
function spans(context: Context, made: readonly Made[], startMs: number): void {
  const { story, chance, nowMs } = context
  const [months, begun] = [(nowMs - startMs) / (30 * dayMs), made.filter((one) => one.state !== 'assigned')]
  const group = story.group === undefined ? (months > 8 ? asUsual(startMs, 240, 970) : null) : story.group
  if (group && msOf(group.from) < nowMs) {
    const untilMs = group.until ? msOf(group.until) : undefined
    const over = untilMs !== undefined && untilMs + 20 * dayMs < nowMs
    addActivity(context, { type: 'gruppeveiledning', title: titles.gruppeveiledning[0] ?? 'Veiledningsgruppe', ms: msOf(group.from), untilMs, state: over ? 'signed' : 'registered', signer: over ? chance.pick(story.supervisors) : null, objectives: [chance.pick(begun)] })
  }
  const objective = made.find((one) => one.objective.code === 'ALM-055' && one.state !== 'assigned')
  const hospital = story.hospital === undefined ? (months > 24 ? asUsual(startMs, 400, 584) : null) : story.hospital
  if (objective && hospital?.until && msOf(hospital.until) < nowMs) addActivity(context, { type: 'klinisk_tjeneste', title: story.hospital ? 'Tjeneste i medisinsk avdeling' : undefined, ms: msOf(hospital.from), untilMs: msOf(hospital.until), state: 'signed', signer: chance.pick(story.supervisors), objectives: [objective] })
}

const asUsual = (startMs: number, from: number, until: number): Span => ({ from: dayOf(startMs + dayMs * from), until: dayOf(startMs + dayMs * until) })
const dayOf = (ms: number) => Temporal.PlainDate.from(day(ms))
