import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { unit } from '#modules/organisation/tables.ts'
import type { RoleName } from './roles.ts'
import { apiToken, type Invitation, invitation, type Person, person, role, session } from './tables.ts'

/** @throws NotFound, also for somebody the actor does not know */
export async function thePerson(ctx: Ctx, id: string): Promise<Person> {
  const [found] = await ctx.db.select().from(person).where(eq(person.id, id))
  return found ?? notFound('person')
}

/** The actor's own row. @throws NotFound for a visitor */
export const myself = (ctx: Ctx): Promise<Person> => thePerson(ctx, ctx.actor.personId ?? '00000000-0000-0000-0000-000000000000')

export const mySessions = (ctx: Ctx) =>
  ctx.db.select().from(session).where(and(eq(session.personId, ctx.actor.personId ?? ''), isNull(session.endedAt), gt(session.expiresAt, ctx.now), sql`${session.seenAt} > ${ctx.now.toString()}::timestamptz - session_idles_after()`)).orderBy(desc(session.seenAt))

export const myTokens = (ctx: Ctx) =>
  ctx.db.select().from(apiToken).where(and(eq(apiToken.personId, ctx.actor.personId ?? ''), isNull(apiToken.revokedAt))).orderBy(desc(apiToken.createdAt))

const holdsToday = (ctx: Ctx) => sql`${role.fromOn} <= ${ctx.today.toString()} and (${role.untilOn} is null or ${role.untilOn} >= ${ctx.today.toString()})`

export interface HeldRow {
  readonly roleId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly hprNumber: string | null
  readonly role: RoleName
  readonly unitId: string
  readonly unit: string
  readonly fromOn: Temporal.PlainDate
  readonly claimed: boolean
}

/** Roles held today that the actor may see, with who and where. @param unitId only in this unit */
export async function rolesHeld(ctx: Ctx, unitId?: string): Promise<HeldRow[]> {
  return ctx.db
    .select({ roleId: role.id, personId: person.id, name: person.name, email: person.email, hprNumber: person.hprNumber, role: role.role, unitId: unit.id, unit: unit.name, fromOn: role.fromOn, claimed: sql<boolean>`${person.claimedAt} is not null` })
    .from(role).innerJoin(person, eq(person.id, role.personId)).innerJoin(unit, eq(unit.id, role.unitId))
    .where(and(holdsToday(ctx), unitId ? eq(role.unitId, unitId) : undefined))
    .orderBy(sql`norwegian_order(${person.name})`)
}

/** Who holds a role in a unit today, for lists to choose from. */
export async function holdersOf(ctx: Ctx, roleName: RoleName, unitId: string): Promise<HeldRow[]> {
  return (await rolesHeld(ctx, unitId)).filter((held) => held.role === roleName)
}

/** Whether somebody holds a role in a unit today. For the system: others see only the roles their rights show. */
export async function holdsRoleIn(ctx: Ctx, personId: string, roleName: RoleName, unitId: string): Promise<boolean> {
  const [held] = await ctx.db.select({ id: role.id }).from(role).where(and(holdsToday(ctx), eq(role.personId, personId), eq(role.role, roleName), eq(role.unitId, unitId))).limit(1)
  return held !== undefined
}

export interface OpenInvitation extends Invitation {
  readonly name: string
}

/** Invitations that wait for an answer, among those the actor may see. */
export async function openInvitations(ctx: Ctx): Promise<OpenInvitation[]> {
  const rows = await ctx.db.select({ invitation, name: person.name }).from(invitation).innerJoin(person, eq(person.id, invitation.personId))
    .where(and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt))).orderBy(desc(invitation.createdAt)).limit(200)
  return rows.map((row) => ({ ...row.invitation, name: row.name }))
}

/** @throws NotFound */
export async function theInvitation(ctx: Ctx, id: string): Promise<Invitation> {
  const [found] = await ctx.db.select().from(invitation).where(eq(invitation.id, id)).for('update')
  return found ?? notFound('invitation')
}
