import { setCookie } from 'hono/cookie'
import type { Config } from '#platform/config.ts'
import type { C } from '#platform/web/env.ts'

/** Whether people reach us over https: cookies are then never sent without it. */
export const isSecure = (config: Config): boolean => Boolean(config.LOYPE_URL?.startsWith('https:'))

/** Gives the browser a cookie that only we get back, and no script reads. @param seconds until the browser forgets it */
export function giveCookie(c: C, name: string, value: string, seconds: number, path = '/'): void {
  setCookie(c, name, value, { httpOnly: true, sameSite: 'Lax', path, maxAge: seconds, secure: isSecure(c.var.config) })
}
