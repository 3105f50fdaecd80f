import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { NotFound, Rejected } from '#platform/errors.ts'
import { anyRecordIds, choice, date, email, optionalRecordId, personName, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { endRoleOf } from '#modules/identity/index.ts'
import { theUnit } from '#modules/organisation/index.ts'
import { trainingsLedIn } from '../queries/delegation.ts'
import { delegationKinds, whyNotDelegate } from '../rules/delegation.ts'
import { delegation } from '../tables.ts'
import { problems } from '../text/problems.ts'
import { join } from './assign-training.ts'

/** The leader lets somebody decide for them: a stand-in everything in a period, a delegate a training or some objectives (R57). */
export const delegate = operation({
  name: 'portfolio.delegate',
  input: z.object({ kind: choice(delegationKinds), unitId: recordId(), name: personName(), email: email(), trainingId: optionalRecordId(), objectives: anyRecordIds(200), fromOn: date(), untilOn: date() }),
  load: async (ctx, { unitId }) => ({ unit: await theUnit(ctx, unitId), trainings: await trainingsLedIn(ctx, unitId) }),
  allow: (actor, { unit }) => actor.roles.find((held) => held.role === 'leader' && held.unitId === unit.id)?.role ?? false,
  problems,
  async run(ctx, { unit, trainings }, wish) {
    const leaderId = ctx.actor.personId ?? ''
    const within = wish.kind === 'stand_in' ? trainings : trainings.filter((one) => one.id === wish.trainingId)
    if (wish.trainingId && within.length === 0 && wish.kind === 'delegate') throw new NotFound('training')
    const delegateId = await join(ctx, wish.kind, unit.id, { name: wish.name, email: wish.email }, 'invited', { fromOn: wish.fromOn, untilOn: wish.untilOn })
    const trainingId = wish.kind === 'delegate' ? wish.trainingId : null
    const problem = whyNotDelegate({
      kind: wish.kind, leaderId, delegateId, trainingId, fromOn: wish.fromOn, untilOn: wish.untilOn,
      traineeIds: within.map((one) => one.traineeId), mentorIds: within.flatMap((one) => (one.mentorId ? [one.mentorId] : [])),
    }, ctx.today)
    if (problem) throw new Rejected(problem, { field: problem === 'training_needed' ? 'trainingId' : problem.startsWith('to_') ? 'email' : 'untilOn' })
    const objectiveIds = wish.kind === 'delegate' && wish.objectives.length > 0 ? wish.objectives : null
    const id = newId()
    await ctx.db.insert(delegation).values({ id, kind: wish.kind, leaderId, delegateId, unitId: unit.id, trainingId, objectiveIds, fromOn: wish.fromOn, untilOn: wish.untilOn })
    await ctx.trail('portfolio.delegated', { record: { kind: 'delegation', id }, unitId: unit.id, trainingId, details: { kind: wish.kind, to: wish.name, fromOn: wish.fromOn.toString(), untilOn: wish.untilOn.toString(), objectives: objectiveIds?.length ?? 0 }, tells: [delegateId] })
    return { delegationId: id }
  },
})

/** Takes it back at once; what was decided stands. */
export const revokeDelegation = operation({
  name: 'portfolio.revokeDelegation',
  input: z.object({ delegationId: recordId() }),
  load: async (ctx, { delegationId }) => {
    const [found] = await ctx.db.select().from(delegation).where(and(eq(delegation.id, delegationId), isNull(delegation.revokedAt))).for('update')
    if (!found) throw new NotFound('delegation')
    return found
  },
  allow: (actor, found) => actor.personId === found.leaderId && 'leader',
  problems,
  async run(ctx, found) {
    await ctx.db.update(delegation).set({ revokedAt: ctx.now }).where(eq(delegation.id, found.id))
    await endRoleOf(ctx, { personId: found.delegateId, unitId: found.unitId, role: found.kind, fromOn: found.fromOn, untilOn: found.untilOn })
    await ctx.trail('portfolio.delegationRevoked', { record: { kind: 'delegation', id: found.id }, unitId: found.unitId, trainingId: found.trainingId, details: { kind: found.kind }, tells: [found.delegateId] })
  },
})
