import type { Ctx } from '#platform/ctx.ts'
import { unitId } from '#modules/organisation/index.ts'
import { objectivesOf, versionInForce } from '#modules/curriculum/index.ts'
import { addArenas } from './arenas.ts'
import { cast, type Player } from './cast.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type DemoObjective, type Story, writeHistory } from './history.ts'
import { writeMentors } from './mentors.ts'
import { addPlans } from './plans.ts'
import { hospitalOf, inGroup, sixMonths } from './paces.ts'
import { emptyRows, type Rows, writeRows } from './rows.ts'
import { addTalks, groupSpan, type Habit, habits, writeTexts } from './talks.ts'
import { firstNames, lastNames, otherMentors, otherSupervisors } from './titles.ts'

interface Someone {
  readonly id: string
  readonly name: string
  readonly email: string
}
const seed = 20261122
const sent = { begun: 0, sent: 0, returned: 0, unsigned: 0, unsent: 0, rejected: 0 }

const mailbox = (name: string) => `${name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replace(/[^a-z]+/g, '.')}@loype.example`
const personId = (key: string) => unitId('country', `demo-person-${key}`)

/** The ids of the cast, by key: the same in every demo. */
export const castIds: ReadonlyMap<string, string> = new Map(cast.map((player) => [player.key, personId(player.key)]))

