import type { Child } from '#ui/jsx-runtime'
import { inLanguage } from '#platform/i18n/language.ts'
import type { C } from '#platform/web/env.ts'
import { takeNotice } from '#platform/web/notice.ts'
import { type Frame, inFrame, type MenuItem } from '#ui/frame.ts'

/** What the product as a whole puts around a page; set once, where the modules are put together. */
export interface Surroundings {
  readonly assets: Frame['assets']
  menu(c: C): readonly MenuItem[]
  roleName(role: string): string
}
let surroundings: Surroundings | undefined
export function surroundWith(these: Surroundings): void {
  surroundings = these
}

/** Where one comes back to this page: its own address, or for the answer to a form the page the form stood on. */
function addressOf(c: C): string {
  const address = c.req.method === 'GET' ? c.req.url : (c.req.header('referer') ?? '')
  if (!URL.canParse(address)) return '/'
  const { pathname, search } = new URL(address)
  return pathname + search
}

// The summary of what is wrong with a form, as `ErrorSummary` draws it.
const summaryMark = 'id="feil"'

/** Answers with a page in the actor's language. @param status 200 unless something is wrong */
export function show(c: C, page: { toString(): string | Promise<string> } | Child, status: 200 | 403 | 404 | 422 | 429 | 500 = 200): Response {
  if (!surroundings) throw new Error('surroundWith() was not called')
  const around = surroundings
  const { actor } = c.var.ctx
  const draw = (notice: string | undefined) => inLanguage(actor.lang, () =>
    inFrame({
      actor, path: c.req.path, here: addressOf(c), menu: around.menu(c), notice, demo: c.var.config.demo, assets: around.assets,
      roleNames: new Map(actor.roles.map((held) => [held.id, `${around.roleName(held.role)} · ${held.unitName}`])),
    }, () => String((page as { toString(): unknown }).toString())),
  )
  const html = draw(takeNotice(c))
  // The form that was refused may be gone from its page, because somebody else came first: the reason is said all the same.
  const reason = c.var.rejected?.text?.[actor.lang]
  c.header('content-language', actor.lang)
  return c.html(`<!doctype html>${reason && !html.includes(summaryMark) ? draw(reason) : html}`, status)
}
