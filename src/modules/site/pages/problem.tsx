import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { text } from '../text.ts'

/** Something was not right: what happened, that nothing changed, and the way on. */
export const ProblemPage = ({ title, lead }: { title: string; lead: string }) => (
  <Page title={title} lead={lead} width="narrow"><div><ButtonLink to={paths.home()} look="secondary">{t(text.toFront)}</ButtonLink></div></Page>
)
