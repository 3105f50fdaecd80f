import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { makeBundle } from '../bundle.ts'
import { mayApply } from '../policy.ts'
import { applicationsFor, type ApplicationView, theApplication } from '../queries/application.ts'
import { theDossier } from '../queries/dossier.ts'
import { missingIn, whyNotSend, whyNotWithdraw } from '../rules.ts'
import { application } from '../tables.ts'
import { problems } from '../text/problems.ts'

/**
 * Sends the application when nothing is missing (R140, R141). What it says is frozen with its bundle; one the directorate wants more in is
 * withdrawn by the new one.
 */
export const sendApplication = operation({
  name: 'approval.sendApplication',
  input: z.object({ trainingId: recordId() }),
  load: (ctx, { trainingId }) => theTraining(ctx, trainingId, 'update'),
  allow: mayApply,
  problems,
  // Two sendings at once: the second finds the first.
  conflicts: { application_one_open: 'under_treatment' },
  async run(ctx, training) {
    const [latest] = await applicationsFor(ctx, training.id)
    const dossier = await theDossier(ctx, training.id)
    const problem = whyNotSend(latest?.state ?? null, missingIn(dossier.lines).length)
    if (problem) throw new Rejected(problem)
    if (latest?.state === 'more_wanted') await withdraw(ctx, latest)
    const { facts, bundle, sha256 } = await makeBundle(ctx, dossier)
    const id = newId()
    await ctx.db.insert(application).values({ id, trainingId: training.id, traineeId: training.traineeId, traineeName: training.traineeName, specialty: training.specialty, sentAt: ctx.now, facts, bundle, bundleSha256: sha256, bundleSize: bundle.length })
    await ctx.trail('approval.applicationSent', { record: { kind: 'application', id }, subjectId: training.traineeId, trainingId: training.id, details: { sha256 }, tells: [training.leaderId, training.mentorId] })
    return { applicationId: id }
  },
})

/** The doctor takes an application back that is not decided. */
export const withdrawApplication = operation({
  name: 'approval.withdrawApplication',
  input: z.object({ applicationId: recordId() }),
  load: (ctx, { applicationId }) => theApplication(ctx, applicationId),
  allow: (actor, found) => actor.kind === 'person' && actor.personId === found.traineeId && 'trainee',
  problems,
  async run(ctx, found) {
    const problem = whyNotWithdraw(found.state)
    if (problem) throw new Rejected(problem)
    await withdraw(ctx, found)
    return { applicationId: found.id, trainingId: found.trainingId }
  },
})

// The directorate may have answered meanwhile: then it is not taken back.
async function withdraw(ctx: Ctx, found: ApplicationView): Promise<void> {
  const gone = await ctx.db.update(application).set({ state: 'withdrawn' }).where(and(eq(application.id, found.id), eq(application.state, found.state))).returning({ id: application.id })
  if (gone.length === 0) throw new Rejected('not_open')
  await ctx.trail('approval.applicationWithdrawn', { record: { kind: 'application', id: found.id }, subjectId: found.traineeId, trainingId: found.trainingId })
}
