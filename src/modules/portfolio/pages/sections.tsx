import { t } from '#platform/i18n/language.ts'
import { frame } from '#ui/frame.ts'
import { sectionsFor, type StandingIn } from '../sections.ts'
import { more } from '../text/more.ts'

/** The way between the pages about one training: the first thing on each of them. */
export function TrainingSections({ trainingId, standing }: { trainingId: string; standing: StandingIn }) {
  const { path } = frame()
  return (
    <nav class="sections" aria-label={t(more.sections)}>
      <ul>{sectionsFor(standing).map((one) => <li><a href={one.to(trainingId)} aria-current={path === one.to(trainingId) ? 'page' : undefined}>{t(one.label)}</a></li>)}</ul>
    </nav>
  )
}
