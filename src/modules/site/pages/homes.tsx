import { t } from '#platform/i18n/language.ts'
import { curriculumPaths } from '#modules/curriculum/index.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { organisationPaths, type KommuneRow } from '#modules/organisation/index.ts'
import { portfolioPaths } from '#modules/portfolio/index.ts'
import type { Child } from '#ui/jsx-runtime'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Links } from '#ui/parts.tsx'
import { text } from '../text.ts'

/** How many doctors are in training in a kommune. */
export type Counts = ReadonlyMap<string, number>
const sum = (kommuner: readonly KommuneRow[], counts: Counts) => kommuner.reduce((total, row) => total + (counts.get(row.id) ?? 0), 0)

/** An office's home: who is in training where, and whom to look at. */
export const OfficeHomePage = ({ name, kommuner, counts, attention }: { name: string; kommuner: readonly KommuneRow[]; counts: Counts; attention: Child }) => {
  const having = kommuner.filter((row) => counts.has(row.id)).sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return (
    <Page title={t(text.officeTitle(sum(kommuner, counts), having.length))} kicker={name} action={<ButtonLink to={portfolioPaths.doctors()} look="secondary">{t(text.doctors)}</ButtonLink>}>
      <div class="columns columns--wide-first">
        <div class="stack">{attention}</div>
        <Card heading={t(text.kommunerWith)}>
          {having.length === 0 ? <p class="muted">{t(text.none)}</p> : <Links items={having.slice(0, 12).map((row) => ({ to: organisationPaths.kommune(row.number), label: row.name, hint: t(text.doctorsN(counts.get(row.id) ?? 0)) }))} />}
          <p class="after-list"><a class="ds-link" href={`${organisationPaths.kommuner()}?kontor=${encodeURIComponent(name)}`}>{t(text.seeAll)} ({kommuner.length})</a></p>
        </Card>
      </div>
    </Page>
  )
}

const Breakdown = ({ heading, groups, counts }: { heading: string; groups: ReadonlyMap<string, readonly KommuneRow[]>; counts: Counts }) => (
  <Card heading={heading}>
    <table class="ds-table list__table" data-size="sm">
      <thead><tr><th scope="col">{t(text.unit)}</th><th scope="col" data-align="end">{t(text.kommuneCount)}</th><th scope="col" data-align="end">{t(text.withDoctors)}</th><th scope="col" data-align="end">{t(text.doctorsColumn)}</th></tr></thead>
      <tbody>{[...groups].map(([name, rows]) => (
        <tr><th scope="row">{name}</th><td data-align="end" data-label={t(text.kommuneCount)}>{rows.length}</td><td data-align="end" data-label={t(text.withDoctors)}>{rows.filter((row) => counts.has(row.id)).length}</td><td data-align="end" data-label={t(text.doctorsColumn)}>{sum(rows, counts)}</td></tr>
      ))}</tbody>
    </table>
  </Card>
)

/** The country in figures: for the directorate, who sees no single portfolio. */
export const CountryHomePage = ({ kommuner, counts, cards }: { kommuner: readonly KommuneRow[]; counts: Counts; cards?: Child }) => (
  <Page title={t(text.countryTitle(sum(kommuner, counts)))} action={<ButtonLink to={curriculumPaths.curricula()} look="secondary">{t(text.curricula)}</ButtonLink>}>
    {cards}
    <div class="columns">
      <Breakdown heading={t(text.byRegion)} groups={Map.groupBy(kommuner, (row) => row.region)} counts={counts} />
      <Breakdown heading={t(text.byOffice)} groups={Map.groupBy(kommuner, (row) => row.office ?? '–')} counts={counts} />
    </div>
    <Card><Links items={[{ to: curriculumPaths.upload(), label: t(text.curricula), hint: t(text.curriculaHint) }, { to: organisationPaths.kommuner(), label: t(text.kommuner), hint: t(text.findOfficeHint) }]} /></Card>
  </Page>
)

/** A hospital coordinator's home: whom they may invite, which kommuner lie in the catchment. */
export const CoordinatorHomePage = ({ name, kommuner, people }: { name: string; kommuner: readonly KommuneRow[]; people: readonly { name: string; role: string }[] }) => (
  <Page title={t(text.coordinatorTitle(name, kommuner.length))} lead={t(text.coordinatorLead)} action={<ButtonLink to={identityPaths.newInvitation()}>{t(text.invite)}</ButtonLink>}>
    <div class="columns columns--wide-first">
      <Card heading={t(text.kommuner)}><ul class="names">{kommuner.toSorted((a, b) => new Intl.Collator('nb').compare(a.name, b.name)).map((row) => <li><a class="ds-link" href={organisationPaths.kommune(row.number)}>{row.name}</a></li>)}</ul></Card>
      <Card heading={t(text.supervisors)} aside={<a class="ds-link" href={identityPaths.people()}>{t(text.seeAll)}</a>}>
        {people.length === 0 ? <p class="muted">{t(text.none)}</p> : <ul class="rows">{people.map((one) => <li><b>{one.name}</b><span class="muted">{one.role}</span></li>)}</ul>}
      </Card>
    </div>
  </Page>
)
