import type { Child } from '#ui/jsx-runtime'
import { t } from '#platform/i18n/language.ts'
import { Page } from '#ui/page.tsx'
import { Card, Facts, Links } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { KommuneRow } from '../queries.ts'
import { centralityIn } from '../rules.ts'
import { kindText, text } from '../text.ts'
import type { Unit } from '../tables.ts'

/** One kommune: where it belongs, who helps it. @param more what other parts of the product know of it */
export const KommunePage = ({ kommune, officeCode, year, more }: { kommune: KommuneRow; officeCode: string | null; year: number; more?: Child }) => {
  const inYear = centralityIn(kommune.centrality, year)
  const published = kommune.centrality.findLast((one) => one.class === inYear)?.year
  const facts = (
    <Card heading={t(text.facts)}>
      <Facts items={[
        kommune.officialName !== kommune.name && [t(text.officialName), kommune.officialName],
        [t(text.office), kommune.office && officeCode ? <a class="ds-link" href={paths.office(officeCode)}>{kommune.office}</a> : '–'],
        [t(text.region), kommune.region],
        kommune.trust ? [t(text.trust), kommune.trust] : null,
        kommune.localHospital ? [t(text.localHospital), kommune.localHospital] : null,
        inYear && published ? [t(text.centrality), t(text.centralityOf(inYear, published))] : null,
      ]} />
      {kommune.note ? <p class="muted" lang="nb">{kommune.note}</p> : null}
    </Card>
  )
  return (
    <Page title={t(text.kommuneTitle(kommune.name))} kicker={`${kommune.county} · ${kommune.number}`} lead={kommune.office ? t(text.helpedBy(kommune.office)) : undefined} back={{ to: paths.kommuner(), label: t(text.allKommuner) }} width={more ? 'wide' : 'narrow'}>
      {more ? <div class="columns"><div class="stack">{more}</div>{facts}</div> : facts}
    </Page>
  )
}

const byName = (kommuner: readonly KommuneRow[]) => kommuner.toSorted((a, b) => new Intl.Collator('nb').compare(a.name, b.name))

export const OfficesPage = ({ offices }: { offices: readonly { unit: Unit; kommuner: number; counties: readonly string[] }[] }) => (
  <Page title={t(text.offices)} lead={t(text.officesLead)} width="narrow">
    <Card><Links items={offices.map(({ unit, kommuner, counties }) => ({ to: paths.office(unit.code), label: unit.name, hint: `${counties.join(', ')} · ${t(text.kommunerOf(kommuner))}` }))} /></Card>
  </Page>
)

export const OfficePage = ({ office, kommuner, more }: { office: Unit; kommuner: readonly KommuneRow[]; more?: Child }) => (
  <Page title={t(text.officeTitle(office.name, kommuner.length))} lead={t(text.officeLead)} back={{ to: paths.offices(), label: t(text.offices) }}>
    {more}
    {[...new Set(kommuner.map((row) => row.county))].map((county) => (
      <Card heading={county}>
        <ul class="names">{byName(kommuner.filter((row) => row.county === county)).map((row) => <li><a class="ds-link" href={paths.kommune(row.number)}>{row.name}</a></li>)}</ul>
      </Card>
    ))}
  </Page>
)

export const HospitalsPage = ({ regions }: { regions: readonly { unit: Unit; trusts: readonly { unit: Unit; hospitals: readonly Unit[] }[] }[] }) => (
  <Page title={t(text.hospitals)} lead={t(text.hospitalsLead)}>
    {regions.map(({ unit, trusts }) => (
      <Card heading={unit.name}>
        <ul class="links">{trusts.map((trust) => (
          <li><a class="ds-link" href={paths.unit(trust.unit.id)}>{trust.unit.name}</a><span class="muted">{trust.hospitals.map((hospital) => hospital.name).join(' · ')}</span></li>
        ))}</ul>
      </Card>
    ))}
  </Page>
)

/** A trust, a hospital or the like: what it belongs to and what belongs to it. */
export const UnitPage = ({ unit, parent, below, catchment, more }: { unit: Unit; parent: Unit | null; below: readonly Unit[]; catchment: readonly KommuneRow[]; more?: Child }) => (
  <Page title={unit.name} kicker={t(kindText[unit.kind])} lead={parent ? <a class="ds-link" href={paths.unit(parent.id)}>{parent.name}</a> : undefined} back={{ to: paths.hospitals(), label: t(text.hospitals) }}>
    {more}
    {below.length > 0 ? <Card heading={t(text.below)}><ul class="names names--long">{below.map((one) => <li><a class="ds-link" href={paths.unit(one.id)}>{one.name}</a></li>)}</ul></Card> : null}
    {catchment.length > 0 ? <Card heading={t(text.inCatchment)}><ul class="names">{byName(catchment).map((row) => <li><a class="ds-link" href={paths.kommune(row.number)}>{row.name}</a></li>)}</ul></Card> : null}
  </Page>
)
