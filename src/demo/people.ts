import type { Door } from '#platform/db/door.ts'
import type { C } from '#platform/web/env.ts'
import type { DemoPerson } from '#modules/identity/index.ts'
import { unitsOf } from '#modules/organisation/index.ts'
import { unitKinds } from '#modules/organisation/rules.ts'
import { cast, type Player } from './cast.ts'
import { castIds } from './world.ts'

/** The people one can sign in as, in the reader's language. Read once: the cast does not change. */
export function demoPeople(door: Door): (c: C) => Promise<readonly DemoPerson[]> {
  const units = door.asSystem('demo', async (ctx) => new Map((await unitsOf(ctx, unitKinds)).map((unit) => [`${unit.kind} ${unit.code}`, unit.name])))
  return async (c) => {
    const names = await units
    return (cast as readonly Player[]).map((player) => ({
      id: castIds.get(player.key) ?? '', name: player.name, finds: player.finds[c.var.ctx?.actor.lang ?? c.var.lang],
      roles: player.roles.map((held) => ({ role: held.role, unit: names.get(held.unit.join(' ')) ?? '' })),
    }))
  }
}
