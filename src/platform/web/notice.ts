import { deleteCookie, getCookie } from 'hono/cookie'
import type { Text } from '#platform/i18n/language.ts'
import { giveCookie } from '#platform/web/cookies.ts'
import type { C } from '#platform/web/env.ts'

const name = 'loype-notice'

/** Leaves one sentence for the next page. */
export function leaveNotice(c: C, notice: Text): void {
  const lang = c.var.ctx?.actor.lang ?? c.var.lang
  giveCookie(c, name, notice[lang], 60)
}

/** Takes the sentence left by the request before, so that it is said once. */
export function takeNotice(c: C): string | undefined {
  const notice = getCookie(c, name)
  if (notice !== undefined) deleteCookie(c, name, { path: '/' })
  return notice
}
