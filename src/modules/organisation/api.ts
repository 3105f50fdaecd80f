import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import { kommuner } from './queries.ts'

/** The country, for everybody. */
export const api: readonly AnyEndpoint[] = [
  endpoint({
    method: 'get', path: '/kommuner', scope: 'public', summary: 'Alle kommuner med fylke, helseregion og ALIS-kontor',
    answer: z.array(z.object({ kommunenummer: z.string(), navn: z.string(), fylke: z.string(), helseregion: z.string(), alisKontor: z.string().nullable(), sentralitet: z.array(z.object({ ar: z.number(), klasse: z.number() })) })),
    handle: async (c) => (await kommuner(c.var.ctx)).map((row) => ({
      kommunenummer: row.number, navn: row.name, fylke: row.county, helseregion: row.region, alisKontor: row.office,
      sentralitet: row.centrality.map((one) => ({ ar: one.year, klasse: one.class })),
    })),
  }),
]
