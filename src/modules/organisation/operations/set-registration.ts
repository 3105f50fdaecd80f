import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayKeepRegistrations } from '../policy.ts'
import { theUnit } from '../queries.ts'
import { registeredFor, registrationStatuses, whyNotRegister } from '../rules.ts'
import { registration } from '../tables.ts'
import { registrationProblems as problems } from '../text/registration.ts'

/** How a kommune stands as training institution in a specialty from a day on (R30-R34). The same day again replaces what was said of it. */
export const setRegistration = operation({
  name: 'organisation.setRegistration',
  input: z.object({ kommuneId: recordId(), specialty: choice(registeredFor), status: choice(registrationStatuses), fromOn: date() }),
  load: (ctx, { kommuneId }) => theUnit(ctx, kommuneId),
  allow: mayKeepRegistrations,
  problems,
  async run(ctx, unit, { specialty, status, fromOn }) {
    const problem = unit.kind === 'kommune' ? whyNotRegister(fromOn, ctx.today) : 'not_a_kommune'
    if (problem) throw new Rejected(problem, { field: 'fromOn' })
    await ctx.db.insert(registration).values({ id: newId(), unitId: unit.id, specialty, status, fromOn })
      .onConflictDoUpdate({ target: [registration.unitId, registration.specialty, registration.fromOn], set: { status } })
    await ctx.trail('organisation.registrationSet', { record: { kind: 'unit', id: unit.id }, unitId: unit.id, details: { specialty, status, fromOn: fromOn.toString() } })
    return { number: unit.code }
  },
})
