import { expect, test } from 'vitest'
import { centralityIn, kilometresBetween } from '../rules.ts'
import { compare } from './compare.ts'
import { countryFiles } from './files.ts'
import { unitId, wantedFrom } from './wanted.ts'

const named = (id: string, name: string) => ({ id, name })
const compared = (existing: { id: string; name: string }[], wanted: { id: string; name: string }[]) => compare(existing, wanted, (row) => row.id, (row) => row.name)

test('what is new, what differs field by field, and what is only here', () => {
  expect(compared([named('1', 'Kinn'), named('2', 'Flora')], [named('1', 'Kinn kommune'), named('3', 'Bergen')])).toEqual({
    added: ['Bergen'], changed: [{ what: 'Kinn kommune', field: 'name', from: 'Kinn', to: 'Kinn kommune' }], onlyHere: ['Flora'], toWrite: [named('1', 'Kinn kommune'), named('3', 'Bergen')],
  })
})

test('what is equal is not written', () => {
  expect(compared([named('1', 'Kinn')], [named('1', 'Kinn')])).toEqual({ added: [], changed: [], onlyHere: [], toWrite: [] })
})

test('R120: the country as the files have it: 357 kommuner, six offices, four regions, twenty-three trusts and hospitals of their own', () => {
  const { units, kommuner, centrality } = wantedFrom(countryFiles())
  const of = (kind: string) => units.filter((one) => one.kind === kind)
  expect([kommuner.length, of('kommune').length, of('office').length, of('rhf').length, of('hf').length]).toEqual([357, 357, 6, 4, 23])
  expect(new Set(units.map((one) => one.id)).size).toBe(units.length)
  const known = new Set(units.map((one) => one.id))
  expect(units.filter((one) => (one.parentId && !known.has(one.parentId)) || (one.officeId && !known.has(one.officeId)))).toEqual([])
  expect(kommuner.filter((one) => !known.has(one.rhfId))).toEqual([])
  expect(of('kommune').filter((one) => !one.officeId)).toEqual([])
  expect(new Set(centrality.map((one) => one.class))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
})

test('every kommune has a point, in Norway, and the way between two known ones is what a map says', () => {
  const { units, kommuner } = wantedFrom(countryFiles())
  expect(kommuner.filter((one) => !(Number(one.lat) > 57.9 && Number(one.lat) < 71.3 && Number(one.lon) > 4 && Number(one.lon) < 31.3))).toEqual([])
  const point = (number: string) => kommuner.find((one) => one.unitId === unitId('kommune', number)) as (typeof kommuner)[number]
  expect(units.find((one) => one.id === point('4601').unitId)?.name).toBe('Bergen')
  const between = (a: string, b: string) => kilometresBetween(point(a), point(b)) ?? Number.NaN
  // From town to town: Oslo-Bergen 305, Bodø-Tromsø 325, Bergen-Askøy 15, Stavanger-Sandnes 15 kilometres; the middle of a kommune is not its town.
  expect(between('0301', '4601')).toBeGreaterThan(280)
  expect(between('0301', '4601')).toBeLessThan(310)
  expect(between('1804', '5501')).toBeGreaterThan(280)
  expect(between('1804', '5501')).toBeLessThan(340)
  expect(between('4601', '4627')).toBeLessThan(25)
  expect(between('1103', '1108')).toBeLessThan(40)
})

test('a distance is the same there and back, nothing to oneself, and not known without a point', () => {
  const [town, city] = [{ lat: 59.9139, lon: 10.7522 }, { lat: 60.3913, lon: 5.3221 }]
  expect([kilometresBetween(town, city), kilometresBetween(city, town), kilometresBetween(town, town)]).toEqual([305, 305, 0])
  expect(kilometresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBe(20015)
  expect(kilometresBetween(town, { lat: null, lon: null })).toBeNull()
})

test('the same unit has the same id in every installation', () => expect(unitId('kommune', '0301')).toBe(unitId('kommune', '0301')))

test('R92: centrality is that of a year: the newest published in or before it, else the oldest there is', () => {
  const classes = [{ year: 2024, class: 5 }, { year: 2020, class: 6 }]
  expect([2019, 2020, 2023, 2024, 2030].map((year) => centralityIn(classes, year))).toEqual([6, 6, 6, 5, 5])
  expect(centralityIn([], 2024)).toBeNull()
})
