import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound, Rejected } from '#platform/errors.ts'
import { choice, email, optionalHprNumber, personName, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { addRole } from '#modules/identity/index.ts'
import { mayAddSupervisor, mayAssign } from '../policy.ts'
import { theTraining, type TrainingView } from '../queries/training.ts'
import { isArchived } from '../queries/activity.ts'
import { capacities, type Capacity, whyNotTogether } from '../rules/training.ts'
import { participant } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { join } from './assign-training.ts'

/**
 * Sets who leads or mentors from today on, or adds a supervisor. There is one leader and one mentor at a time (R51): the one
 * before is ended the same day and stays in the history (R58).
 */
export const setParticipant = operation({
  name: 'portfolio.setParticipant',
  input: z.object({ trainingId: recordId(), capacity: choice(capacities), name: personName(), email: email(), hprNumber: optionalHprNumber() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: (actor, training, { capacity }) => (capacity === 'supervisor' ? mayAddSupervisor(actor, training) : mayAssign(actor, training.kommuneId)),
  problems,
  async run(ctx, training, { capacity, ...someone }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    await takesPart(ctx, training, capacity, { id: await join(ctx, capacity, training.kommuneId, someone), name: someone.name })
    return { trainingId: training.id }
  },
})

/** @throws Rejected where the person has the part already, or may not have it with the others */
async function takesPart(ctx: Ctx, training: TrainingView, capacity: Capacity, someone: { id: string; name: string }): Promise<void> {
  const before = training.participants.filter((one) => one.capacity === capacity && !one.untilOn)
  if (before.some((one) => one.personId === someone.id)) throw new Rejected('same_person', { field: 'email' })
  const problem = whyNotTogether({ traineeId: training.traineeId, leaderId: capacity === 'leader' ? someone.id : (training.leaderId ?? ''), mentorId: capacity === 'mentor' ? someone.id : training.mentorId })
  if (problem) throw new Rejected(problem, { field: 'email' })
  if (capacity === 'supervisor' && someone.id === training.traineeId) throw new Rejected('mentor_is_trainee', { field: 'email' })
  if (capacity !== 'supervisor') for (const one of before) await ctx.db.update(participant).set({ untilOn: ctx.today }).where(eq(participant.id, one.id))
  await ctx.db.insert(participant).values({ id: newId(), trainingId: training.id, personId: someone.id, capacity, fromOn: ctx.today })
  await ctx.trail('portfolio.participantSet', {
    record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id,
    details: { capacity, name: someone.name, before: before.map((one) => one.name) }, tells: [training.traineeId, someone.id, ...before.map((one) => one.personId)],
  })
}

/**
 * The same for somebody who is known already and has agreed to it elsewhere: gives the role in the kommune and sets them in the training.
 * For reactions, as the system. @throws Rejected as `setParticipant`
 */
export async function appoint(ctx: Ctx, training: TrainingView, capacity: Capacity, someone: { id: string; name: string }): Promise<void> {
  await addRole(ctx, { personId: someone.id, unitId: training.kommuneId, role: capacity })
  await takesPart(ctx, training, capacity, someone)
}

async function openParticipant(ctx: Ctx, id: string) {
  const [found] = await ctx.db.select().from(participant).where(and(eq(participant.id, id), isNull(participant.untilOn))).for('update')
  return found ?? notFound('participant')
}

/** Ends a supervisor's part as of today; what they signed stands. */
export const endParticipant = operation({
  name: 'portfolio.endParticipant',
  input: z.object({ participantId: recordId() }),
  load: async (ctx, { participantId }) => {
    const found = await openParticipant(ctx, participantId)
    return { found, training: await theTraining(ctx, found.trainingId) }
  },
  allow: (actor, { training }) => mayAddSupervisor(actor, training),
  problems,
  async run(ctx, { found, training }) {
    if (isArchived(training)) throw new Rejected('plan_archived')
    if (found.capacity !== 'supervisor') throw new Rejected('one_must_stay')
    await ctx.db.update(participant).set({ untilOn: ctx.today }).where(eq(participant.id, found.id))
    await ctx.trail('portfolio.participantEnded', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, details: { capacity: found.capacity }, tells: [training.traineeId, found.personId] })
    return { trainingId: training.id }
  },
})
