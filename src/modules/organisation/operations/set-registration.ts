import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, date, optionalDate } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayKeepRegistration } from '../policy.ts'
import { theKommune } from '../queries.ts'
import { registrationProblems } from '../registration-text.ts'
import { registrationStatuses, whyNotStep } from '../rules.ts'
import { registration } from '../tables.ts'

/** What happened to a kommune as training institution (R32-R34). The same day again puts right what was entered for it. */
export const setRegistration = operation({
  name: 'organisation.setRegistration',
  input: z.object({ number: z.string().regex(/^\d{4}$/), specialty: choice(['ALM', 'SAM']), status: choice(registrationStatuses), happenedOn: date(), fromOn: optionalDate() }),
  load: (ctx, { number }) => theKommune(ctx, number),
  allow: mayKeepRegistration,
  problems: registrationProblems,
  async run(ctx, kommune, { number, specialty, status, happenedOn, ...given }) {
    const fromOn = given.fromOn ?? happenedOn
    const problem = whyNotStep({ fromOn, happenedOn }, ctx.today)
    if (problem) throw new Rejected(problem, { field: problem === 'in_the_future' ? 'happenedOn' : 'fromOn' })
    const id = newId()
    await ctx.db.insert(registration).values({ id, unitId: kommune.id, specialty, status, happenedOn, fromOn })
      .onConflictDoUpdate({ target: [registration.unitId, registration.specialty, registration.happenedOn], set: { status, fromOn } })
    await ctx.trail('organisation.registrationSet', { record: { kind: 'unit', id: kommune.id }, unitId: kommune.id, details: { specialty, status, happenedOn: happenedOn.toString(), fromOn: fromOn.toString() } })
    return { number }
  },
})
