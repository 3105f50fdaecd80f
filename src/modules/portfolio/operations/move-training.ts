import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { date, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { holdersOf } from '#modules/identity/index.ts'
import { theUnit } from '#modules/organisation/index.ts'
import { mayAnswerMove, mayAskMove } from '../policy.ts'
import { isArchived } from '../queries/activity.ts'
import { tenuresOf, theMove } from '../queries/move.ts'
import { theTraining } from '../queries/training.ts'
import { whyNotMove } from '../rules/move.ts'
import { whyNotTogether } from '../rules/training.ts'
import { move } from '../tables.ts'
import { moveProblems as problems } from '../text/move.ts'

/** The doctor, or who leads them, asks another kommune to take over from a day (R58). Nothing changes before it confirms. */
export const askMove = operation({
  name: 'portfolio.askMove',
  input: z.object({ trainingId: recordId(), toKommuneId: recordId(), movesOn: date() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayAskMove,
  problems,
  conflicts: { move_one_open: 'move_open' },
  async run(ctx, training, { toKommuneId, movesOn }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    const to = await theUnit(ctx, toKommuneId)
    if (to.kind !== 'kommune') throw new Rejected('same_kommune', { field: 'toKommuneId' })
    // Where it has been before, it was until its last move: the next is later than that.
    const last = (await tenuresOf(ctx, training.id)).at(-1)
    const problem = whyNotMove({ ...training, startedOn: last ? Temporal.PlainDate.from(last.untilOn) : training.startedOn, toKommuneId, movesOn }, ctx.today)
    if (problem) throw new Rejected(problem, { field: problem === 'same_kommune' ? 'toKommuneId' : 'movesOn' })
    const id = newId()
    await ctx.db.insert(move).values({ id, trainingId: training.id, fromKommuneId: training.kommuneId, toKommuneId, movesOn, askedBy: ctx.actor.personId ?? '', askedAt: ctx.now })
    await ctx.trail('portfolio.moveAsked', { record: { kind: 'move', id }, subjectId: training.traineeId, trainingId: training.id, unitId: toKommuneId, details: { to: to.name, movesOn: movesOn.toString() }, tells: [training.traineeId, training.leaderId, training.mentorId] })
    return { trainingId: training.id }
  },
})

/** Takes the question back while the day has not come, whether it was answered or not. */
export const withdrawMove = operation({
  name: 'portfolio.withdrawMove',
  input: z.object({ moveId: recordId() }),
  load: async (ctx, { moveId }) => {
    const found = await theMove(ctx, moveId)
    return { found, training: await theTraining(ctx, found.trainingId) }
  },
  allow: (actor, { training }) => mayAskMove(actor, training),
  problems,
  async run(ctx, { found, training }) {
    if (!['asked', 'confirmed'].includes(found.state)) throw new Rejected('move_answered')
    await ctx.db.update(move).set({ state: 'withdrawn', answeredAt: ctx.now }).where(eq(move.id, found.id))
    await ctx.trail('portfolio.moveWithdrawn', { record: { kind: 'move', id: found.id }, subjectId: training.traineeId, trainingId: training.id, unitId: found.toKommuneId, tells: [training.traineeId, training.leaderId, found.leaderId] })
    return { trainingId: training.id }
  },
})

/** The receiving kommune says yes, and who will lead there, or no. It happens on its day (`carryOutMoves`). */
export const answerMove = operation({
  name: 'portfolio.answerMove',
  input: z.object({ moveId: recordId(), verdict: z.enum(['confirm', 'decline']), leaderId: z.preprocess((value) => (value === '' ? undefined : value), recordId().optional()) }),
  load: (ctx, { moveId }) => theMove(ctx, moveId),
  allow: (actor, found) => mayAnswerMove(actor, found),
  problems,
  async run(ctx, found, { verdict, leaderId = ctx.actor.personId ?? '' }) {
    if (found.state !== 'asked') throw new Rejected('move_answered')
    const training = await theTraining(ctx, found.trainingId)
    if (verdict === 'confirm') {
      if (!(await holdersOf(ctx, 'leader', found.toKommuneId)).some((one) => one.personId === leaderId)) throw new Rejected('not_a_leader_there', { field: 'leaderId' })
      if (whyNotTogether({ traineeId: training.traineeId, leaderId, mentorId: null })) throw new Rejected('leads_own_mentee', { field: 'leaderId' })
    }
    const state = verdict === 'confirm' ? 'confirmed' : 'declined'
    await ctx.db.update(move).set({ state, answeredBy: ctx.actor.personId, answeredAt: ctx.now, leaderId: verdict === 'confirm' ? leaderId : null }).where(eq(move.id, found.id))
    await ctx.trail(verdict === 'confirm' ? 'portfolio.moveConfirmed' : 'portfolio.moveDeclined', {
      record: { kind: 'move', id: found.id }, subjectId: training.traineeId, trainingId: training.id, unitId: found.toKommuneId, details: { movesOn: found.movesOn.toString() }, tells: [training.traineeId, training.leaderId, training.mentorId, found.askedBy, leaderId],
    })
  },
})
