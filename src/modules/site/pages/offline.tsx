import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card } from '#ui/parts.tsx'
import { text } from '../text.ts'

/** Shown by the phone when there is no network: what can be done all the same, and what waits. */
export const OfflinePage = ({ quick }: { quick: string }) => (
  <Page title={t(text.offlineTitle)} lead={t(text.offlineLead)} width="narrow" bare>
    <Card heading={t(text.offlineCan)}>
      <p>{t(text.offlineRegister)}</p>
      <p class="buttons"><ButtonLink to={quick}>{t(text.appRegister)}</ButtonLink><ButtonLink to="/" look="secondary">{t(text.tryAgain)}</ButtonLink></p>
    </Card>
  </Page>
)
