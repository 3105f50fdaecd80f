import { newId } from '#platform/db/columns.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sealText } from '#platform/sealing.ts'
import { chanceFrom } from './chance.ts'
import type { Span, Story } from './history.ts'
import type { Rows } from './rows.ts'

/** A group the doctor has been in for so many months, or was in for so long. */
export interface InGroup {
  readonly months: number
  readonly over: boolean
  readonly name: string
  readonly leader: string
}
/** How a doctor and a mentor keep it: every second week, seldom, or not begun; what stands open; and the group. */
export interface Habit {
  /** Days between conversations, and how long each is; July is free. */
  readonly every: number
  readonly minutes: number
  /** How many days ahead the next one is; null: none is arranged. */
  readonly coming: number | null
  /** The last one waits for the mentor to complete it. */
  readonly open: boolean
  readonly group: InGroup | null
}
export const habits = {
  steady: { every: 14, minutes: 110, coming: 7, open: true, group: { months: 19, over: false, name: 'Sunnfjord 2', leader: 'Jan Erik Solvang' } },
  whole: { every: 14, minutes: 110, coming: 9, open: false, group: { months: 24, over: true, name: 'Bergen 3', leader: 'Astrid Hove' } },
  fresh: { every: 0, minutes: 60, coming: 7, open: false, group: null },
  usual: { every: 14, minutes: 106, coming: null, open: false, group: null },
  begun: { every: 14, minutes: 110, coming: null, open: false, group: null },
  seldom: { every: 28, minutes: 75, coming: null, open: false, group: null },
} as const satisfies Record<string, Habit>

const hour = 3_600_000
const noon = (day: Temporal.PlainDate, plainTime = '14:00') => day.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime }).toInstant()

/** A text one of the two has written; it is sealed, and written as who wrote it: nobody else can. */
interface Written {
  readonly talkId: string
  readonly trainingId: string
  readonly kind: 'preparation' | 'minutes'
  readonly authorId: string
  readonly at: Temporal.Instant
  readonly body: string
  /** The mentor completes it afterwards. */
  readonly completed: boolean
}

/** Conversations and group of one training as rows. @returns what is written for them, to be given to `writeTexts` when the rows are there */
export function addTalks(rows: Rows, story: Story, habit: Habit, today: Temporal.PlainDate): Written[] {
  const { trainingId, trainee, mentor } = story
  const lastDay = story.mentorUntil ?? today
  if (!mentor) return []
  const chance = chanceFrom(Number.parseInt(story.trainingId.slice(-6), 16))
  const put = (startsAt: Temporal.Instant, state: string, more: Record<string, unknown>) => {
    const id = chance.id(startsAt.epochMilliseconds)
    rows.talk?.push({ id, training_id: trainingId, mentor_id: mentor.id, starts_at: startsAt.toString(), planned_minutes: 60, way: chance.is(0.7) ? 'in_person' : 'video', state, invited_by: chance.is(0.5) ? trainee.id : mentor.id, invited_at: startsAt.subtract({ hours: 240 }).toString(), sequence: 0, held_on: null, held_minutes: null, prepared_minutes: 0, completed_at: null, ...more })
    return id
  }
  const written: Written[] = []
  const days: Temporal.PlainDate[] = []
  for (let day = story.start.add({ days: 10 }); habit.every > 0 && Temporal.PlainDate.compare(day, lastDay) < 0; day = day.add({ days: habit.every })) if (day.month !== 7) days.push(day)
  for (const [at, day] of days.entries()) {
    const startsAt = noon(day)
    const last = at === days.length - 1
    const tells = last && (habit.open || habit.coming !== null)
    const waits = last && habit.open
    const id = put(startsAt, waits || tells ? 'held' : 'completed', { held_on: day.toString(), held_minutes: habit.minutes + chance.between(-5, 10), prepared_minutes: chance.pick([20, 30, 30, 45]), completed_at: waits || tells ? null : startsAt.add({ milliseconds: 20 * hour }).toString() })
    if (tells) written.push({ talkId: id, trainingId, kind: 'minutes', authorId: trainee.id, at: startsAt.add({ milliseconds: 4 * hour }), body: 'Vi gikk gjennom de siste ukene. Legevaktene er krevende, og vi ble enige om hva jeg tar opp med lederen.\n\nTil neste gang: velge to læringsmål å sende til godkjenning.', completed: !waits })
  }
  if (habit.coming !== null) {
    const id = put(noon(today.add({ days: habit.coming }), '14:30'), 'invited', {})
    if (days.length > 0) written.push({ talkId: id, trainingId, kind: 'preparation', authorId: trainee.id, at: noon(today.subtract({ days: 1 })), body: habit.group?.over ? 'Jeg vil snakke om de siste læringsmålene, og om det er noe mer du vil se før jeg søker.' : 'Jeg vil snakke om sykehusperioden: når den bør komme, og hva jeg skal ha ut av den.', completed: false })
  }
  if (habit.group) addGroup(rows, story, habit.group, today, chance)
  return written
}

/** When a doctor with a habit is or was in a group. */
export function groupSpan({ group }: Habit, start: Temporal.PlainDate, today: Temporal.PlainDate): Span | null {
  if (!group) return null
  const from = group.over ? start.add({ months: 8 }) : today.subtract({ months: group.months })
  return { from, until: group.over ? from.add({ months: group.months }).subtract({ days: 1 }) : null }
}

function addGroup(rows: Rows, story: Story, group: InGroup, today: Temporal.PlainDate, chance: ReturnType<typeof chanceFrom>): void {
  const { from: fromOn, until: untilOn } = story.group ?? { from: today, until: null }
  const id = chance.id(noon(fromOn).epochMilliseconds)
  rows.group_membership?.push({ id, training_id: story.trainingId, group_name: group.name, leader_name: group.leader, from_on: fromOn.toString(), until_on: untilOn?.toString() ?? null })
  for (let [day, at] = [fromOn.add({ days: 6 }), 0]; Temporal.PlainDate.compare(day, untilOn ?? today) < 0; day = day.add({ days: 14 }), at++) {
    if (day.month === 7) continue
    rows.group_meeting?.push({ id: chance.id(noon(day).epochMilliseconds), membership_id: id, training_id: story.trainingId, held_on: day.toString(), minutes: 180, attended: at % 11 !== 5 })
  }
}

/** Writes the texts, each as the one who wrote it: the system cannot. What stood open for it is completed afterwards. */
export async function writeTexts(ctx: Ctx, texts: readonly Written[]): Promise<void> {
  const as = (role: string, personId: string) => ctx.connection.query(`select set_config('role', $1, true), set_config('app.person', $2, true), forget_what_i_read()`, [role, personId])
  for (const { talkId, trainingId, kind, authorId, at, body, completed } of texts) {
    const id = newId()
    await as('loype_app', authorId)
    await ctx.connection.query('insert into talk_text (id, talk_id, training_id, kind, author_id, sealed, written_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, talkId, trainingId, kind, authorId, sealText(body, id), at.toString()])
    await as('loype_system', '')
    if (kind === 'preparation') await ctx.connection.query(`update talk set state = 'preparing' where id = $1`, [talkId])
    if (completed) await ctx.connection.query(`update talk set state = 'completed', completed_at = $2 where id = $1`, [talkId, at.add({ hours: 20 }).toString()])
  }
}
