import type { MiddlewareHandler } from 'hono'
import type { Entry } from '#platform/db/door.ts'
import { Denied, NotFound, Rejected } from '#platform/errors.ts'
import type { Text } from '#platform/i18n/language.ts'
import type { C, Env, Handler } from '#platform/web/env.ts'
import { readForm, readJson } from '#platform/web/form.ts'
import { AlreadyDone, locationOf } from '#platform/web/submission.ts'

/** How a request may show who makes it; the first answer wins (ticket in the path, bearer token, session cookie). */
export type ShowsEntry = (c: C) => Entry | null

/** Draws the page, or the JSON, for a request that ended in an error. */
export type AnswerError = (c: C, error: unknown) => Response | Promise<Response>

/**
 * One request, one transaction, as its actor. The answer leaves only after the commit. An error rolls everything back;
 * a refused form is then shown again, by its own page, in a new transaction.
 */
export function inTransaction(entries: readonly ShowsEntry[], answerError: AnswerError): MiddlewareHandler<Env> {
  return answered(entries, answerError, (c, next) => visit(c, () => next()))
}

/**
 * For the few routes that find out who somebody is (sign-in, invitations, used-up links): they work as the system in
 * transactions of their own and open one as the visitor with `visit` when they draw a page.
 */
export function withoutTransaction(entries: readonly ShowsEntry[], answerError: AnswerError): MiddlewareHandler<Env> {
  return answered(entries, answerError, (_c, next) => next())
}

const answered = (entries: readonly ShowsEntry[], answerError: AnswerError, work: (c: C, next: () => Promise<void>) => Promise<void>): MiddlewareHandler<Env> =>
  async (c, next) => {
    try {
      c.set('entry', entries.map((shows) => shows(c)).find(Boolean) ?? null)
      c.set('form', await readForm(c))
      c.set('json', await readJson(c))
      await work(c, async () => {
        await next()
        if (c.error) throw c.error
      })
    } catch (error) {
      const answer = await recover(c, error, answerError)
      c.res = undefined
      c.res = answer
    }
  }

/** Opens a transaction as whoever the request comes from; what is drawn inside sees it as `c.var.ctx`. */
export const visit = <T>(c: C, work: () => Promise<T>): Promise<T> =>
  c.var.door.enter(c.var.entry, c.var.lang, (ctx) => {
    c.set('ctx', ctx)
    return work()
  })

async function recover(c: C, error: unknown, answerError: AnswerError): Promise<Response> {
  try {
    const refused = error instanceof AlreadyDone ? new Rejected('sent_before', { text: sentBefore }) : error
    if (refused instanceof Rejected || refused instanceof NotFound || refused instanceof Denied) {
      const done = await doneBefore(c)
      if (done) return c.redirect(done, 303)
    }
    return refused instanceof Rejected && c.var.back ? await showAgain(c, refused, c.var.back) : await answerError(c, refused)
  } catch (second) {
    return answerError(c, second)
  }
}

// The first one was somebody else's, at the same machine: where it led is not for this person.
const sentBefore: Text = { nb: 'Dette skjemaet er allerede sendt. Last siden på nytt.', nn: 'Dette skjemaet er alt sendt. Last sida på nytt.', en: 'This form has already been sent. Please reload the page.' }

const doneBefore = (c: C): Promise<string | null> =>
  c.var.form?._key ? c.var.door.enter(c.var.entry, c.var.lang, (ctx) => locationOf(ctx, String(c.var.form._key))) : Promise.resolve(null)

async function showAgain(c: C, rejected: Rejected, back: Handler): Promise<Response> {
  c.set('rejected', rejected)
  return visit(c, async () => {
    const page = (await back(c, async () => undefined)) as Response
    if (page.status === 303) return page
    return new Response(page.body, { status: 422, headers: page.headers })
  })
}
