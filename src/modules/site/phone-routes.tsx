import type { MiddlewareHandler } from 'hono'
import { SignInNeeded } from '#platform/errors.ts'
import { isLanguage } from '#platform/i18n/language.ts'
import { phoneKeyOf } from '#platform/sealing.ts'
import { app, type Env, type Handler } from '#platform/web/env.ts'
import { visit } from '#platform/web/transaction.ts'
import { portfolioPaths } from '#modules/portfolio/index.ts'
import { show } from '#ui/show.ts'
import { OfflinePage } from './pages/offline.tsx'
import { paths } from './paths.ts'
import { text } from './text.ts'

/** What a phone needs to put the product on its home screen. */
export const webManifest: Handler = (c) => {
  const { lang } = c.var
  const icon = (name: string, sizes: string, purpose: string) => ({ src: `/ikoner/${name}.png`, sizes, type: 'image/png', purpose })
  const manifest = {
    id: '/', name: 'Løype', short_name: 'Løype', description: text.appDescription[lang], lang, dir: 'ltr', start_url: '/', scope: '/', display: 'standalone',
    theme_color: '#0B5A63', background_color: '#ffffff', categories: ['education', 'medical'],
    icons: [icon('192', '192x192', 'any'), icon('512', '512x512', 'any'), icon('maskable-192', '192x192', 'maskable'), icon('maskable-512', '512x512', 'maskable')],
    shortcuts: [{ name: text.appRegister[lang], url: portfolioPaths.quick(), icons: [icon('192', '192x192', 'any')] }],
  }
  return c.body(JSON.stringify(manifest), 200, { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'public, max-age=3600', vary: 'accept-language, cookie' })
}

/** The page a phone shows without a network. It is the same for everybody: whoever asks is a visitor here, in the language of the address. */
export const offlineRoutes = (outside: MiddlewareHandler<Env>) => app().get(paths.offline(':lang{nb|nn|en}'), outside, (c) => {
  const lang = c.req.param('lang')
  if (isLanguage(lang)) c.set('lang', lang)
  c.set('entry', null)
  return visit(c, async () => show(c, <OfflinePage quick={portfolioPaths.quick()} />))
})

/** The key with which a phone locks what waits on it, to who is signed in; a program's token gets none. @throws SignInNeeded */
export const phoneKey: Handler = (c) => {
  const { actor } = c.var.ctx
  if (actor.kind !== 'person' || !actor.personId || actor.scopes) throw new SignInNeeded()
  return c.json({ person: actor.personId.replaceAll('-', ''), key: phoneKeyOf(actor.personId) })
}
