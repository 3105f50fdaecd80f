import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { isLanguage } from '#platform/i18n/language.ts'
import { absolute } from '#platform/links.ts'
import type { Keys } from '#platform/secrets.ts'
import { giveCookie } from '#platform/web/cookies.ts'
import { app, type C, type Env } from '#platform/web/env.ts'
import { countTry } from '#platform/web/limits.ts'
import { visit } from '#platform/web/transaction.ts'
import { show } from '#ui/show.ts'
import { type Attempt, attemptMinutes, IssuerAway, type OidcPort, SignInRefused } from './oidc.ts'
import { acceptInvitation, invitationBy } from './operations/answer-invitation.ts'
import { chooseLanguage } from './operations/change-profile.ts'
import { chooseRole, endSession } from './operations/end-session.ts'
import { type DemoPerson, DemoSignInPage, InvitationAnswerPage, SignInPage, SignInProblemPage } from './pages/sign-in.tsx'
import { paths } from './paths.ts'
import { forgetSession, rememberSession, startSession } from './sessions.ts'
import { isClaimed, personOf } from './sign-in.ts'

/** How people sign in here: as a named person in the demo, or by OpenID Connect. */
export type SignIn = { readonly demo: (c: C) => Promise<readonly DemoPerson[]> } | { readonly oidc: OidcPort; readonly keys: Keys }

const showProblem = (c: C, problem: 'no_account' | 'failed' | 'away', status: 403 | 422) => visit(c, async () => show(c, <SignInProblemPage problem={problem} />, status))

const notTooOften: MiddlewareHandler<Env> = async (c, next) => {
  await countTry(c, 'sign-in', 120, 60)
  return next()
}

async function enterAs(c: C, personId: string, how: string): Promise<Response> {
  rememberSession(c, await startSession(c.var.door, personId, c.req.header('user-agent'), how))
  return c.redirect(paths.home(), 303)
}

/** Where a form that can stand on any page goes back to: a path of our own, nothing else. */
const backFrom = (c: C) => {
  const back = String(c.var.form.back ?? '/')
  return /^\/(?![/\\])[^\s]*$/.test(back) && back.length < 500 ? back : '/'
}

/** Ways in and out. @param outside the middleware of routes that open no transaction by themselves */
export function signInRoutes(signIn: SignIn, outside: MiddlewareHandler<Env>) {
  const routes = app()
    .get(paths.invitation(':token'), outside, notTooOften, async (c) => {
      const invitation = await invitationBy(c.var.door, c.req.param('token'))
      return visit(c, async () => show(c, <InvitationAnswerPage invitation={invitation} token={c.req.param('token')} elsewhere={'oidc' in signIn} />, invitation ? 200 : 404))
    })
    .post(paths.language(), outside, async (c) => {
      const { lang } = c.var.form
      if (isLanguage(lang)) {
        giveCookie(c, 'loype-lang', lang, 31_536_000)
        await visit(c, async () => void (c.var.ctx.actor.kind === 'person' && !c.var.ctx.actor.scopes && (await chooseLanguage(c.var.ctx, { lang }))))
      }
      return c.redirect(backFrom(c), 303)
    })
    .post(paths.workingRole(), outside, async (c) => {
      await visit(c, () => chooseRole(c.var.ctx, { role: String(c.var.form.role ?? '') }))
      return c.redirect(paths.home(), 303)
    })
  if ('demo' in signIn) addDemo(routes, signIn.demo, outside)
  else addOidc(routes, signIn.oidc, signIn.keys, outside)
  return routes
}

function addDemo(routes: ReturnType<typeof app>, people: (c: C) => Promise<readonly DemoPerson[]>, outside: MiddlewareHandler<Env>): void {
  routes
    .get(paths.signIn(), outside, async (c) => {
      const cast = await people(c)
      return visit(c, async () => show(c, <DemoSignInPage people={cast} />))
    })
    .post(paths.demoSignIn(), outside, notTooOften, async (c) => {
      const personId = String(c.var.form.person ?? '')
      const known = /^[0-9a-f-]{36}$/.test(personId) && (await isClaimed(c.var.door, personId))
      return known ? enterAs(c, personId, 'demo') : showProblem(c, 'failed', 422)
    })
    .post(paths.acceptance(':token'), outside, notTooOften, async (c) => {
      const accepted = await acceptInvitation(c.var.door, c.req.param('token'), null)
      return accepted ? enterAs(c, accepted, 'invitation') : c.redirect(paths.invitation(encodeURIComponent(c.req.param('token'))), 303)
    })
    .post(paths.signOut(), outside, async (c) => {
      await leave(c)
      return c.redirect(paths.home(), 303)
    })
}

async function leave(c: C): Promise<void> {
  await visit(c, async () => void (c.var.ctx.actor.kind === 'person' && c.var.ctx.actor.entryId && (await endSession(c.var.ctx, { sessionId: c.var.ctx.actor.entryId }))))
  forgetSession(c)
}

const attemptCookie = 'loype-attempt'

function addOidc(routes: ReturnType<typeof app>, oidc: OidcPort, keys: Keys, outside: MiddlewareHandler<Env>): void {
  const begin = async (c: C, invitation?: string) => {
    try {
      const { url, attempt } = await oidc.begin(absolute(paths.oidcAnswer()), c.var.lang, await nowOf(c), invitation)
      giveCookie(c, attemptCookie, keys.encrypt(JSON.stringify(attempt)).toString('base64url'), attemptMinutes * 60, '/logg-inn')
      return c.redirect(url.href, 303)
    } catch (error) {
      return refused(c, error)
    }
  }
  routes
    .get(paths.signIn(), outside, (c) => visit(c, async () => show(c, <SignInPage />)))
    .get(paths.oidcSignIn(), outside, notTooOften, (c) => begin(c))
    .get(paths.acceptance(':token'), outside, notTooOften, (c) => begin(c, c.req.param('token')))
    .get(paths.oidcAnswer(), outside, notTooOften, async (c) => {
      const attempt = readAttempt(c, keys)
      deleteCookie(c, attemptCookie, { path: '/logg-inn' })
      if (!attempt) return showProblem(c, 'failed', 422)
      try {
        const who = await oidc.finish(new URL(absolute(c.req.path) + new URL(c.req.url).search), attempt, await nowOf(c))
        const personId = await personOf(c.var.door, keys, who, attempt.invitation)
        return personId ? await enterAs(c, personId, 'oidc') : await showProblem(c, 'no_account', 403)
      } catch (error) {
        return refused(c, error)
      }
    })
    .post(paths.signOut(), outside, async (c) => {
      await leave(c)
      return c.redirect((await oidc.signOutUrl(absolute('/')).catch(() => null))?.href ?? paths.home(), 303)
    })
}

const nowOf = (c: C): Promise<Temporal.Instant> => visit(c, async () => c.var.ctx.now)

/** What we say of a sign-in that came to nothing; anything else is a mistake of ours. */
function refused(c: C, error: unknown): Promise<Response> {
  if (!(error instanceof SignInRefused || error instanceof IssuerAway)) throw error
  c.var.log.info(error instanceof IssuerAway ? 'issuer away' : 'sign-in refused', { reason: error.message })
  return showProblem(c, error instanceof IssuerAway ? 'away' : 'failed', 422)
}

function readAttempt(c: C, keys: Keys): Attempt | null {
  try {
    return JSON.parse(keys.decrypt(Buffer.from(getCookie(c, attemptCookie) ?? '', 'base64url'))) as Attempt
  } catch {
    return null
  }
}
