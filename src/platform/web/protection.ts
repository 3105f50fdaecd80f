import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Config } from '#platform/config.ts'
import type { C, Env } from '#platform/web/env.ts'

/** Headers that let a page load only what we serve ourselves: no inline script or style, no frames, no third party. */
export function pageProtection(config: Config): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
      connectSrc: ["'self'"], manifestSrc: ["'self'"], formAction: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    strictTransportSecurity: config.demo ? false : 'max-age=63072000; includeSubDomains',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** Refuses a change asked for by another site's page. A browser always says where a POST comes from; a program need not. */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const own = [c.var.config.LOYPE_URL && new URL(c.var.config.LOYPE_URL).host, c.req.header('host')]
  const foreign = origin !== undefined ? !own.includes(hostOf(origin)) : site !== undefined && !['same-origin', 'none'].includes(site)
  if (foreign) return c.text('403: the form was sent from another site', 403)
  return next()
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

const limits = new Map<string, RateLimiterMemory>()

/**
 * Lets an address try something only so often; used where secrets are guessed (sign-in, tickets, invitations).
 * @param what is tried @param points how often in `seconds` @returns false when it is too much
 */
export async function mayTry(c: C, what: string, points: number, seconds: number): Promise<boolean> {
  const limiter = limits.get(what) ?? new RateLimiterMemory({ points, duration: seconds })
  limits.set(what, limiter)
  const address = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? 'local'
  return limiter.consume(address).then(() => true, () => false)
}
