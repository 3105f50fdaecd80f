import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, line, optionalText, paragraphs, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayConfirm } from '../policy.ts'
import { theConfirmation } from '../queries/confirmation.ts'
import { whyNotAnswerConfirmation } from '../rules.ts'
import { type ServiceConfirmation, serviceConfirmation } from '../tables.ts'
import { problems } from '../text/problems.ts'

const about = (one: ServiceConfirmation) => ({ record: { kind: 'confirmation', id: one.id }, subjectId: one.traineeId, trainingId: one.trainingId, unitId: one.kommuneId, tells: [one.traineeId] })

// Two who answer at once, or a doctor who takes it back meanwhile: the first holds.
async function answer(ctx: Ctx, { id }: ServiceConfirmation, set: Partial<ServiceConfirmation>): Promise<void> {
  const changed = await ctx.db.update(serviceConfirmation).set(set).where(and(eq(serviceConfirmation.id, id), eq(serviceConfirmation.state, 'asked'))).returning({ id: serviceConfirmation.id })
  if (changed.length === 0) throw new Rejected('not_asked')
}

/** The leader says what R142 asks for, and signs: with their name, at once. */
export const signConfirmation = operation({
  name: 'approval.signConfirmation',
  input: z.object({
    confirmationId: recordId(), post: line(200), satisfactory: choice(['yes', 'no']), remark: optionalText(2000), absence: optionalText(2000),
    mentorSpecialty: line(200), teaching: paragraphs(2000), onCall: paragraphs(2000), unit: paragraphs(2000),
  }),
  load: (ctx, { confirmationId }) => theConfirmation(ctx, confirmationId),
  allow: mayConfirm,
  problems,
  async run(ctx, confirmation, { confirmationId: _, satisfactory, ...words }) {
    const problem = whyNotAnswerConfirmation(confirmation.state)
    if (problem) throw new Rejected(problem)
    if (satisfactory === 'no' && !words.remark) throw new Rejected('remark_needed', { field: 'remark' })
    await answer(ctx, confirmation, { state: 'signed', said: { ...words, satisfactory: satisfactory === 'yes' }, signerId: ctx.actor.personId, signerName: ctx.actor.name, signedAt: ctx.now, comment: null })
    await ctx.trail('approval.confirmationSigned', { ...about(confirmation), details: { fromOn: confirmation.fromOn.toString(), untilOn: confirmation.untilOn.toString() } })
    return { confirmationId: confirmation.id }
  },
})

/** The leader sends it back with a word on what is not right. */
export const returnConfirmation = operation({
  name: 'approval.returnConfirmation',
  input: z.object({ confirmationId: recordId(), comment: paragraphs(2000) }),
  load: (ctx, { confirmationId }) => theConfirmation(ctx, confirmationId),
  allow: mayConfirm,
  problems,
  async run(ctx, confirmation, { comment }) {
    const problem = whyNotAnswerConfirmation(confirmation.state)
    if (problem) throw new Rejected(problem)
    await answer(ctx, confirmation, { state: 'returned', comment })
    await ctx.trail('approval.confirmationReturned', about(confirmation))
    return { confirmationId: confirmation.id }
  },
})
