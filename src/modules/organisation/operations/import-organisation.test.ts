import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { countryFiles } from '../import/files.ts'
import { unitId, wantedFrom } from '../import/wanted.ts'
import { kommuner } from '../queries.ts'
import { importOrganisation, organisationDifferences } from './import-organisation.ts'

withDatabase()

const files = countryFiles()
const ada = castIds.get('ada') ?? ''
/** The files with a kommune renamed, and one more hospital. */
const newer = {
  ...files,
  kommuner: files.kommuner.replace(/^(4602,)[^,]*/m, '$1Kinn og Flora'),
  sykehus: `${files.sykehus.trimEnd()}\nHelse Førde HF,nytt-1,Nytt sykehus i Førde,Helse Vest RHF\n`,
}

scenario('R120: the country is the 357 kommuner, each with county, region, office and centrality by year', async ({ as }) => {
  const rows = await (await as(ada)).sees(kommuner)
  expect(rows).toHaveLength(357)
  expect(rows.every((row) => row.county && row.region && row.office && row.centrality.length > 0)).toBe(true)
  expect(rows.find((row) => row.number === '4602')).toMatchObject({ name: 'Kinn', county: 'Vestland', region: 'Helse Vest RHF', office: 'ALIS Vest', trust: 'Helse Førde HF' })
})

scenario('the import shows what it would change before it does, and shows nothing afterwards', async ({ as, door }) => {
  const acting = await as(ada)
  expect(await acting.sees(organisationDifferences, wantedFrom(files))).toEqual({ added: [], changed: [], onlyHere: [] })
  const wanted = wantedFrom(newer)
  const shown = await acting.sees(organisationDifferences, wanted)
  expect(shown.added).toEqual(['hospital Nytt sykehus i Førde'])
  expect(shown.changed).toContainEqual({ what: 'kommune Kinn og Flora', field: 'name', from: 'Kinn', to: 'Kinn og Flora' })
  expect(await look(door, `select name from unit where code = '4602' and kind = 'kommune'`)).toEqual([{ name: 'Kinn' }])
  await acting.does(importOrganisation, wanted as never)
  expect(await look(door, `select name from unit where code = '4602' and kind = 'kommune'`)).toEqual([{ name: 'Kinn og Flora' }])
  expect(await acting.sees(organisationDifferences, wanted)).toMatchObject({ added: [], changed: [] })
  expect(await lastEntry(door, 'organisation.imported')).toMatchObject({ actor: ada, capacity: 'system_administrator' })
})

scenario('the import may be repeated; a unit people may have roles in is kept, though the files no longer have it', async ({ as, door, given }) => {
  const acting = await as(ada)
  const without = wantedFrom({ ...files, kommuner: files.kommuner.replace(/^4602,.*\n/m, '') })
  expect((await acting.sees(organisationDifferences, without)).onlyHere).toEqual(['kommune Kinn'])
  await acting.does(importOrganisation, without as never)
  expect(await acting.does(importOrganisation, without as never)).toBe(0)
  const someone = await given.someone('Leder Kinn', ['leader', unitId('kommune', '4602')])
  expect(await (await as(someone)).sees(async (ctx) => ctx.actor.roles.map((held) => held.unitName))).toEqual(['Kinn'])
  expect(await look(door, `select count(*)::int as n from unit where kind = 'kommune'`)).toEqual([{ n: 357 }])
})

scenario('only the system administrator imports the country', async ({ as }) => {
  for (const who of ['marius', 'geir', 'knut', 'ingrid', 'hilde']) expect(await outcome((await as(castIds.get(who) ?? '')).does(importOrganisation, wantedFrom(files) as never))).toBe('denied')
})
