import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { line, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayAssign } from '../policy.ts'
import { theTraining, type TrainingView } from '../queries/training.ts'
import { mayDelete } from '../rules/training.ts'
import { participant, plan, training } from '../tables.ts'
import { problems } from '../text/problems.ts'

const untouched = (found: TrainingView) => mayDelete(found.plans.map((one) => one.state)) && found.plans.every((one) => one.approved + one.sent + one.underWay === 0)

/** Closes a training: nothing can be written in it any more, everything in it stays to be read (R52). */
export const archiveTraining = operation({
  name: 'portfolio.archiveTraining',
  input: z.object({ trainingId: recordId(), reason: line(300) }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: (actor, found) => mayAssign(actor, found.kommuneId),
  problems,
  async run(ctx, found) {
    if (found.state === 'archived') throw new Rejected('already_archived')
    await ctx.db.update(training).set({ state: 'archived', archivedOn: ctx.today }).where(eq(training.id, found.id))
    await ctx.db.update(plan).set({ state: 'archived' }).where(eq(plan.trainingId, found.id))
    await ctx.trail('portfolio.trainingArchived', { record: { kind: 'training', id: found.id }, subjectId: found.traineeId, trainingId: found.id, tells: [found.traineeId, found.mentorId, found.leaderId] })
    return { trainingId: found.id }
  },
})

// What was written keeps the training, also where it takes up no objective, or came after the page was shown.
const pointsHere = [
  'activity_training_id_training_id_fk', 'delegation_training_id_training_id_fk', 'talk_training_id_training_id_fk', 'group_membership_training_id_training_id_fk', 'activity_objective_plan_objective_id_plan_objective_id_fk',
  ...['remark', 'attachment', 'recommendation'].flatMap((table) => [`${table}_training_id_training_id_fk`, `${table}_plan_objective_id_plan_objective_id_fk`]),
]

/** Takes back a training that was assigned by mistake, as long as nothing has been done in it (R52). */
export const deleteTraining = operation({
  name: 'portfolio.deleteTraining',
  input: z.object({ trainingId: recordId() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: (actor, found) => mayAssign(actor, found.kommuneId),
  problems,
  conflicts: Object.fromEntries(pointsHere.map((constraint) => [constraint, 'started' as const])),
  async run(ctx, found) {
    if (!untouched(found)) throw new Rejected('started')
    await ctx.trail('portfolio.trainingDeleted', { record: { kind: 'training', id: found.id }, subjectId: found.traineeId, trainingId: found.id, unitId: found.kommuneId, details: { specialty: found.specialty }, tells: [found.traineeId, found.mentorId, found.leaderId] })
    await ctx.db.delete(plan).where(eq(plan.trainingId, found.id))
    await ctx.db.delete(participant).where(eq(participant.trainingId, found.id))
    await ctx.db.delete(training).where(eq(training.id, found.id))
  },
})
