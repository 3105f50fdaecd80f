import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '#platform/config.ts'
import { texts } from '#platform/i18n/texts.ts'
import type { Env } from '#platform/web/env.ts'

/** Headers that let a page load only what we serve ourselves: no inline script or style, no frames, no third party. */
export function pageProtection(config: Config): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
      connectSrc: ["'self'"], manifestSrc: ["'self'"], workerSrc: ["'self'"], formAction: mayEndAt(config), frameAncestors: ["'none'"], baseUri: ["'none'"],
    },
    // Not `no-referrer`: browsers then hide where a form comes from, and we could not tell our own.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    strictTransportSecurity: config.demo ? false : 'max-age=63072000; includeSubDomains',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // A file goes out with a stricter policy of its own.
    overwrite: false,
  })
}

// Signing out is a form that ends at the issuer's, and some browsers ask the policy about every step of the way.
const mayEndAt = ({ OIDC_ISSUER: issuer }: Config) => ["'self'", ...(issuer ? [new URL(issuer).origin] : [])]

const text = texts({ foreign: { nb: 'Skjemaet ble sendt fra et annet nettsted, og er ikke tatt imot.', nn: 'Skjemaet vart sendt frå ein annan nettstad, og er ikkje teke imot.', en: 'The form was sent from another site, and was not accepted.' } })

/** Refuses a change asked for by another site's page. A browser always says where a POST comes from; a program need not. */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
  const { LOYPE_URL: reachedAt } = c.var.config
  const own = [c.req.header('host'), reachedAt && new URL(reachedAt).host]
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const fromUs = (origin === undefined || (URL.canParse(origin) && own.includes(new URL(origin).host))) && (site === undefined || site === 'same-origin' || site === 'none')
  return fromUs ? next() : c.text(text.foreign[c.var.lang], 403)
}
