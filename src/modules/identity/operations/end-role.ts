import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { notFound, Rejected } from '#platform/errors.ts'
import { recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { mayEndRole } from '../policy.ts'
import { problems } from '../text.ts'
import { role } from '../tables.ts'

async function theRole(ctx: Ctx, id: string) {
  const [found] = await ctx.db.select({ role: role.role }).from(role).where(eq(role.id, id))
  if (!found) notFound('role')
  // Administrators are held all together and in order: the last two must not end each other.
  const held = found.role === 'system_administrator' ? eq(role.role, found.role) : eq(role.id, id)
  const rows = await ctx.db.select().from(role).where(held).orderBy(role.id).for('no key update')
  return rows.find((one) => one.id === id) ?? notFound('role')
}

/** Ends a role as of today: tomorrow it gives no rights, and what was done in it stands. */
export const endRole = operation({
  name: 'identity.endRole',
  input: z.object({ roleId: recordId() }),
  load: async (ctx, { roleId }) => {
    const held = await theRole(ctx, roleId)
    return { held, above: await unitsAbove(ctx, held.unitId) }
  },
  allow: (actor, { held, above }) => mayEndRole(actor, held, above),
  problems,
  async run(ctx, { held }) {
    if (held.untilOn && Temporal.PlainDate.compare(held.untilOn, ctx.today) < 0) throw new Rejected('already_ended')
    if (held.role === 'system_administrator') {
      const others = await ctx.db.select({ id: role.id }).from(role).where(and(eq(role.role, 'system_administrator'), isNull(role.untilOn)))
      if (others.length < 2) throw new Rejected('last_administrator')
    }
    await ctx.db.update(role).set({ untilOn: ctx.today.subtract({ days: 1 }) }).where(eq(role.id, held.id))
    await ctx.trail('identity.roleEnded', { record: { kind: 'person', id: held.personId }, subjectId: held.personId, unitId: held.unitId, details: { role: held.role }, tells: [held.personId] })
  },
})
