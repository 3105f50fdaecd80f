import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { newId } from '#platform/db/columns.ts'
import { unit } from '#modules/organisation/tables.ts'
import type { RoleName } from './roles.ts'
import { invitationDays } from './rules.ts'
import { invitation, person, role } from './tables.ts'

export interface Someone {
  readonly name: string
  readonly email: string
  readonly hprNumber?: string | null
}

/** The person with this address: the one who has signed in, the one already invited, or a new row. */
export async function personWith(ctx: Ctx, someone: Someone): Promise<{ id: string; claimed: boolean }> {
  const known = await knownBy(ctx, someone.email)
  if (known) return known
  const id = newId()
  await ctx.db.insert(person).values({ id, name: someone.name, email: someone.email, hprNumber: someone.hprNumber ?? null }).onConflictDoNothing()
  // Somebody else may have named the same person in this moment.
  return (await knownBy(ctx, someone.email)) ?? { id, claimed: false }
}

async function knownBy(ctx: Ctx, email: string): Promise<{ id: string; claimed: boolean } | undefined> {
  const [known] = await ctx.connection.query<{ id: string; claimed: boolean }>('select id, claimed from person_by_email($1)', [email])
  return known
}

/** Gives a role from today, or for a period, unless it is held already. @returns whether it was new */
export async function addRole(ctx: Ctx, given: { personId: string; unitId: string; role: RoleName; fromOn?: Temporal.PlainDate; untilOn?: Temporal.PlainDate }): Promise<boolean> {
  const added = await ctx.db.insert(role)
    .values({ id: newId(), ...given, fromOn: given.fromOn ?? ctx.today, givenBy: ctx.actor.personId })
    .onConflictDoNothing().returning({ id: role.id })
  if (added.length === 0) return false
  await ctx.trail('identity.roleGiven', { record: { kind: 'person', id: given.personId }, subjectId: given.personId, unitId: given.unitId, details: { role: given.role }, tells: [given.personId] })
  return true
}

/** Ends a role that was given for a period, when what it was given for is taken back; one, where the same was given more than once. */
export async function endRoleOf(ctx: Ctx, given: { personId: string; unitId: string; role: RoleName; fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate }): Promise<void> {
  const [held] = await ctx.db.select({ id: role.id }).from(role)
    .where(and(eq(role.personId, given.personId), eq(role.unitId, given.unitId), eq(role.role, given.role), eq(role.fromOn, given.fromOn), eq(role.untilOn, given.untilOn))).limit(1)
  if (held) await ctx.db.update(role).set({ untilOn: ctx.today.subtract({ days: 1 }) }).where(eq(role.id, held.id))
}

/** What somebody has been given and has not lost: what an invitation tells them they get. */
export const rolesGiven = (ctx: Ctx, personId: string) =>
  ctx.db.select({ role: role.role, unit: unit.name }).from(role).innerJoin(unit, eq(unit.id, role.unitId)).where(and(eq(role.personId, personId), or(isNull(role.untilOn), gte(role.untilOn, ctx.today)))).orderBy(role.fromOn, role.id)

/** Invites somebody who has not signed in yet, once: later roles come along with the same invitation. */
export async function inviteOnce(ctx: Ctx, personId: string, email: string, unitId: string): Promise<void> {
  if (!ctx.actor.personId) return
  await ctx.connection.query('select close_expired_invitation($1, $2)', [personId, ctx.now.toString()])
  const id = newId()
  // There is one open invitation per person: when somebody else sends it in this moment, we wait for theirs and send none.
  const added = await ctx.db.insert(invitation)
    .values({ id, personId, sentTo: email, invitedBy: ctx.actor.personId, createdAt: ctx.now, expiresAt: ctx.now.add({ hours: 24 * invitationDays }) })
    .onConflictDoNothing().returning({ id: invitation.id })
  if (added.length === 0) return
  await ctx.trail('identity.invited', { record: { kind: 'invitation', id }, subjectId: personId, unitId })
}
