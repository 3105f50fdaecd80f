import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import { recommendedTypes } from './activity-types.ts'
import { curricula, objectivesOf, versionInForce } from './queries.ts'
import { objectiveSets } from './rules.ts'

/** The objectives of a set, for everybody. */
export const api: readonly AnyEndpoint[] = [
  endpoint({
    method: 'get', path: '/laeringsmal', scope: 'public', summary: 'Læringsmålene i et sett, i versjonen som gjelder nå',
    query: z.object({ sett: z.enum(objectiveSets) }),
    answer: z.array(z.object({ kode: z.string(), tittel: z.string(), tema: z.string(), anbefalteAktiviteter: z.array(z.string()), tidskrav: z.string().nullable(), ovingsinnhold: z.boolean(), versjon: z.string() })),
    async handle(c, { query }) {
      const version = (await versionInForce(c.var.ctx, query.sett, c.var.ctx.today)) ?? (await curricula(c.var.ctx)).find((one) => one.set === query.sett)
      if (!version) return []
      return (await objectivesOf(c.var.ctx, version.id)).map((one) => ({ kode: one.code, tittel: one.title, tema: one.theme, anbefalteAktiviteter: [...recommendedTypes(one.recommended)], tidskrav: one.timeRequirement, ovingsinnhold: one.practice, versjon: version.name }))
    },
  }),
]
