import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { isMentor, mayRecommend } from '../policy.ts'
import { isArchived } from '../queries/activity.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { whyNotRecommend } from '../rules/objective.ts'
import { recommendation } from '../tables.ts'
import { problems } from '../text/problems.ts'

async function askedToRecommend(ctx: Ctx, planObjectiveId: string): Promise<boolean> {
  const rows = await ctx.connection.query(
    `select from activity_objective ao join signing s on s.activity_id = ao.activity_id where ao.plan_objective_id = $1 and s.signer_id = $2 and s.state = 'signed'
     union all select from recommendation where plan_objective_id = $1 and person_id = $2 and capacity = 'supervisor'`, [planObjectiveId, ctx.actor.personId])
  return rows.length > 0
}

/**
 * The mentor, or a supervisor who took part, says whether the competence is reached (R19). It can be changed until the objective
 * is approved; a supervisor's word counts only with a signature under the same objective.
 */
export const recommendObjective = operation({
  name: 'portfolio.recommendObjective',
  input: z.object({ objectiveId: recordId(), verdict: choice(['given', 'declined']), comment: optionalText(2000) }),
  load: async (ctx, { objectiveId }) => ({ ...(await thePlanObjective(ctx, objectiveId, 'update')), asked: await askedToRecommend(ctx, objectiveId) }),
  allow: (actor, { training, asked }) => mayRecommend(actor, training, asked),
  problems,
  async run(ctx, { objective, training }, { verdict, comment }) {
    const problem = whyNotRecommend({ state: objective.state, archived: isArchived(training) })
    if (problem) throw new Rejected(problem)
    if (verdict === 'declined' && !comment) throw new Rejected('say_why', { field: 'comment' })
    const capacity = isMentor(ctx.actor, training) ? 'mentor' : 'supervisor'
    const personId = ctx.actor.personId ?? ''
    const answer = { state: verdict, comment, answeredAt: ctx.now, signerName: ctx.actor.name }
    await ctx.db.insert(recommendation)
      .values({ id: newId(), planObjectiveId: objective.id, trainingId: training.id, personId, capacity, askedAt: ctx.now, sentTo: '', ...answer })
      .onConflictDoUpdate({ target: [recommendation.planObjectiveId, recommendation.personId, recommendation.capacity], set: answer })
    await ctx.trail(verdict === 'given' ? 'portfolio.objectiveRecommended' : 'portfolio.recommendationDeclined', {
      record: { kind: 'objective', id: objective.id }, subjectId: training.traineeId, trainingId: training.id, details: { code: objective.code, capacity }, tells: [training.traineeId, training.leaderId],
    })
    return { objectiveId: objective.id }
  },
})
