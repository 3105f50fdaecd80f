import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { mayKeepArenas } from '../policy.ts'
import { objectivesFor, theArena } from '../queries/arenas.ts'
import { arenaObjective } from '../tables.ts'
import { problems } from '../text/problems.ts'

const codes = z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(z.string().max(20)).max(1000).transform((all) => [...new Set(all)]))

/** Says which objectives can be reached at an arena, wholly and partly (R40). What is in neither list cannot be reached there. */
export const setCoverage = operation({
  name: 'generalplan.setCoverage',
  input: z.object({ arenaId: recordId(), full: codes, partly: codes }),
  load: (ctx, { arenaId }) => theArena(ctx, arenaId, 'update'),
  allow: (actor, one) => mayKeepArenas(actor, one.unitId),
  problems,
  async run(ctx, one, { arenaId, full, partly }) {
    const known = new Set((await objectivesFor(ctx, one.specialty)).flatMap(({ objectives }) => objectives.map(({ code }) => code)))
    if ([...full, ...partly].some((code) => !known.has(code))) throw new Rejected('unknown_objective')
    if (full.some((code) => partly.includes(code))) throw new Rejected('both_full_and_partly')
    await ctx.db.delete(arenaObjective).where(eq(arenaObjective.arenaId, arenaId))
    const rows = [...full.map((code) => ({ arenaId, code, extent: 'full' as const })), ...partly.map((code) => ({ arenaId, code, extent: 'partly' as const }))]
    if (rows.length > 0) await ctx.db.insert(arenaObjective).values(rows)
    await ctx.trail('generalplan.coverageSet', { record: { kind: 'arena', id: arenaId }, unitId: one.unitId, details: { name: one.name, full: full.length, partly: partly.length } })
    return { arenaId }
  },
})
