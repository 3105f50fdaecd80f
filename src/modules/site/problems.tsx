import { saidByDatabase } from '#platform/db/said.ts'
import { Denied, NotFound, Rejected, SignInNeeded, TooOften } from '#platform/errors.ts'
import type { C } from '#platform/web/env.ts'
import { visit } from '#platform/web/transaction.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { show } from '#ui/show.ts'
import { ProblemPage } from './pages/problem.tsx'
import { text } from './text.ts'

/** The few ways a request can end badly, each answered in one place: as a page, or as JSON for the API. */
export async function answerError(c: C, error: unknown): Promise<Response> {
  const known = signedOut(c, normal(error))
  if (known === null) c.var.log.error('request', error, { reference: c.var.requestId, route: c.req.routePath, method: c.req.method })
  if (known instanceof TooOften) c.header('retry-after', String(known.seconds))
  if (c.req.path.startsWith('/api/')) return asJson(c, known)
  if (known instanceof SignInNeeded) return c.redirect(identityPaths.signIn(), 303)
  try {
    return await visit(c, async () => page(c, known))
  } catch (second) {
    // Even the page cannot be drawn, most likely because the database is away.
    if (known !== null) c.var.log.error('request', second, { reference: c.var.requestId, route: c.req.routePath })
    return c.text(`${text.broken[c.var.lang]}. ${text.brokenLead(c.var.requestId)[c.var.lang]}`, 500)
  }
}

// A form sent after the session ended finds nothing to write to: the way on is to sign in, not to look elsewhere. An address we do not have stays one.
const signedOut = (c: C, known: Known | null): Known | null =>
  known instanceof NotFound && known.kind !== 'address' && c.req.method === 'POST' && c.var.ctx?.actor.kind === 'visitor' ? new SignInNeeded() : known

type Known = NotFound | Denied | Rejected | SignInNeeded | TooOften

function normal(error: unknown): Known | null {
  if (error instanceof NotFound || error instanceof Denied || error instanceof Rejected || error instanceof SignInNeeded || error instanceof TooOften) return error
  // Something in the address is not an id, or holds bytes no text can have: there is nothing of that name.
  return ['22P02', '22P05', '22021', '22007', '22008'].includes(saidByDatabase(error)?.code ?? '') ? new NotFound('page') : null
}

function page(c: C, known: Known | null): Response {
  const { lang } = c.var.ctx.actor
  const say = (title: { [key in typeof lang]: string }, lead: string, status: 403 | 404 | 422 | 429 | 500) => show(c, <ProblemPage title={title[lang]} lead={lead} />, status)
  if (known instanceof NotFound) return say(text.notFound, text.notFoundLead[lang], 404)
  if (known instanceof Denied) return say(text.denied, text.deniedLead[lang], 403)
  if (known instanceof Rejected) return say(text.rejected, known.text?.[lang] ?? text.deniedLead[lang], 422)
  if (known instanceof TooOften) return say(text.tooOften, text.tooOftenLead[lang], 429)
  return say(text.broken, text.brokenLead(c.var.requestId)[lang], 500)
}

function asJson(c: C, known: Known | null): Response {
  const lang = c.var.ctx?.actor.lang ?? c.var.lang
  const answer = (status: 401 | 403 | 404 | 422 | 429 | 500, title: string, more: Record<string, unknown> = {}) =>
    c.body(JSON.stringify({ type: 'about:blank', title, status, ...more }), status, { 'content-type': 'application/problem+json' })
  if (known instanceof SignInNeeded) return answer(401, text.signIn[lang])
  if (known instanceof NotFound) return answer(404, text.notFound[lang])
  if (known instanceof Denied) return answer(403, text.denied[lang])
  if (known instanceof Rejected) return answer(422, known.text?.[lang] ?? text.rejected[lang], { code: known.code, fields: Object.fromEntries(Object.entries(known.fields).map(([field, problem]) => [field, problem[lang]])) })
  if (known instanceof TooOften) return answer(429, text.tooOften[lang])
  return answer(500, text.brokenLead(c.var.requestId)[lang], { reference: c.var.requestId })
}
