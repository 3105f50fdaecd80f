import type { MiddlewareHandler } from 'hono'
import { SignInNeeded } from '#platform/errors.ts'
import { t, inLanguage } from '#platform/i18n/language.ts'
import { texts } from '#platform/i18n/texts.ts'
import { inputText } from '#platform/input/problems.ts'
import type { C, Env } from '#platform/web/env.ts'

/** With this a script says whose form it sends (the person's id without its dashes, as the page says it): one that was kept on a phone while there was no network. */
export const senderHeader = 'x-loype-sender'

/** What became of a form a script sent. One of the four. */
export type Outcome =
  /** Carried out, now or when it was sent before; where it led. */
  | { readonly done: string }
  /** Why it was refused, and what is wrong with which fields; `gone` where there is no form to correct it in. */
  | { readonly refused: string; readonly fields: Readonly<Record<string, string>>; readonly gone?: true }
  /** Nobody is signed in, or somebody else is: it is to be kept for its owner. */
  | { readonly signIn: true }
  | { readonly failed: number }

const text = texts({ gone: { nb: 'Dette kan du ikke sende lenger. Utdanningen kan være flyttet eller avsluttet.', nn: 'Dette kan du ikkje sende lenger. Utdanninga kan vere flytta eller avslutta.', en: 'You can no longer send this. The training may have been moved or ended.' } })

const isSent = (c: C) => c.req.method === 'POST' && Boolean(c.req.header(senderHeader))

/** Answers a form sent by a script in a few words instead of with a page. */
export const answersSender: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (!isSent(c)) return
  const outcome = outcomeOf(c)
  const answer = new Response(JSON.stringify(outcome), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
  // The sentence for the next page goes along.
  for (const cookie of c.res.headers.getSetCookie()) answer.headers.append('set-cookie', cookie)
  c.res = undefined
  c.res = answer
}

function outcomeOf(c: C): Outcome {
  const { status, headers } = c.res
  const to = headers.get('location')
  if (to) return to.startsWith('/logg-inn') ? { signIn: true } : { done: to }
  const lang = c.var.ctx?.actor.lang ?? c.var.lang
  if (status === 403 || status === 404) return { refused: text.gone[lang], fields: {}, gone: true }
  if (status !== 422) return { failed: status }
  const { rejected } = c.var
  return inLanguage(lang, () => ({
    refused: t(rejected?.text ?? inputText.invalid_input),
    fields: Object.fromEntries(Object.entries(rejected?.fields ?? {}).map(([name, problem]) => [name.split('.')[0] ?? name, t(problem)])),
  }))
}

/** A form that was kept is carried out only in the name of who filled it in. @throws SignInNeeded for anybody else */
export const onlyItsSender: MiddlewareHandler<Env> = async (c, next) => {
  if (isSent(c) && c.var.ctx.actor.personId?.replaceAll('-', '') !== c.req.header(senderHeader)) throw new SignInNeeded()
  return next()
}
