import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { optionalText, paragraphs, recordId, recordIds } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { deciderOf } from '../policy.ts'
import { type Decision, decisions, theDecision } from '../queries/decision.ts'
import { whyNotApprove, whyNotReturn, whyNotWithdraw } from '../rules/objective.ts'
import { planObjective, remark } from '../tables.ts'
import { closedMeanwhile, problems } from '../text/problems.ts'

/** What was read, and the day it is decided on: delegations are read against it. */
interface Deciding {
  readonly day: Temporal.PlainDate
  readonly found: readonly Decision[]
}
const deciding = async (ctx: Ctx, ids: readonly string[]): Promise<Deciding> => ({ day: ctx.today, found: await decisions(ctx, ids) })

function mayDecide(actor: Actor, { found, day }: Deciding): string | false {
  const deciders = found.map((one) => deciderOf(actor, one, day))
  return deciders.every((one) => one !== null) && (deciders[0]?.capacity ?? false)
}

const happened = (ctx: Ctx, one: Decision, details: Record<string, unknown> = {}) => ({
  record: { kind: 'objective', id: one.id }, subjectId: one.parties.traineeId, trainingId: one.trainingId,
  onBehalfOf: deciderOf(ctx.actor, one, ctx.today)?.onBehalfOf ?? null, details: { code: one.code, ...details }, tells: [one.parties.traineeId, one.parties.mentorId],
})

const say = (ctx: Ctx, one: Decision, kind: 'approval' | 'return' | 'withdrawal', body: string) =>
  ctx.db.insert(remark).values({ id: newId(), trainingId: one.trainingId, planObjectiveId: one.id, authorId: ctx.actor.personId ?? '', authorName: ctx.actor.name, kind, body, at: ctx.now })

/** Approves one objective, or several that each have their basis (R19, R55). All or none. */
export const approveObjectives = operation({
  name: 'portfolio.approveObjectives',
  input: z.object({ objectives: recordIds(100), comment: optionalText(2000) }),
  load: (ctx, { objectives }) => deciding(ctx, objectives),
  allow: mayDecide,
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, { found }, { comment }) {
    for (const one of found) {
      const problem = whyNotApprove(one, one.basis)
      if (problem) throw new Rejected(problem, { field: 'objectives' })
    }
    const ids = found.map((one) => one.id)
    // Nothing here waits for anything else here: all are on their way to the database at once.
    await Promise.all([
      ctx.db.update(planObjective).set({ state: 'approved', stateSince: ctx.now, approvedOn: ctx.today }).where(inArray(planObjective.id, ids)),
      ...(comment ? found.map((one) => say(ctx, one, 'approval', comment)) : []),
      ...found.map((one) => ctx.trail('portfolio.objectiveApproved', happened(ctx, one))),
    ])
    return { approved: found.map((one) => one.code), trainingId: found[0]?.trainingId ?? '' }
  },
})

/** Sends it back to the doctor with what is missing (R55). */
export const returnObjective = operation({
  name: 'portfolio.returnObjective',
  input: z.object({ objectiveId: recordId(), comment: paragraphs(2000) }),
  load: (ctx, { objectiveId }) => deciding(ctx, [objectiveId]),
  allow: mayDecide,
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, { found }, { objectiveId, comment }) {
    const one = found[0] ?? (await theDecision(ctx, objectiveId))
    const problem = whyNotReturn(one)
    if (problem) throw new Rejected(problem)
    await ctx.db.update(planObjective).set({ state: 'returned', stateSince: ctx.now }).where(eq(planObjective.id, one.id))
    await say(ctx, one, 'return', comment)
    await ctx.trail('portfolio.objectiveReturned', happened(ctx, one))
    return { objectiveId: one.id }
  },
})

/** Takes an approval back, only with a reason (design of ours; R55: not found). */
export const withdrawApproval = operation({
  name: 'portfolio.withdrawApproval',
  input: z.object({ objectiveId: recordId(), reason: paragraphs(2000) }),
  load: (ctx, { objectiveId }) => deciding(ctx, [objectiveId]),
  // Only the leader: neither delegate nor stand-in takes back what was approved.
  allow: (actor, seen) => (mayDecide(actor, seen) === 'leader' ? 'leader' : false),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, { found }, { objectiveId, reason }) {
    const one = found[0] ?? (await theDecision(ctx, objectiveId))
    const problem = whyNotWithdraw(one)
    if (problem) throw new Rejected(problem)
    await ctx.db.update(planObjective).set({ state: 'withdrawn', stateSince: ctx.now, approvedOn: null }).where(eq(planObjective.id, one.id))
    await say(ctx, one, 'withdrawal', reason)
    await ctx.trail('portfolio.approvalWithdrawn', happened(ctx, one))
    return { objectiveId: one.id }
  },
})
