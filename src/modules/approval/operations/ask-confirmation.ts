import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { date, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { mayApply } from '../policy.ts'
import { theConfirmation } from '../queries/confirmation.ts'
import { stretchesWith } from '../queries/dossier.ts'
import { confirmationsOf, hprOf, leavesOf, servicesOf } from '../queries/records.ts'
import { factsOf, type Mentored, type Stretch, whyNotAsk } from '../rules.ts'
import { serviceConfirmation } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** The doctor asks the kommune to confirm a stretch of service, as it stands now (R17, R142). What was asked before and not signed goes. */
export const askConfirmation = operation({
  name: 'approval.askConfirmation',
  input: z.object({ trainingId: recordId(), kommuneId: recordId(), fromOn: date() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'share'),
  allow: mayApply,
  problems,
  async run(ctx, training, { kommuneId, fromOn }) {
    const [services, leaves, before, hpr] = await Promise.all([servicesOf(ctx, training.id), leavesOf(ctx, training.id), confirmationsOf(ctx, training.id), hprOf(ctx, training.traineeId)])
    const found = stretchesWith(services, leaves, before, ctx.today).find(({ stretch }) => stretch.kommuneId === kommuneId && stretch.fromOn.equals(fromOn))
    if (!found) throw new Rejected('nothing_to_confirm')
    const problem = whyNotAsk(found.state)
    if (problem) throw new Rejected(problem)
    const { stretch, confirmation } = found
    if (confirmation && confirmation.state !== 'signed') await ctx.db.delete(serviceConfirmation).where(and(eq(serviceConfirmation.id, confirmation.id)))
    const id = newId()
    await ctx.db.insert(serviceConfirmation).values({
      id, trainingId: training.id, traineeId: training.traineeId, kommuneId, fromOn: stretch.fromOn, untilOn: stretch.untilOn, askedAt: ctx.now,
      facts: { doctor: { name: training.traineeName, hpr }, ...factsOf(stretch, leaves, mentorsOf(training), stretch.untilOn) },
    })
    await ctx.trail('approval.confirmationAsked', { record: { kind: 'confirmation', id }, subjectId: training.traineeId, trainingId: training.id, unitId: kommuneId, details: { fromOn: stretch.fromOn.toString(), untilOn: stretch.untilOn.toString() }, tells: leadersThen(training, stretch) })
    return { trainingId: training.id, confirmationId: id }
  },
})

/** Takes back what was asked for and is not signed. */
export const removeConfirmation = operation({
  name: 'approval.removeConfirmation',
  input: z.object({ confirmationId: recordId() }),
  load: async (ctx, { confirmationId }) => {
    const confirmation = await theConfirmation(ctx, confirmationId)
    return { confirmation, training: await theTraining(ctx, confirmation.trainingId, 'share') }
  },
  allow: (actor, { training }) => mayApply(actor, training),
  problems,
  async run(ctx, { confirmation, training }) {
    // A leader who signs at the same time goes first: a signed one stays.
    const gone = confirmation.state === 'signed' ? [] : await ctx.db.delete(serviceConfirmation).where(eq(serviceConfirmation.id, confirmation.id)).returning({ id: serviceConfirmation.id })
    if (gone.length === 0) throw new Rejected('signed_already')
    await ctx.trail('approval.confirmationRemoved', { record: { kind: 'training', id: training.id }, subjectId: training.traineeId, trainingId: training.id, unitId: confirmation.kommuneId, details: { confirmation: confirmation.id } })
    return { trainingId: training.id }
  },
})

const mentorsOf = ({ participants }: TrainingView): Mentored[] =>
  participants.filter((one) => one.capacity === 'mentor').map((one) => ({ name: one.name, fromOn: Temporal.PlainDate.from(one.fromOn), untilOn: one.untilOn ? Temporal.PlainDate.from(one.untilOn) : null }))

/** Who led while the service was done; whoever leads in the kommune now finds it in their list too. */
const leadersThen = ({ participants }: TrainingView, stretch: Stretch): string[] =>
  participants.filter((one) => one.capacity === 'leader' && one.fromOn <= stretch.untilOn.toString() && (!one.untilOn || one.untilOn > stretch.fromOn.toString())).map((one) => one.personId)
