import { t } from '#platform/i18n/language.ts'
import { curriculumPaths } from '#modules/curriculum/index.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { organisationPaths } from '#modules/organisation/index.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Links } from '#ui/parts.tsx'
import { text } from '../text.ts'

const way = [[text.wayAssign, text.wayAssignHow], [text.wayDo, text.wayDoHow], [text.waySign, text.waySignHow], [text.wayApprove, text.wayApproveHow]] as const

/** For visitors: two sentences, the way in, who helps their kommune, and how a doctor gets from plan to approval. */
export const FrontPage = () => (
  <Page title={t(text.frontTitle)} lead={t(text.frontLead)}>
    <div><ButtonLink to={identityPaths.signIn()}>{t(text.signIn)}</ButtonLink></div>
    <section class="card way" aria-label={t(text.wayTitle)}>
      <ol>{way.map(([what, how], index) => <li><span class="steps__number" aria-hidden="true">{index + 1}</span><div><h2 class="ds-heading" data-size="2xs">{t(what)}</h2><p class="muted">{t(how)}</p></div></li>)}</ol>
    </section>
    <div class="columns">
      <Card heading={t(text.findOffice)}>
        <form method="get" action={organisationPaths.kommuner()} class="form" role="search">
          <div class="field"><label class="ds-label" data-weight="medium" for="sok">{t(text.yourKommune)}</label><input class="ds-input" type="search" id="sok" name="sok" autocomplete="off" /></div>
          <button class="ds-button" data-variant="secondary" type="submit">{t(text.find)}</button>
        </form>
      </Card>
      <Card heading={t(text.readOn)}>
        <Links items={[
          { to: organisationPaths.offices(), label: t(text.allOffices), hint: t(text.findOfficeHint) },
          { to: curriculumPaths.curricula(), label: t(text.seeObjectives), hint: t(text.seeObjectivesHint) },
          { to: organisationPaths.hospitals(), label: t(text.hospitals), hint: t(text.hospitalsHint) },
        ]} />
      </Card>
    </div>
  </Page>
)
