import { beginning, longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, InNorwegian, Tag } from '#ui/parts.tsx'
import { activityTypeText, recommendedTypes } from '../activity-types.ts'
import { paths } from '../paths.ts'
import type { Curriculum, Objective } from '../tables.ts'
import { text } from '../text.ts'

const Tags = ({ one }: { one: Curriculum }) => (<>{one.practice ? <Tag color="sun">{t(text.practice)}</Tag> : null} {one.complete ? null : <Tag color="neutral">{t(text.incomplete)}</Tag>}</>)

export const CurriculaPage = ({ versions, counts, mayImport }: { versions: readonly Curriculum[]; counts: ReadonlyMap<string, number>; mayImport: boolean }) => (
  <Page title={t(text.plans)} lead={t(text.plansLead)} action={mayImport ? <ButtonLink to={paths.upload()}>{t(text.import)}</ButtonLink> : undefined}>
    <Card>
      <ul class="rows">{versions.map((one) => (
        <li><span class="rows__main"><a class="ds-link" href={paths.curriculum(one.id)}><InNorwegian>{one.name}</InNorwegian></a><Tags one={one} /><span class="muted">{t(text.objectives(counts.get(one.id) ?? 0))} · {t(text.from(longDate(one.validFrom)))}</span></span></li>
      ))}</ul>
    </Card>
  </Page>
)

export const CurriculumPage = ({ version, objectives }: { version: Curriculum; objectives: readonly Objective[] }) => (
  <Page title={version.name} lead={<><Tags one={version} /> {t(text.objectives(objectives.length))} · {t(text.from(longDate(version.validFrom)))}</>} back={{ to: paths.curricula(), label: t(text.plans) }}>
    {version.practice ? <p class="practice">{t(text.practiceHint)}</p> : null}
    {[...Map.groupBy(objectives, (one) => one.theme)].map(([theme, members]) => (
      <Card heading={beginning(theme) || '–'} size="xs">
        <ul class="rows">{members.map((one) => (
          <li><span class="rows__main"><b>{one.code}</b> <InNorwegian>{one.title}</InNorwegian>
            <span class="muted">{one.practice || !version.practice ? null : `${t(text.verifiedCode)} · `}{recommendedTypes(one.recommended).map((type) => (type in activityTypeText ? t(activityTypeText[type as keyof typeof activityTypeText]) : type)).join(' · ')}{one.source?.startsWith('http') ? <> · <a class="ds-link" href={one.source}>{t(text.source)}</a></> : null}</span></span></li>
        ))}</ul>
      </Card>
    ))}
    <p class="muted">{t(text.source)}: <InNorwegian>{version.source}</InNorwegian></p>
  </Page>
)
