import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { recordId, uncheckedParagraphs } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { sealText } from '#platform/sealing.ts'
import { mayWrite } from '../policy.ts'
import { type TalkFull, theTalk } from '../queries/talk.ts'
import { type TalkTextKind, whyNotWrite } from '../rules/talk.ts'
import { talk, talkText } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { refuseForeignNumbers } from './foreign-numbers.ts'

const mostCharacters = 20_000
const written = { talkId: recordId(), body: uncheckedParagraphs(mostCharacters) }

/** @throws Rejected when this cannot be written now, or holds the number of somebody who must not be known again */
async function mayStand(ctx: Ctx, { talk: found, training, archived }: TalkFull, kind: TalkTextKind, body: string): Promise<void> {
  const problem = archived ? 'plan_archived' : whyNotWrite(kind, found.state)
  if (problem) throw new Rejected(problem)
  await refuseForeignNumbers(ctx, body, [training.traineeId, found.mentorId])
}

// That something was written, by whom and when; never what.
const tell = (ctx: Ctx, kind: string, { talk: found, training }: TalkFull) =>
  ctx.trail(kind, { record: { kind: 'talk', id: found.id }, subjectId: training.traineeId, trainingId: training.id, tells: [training.traineeId, found.mentorId] })

async function put(ctx: Ctx, { talk: found }: TalkFull, kind: TalkTextKind, id: string, body: string, isNew: boolean): Promise<void> {
  const [authorId, sealed, writtenAt] = [ctx.actor.personId ?? '', sealText(body, id), ctx.now]
  if (isNew) await ctx.db.insert(talkText).values({ id, talkId: found.id, trainingId: found.trainingId, kind, authorId, sealed, writtenAt })
  else await ctx.db.update(talkText).set({ authorId, sealed, writtenAt }).where(eq(talkText.id, id))
}

/** Each of the two prepares in their own text, before the conversation is completed (R56). */
export const prepareTalk = operation({
  name: 'mentoring.prepareTalk',
  input: z.object(written),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training, talk: found }) => mayWrite(actor, training, found),
  problems,
  async run(ctx, full, { body }) {
    await mayStand(ctx, full, 'preparation', body)
    const mine = and(eq(talkText.talkId, full.talk.id), eq(talkText.kind, 'preparation'), eq(talkText.authorId, ctx.actor.personId ?? ''))
    const [before] = await ctx.db.select({ id: talkText.id }).from(talkText).where(mine)
    await put(ctx, full, 'preparation', before?.id ?? newId(), body, !before)
    if (full.talk.state === 'invited') await ctx.db.update(talk).set({ state: 'preparing' }).where(eq(talk.id, full.talk.id))
    await tell(ctx, 'mentoring.talkPrepared', full)
    return { talkId: full.talk.id }
  },
})

/** The minutes: one text, written by either of the two after the conversation (R56). @throws Rejected when the other has changed it since it was shown */
export const writeMinutes = operation({
  name: 'mentoring.writeMinutes',
  input: z.object({ ...written, seen: z.string().optional() }),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training, talk: found }) => mayWrite(actor, training, found),
  problems,
  async run(ctx, full, { body, seen }) {
    await mayStand(ctx, full, 'minutes', body)
    const [before] = await ctx.db.select({ id: talkText.id, writtenAt: talkText.writtenAt, authorId: talkText.authorId }).from(talkText).where(and(eq(talkText.talkId, full.talk.id), eq(talkText.kind, 'minutes')))
    if (before && before.authorId !== ctx.actor.personId && before.writtenAt.toString() !== seen) throw new Rejected('changed_meanwhile', { field: 'body' })
    await put(ctx, full, 'minutes', before?.id ?? newId(), body, !before)
    await tell(ctx, 'mentoring.minutesWritten', full)
    return { talkId: full.talk.id }
  },
})

/** What is remembered after completion is added, and stands as it is: what was locked is not changed (R56). */
export const addToMinutes = operation({
  name: 'mentoring.addToMinutes',
  input: z.object(written),
  load: (ctx, { talkId }) => theTalk(ctx, talkId, 'update'),
  allow: (actor, { training, talk: found }) => mayWrite(actor, training, found),
  problems,
  async run(ctx, full, { body }) {
    await mayStand(ctx, full, 'addendum', body)
    await put(ctx, full, 'addendum', newId(), body, true)
    await tell(ctx, 'mentoring.addendumWritten', full)
    return { talkId: full.talk.id }
  },
})
