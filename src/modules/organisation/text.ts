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
  kommunerOf: (n: number) => ({ nb: `${n} kommuner`, nn: `${n} kommunar`, en: `${n} kommuner` }),
  officeTitle: (name: string, n: number) => ({ nb: `${name} hjelper ${n} kommuner`, nn: `${name} hjelper ${n} kommunar`, en: `${name} helps ${n} kommuner` }),
  hospitals: { nb: 'Helseforetak og sykehus', nn: 'Helseføretak og sjukehus', en: 'Health trusts and hospitals' },
  hospitalsLead: { nb: 'Fire regionale helseforetak har ansvar for at leger i spesialisering får tjeneste på sykehus.', nn: 'Fire regionale helseføretak har ansvar for at legar i spesialisering får teneste på sjukehus.', en: 'Four regional trusts must see to it that doctors in training get service in hospitals.' },
  inCatchment: { nb: 'Kommuner i opptaksområdet', nn: 'Kommunar i opptaksområdet', en: 'Kommuner in the catchment area' },
  below: { nb: 'Enheter under', nn: 'Einingar under', en: 'Units below' },
  above: { nb: 'Hører til', nn: 'Høyrer til', en: 'Belongs to' },
  allKommuner: { nb: 'Alle kommuner', nn: 'Alle kommunar', en: 'All kommuner' },
  importTitle: { nb: 'Les inn landet på nytt', nn: 'Les inn landet på nytt', en: 'Read the country in again' },
  importNothing: { nb: 'Ingenting er endret siden sist', nn: 'Ingenting er endra sidan sist', en: 'Nothing has changed since last time' },
  importChanges: (added: number, changed: number) => ({ nb: `${added} nye og ${changed} endrede opplysninger`, nn: `${added} nye og ${changed} endra opplysningar`, en: `${added} new and ${changed} changed items` }),
  importLead: { nb: 'Slik skiller filene som følger med produktet, seg fra det som er lagret.', nn: 'Slik skil filene som følgjer med produktet, seg frå det som er lagra.', en: 'This is how the files that come with the product differ from what is stored.' },
  importApply: { nb: 'Skriv endringene', nn: 'Skriv endringane', en: 'Write the changes' },
  imported: { nb: 'Endringene er skrevet.', nn: 'Endringane er skrivne.', en: 'The changes have been written.' },
  added: { nb: 'Nye', nn: 'Nye', en: 'New' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  onlyHere: { nb: 'Bare i databasen, blir stående', nn: 'Berre i databasen, blir ståande', en: 'Only in the database, kept' },
})

export const happenings = texts({ 'organisation.imported': { nb: 'Leste inn landet', nn: 'Las inn landet', en: 'Read the country in' } })
