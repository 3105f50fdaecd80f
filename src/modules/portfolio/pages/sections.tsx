import { t } from '#platform/i18n/language.ts'
import { frame } from '#ui/frame.ts'
import { sectionsFor, type StandingIn } from '../sections.ts'
import { more } from '../text/more.ts'

/** The way between the pages about one training: the first thing on each of them. @param here which of them, where the address is another (one's own) */
export function TrainingSections({ trainingId, standing, here = frame().path }: { trainingId: string; standing: StandingIn; here?: string }) {
  return (
    <nav class="sections" aria-label={t(more.sections)}>
      <ul>{sectionsFor(standing).map((one) => <li><a href={one.to(trainingId)} aria-current={here === one.to(trainingId) ? 'page' : undefined}>{t(one.label)}</a></li>)}</ul>
    </nav>
  )
}
