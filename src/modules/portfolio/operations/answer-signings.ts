import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { anyRecordIds, choice, optionalHprNumber, optionalText } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayAnswer } from '../policy.ts'
import { type Asked, askedSignings } from '../queries/signing.ts'
import { activityStateFrom, type SigningState, whyNotAnswer } from '../rules/activity.ts'
import { type ObjectiveState, whyNotRecommend } from '../rules/objective.ts'
import { activity, recommendation, remark, signing } from '../tables.ts'
import { problems } from '../text/problems.ts'

/**
 * Signs or rejects several activities at once, and recommends, or does not, the objectives that are ticked (R53, R54, R19). By
 * session the signer is who is signed in; by ticket the one the link was sent to, with the HPR number they give.
 */
export const answerSignings = operation({
  name: 'portfolio.answerSignings',
  input: z.object({ signings: anyRecordIds(100), verdict: choice(['sign', 'reject']), recommend: anyRecordIds(100), comment: optionalText(2000), hprNumber: optionalHprNumber() }),
  load: (ctx, { signings, recommend }) => askedSignings(ctx, signings, recommend),
  allow: mayAnswer,
  problems,
  async run(ctx, asked, { signings, verdict, recommend, comment, hprNumber }) {
    if (signings.length + recommend.length === 0) throw new Rejected('choose_something', { field: 'signings' })
    if (verdict === 'reject' && !comment) throw new Rejected('say_why', { field: 'comment' })
    for (const one of asked) {
      const problem = one.kind === 'signing' ? whyNotAnswer(one.state as SigningState, one.archived) : whyNotRecommend({ state: one.objectiveState as ObjectiveState, archived: one.archived })
      if (problem) throw new Rejected(problem, { field: one.kind === 'signing' ? 'signings' : 'recommend' })
    }
    const known = asked[0]?.signerHpr ?? null
    const signer = { by: ctx.actor.kind === 'ticket' ? 'ticket' : 'session', name: ctx.actor.name, hpr: ctx.actor.kind === 'ticket' ? (hprNumber ?? known) : known } satisfies Signer
    for (const one of asked) await (one.kind === 'signing' ? answer : sayWhether)(ctx, one, verdict, comment, signer)
    return { verdict, signed: signings.length }
  },
})

interface Signer {
  /** Signed in, or by a link. */
  readonly by: 'session' | 'ticket'
  readonly name: string
  readonly hpr: string | null
}

async function answer(ctx: Ctx, asked: Asked, verdict: 'sign' | 'reject', comment: string | null, signer: Signer): Promise<void> {
  // The activity is locked by `askedSignings`; the other answers are read after that, so two at once see each other.
  const state = verdict === 'sign' ? 'signed' : 'rejected'
  await ctx.db.update(signing).set({ state, answeredAt: ctx.now, answeredBy: signer.by, signerName: signer.name, signerHpr: signer.hpr }).where(eq(signing.id, asked.id))
  const all = await ctx.connection.query<{ state: 'waiting' | 'signed' | 'rejected' | 'recalled' }>('select state from signings_of_activity($1)', [asked.activityId])
  const next = activityStateFrom(all.map((one) => one.state))
  if (next !== asked.activityState) await ctx.db.update(activity).set({ state: next, stateSince: ctx.now }).where(eq(activity.id, asked.activityId ?? ''))
  if (comment && asked.activityId)
    await ctx.db.insert(remark).values({ id: newId(), trainingId: asked.trainingId, activityId: asked.activityId, authorId: asked.signerId, authorName: signer.name, kind: verdict === 'sign' ? 'signature' : 'rejection', body: comment, at: ctx.now })
  await ctx.trail(verdict === 'sign' ? 'portfolio.activitySigned' : 'portfolio.activityRejected', {
    record: { kind: 'activity', id: asked.activityId }, subjectId: asked.traineeId, trainingId: asked.trainingId,
    details: { signer: signer.name, hpr: signer.hpr, sentTo: asked.sentTo, by: ctx.actor.kind }, tells: [asked.traineeId],
  })
}

async function sayWhether(ctx: Ctx, asked: Asked, verdict: 'sign' | 'reject', comment: string | null, signer: Signer): Promise<void> {
  await ctx.db.update(recommendation).set({ state: verdict === 'sign' ? 'given' : 'declined', comment, answeredAt: ctx.now, answeredBy: signer.by, signerName: signer.name, signerHpr: signer.hpr }).where(eq(recommendation.id, asked.id))
  await ctx.trail(verdict === 'sign' ? 'portfolio.objectiveRecommended' : 'portfolio.recommendationDeclined', {
    record: { kind: 'objective', id: asked.planObjectiveId }, subjectId: asked.traineeId, trainingId: asked.trainingId,
    details: { code: asked.code, capacity: asked.capacity, signer: signer.name, hpr: signer.hpr, sentTo: asked.sentTo, by: ctx.actor.kind }, tells: [asked.traineeId, asked.leaderId],
  })
}
