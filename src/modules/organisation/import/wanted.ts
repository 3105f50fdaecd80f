import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { UnitKind } from '../rules.ts'

export interface WantedUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly code: string
  readonly name: string
  readonly parentId: string | null
  readonly officeId: string | null
  readonly endedOn: Temporal.PlainDate | null
  readonly continuedById: string | null
}
export interface WantedKommune {
  readonly unitId: string
  readonly officialName: string
  readonly countyNumber: string
  readonly county: string
  readonly rhfId: string
  readonly trustId: string | null
  readonly localHospital: string | null
  readonly note: string | null
  readonly lat: number | null
  readonly lon: number | null
}
export interface WantedCentrality {
  readonly unitId: string
  readonly year: number
  readonly index: number
  readonly class: number
}
export interface WantedOffice {
  readonly unitId: string
  readonly hostId: string
  readonly establishedYear: number
}
export interface Wanted {
  readonly units: readonly WantedUnit[]
  readonly kommuner: readonly WantedKommune[]
  readonly offices: readonly WantedOffice[]
  readonly centrality: readonly WantedCentrality[]
}
/** The files a country is made from. */
export const sourceFiles = ['kommuner', 'kommune_punkt', 'helseforetak', 'sykehus', 'alis_kontor'] as const

type CsvRow = Record<string, string>

/** The same unit gets the same id in every installation: from its kind and code. */
export function unitId(kind: UnitKind, code: string): string {
  const hash = createHash('sha256').update(`loype/${kind}/${code}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const slug = (name: string) => name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replace(/[^a-z0-9]+/g, '-')
const rows = (csv: string): CsvRow[] => parse(csv, { columns: true, skip_empty_lines: true, bom: true })
// One trust has a short name in the list of hospitals.
const shortNames: Readonly<Record<string, string>> = { 'UNN HF': 'Universitetssykehuset Nord-Norge HF' }

type AddUnit = (kind: UnitKind, code: string, name: string, above?: { parentId?: string | null; officeId?: string | null }) => string

/** What the country should be, from the files. @param files name → content of the CSV files in `data/reference` */
export function wantedFrom(files: Readonly<Record<(typeof sourceFiles)[number], string>>): Wanted {
  // The list of hospitals names one code twice, under an old name and a new: the last one stands.
  const units = new Map<string, WantedUnit>()
  const add: AddUnit = (kind, code, name, above = {}) => {
    const id = unitId(kind, code)
    units.set(id, { id, kind, code, name, parentId: above.parentId ?? null, officeId: above.officeId ?? null, endedOn: null, continuedById: null })
    return id
  }
  add('country', 'NO', 'Norge')
  add('directorate', 'helsedirektoratet', 'Helsedirektoratet')
  add('operator', 'loype', 'Løype drift')
  const trusts = addTrusts(add, rows(files.helseforetak), rows(files.sykehus))
  const officeRows = rows(files.alis_kontor)
  for (const row of officeRows) add('office', row.id ?? '', row.navn ?? '')
  const points = new Map(rows(files.kommune_punkt).map((row) => [row.kommunenummer, { lat: Number(row.bredde), lon: Number(row.lengde) }]))
  const kommuner: WantedKommune[] = []
  const centrality: WantedCentrality[] = []
  for (const row of rows(files.kommuner)) {
    const id = add('kommune', row.kommunenummer ?? '', row.navn ?? '', { officeId: row.alis_kontor_id ? unitId('office', row.alis_kontor_id) : null })
    kommuner.push({
      unitId: id, officialName: row.offisielt_navn_ssb || (row.navn ?? ''), countyNumber: row.fylkesnummer ?? '', county: row.fylke ?? '',
      rhfId: trusts.get(row.rhf ?? '') ?? '', trustId: trusts.get(row.helseforetak ?? '') ?? null, localHospital: row.lokalsykehusomrade || null, note: row.merknad || null,
      ...(points.get(row.kommunenummer) ?? { lat: null, lon: null }),
    })
    centrality.push(...centralityOf(id, row))
  }
  const offices = officeRows.map((row) => ({ unitId: unitId('office', row.id ?? ''), hostId: unitId('kommune', row.vertskommunenummer ?? ''), establishedYear: Number(row.opprettet?.slice(0, 4)) }))
  return { units: [...units.values()], kommuner, offices, centrality }
}

function addTrusts(add: AddUnit, trustRows: readonly CsvRow[], hospitalRows: readonly CsvRow[]): ReadonlyMap<string, string> {
  const trusts = new Map<string, string>()
  for (const row of trustRows) {
    const name = row.navn ?? ''
    const regional = row.type === 'RHF'
    trusts.set(name, add(regional ? 'rhf' : 'hf', row.organisasjonsnummer || slug(name), name, { parentId: regional ? null : (trusts.get(row.rhf ?? '') ?? null) }))
  }
  for (const row of hospitalRows) {
    const trust = row.helseforetak ?? ''
    add('hospital', row.sykehus_kode_skde || slug(row.sykehus ?? ''), row.sykehus ?? '', { parentId: trusts.get(shortNames[trust] ?? trust) ?? null })
  }
  return trusts
}

// One column per year the classes were published for.
function centralityOf(unitId: string, row: CsvRow): WantedCentrality[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const year = /^sentralitetsklasse_(\d{4})$/.exec(column)?.[1]
    return year && value ? [{ unitId, year: Number(year), class: Number(value), index: Number(row[`sentralitetsindeks_${year}`] ?? 0) }] : []
  })
}
