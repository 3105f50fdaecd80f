import type { Child } from '#ui/jsx-runtime'
import { holds } from '#platform/actor.ts'
import type { C } from '#platform/web/env.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { isArchived, isTrainee, readsAll, type TrainingView } from '#modules/portfolio/index.ts'
import { Beside } from '../pages/beside.tsx'
import { paths } from '../paths.ts'
import { mayAsk } from '../policy.ts'
import { mentorMatters } from '../queries/matters.ts'
import { mentorsQualifications } from '../queries/qualifications.ts'
import { specialistFor } from '../rules/fitness.ts'

/** About the mentor, on the page of a training; not for those who meet the training in a part only. */
export async function besideTraining(c: C, training: TrainingView): Promise<Child> {
  const { ctx } = c.var
  const above = await unitsAbove(ctx, training.kommuneId)
  if (isArchived(training) || (!readsAll(ctx.actor, training) && !holds(ctx.actor, 'training.follow', above))) return null
  const matters = (await mentorMatters(ctx, [training.id])).get(training.id)
  if (!matters) return null
  const qualifications = await mentorsQualifications(ctx, training)
  const asks = Boolean(mayAsk(ctx.actor, above))
  return (
    <Beside trainingId={training.id} mentor={training.participants.find((one) => one.personId === training.mentorId && one.capacity === 'mentor' && !one.untilOn)?.name ?? null} matters={matters}
      unconfirmed={qualifications.some((one) => one.kind === specialistFor(training.specialty) && !one.confirmedBy)} seesAgreement={!isTrainee(ctx.actor, training)}
      mentorPage={asks && training.mentorId ? paths.mentor(training.mentorId) : null} asks={asks} today={ctx.today} />
  )
}
