import { mentoringPaths } from '#modules/mentoring/index.ts'
import { mentorsPaths } from '#modules/mentors/index.ts'
import { organisationPaths } from '#modules/organisation/index.ts'
import { planningPaths } from '#modules/planning/index.ts'
import { portfolioPaths } from '#modules/portfolio/index.ts'
import type { Watched } from './queries/warnings.ts'
import type { Concerned, WarningKind } from './rules/warnings.ts'

/** Where a warning is mended by whom it concerns; `looks`: who follows from outside does not mend it, and looks at the training. @param searches whether they look for mentors */
export function mendingOf(kind: WarningKind, { trainingId, kommuneNumber }: Watched, as: Concerned, searches: boolean): { to: string; looks: boolean } {
  const there = (to: string) => ({ to, looks: false })
  const looking = { to: portfolioPaths.training(trainingId), looks: true }
  if (kind === 'no_mentor') return searches ? there(mentorsPaths.search()) : looking
  if (kind === 'not_registered') return there(organisationPaths.kommune(kommuneNumber))
  if (as === 'office') return looking
  switch (kind) {
    case 'no_talk':
    case 'hours_behind': return there(mentoringPaths.ofTraining(trainingId))
    case 'still': return there(portfolioPaths.objectives(trainingId))
    case 'agreement_missing':
    case 'agreement_expiring': return there(mentorsPaths.agreements(trainingId))
    case 'queue_old': return there(portfolioPaths.queue())
    case 'signatures_old': return there(portfolioPaths.activities(trainingId))
    default: return there(planningPaths.ofTraining(trainingId))
  }
}
