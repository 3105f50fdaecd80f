import { count, eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { line, optionalDate, optionalRecordId, optionalText, recordId, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { mayTry } from '../policy.ts'
import { kommunerIn } from '../queries/forecast.ts'
import { theWhatIf } from '../queries/what-ifs.ts'
import { changesIn, mostKept, whyNotTry } from '../rules/what-if.ts'
import { whatIf } from '../tables.ts'
import { problems } from '../text.ts'

/** What is filled in to try something, in a form or behind a question mark. */
export const triedFields = z.object({
  positionFrom: optionalDate(), position: optionalText(10), leaveFrom: optionalDate(), leaveUntil: optionalDate(),
  hospitalFrom: optionalDate(), hospitalMonths: optionalText(10), hospitalPercentage: optionalText(10), moveFrom: optionalDate(), moveTo: optionalRecordId(),
})
const name = () => line(60)

/** The doctor keeps a what-if under a name. Nothing in the plan is touched. */
export const saveWhatIf = operation({
  name: 'forecast.saveWhatIf',
  input: triedFields.extend({ trainingId: recordId(), name: name() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayTry,
  problems,
  async run(ctx, training, { name, trainingId, ...tried }) {
    const wrong = whyNotTry(tried, ctx.today)
    if (wrong) throw new Rejected(wrong.problem, { field: wrong.field })
    const changes = changesIn(tried)
    if (tried.moveTo && !(await kommunerIn(ctx, training.specialty, changes)).names.has(tried.moveTo)) throw new NotFound('kommune')
    const [kept] = await ctx.db.select({ n: count() }).from(whatIf).where(eq(whatIf.trainingId, trainingId))
    if ((kept?.n ?? 0) >= mostKept) throw new Rejected('too_many')
    const id = newId()
    await ctx.db.insert(whatIf).values({ id, trainingId, name, changes, savedAt: ctx.now })
    await ctx.trail('forecast.whatIfSaved', { record: { kind: 'what_if', id }, subjectId: training.traineeId, trainingId, details: { changes: changes.map((one) => one.kind) } })
    return { trainingId }
  },
})

export const renameWhatIf = operation({
  name: 'forecast.renameWhatIf',
  input: z.object({ whatIfId: recordId(), name: name() }),
  load: (ctx, { whatIfId }) => theWhatIf(ctx, whatIfId),
  allow: (actor, { training }) => mayTry(actor, training),
  problems,
  async run(ctx, { whatIf: { id, trainingId }, training }, { name }) {
    await ctx.db.update(whatIf).set({ name }).where(eq(whatIf.id, id))
    await ctx.trail('forecast.whatIfRenamed', { record: { kind: 'what_if', id }, subjectId: training.traineeId, trainingId })
    return { trainingId }
  },
})

/** Lets the mentor see it, or not any more. The mentor is told when they may. */
export const shareWhatIf = operation({
  name: 'forecast.shareWhatIf',
  input: z.object({ whatIfId: recordId(), shared: ticked() }),
  load: (ctx, { whatIfId }) => theWhatIf(ctx, whatIfId),
  allow: (actor, { training }) => mayTry(actor, training),
  problems,
  async run(ctx, { whatIf: { id, trainingId }, training }, { shared }) {
    await ctx.db.update(whatIf).set({ shared }).where(eq(whatIf.id, id))
    await ctx.trail(shared ? 'forecast.whatIfShared' : 'forecast.whatIfUnshared', { record: { kind: 'what_if', id }, subjectId: training.traineeId, trainingId, tells: shared ? [training.mentorId] : [] })
    return { trainingId }
  },
})

export const deleteWhatIf = operation({
  name: 'forecast.deleteWhatIf',
  input: z.object({ whatIfId: recordId() }),
  load: (ctx, { whatIfId }) => theWhatIf(ctx, whatIfId),
  allow: (actor, { training }) => mayTry(actor, training),
  problems,
  async run(ctx, { whatIf: { id, trainingId }, training }) {
    await ctx.db.delete(whatIf).where(eq(whatIf.id, id))
    await ctx.trail('forecast.whatIfDeleted', { record: { kind: 'what_if', id }, subjectId: training.traineeId, trainingId })
    return { trainingId }
  },
})
