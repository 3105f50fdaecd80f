import { type Texts, texts } from '#platform/i18n/texts.ts'
import type { UnitKind } from './rules.ts'

export const kindText: Texts<UnitKind> = {
  country: { nb: 'Land', nn: 'Land', en: 'Country' },
  directorate: { nb: 'Direktorat', nn: 'Direktorat', en: 'Directorate' },
  operator: { nb: 'Drift', nn: 'Drift', en: 'Operations' },
  rhf: { nb: 'Regionalt helseforetak', nn: 'Regionalt helseføretak', en: 'Regional health trust' },
  hf: { nb: 'Helseforetak', nn: 'Helseføretak', en: 'Health trust' },
  hospital: { nb: 'Sykehus', nn: 'Sjukehus', en: 'Hospital' },
  office: { nb: 'ALIS-kontor', nn: 'ALIS-kontor', en: 'ALIS office' },
  kommune: { nb: 'Kommune', nn: 'Kommune', en: 'Kommune' },
}

export const text = texts({
  kommuner: { nb: 'Kommunene', nn: 'Kommunane', en: 'The kommuner' },
  someKommuner: (n: number, all: number) => ({ nb: `${n} av ${all} kommuner`, nn: `${n} av ${all} kommunar`, en: `${n} of ${all} kommuner` }),
  kommunerTitle: (n: number) => ({ nb: `${n} kommuner og kontoret som hjelper dem`, nn: `${n} kommunar og kontoret som hjelper dei`, en: `${n} kommuner and the office that helps them` }),
  kommunerLead: { nb: 'Finn kommunen, fylket og ALIS-kontoret. Klikk på en kommune for å se mer.', nn: 'Finn kommunen, fylket og ALIS-kontoret. Klikk på ein kommune for å sjå meir.', en: 'Find the kommune, its county and its ALIS office. Choose a kommune to see more.' },
  number: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  county: { nb: 'Fylke', nn: 'Fylke', en: 'County' },
  office: { nb: 'ALIS-kontor', nn: 'ALIS-kontor', en: 'ALIS office' },
  offices: { nb: 'ALIS-kontorene', nn: 'ALIS-kontora', en: 'The ALIS offices' },
  officesLead: { nb: 'Seks kontorer gir råd til kommunene om spesialistutdanningen.', nn: 'Seks kontor gir råd til kommunane om spesialistutdanninga.', en: 'Six offices advise the kommuner on specialist training.' },
  region: { nb: 'Helseregion', nn: 'Helseregion', en: 'Health region' },
  trust: { nb: 'Helseforetak', nn: 'Helseføretak', en: 'Health trust' },
  localHospital: { nb: 'Lokalsykehus', nn: 'Lokalsjukehus', en: 'Local hospital' },
  centrality: { nb: 'Sentralitetsklasse', nn: 'Sentralitetsklasse', en: 'Centrality class' },
  centralityOf: (value: number, year: number) => ({ nb: `${value} (klassene fra ${year})`, nn: `${value} (klassene frå ${year})`, en: `${value} (classes of ${year})` }),
  officialName: { nb: 'Offisielt navn', nn: 'Offisielt namn', en: 'Official name' },
  noKommuner: { nb: 'Ingen kommuner passer. Nullstill filteret.', nn: 'Ingen kommunar passar. Nullstill filteret.', en: 'No kommuner match. Clear the filter.' },
  kommuneTitle: (name: string) => ({ nb: `${name} kommune`, nn: `${name} kommune`, en: `${name} kommune` }),
  helpedBy: (office: string) => ({ nb: `${office} gir råd til kommunen.`, nn: `${office} gir råd til kommunen.`, en: `${office} advises the kommune.` }),
  facts: { nb: 'Om kommunen', nn: 'Om kommunen', en: 'About the kommune' },
  kommunerOf: (n: number) => ({ nb: n === 1 ? 'én kommune' : `${n} kommuner`, nn: n === 1 ? 'éin kommune' : `${n} kommunar`, en: n === 1 ? 'one kommune' : `${n} kommuner` }),
  officeTitle: (name: string, n: number) => ({ nb: `${name} hjelper ${n === 1 ? 'én kommune' : `${n} kommuner`}`, nn: `${name} hjelper ${n === 1 ? 'éin kommune' : `${n} kommunar`}`, en: `${name} helps ${n === 1 ? 'one kommune' : `${n} kommuner`}` }),
  officeLead: { nb: 'Kontoret gir råd til ledere, veiledere og leger i kommunene under.', nn: 'Kontoret gir råd til leiarar, rettleiarar og legar i kommunane under.', en: 'The office advises leaders, mentors and doctors in the kommuner below.' },
  hospitals: { nb: 'Helseforetak og sykehus', nn: 'Helseføretak og sjukehus', en: 'Health trusts and hospitals' },
  hospitalsLead: { nb: 'Fire regionale helseforetak har ansvar for at leger i spesialisering får tjeneste på sykehus.', nn: 'Fire regionale helseføretak har ansvar for at legar i spesialisering får teneste på sjukehus.', en: 'Four regional trusts must see to it that doctors in training get service in hospitals.' },
  inCatchment: { nb: 'Kommuner i opptaksområdet', nn: 'Kommunar i opptaksområdet', en: 'Kommuner in the catchment area' },
  below: { nb: 'Enheter under', nn: 'Einingar under', en: 'Units below' },
  allKommuner: { nb: 'Alle kommuner', nn: 'Alle kommunar', en: 'All kommuner' },
  importTitle: { nb: 'Les inn landet på nytt', nn: 'Les inn landet på nytt', en: 'Read the country in again' },
  importNothing: { nb: 'Ingenting er endret siden sist', nn: 'Ingenting er endra sidan sist', en: 'Nothing has changed since last time' },
  importChanges: (added: number, changed: number) => ({ nb: `${added} ${added === 1 ? 'ny' : 'nye'} og ${changed} ${changed === 1 ? 'endret opplysning' : 'endrede opplysninger'}`, nn: `${added} ${added === 1 ? 'ny' : 'nye'} og ${changed} endra ${changed === 1 ? 'opplysning' : 'opplysningar'}`, en: `${added} new and ${changed} changed ${changed === 1 ? 'item' : 'items'}` }),
  importLead: { nb: 'Slik skiller filene som følger med produktet, seg fra det som er lagret.', nn: 'Slik skil filene som følgjer med produktet, seg frå det som er lagra.', en: 'This is how the files that come with the product differ from what is stored.' },
  importSame: { nb: 'Filene som følger med produktet, er like det som er lagret.', nn: 'Filene som følgjer med produktet, er like det som er lagra.', en: 'The files that come with the product are the same as what is stored.' },
  importApply: { nb: 'Skriv endringene', nn: 'Skriv endringane', en: 'Write the changes' },
  imported: { nb: 'Endringene er skrevet.', nn: 'Endringane er skrivne.', en: 'The changes have been written.' },
  added: { nb: 'Nye', nn: 'Nye', en: 'New' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  onlyHere: { nb: 'Bare i databasen, blir stående', nn: 'Berre i databasen, blir ståande', en: 'Only in the database, kept' },
})

export const happenings = texts({ 
  'organisation.registrationSet': { nb: 'Førte inn kommunens status som utdanningsvirksomhet', nn: 'Førte inn statusen til kommunen som utdanningsverksemd', en: 'Entered the kommune’s status as training institution' },
  'organisation.imported': { nb: 'Leste inn landet', nn: 'Las inn landet', en: 'Read the country in' } })
