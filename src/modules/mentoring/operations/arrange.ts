import type { Ctx } from '#platform/ctx.ts'
import { Rejected } from '#platform/errors.ts'
import { date, timeOfDay, wholeNumber, choice } from '#platform/input/fields.ts'
import { openTalks } from '../queries/talk.ts'
import { talkMinutes, talkWays, whyNotArrange } from '../rules/talk.ts'
import { instantIn } from '../rules/when.ts'
import type { Talk } from '../tables.ts'

/** What a form says about the time of a conversation: day and clock in Norway, minutes, way. */
export const timeFields = { day: date(), time: timeOfDay(), minutes: wholeNumber(talkMinutes.least, talkMinutes.most), way: choice(talkWays) }

interface Wish {
  readonly day: Temporal.PlainDate
  readonly time: Temporal.PlainTime
  readonly minutes: number
}

/** The point in time that is meant. @param except the conversation that is moved @throws Rejected when it cannot be then */
export async function timeFor(ctx: Ctx, trainingId: string, { day, time, minutes }: Wish, except?: string): Promise<Temporal.Instant> {
  const startsAt = instantIn(day, time)
  if (!startsAt) throw new Rejected('no_such_time', { field: 'time' })
  const problem = whyNotArrange({ startsAt, minutes }, await openTalks(ctx, trainingId, except), ctx.now)
  if (problem) throw new Rejected(problem, { field: problem === 'too_far' ? 'day' : 'time' })
  return startsAt
}

/** What entries about a conversation tell: when, how long, in which way. */
export const detailsOf = (of: Pick<Talk, 'startsAt' | 'plannedMinutes' | 'way'>) => ({ startsAt: of.startsAt.toString(), minutes: of.plannedMinutes, way: of.way })
