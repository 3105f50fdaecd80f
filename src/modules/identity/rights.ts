import type { Door } from '#platform/db/door.ts'
import { givenByDelegating, mayGive, rightsOf } from './roles.ts'
import { roleRight } from './tables.ts'

/** Writes what each role may do to where the policies read it; at every start, so that `roles.ts` is what holds. */
export const syncRights = (door: Door): Promise<void> =>
  door.asSystem('rights', async (ctx) => {
    const gifts = [...Object.entries(mayGive), ...Object.entries(givenByDelegating)].flatMap(([role, given]) => given.map((each) => ({ role, right: `give.${each}` })))
    const wanted = [...Object.entries(rightsOf).flatMap(([role, rights]) => rights.map((right) => ({ role, right }))), ...gifts]
    const there = await ctx.db.select().from(roleRight)
    const key = (one: { role: string; right: string }) => `${one.role} ${one.right}`
    if (there.map(key).sort().join() === wanted.map(key).sort().join()) return
    await ctx.db.delete(roleRight)
    await ctx.db.insert(roleRight).values(wanted)
  })
