import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound, Rejected } from '#platform/errors.ts'
import { choice, date, line, optionalDate, optionalRecordId, optionalText, recordId, recordIds, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { activityTypeCodes } from '#modules/curriculum/index.ts'
import { mayRegister } from '../policy.ts'
import { isArchived, objectivesOfTraining, theActivity } from '../queries/activity.ts'
import { theTraining, type TrainingView } from '../queries/training.ts'
import { whyNotDays, whyNotEdit } from '../rules/activity.ts'
import { activity, activityObjective } from '../tables.ts'
import { closedMeanwhile, problems } from '../text/problems.ts'
import { takeUp } from './take-up.ts'
import { attachUpload, upload } from './attach-file.ts'

// In the order of the page: what must be corrected is listed in it.
const written = z.object({
  title: line(160), type: choice(activityTypeCodes), fromOn: date(), untilOn: optionalDate(), objectives: recordIds(60), place: optionalText(120),
  description: optionalText(4000), alternative: ticked(), alternativeReason: optionalText(2000), file: upload(),
})
type Written = z.output<typeof written>

/** @throws Rejected when the days or the reason are not in order */
function check(wish: Written, today: Temporal.PlainDate): void {
  const days = whyNotDays(wish.fromOn, wish.untilOn, today)
  if (days) throw new Rejected(days, { field: days === 'ends_before_start' ? 'untilOn' : 'fromOn' })
  // An alternative to what is recommended must be documented (R20).
  if (wish.alternative && !wish.alternativeReason && !wish.description) throw new Rejected('reason_needed', { field: 'alternativeReason' })
}

/** Registers something the doctor did, for one objective or several (R54). A correction points to the signed activity it corrects. */
export const registerActivity = operation({
  name: 'portfolio.registerActivity',
  input: written.extend({ trainingId: recordId(), correctsId: optionalRecordId() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayRegister,
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, training, { trainingId, objectives, file, correctsId, ...wish }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    check({ ...wish, objectives, file }, ctx.today)
    if (correctsId) await checkCorrection(ctx, correctsId, trainingId)
    const id = newId()
    await ctx.db.insert(activity).values({ id, trainingId, correctsId, ...wish, stateSince: ctx.now, registeredAt: ctx.now })
    await serve(ctx, training, id, objectives)
    await attachUpload(ctx, training, { activityId: id }, file)
    await ctx.trail('portfolio.activityRegistered', { record: { kind: 'activity', id }, subjectId: training.traineeId, trainingId, details: { type: wish.type, objectives: objectives.length, ...(correctsId ? { correctsId } : {}) } })
    return { activityId: id }
  },
})

/** Changes what is written, as long as nobody has it for signing and nobody has signed. */
export const editActivity = operation({
  name: 'portfolio.editActivity',
  input: written.extend({ activityId: recordId() }),
  load: (ctx, { activityId }) => theActivity(ctx, activityId, 'update'),
  allow: (actor, { training }) => mayRegister(actor, training),
  problems,
  conflicts: closedMeanwhile,
  async run(ctx, { activity: found, training, archived }, { activityId, objectives, file, ...wish }) {
    const problem = whyNotEdit({ state: found.state, archived })
    if (problem) throw new Rejected(problem)
    check({ ...wish, objectives, file }, ctx.today)
    // What was rejected and then changed is registered again (R54).
    await ctx.db.update(activity).set({ ...wish, ...(found.state === 'rejected' ? { state: 'registered' as const, stateSince: ctx.now } : {}) }).where(eq(activity.id, activityId))
    await ctx.db.delete(activityObjective).where(eq(activityObjective.activityId, activityId))
    await serve(ctx, training, activityId, objectives)
    await attachUpload(ctx, training, { activityId }, file)
    await ctx.trail('portfolio.activityEdited', { record: { kind: 'activity', id: activityId }, subjectId: training.traineeId, trainingId: training.id })
    return { activityId }
  },
})

async function checkCorrection(ctx: Ctx, correctsId: string, trainingId: string): Promise<void> {
  const [corrected] = await ctx.db.select().from(activity).where(eq(activity.id, correctsId))
  if (!corrected || corrected.trainingId !== trainingId) notFound('activity')
  if (corrected.state !== 'signed' && corrected.state !== 'fulfilled') throw new Rejected('not_signed_yet')
}

async function serve(ctx: Ctx, training: TrainingView, activityId: string, objectiveIds: readonly string[]): Promise<void> {
  const objectives = await objectivesOfTraining(ctx, training.id, objectiveIds)
  if (objectives.length !== objectiveIds.length) throw new Rejected('needs_objective', { field: 'objectives' })
  await ctx.db.insert(activityObjective).values(objectives.map((one) => ({ activityId, planObjectiveId: one.id, trainingId: training.id })))
  await takeUp(ctx, training, objectives)
}
