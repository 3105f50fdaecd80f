import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { openText } from '#platform/sealing.ts'
import { isArchived, theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import type { TalkTextKind } from '../rules/talk.ts'
import { type Talk, talk, talkText } from '../tables.ts'

export interface TalkFull {
  readonly talk: Talk
  readonly training: TrainingView
  readonly archived: boolean
}

/**
 * One conversation with its training: when and how long, nothing of what was written.
 * @param lock hold it until the end of the transaction, so that two do not change it at once @throws NotFound
 */
export async function theTalk(ctx: Ctx, id: string, lock?: 'update'): Promise<TalkFull> {
  // Who may see it but not change it cannot hold it either; they are told so by the policy of the operation.
  if (lock) await ctx.connection.query('select id from talk where id = $1 for no key update', [id])
  const [found] = await ctx.db.select().from(talk).where(eq(talk.id, id))
  if (!found) notFound('talk')
  const training = await theTraining(ctx, found.trainingId)
  return { talk: found, training, archived: isArchived(training) }
}

export interface TalkTextView {
  readonly id: string
  readonly kind: TalkTextKind
  readonly authorId: string
  readonly writtenAt: Temporal.Instant
  readonly body: string
}

/** What was written for a conversation, opened, the oldest first: empty for all but the two, and whom the doctor has let in (R56, R58). */
export async function textsOf(ctx: Ctx, talkId: string): Promise<TalkTextView[]> {
  const rows = await ctx.db.select().from(talkText).where(eq(talkText.talkId, talkId)).orderBy(asc(talkText.writtenAt), asc(talkText.id))
  return rows.map(({ id, kind, authorId, writtenAt, sealed }) => ({ id, kind, authorId, writtenAt, body: openText(sealed, id) }))
}

/** Whether the actor is one of those who read what is written for it. */
export async function readsTexts(ctx: Ctx, talkId: string): Promise<boolean> {
  const [row] = await ctx.connection.query<{ reads: boolean }>('select $1::uuid in (select talks_i_read()) as reads', [talkId])
  return row?.reads ?? false
}

/** What stands of the others: open conversations of a training. @param except one of them */
export const openTalks = (ctx: Ctx, trainingId: string, except?: string) =>
  ctx.db.select({ startsAt: talk.startsAt, minutes: talk.plannedMinutes }).from(talk).where(and(eq(talk.trainingId, trainingId), inArray(talk.state, ['invited', 'preparing']), except ? ne(talk.id, except) : undefined))

/** Which of these are HPR numbers of others than the two. */
export async function hprNumbersOfOthers(ctx: Ctx, numbers: readonly string[], theTwo: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const rows = await ctx.connection.query<{ number: string }>('select hpr_numbers_of_others($1::text[], $2::uuid[]) as number', [numbers, theTwo])
  return rows.map((row) => row.number)
}

/** What the calendar needs of the two: names and addresses. */
export const addressesOf = (ctx: Ctx, ids: readonly string[]) =>
  ctx.connection.query<{ id: string; name: string; email: string; lang: 'nb' | 'nn' | 'en' | null }>('select id, name, email, lang from person where id = any($1::uuid[])', [ids])
