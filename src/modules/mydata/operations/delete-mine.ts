import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { operation } from '#platform/operation.ts'
import { isOneself } from '../policy.ts'
import { deletionOf } from '../queries/due.ts'
import { type Deletable, deletable } from '../rules.ts'
import { problems } from '../text.ts'

const asList = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

/**
 * Deletes before its time what is only one's own (R155): forms not finished, ended sessions, revoked tokens, what-ifs, news. Nothing that others
 * build on is among it, and the policies of the tables let nothing else go. How many of what stands in the trail, and no more.
 */
export const deleteMine = operation({
  name: 'mydata.deleteMine',
  input: z.object({ what: z.preprocess(asList, z.array(z.enum(deletable, { error: 'choose' })).min(1, 'chooseSome').max(deletable.length).transform((codes) => [...new Set(codes)])) }),
  load: async () => null,
  allow: isOneself,
  problems,
  async run(ctx, _, { what }) {
    const counts: Partial<Record<Deletable, number>> = {}
    for (const code of what) counts[code] = (await ctx.connection.query(deletionOf(code), [ctx.actor.personId])).length
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    if (total === 0) throw new Rejected('nothing_there', { field: 'what' })
    await ctx.trail('mydata.deleted', { record: { kind: 'person', id: ctx.actor.personId }, subjectId: ctx.actor.personId, details: counts })
    return { total }
  },
})
