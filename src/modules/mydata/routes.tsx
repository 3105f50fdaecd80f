import type { MiddlewareHandler } from 'hono'
import { SignInNeeded } from '#platform/errors.ts'
import { inLanguage } from '#platform/i18n/language.ts'
import { pdfOf } from '#platform/pdf/pdf.ts'
import { app, type C, type Env, type Handler } from '#platform/web/env.ts'
import { countTry } from '#platform/web/limits.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { visit } from '#platform/web/transaction.ts'
import { show } from '#ui/show.ts'
import { asDocument, asJson } from './document.ts'
import { deleteMine } from './operations/delete-mine.ts'
import { DeletionPage } from './pages/deletion.tsx'
import { MinePage } from './pages/mine.tsx'
import { paths } from './paths.ts'
import { isOneself } from './policy.ts'
import { deletableNow, mineByRule } from './queries/due.ts'
import { countMine, gather, type GatheredPart } from './queries/gather.ts'
import { text } from './text.ts'

/** @throws SignInNeeded for anybody but a person in a browser */
function oneself(c: C): void {
  if (!isOneself(c.var.ctx.actor)) throw new SignInNeeded()
}

const showMine: Handler = async (c) => {
  oneself(c)
  const { ctx } = c.var
  return show(c, <MinePage counts={await countMine(ctx)} byRule={await mineByRule(ctx)} />)
}

const showDeletion: Handler = async (c) => {
  oneself(c)
  const now = await deletableNow(c.var.ctx)
  return show(c, <DeletionPage now={now} state={formState(c, { what: now.filter((one) => one.count > 0).map((one) => one.code) })} />)
}

export const routes = app()
  .get(paths.mine(), showMine)
  .get(paths.deletion(), showDeletion)
  .post(paths.deletion(), submit(deleteMine, { then: ({ total }) => ({ to: paths.mine(), notice: text.deleted(total) }), back: showDeletion }))

/** Reads it all, and closes the transaction before anything is made of it: making a document takes longer than reading. */
const gathered = (c: C): Promise<GatheredPart[]> => visit(c, async () => {
  oneself(c)
  return gather(c.var.ctx)
})

const asFile = (name: string, type: string) => ({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' })

/** What one takes with one, as a file. */
export function downloadRoutes(outside: MiddlewareHandler<Env>) {
  return app()
    .get(paths.json(), outside, async (c) => {
      const parts = await gathered(c)
      const { actor, now, today } = c.var.ctx
      const file = inLanguage(actor.lang, () => JSON.stringify(asJson(parts, { name: actor.name, madeAt: now, today }), null, 2))
      return c.body(file, 200, asFile(`loype-mine-data-${today}.json`, 'application/json; charset=utf-8'))
    })
    .get(paths.pdf(), outside, async (c) => {
      await countTry(c, 'my-data-pdf', 20, 60)
      const parts = await gathered(c)
      const { actor, now, today } = c.var.ctx
      const set = await pdfOf(inLanguage(actor.lang, () => asDocument(parts, { name: actor.name, madeAt: now, today })))
      return c.body(new Uint8Array(set), 200, asFile(`loype-mine-data-${today}.pdf`, 'application/pdf'))
    })
}