/** Loads the demo world into an empty database. @returns how many rows were written */
export async function loadDemo(ctx: Ctx): Promise<number> {
  const chance = chanceFrom(seed)
  const objectives = await wholePlan(ctx)
  const rows = emptyRows()
  const people = new Map<string, Someone>(cast.map((player: Player) => [player.key, { id: personId(player.key), name: player.name, email: mailbox(player.name) }]))
  const one = (key: string) => people.get(key) as Someone
  for (const player of cast as readonly Player[]) {
    addPerson(rows, ctx, one(player.key), player.hpr, true)
    for (const held of player.roles) addRole(rows, chance, ctx, one(player.key).id, held.role, unitId(...held.unit))
  }
  // Somebody who signs by link and has no account.
  const per = { id: personId('per'), name: 'Per Ås', email: mailbox('Per Ås') }
  addPerson(rows, ctx, per, null, false)
  addRole(rows, chance, ctx, per.id, 'supervisor', unitId('kommune', '4602'))
  const years = (n: number) => ctx.today.subtract({ days: Math.round(n * 365.25) })
  const [kinn, bergen, aurland] = ['4602', '4601', '4641'].map((code) => unitId('kommune', code)) as [string, string, string]
  const texts: ReturnType<typeof addTalks>[number][] = []
  const stories: Story[] = []
  const tell = (trainee: Someone, kommuneId: string, start: Temporal.PlainDate, more: Partial<Story> & Pick<Story, 'leader' | 'mentor' | 'supervisors' | 'approved'>, habit: Habit) => {
    const story: Story = { ...sent, trainingId: chance.id(start.toZonedDateTime('UTC').epochMilliseconds), trainee, kommuneId, start, end: start.add({ years: 5 }), trail: 'all', hospital: null, group: groupSpan(habit, start, ctx.today), ...more }
    stories.push(story)
    texts.push(...addTalks(rows, story, habit, ctx.today))
    return addTraining(rows, chance, ctx, objectives, story)
  }
  const march = Temporal.PlainDate.from({ year: ctx.today.year + 1, month: 3, day: 1 })
  const ingrid = tell(one('ingrid'), kinn, years(2.7), { hospital: sixMonths(march), leader: one('berit'), mentor: one('tor'), supervisors: [one('mari'), per], approved: 64, sent: 6, begun: 12, returned: 1, unsigned: 3, unsent: 2, rejected: 1 }, habits.steady)
  tell(one('jonas'), bergen, years(0.05), { leader: one('knut'), mentor: one('liv'), supervisors: [one('arne')], approved: 0 }, habits.fresh)
  const saraBegan = ctx.today.subtract({ months: 62 })
  const sara = tell(one('sara'), bergen, saraBegan, { end: saraBegan.add({ months: 66 }), hospital: sixMonths(saraBegan.add({ months: 24 }).with({ day: 1 })), leader: one('knut'), mentor: one('tor'), supervisors: [one('arne'), one('mari')], approved: 107, sent: 4, begun: 1, unsigned: 1 }, habits.whole)
  // His mentor moved after a year, and nobody has come instead.
  const former = { id: personId('amirs-mentor'), name: 'Gunnar Lie', email: mailbox('Gunnar Lie') }
  addPerson(rows, ctx, former, '9430001', true)
  addRole(rows, chance, ctx, former.id, 'mentor', aurland)
  const amir = tell(one('amir'), aurland, years(2.2), { leader: one('siri'), mentor: former, mentorUntil: years(2.2).add({ months: 12 }), supervisors: [one('mari')], approved: 32, sent: 2, begun: 9, returned: 3, unsent: 3, rejected: 2 }, habits.begun)
  const known = (name: string, role: string, n: number) => {
    const someone = { id: chance.id(100 + n), name, email: mailbox(name) }
    addPerson(rows, ctx, someone, `93${10000 + n * 41}`, true)
    addRole(rows, chance, ctx, someone.id, role, bergen)
    return someone
  }
  const mentors = [one('liv'), ...otherMentors.map((name, n) => known(name, 'mentor', n))]
  const supervisors = [one('arne'), ...otherSupervisors.map((name, n) => known(name, 'supervisor', 20 + n))]
  for (let n = 0; n < 38; n++) {
    const name = `${firstNames[n]} ${lastNames[(n * 7) % lastNames.length]}`
    const trainee = { id: chance.id(n), name, email: mailbox(name) }
    addPerson(rows, ctx, trainee, `92${String(10000 + n * 37)}`, true)
    addRole(rows, chance, ctx, trainee.id, 'trainee', bergen)
    const gone = n === 20 ? 1.4 + chance.next() * 0.1 : 0.3 + chance.next() * 4.4
    // Most keep an even pace, some are well behind.
    const share = chance.is(0.2) ? 0.6 + chance.next() * 0.2 : 0.92 + chance.next() * 0.2
    const approved = Math.min(105, Math.round(((112 * gone) / 5) * share))
    const theirs = [supervisors[n % supervisors.length], n % 6 === 0 ? one('mari') : supervisors[(n * 3 + 1) % supervisors.length]] as Someone[]
    const start = years(gone)
    tell(trainee, bergen, start, { hospital: hospitalOf(n, start, ctx.today), leader: one('knut'), mentor: n === 11 ? null : (mentors[n % mentors.length] as Someone), supervisors: [...new Set(theirs)], approved: n === 20 ? 8 : approved, sent: chance.between(0, 2), begun: chance.between(2, 6), returned: chance.is(0.2) ? 1 : 0, unsigned: chance.between(0, 2), unsent: chance.between(0, 2) }, inGroup(n % 8 === 4 ? habits.seldom : habits.usual, n, start, ctx.today))
  }
  delegate(rows, chance, ctx, { kind: 'stand_in', leader: one('knut').id, delegate: one('nina').id, unitId: bergen, trainingId: null })
  delegate(rows, chance, ctx, { kind: 'delegate', leader: one('knut').id, delegate: one('ole').id, unitId: bergen, trainingId: sara })
  writeMentors(rows, chance, ctx, {
    tor: one('tor'), liv: one('liv'), knut: one('knut'), berit: one('berit'), siri: one('siri'), anne: one('anne'), ingrid: { training: ingrid, kommune: kinn }, sara: { training: sara, kommune: bergen }, amir: { training: amir },
    mentor(name, hpr, kommuneId) {
      const someone = { id: personId(`mentor-${hpr}`), name, email: mailbox(name) }
      addPerson(rows, ctx, someone, hpr, true)
      addRole(rows, chance, ctx, someone.id, 'mentor', kommuneId)
      return someone
    },
  })
  addArenas(rows, objectives, ctx.now)
  addPlans(rows, ctx, castIds, stories)
  const written = await writeRows(ctx, rows)
  await writeTexts(ctx, texts)
  await tellNews(ctx)
  return written
}

