import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { choice, email, optionalHprNumber, personName, recordId } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theUnit, unitsAbove } from '#modules/organisation/index.ts'
import { addRole, inviteOnce, personWith } from '../people.ts'
import { mayGiveRole } from '../policy.ts'
import { roleNames } from '../roles.ts'
import { unitKindOf } from '../rules.ts'
import { problems } from '../text.ts'

/** Gives somebody else a role in a unit from today, and invites them if they have not signed in yet (R51). */
export const giveRole = operation({
  name: 'identity.giveRole',
  input: z.object({ name: personName(), email: email(), hprNumber: optionalHprNumber(), role: choice(roleNames), unitId: recordId() }),
  load: async (ctx, { unitId }) => ({ unit: await theUnit(ctx, unitId), above: await unitsAbove(ctx, unitId) }),
  allow: (actor, { above }, { role }) => mayGiveRole(actor, role, above),
  problems,
  async run(ctx, { unit }, { role, ...someone }) {
    if (!unitKindOf[role].includes(unit.kind)) throw new Rejected('role_not_yours_to_give', { field: 'role' })
    const person = await personWith(ctx, someone)
    // Who advises a kommune or runs the system could else lead there, and read what they follow only in figures.
    if (person.id === ctx.actor.personId) throw new Rejected('not_to_oneself', { field: 'email' })
    const added = await addRole(ctx, { personId: person.id, unitId: unit.id, role })
    if (!added) throw new Rejected('role_held_already', { field: 'role' })
    if (!person.claimed) await inviteOnce(ctx, person.id, someone.email, unit.id)
    return { personId: person.id, name: someone.name, claimed: person.claimed }
  },
})
