import { eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import type { Config } from '#platform/config.ts'
import { newId } from '#platform/db/columns.ts'
import type { Door } from '#platform/db/door.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import { giveCookie, isSecure } from '#platform/web/cookies.ts'
import type { C } from '#platform/web/env.ts'
import type { ShowsEntry } from '#platform/web/transaction.ts'
import { deviceOf, sessionDays } from './rules.ts'
import { person, session } from './tables.ts'

const cookieName = (config: Config) => (isSecure(config) ? '__Host-loype' : 'loype')

/** A request shows its session by the cookie. */
export const sessionEntry: ShowsEntry = (c) => {
  const secret = getCookie(c, cookieName(c.var.config))
  return secret ? { by: 'enter_session', secretHash: hashOf(secret) } : null
}

/** A request of a program shows its token: in the API, where its scope is looked at, and nowhere else. */
export const tokenEntry: ShowsEntry = (c) => {
  if (!c.req.path.startsWith('/api/')) return null
  const bearer = /^Bearer (\S{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1]
  return bearer ? { by: 'enter_token', secretHash: hashOf(bearer) } : null
}

/** Signs somebody in on this browser. @param how the way they came, for the trail @returns the secret for the cookie */
export async function startSession(door: Door, personId: string, device: string | undefined, how: string): Promise<string> {
  const secret = newSecret()
  await door.asSystem('sign-in', async (ctx) => {
    const id = newId()
    await ctx.db.insert(session).values({ id, secretHash: hashOf(secret), personId, device: deviceOf(device), startedAt: ctx.now, seenAt: ctx.now, expiresAt: ctx.now.add({ hours: 24 * sessionDays }) })
    const [who] = await ctx.db.select({ name: person.name }).from(person).where(eq(person.id, personId))
    const written = { ...ctx, actor: { ...ctx.actor, kind: 'person' as const, personId, name: who?.name ?? '' } }
    await written.trail('identity.signedIn', { record: { kind: 'session', id }, subjectId: personId, details: { how } })
  })
  return secret
}

/** Gives the browser its cookie. */
export function rememberSession(c: C, secret: string): void {
  giveCookie(c, cookieName(c.var.config), secret, sessionDays * 24 * 3600)
}

export const forgetSession = (c: Context): void => {
  for (const name of ['loype', '__Host-loype']) deleteCookie(c, name, { path: '/', secure: name.startsWith('__Host') })
}