/** The objectives of a general practitioner's two plans, in the version now in force. */
export async function wholePlan(ctx: Ctx): Promise<DemoObjective[]> {
  const found: DemoObjective[] = []
  for (const set of ['ALM', 'FKM'] as const) {
    const version = await versionInForce(ctx, set, ctx.today)
    if (version) found.push(...(await objectivesOf(ctx, version.id)).map((one) => ({ id: one.id, code: one.code, set, curriculumId: version.id, recommended: one.recommended })))
  }
  return found
}

export function addPerson(rows: Rows, ctx: Ctx, someone: Someone, hpr: string | null, claimed: boolean): void {
  rows.person?.push({ id: someone.id, name: someone.name, email: someone.email, hpr_number: hpr, lang: null, mail_pace: 'daily', claimed_at: claimed ? ctx.now.subtract({ hours: 24 * 400 }).toString() : null })
}

export function addRole(rows: Rows, chance: Chance, ctx: Ctx, person: string, role: string, unit: string): void {
  rows.role?.push({ id: chance.id(1), person_id: person, unit_id: unit, role, from_on: ctx.today.subtract({ years: 6 }).toString(), until_on: null, given_by: null })
}

/** A training with everybody in it and its whole history. @returns its id */
export function addTraining(rows: Rows, chance: Chance, ctx: Ctx, objectives: readonly DemoObjective[], story: Story): string {
  rows.training?.push({ id: story.trainingId, trainee_id: story.trainee.id, specialty: 'ALM', kommune_id: story.kommuneId, started_on: story.start.toString(), planned_end_on: story.end.toString(), state: 'active' })
  const people = [[story.leader, 'leader'], [story.mentor, 'mentor'], ...story.supervisors.map((one) => [one, 'supervisor'] as const)] as const
  for (const [who, capacity] of people) if (who) rows.participant?.push({ id: chance.id(2), training_id: story.trainingId, person_id: who.id, capacity, from_on: story.start.toString(), until_on: (capacity === 'mentor' && story.mentorUntil?.toString()) || null })
  rows.trail?.push({ at: story.start.toZonedDateTime('UTC').toInstant().toString(), kind: 'portfolio.trainingAssigned', actor_id: story.leader.id, actor_name: story.leader.name, actor_kind: 'person', capacity: 'leader', subject_id: story.trainee.id, training_id: story.trainingId, record_kind: 'training', record_id: story.trainingId, details: { specialty: 'ALM' } })
  writeHistory(rows, story, objectives, chance, ctx.today)
  return story.trainingId
}

function delegate(rows: Rows, chance: Chance, ctx: Ctx, given: { kind: string; leader: string; delegate: string; unitId: string; trainingId: string | null }): void {
  rows.delegation?.push({ id: chance.id(3), kind: given.kind, leader_id: given.leader, delegate_id: given.delegate, unit_id: given.unitId, training_id: given.trainingId, objective_ids: null, from_on: ctx.today.subtract({ days: 8 }).toString(), until_on: ctx.today.add({ days: 30 }).toString(), revoked_at: null })
}

// The last things that happened are news to the doctors they happened to, and asked-for signatures to the signers.
const tellNews = (ctx: Ctx) =>
  ctx.connection.query(
    `insert into news (id, person_id, trail_id, mailed_at)
     select gen_random_uuid(), t.subject_id, t.id, $1::timestamptz from trail t
      where t.kind in ('portfolio.objectiveApproved', 'portfolio.objectiveReturned', 'portfolio.activitySigned', 'portfolio.activityRejected') and t.at > $1::timestamptz - interval '60 days' and t.subject_id <> t.actor_id
     union all
     select gen_random_uuid(), p.person_id, t.id, $1::timestamptz from trail t join participant p on p.training_id = t.training_id and p.capacity = 'leader'
      where t.kind in ('portfolio.objectiveSent', 'portfolio.objectiveRecommended') and t.at > $1::timestamptz - interval '20 days'`, [ctx.now.toString()])
