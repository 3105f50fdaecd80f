import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Config } from '#platform/config.ts'
import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { newId } from '#platform/db/columns.ts'
import { notFound } from '#platform/errors.ts'
import { isLanguage, preferredLanguage } from '#platform/i18n/language.ts'
import type { Log } from '#platform/log.ts'
import { apiRoutes } from '#platform/web/api.ts'
import { assetFolder, keptAs, readAssets } from '#platform/web/assets.ts'
import type { Env } from '#platform/web/env.ts'
import { packed } from '#platform/web/packed.ts'
import { answersSender, onlyItsSender } from '#platform/web/phone.ts'
import { pageProtection, sameOrigin } from '#platform/web/protection.ts'
import { ready } from '#platform/web/ready.ts'
import { worker } from '#platform/web/worker.ts'
import { inTransaction, withoutTransaction } from '#platform/web/transaction.ts'
import { surroundWith } from '#ui/show.ts'
import { curriculumApi, curriculumRoutes } from '#modules/curriculum/index.ts'
import { identityApi, identityRoutes, roleText, type RoleName, sessionEntry, type SignIn, signInRoutes, tokenEntry } from '#modules/identity/index.ts'
import { approvalRoutes } from '#modules/approval/index.ts'
import { followupRoutes } from '#modules/followup/index.ts'
import { arenasOnUnitPage, generalplanRoutes } from '#modules/generalplan/index.ts'
import { forecastRoutes } from '#modules/forecast/index.ts'
import { mentoringApi, mentoringRoutes } from '#modules/mentoring/index.ts'
import { mentorsApi, mentorsRoutes } from '#modules/mentors/index.ts'
import { mydataDownloads, mydataRoutes } from '#modules/mydata/index.ts'
import { planningApi, planningRoutes } from '#modules/planning/index.ts'
import { organisationApi, organisationRoutes } from '#modules/organisation/index.ts'
import { doctorsOnUnitPage, portfolioApi, portfolioRoutes, renewalRoutes, ticketEntry } from '#modules/portfolio/index.ts'
import { answerError, apiDocumentation, menuOf, offlineRoutes, siteRoutes, systemRoutes, webManifest } from '#modules/site/index.ts'
import { t } from '#platform/i18n/language.ts'

/** What the product runs on. */
export interface Parts {
  readonly config: Config
  readonly engine: Engine
  readonly door: Door
  readonly log: Log
  readonly signIn: SignIn
  readonly version: string
  /** Something was written that the job queue should look at now. */
  readonly nudge: () => void
}

/** The table of contents: every module, in order. */
export function makeApp({ config, engine, door, log, signIn, version, nudge }: Parts) {
  const entries = [ticketEntry, tokenEntry, sessionEntry]
  const outside = withoutTransaction(entries, answerError)
  const inside = inTransaction(entries, answerError)
  const endpoints = [...organisationApi, ...identityApi(signIn), ...curriculumApi, ...portfolioApi, ...mentorsApi, ...mentoringApi, ...planningApi]
  surroundWith({ assets: readAssets(), menu: menuOf, roleName: (role) => t(roleText[role as RoleName]) })

  const app = new Hono<Env>()
  // What went wrong inside a transaction is answered after it, by the two above; this is for the little that runs outside.
  app.onError((error, c) => (c.var.entry === undefined ? answerError(c, error) : new Response(null, { status: 500 })))
  app.use(async (c, next) => {
    c.set('config', config)
    c.set('door', door)
    c.set('log', log)
    c.set('requestId', newId())
    const chosen = getCookie(c, 'loype-lang')
    c.set('lang', isLanguage(chosen) ? chosen : preferredLanguage(c.req.header('accept-language')))
    await next()
    // Whatever the answer became, also an error: only what says so itself may be kept.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  app.use(pageProtection(config))
  app.use('/assets/*', keptAs('public, max-age=31536000, immutable'), serveStatic({ root: assetFolder, precompressed: true }))
  app.use('/ikon.svg', keptAs('public, max-age=86400'), serveStatic({ root: assetFolder }))
  app.use('/ikoner/*', keptAs('public, max-age=86400'), serveStatic({ root: assetFolder }))
  app.get('/sw.js', worker(version))
  app.get('/manifest.webmanifest', webManifest)
  app.get('/helse/live', (c) => c.json({ status: 'ok' }))
  app.get('/helse/klar', ready(engine, version))
  app.use(packed)
  app.use(sameOrigin)
  app.use(answersSender)

  // These find out who somebody is, or look past the policies; they open their own transactions.
  app.route('/', signInRoutes(signIn, outside))
  app.route('/', renewalRoutes(outside, nudge))
  app.route('/', offlineRoutes(outside))
  app.route('/', mydataDownloads(outside))
  app.route('/', systemRoutes(outside, { database: `${engine.kind} ${engine.version}`, version, demo: config.demo }))

  // From here on: one request, one transaction, as its actor.
  app.use(inside)
  app.use(onlyItsSender)
  app.route('/', organisationRoutes(async (c, unitId, kind) => [await doctorsOnUnitPage(c, unitId), await arenasOnUnitPage(c, unitId, kind)]))
  app.route('/', identityRoutes)
  app.route('/', curriculumRoutes)
  app.route('/', portfolioRoutes)
  app.route('/', mentorsRoutes)
  app.route('/', mentoringRoutes)
  app.route('/', generalplanRoutes)
  app.route('/', planningRoutes)
  app.route('/', forecastRoutes)
  app.route('/', approvalRoutes)
  app.route('/', followupRoutes)
  app.route('/', mydataRoutes)
  app.route('/', siteRoutes)
  app.route('/', apiDocumentation(endpoints, version))
  app.route('/api/v1', apiRoutes(endpoints))
  app.all('*', () => notFound('address'))
  return app
}
