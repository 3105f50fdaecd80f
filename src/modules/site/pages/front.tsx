import { t } from '#platform/i18n/language.ts'
import { curriculumPaths } from '#modules/curriculum/index.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { organisationPaths } from '#modules/organisation/index.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Links } from '#ui/parts.tsx'
import { text } from '../text.ts'

/** For visitors: two sentences and the way in. */
export const FrontPage = () => (
  <Page title={t(text.frontTitle)} lead={t(text.frontLead)} width="narrow">
    <div><ButtonLink to={identityPaths.signIn()}>{t(text.signIn)}</ButtonLink></div>
    <Card>
      <Links items={[
        { to: organisationPaths.kommuner(), label: t(text.findOffice), hint: t(text.findOfficeHint) },
        { to: curriculumPaths.curricula(), label: t(text.seeObjectives), hint: t(text.seeObjectivesHint) },
        { to: organisationPaths.hospitals(), label: t(text.hospitals), hint: t(text.hospitalsHint) },
      ]} />
    </Card>
  </Page>
)
