import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayAnswer } from '../policy.ts'
import { theApplication } from '../queries/application.ts'
import { answers, whyNotAnswer } from '../rules.ts'
import { application, applicationAnswer } from '../tables.ts'
import { problems } from '../text/problems.ts'

const happened = { received: 'approval.applicationReceived', more_wanted: 'approval.applicationMoreWanted', approved: 'approval.applicationApproved' } as const

/** The directorate answers: received, more wanted and what, or approved. The doctor is told; of two who answer at once the second sees the first's. */
export const answerApplication = operation({
  name: 'approval.answerApplication',
  input: z.object({ applicationId: recordId(), answer: choice(answers), message: optionalText(4000) }),
  load: (ctx, { applicationId }) => theApplication(ctx, applicationId, 'update'),
  allow: mayAnswer,
  problems,
  async run(ctx, found, { answer, message }) {
    const problem = whyNotAnswer(found.state, answer, message)
    if (problem) throw new Rejected(problem, problem === 'say_what' ? { field: 'message' } : {})
    await ctx.db.update(application).set({ state: answer }).where(eq(application.id, found.id))
    await ctx.db.insert(applicationAnswer).values({ id: newId(), applicationId: found.id, state: answer, message, byId: ctx.actor.personId ?? '', byName: ctx.actor.name, at: ctx.now })
    await ctx.trail(happened[answer], { record: { kind: 'application', id: found.id }, subjectId: found.traineeId, trainingId: found.trainingId, tells: [found.traineeId] })
    return { applicationId: found.id }
  },
})
