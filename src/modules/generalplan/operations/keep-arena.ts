import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { Rejected } from '#platform/errors.ts'
import { choice, line, optionalDate, optionalText, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { specialties } from '#modules/curriculum/index.ts'
import { theKommune, theUnit } from '#modules/organisation/index.ts'
import { mayKeepArenas } from '../policy.ts'
import { type ArenaView, theArena } from '../queries/arenas.ts'
import { arenaKinds, whyNotAgreed } from '../rules.ts'
import { arena } from '../tables.ts'
import { problems } from '../text/problems.ts'

const fields = { name: line(120), kind: choice(arenaKinds), agreedFrom: optionalDate(), agreedUntil: optionalDate(), note: optionalText(2000) }
const conflicts = { arena_name: 'name_taken' } as const

/** @throws Rejected where the agreement does not fit the kind (R36) */
function checked<Wish extends Parameters<typeof whyNotAgreed>[0]>(wish: Wish): Wish {
  const problem = whyNotAgreed(wish)
  if (problem) throw new Rejected(problem, { field: problem === 'ends_before_start' ? 'agreedUntil' : 'agreedFrom' })
  return wish
}

const happened = (kind: 'Added' | 'Changed' | 'Removed', ctx: Ctx, one: Pick<ArenaView, 'id' | 'unitId' | 'name' | 'specialty'>) =>
  ctx.trail(`generalplan.arena${kind}`, { record: { kind: 'arena', id: one.id }, unitId: one.unitId, details: { name: one.name, specialty: one.specialty } })

/** Adds a place of learning to what an organisation offers (R40). */
export const addArena = operation({
  name: 'generalplan.addArena',
  input: z.object({ number: z.string().regex(/^\d{4}$/), specialty: choice(specialties), ...fields }),
  load: (ctx, { number }) => theKommune(ctx, number),
  allow: (actor, kommune) => mayKeepArenas(actor, kommune.id),
  problems, conflicts,
  async run(ctx, { id: unitId }, { number: _, specialty, ...wish }) {
    const id = newId()
    await ctx.db.insert(arena).values({ id, unitId, specialty, ...checked(wish), addedBy: ctx.actor.personId, addedAt: ctx.now })
    await happened('Added', ctx, { id, unitId, name: wish.name, specialty })
    return { arenaId: id }
  },
})

export const changeArena = operation({
  name: 'generalplan.changeArena',
  input: z.object({ arenaId: recordId(), ...fields }),
  load: (ctx, { arenaId }) => theArena(ctx, arenaId, 'update'),
  allow: (actor, one) => mayKeepArenas(actor, one.unitId),
  problems, conflicts,
  async run(ctx, before, { arenaId, ...wish }) {
    await ctx.db.update(arena).set(checked(wish)).where(eq(arena.id, arenaId))
    await happened('Changed', ctx, { ...before, name: wish.name })
    return { arenaId }
  },
})

/** Takes an arena away with what it covered. */
export const removeArena = operation({
  name: 'generalplan.removeArena',
  input: z.object({ arenaId: recordId() }),
  load: (ctx, { arenaId }) => theArena(ctx, arenaId, 'update'),
  allow: (actor, one) => mayKeepArenas(actor, one.unitId),
  problems,
  async run(ctx, one) {
    await ctx.db.delete(arena).where(eq(arena.id, one.id))
    await happened('Removed', ctx, one)
    return { number: (await theUnit(ctx, one.unitId)).code, specialty: one.specialty }
  },
})
