import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { date, optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { mayConfirmTime } from '../policy.ts'
import { planningFactsOf } from '../queries/facts.ts'
import { requirementsOn } from '../rules/requirements.ts'
import { byKindInHundredths, timeAsOf } from '../rules/time.ts'
import { countConfirmation } from '../tables.ts'
import { problems } from '../text/problems.ts'

/** An adviser of the ALIS office confirms the counted time as of a day, by name (R13). It binds nobody; it is kept as it was counted. */
export const confirmTime = operation({
  name: 'planning.confirmTime',
  input: z.object({ trainingId: recordId(), asOf: date(), note: optionalText(2000) }),
  load: async (ctx, { trainingId }) => {
    const training = await theTraining(ctx, trainingId)
    return { training, above: await unitsAbove(ctx, training.kommuneId) }
  },
  allow: (actor, { above }) => mayConfirmTime(actor, above),
  problems,
  async run(ctx, { training }, { asOf, note }) {
    if (Temporal.PlainDate.compare(asOf, ctx.today) > 0) throw new Rejected('in_the_future', { field: 'asOf' })
    const counted = byKindInHundredths(timeAsOf(await planningFactsOf(ctx, training.id), requirementsOn(training.specialty, training.startedOn), asOf))
    if (Object.keys(counted).length === 0) throw new Rejected('nothing_to_confirm', { field: 'asOf' })
    const id = newId()
    await ctx.db.insert(countConfirmation).values({ id, trainingId: training.id, asOf, counted, adviserId: ctx.actor.personId ?? '', adviserName: ctx.actor.name, note, at: ctx.now })
    await ctx.trail('planning.timeConfirmed', { record: { kind: 'count_confirmation', id }, subjectId: training.traineeId, trainingId: training.id, details: { asOf: asOf.toString() }, tells: [training.traineeId, training.mentorId, training.leaderId] })
    return { trainingId: training.id }
  },
})
