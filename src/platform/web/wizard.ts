import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { notFound, Rejected } from '#platform/errors.ts'
import type { Text } from '#platform/i18n/language.ts'
import { fieldProblems, inputText } from '#platform/input/problems.ts'
import type { Operation } from '#platform/operation.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { wholeForm } from '#platform/web/form.ts'
import { type FormState, formState, submit } from '#platform/web/submission.ts'
import { draft } from '#platform/web/tables.ts'

/** One step of a long form: its name in the URL, what it checks, the page it is. */
export interface Step {
  readonly key: string
  readonly schema: z.ZodType
  readonly show: (c: C, state: FormState, data: Readonly<Record<string, unknown>>) => Response | Promise<Response>
}

interface Wizard<Input, Result> {
  readonly form: string
  readonly start: `/${string}`
  readonly steps: readonly Step[]
  /** The last page: everything that was answered, and the button that sends it. */
  readonly check: { readonly key: string; readonly show: Step['show'] }
  readonly finish: Operation<Input, Result>
  readonly then: (result: Result) => { to: string; notice: Text }
}

/** A long form as a list of steps: each is checked and saved by itself, can be left and taken up again, and nothing is sent before the last. */
export function wizard<Input, Result>({ form, start, steps, check, finish, then }: Wizard<Input, Result>) {
  const at = (key: string) => `${start}/${key}`
  const routes = app().get(start, async (c) => {
    const data = await readDraft(c.var.ctx, form)
    return c.redirect(at(steps.find((step) => !step.schema.safeParse(data).success)?.key ?? check.key), 303)
  })
  // Starting over: what was filled in is forgotten.
  routes.post(start, async (c) => {
    await forgetDraft(c.var.ctx, form)
    return c.redirect(at(steps[0]?.key ?? check.key), 303)
  })
  for (const [index, step] of steps.entries()) {
    const show: Handler = async (c) => {
      const data = await readDraft(c.var.ctx, form)
      return step.show(c, formState(c, data), data)
    }
    routes.get(at(step.key), show).post(at(step.key), async (c) => {
      c.set('back', show)
      const { _key: _, ...values } = wholeForm(c)
      const parsed = step.schema.safeParse(values)
      if (!parsed.success) throw new Rejected('invalid_input', { fields: fieldProblems(parsed.error), text: inputText.invalid_input })
      await saveDraft(c.var.ctx, form, { ...(await readDraft(c.var.ctx, form)), ...values })
      return c.redirect(at(steps[index + 1]?.key ?? check.key), 303)
    })
  }
  const showCheck: Handler = async (c) => {
    const data = await readDraft(c.var.ctx, form)
    const missing = steps.find((step) => !step.schema.safeParse(data).success)
    if (missing && !c.var.rejected) return c.redirect(at(missing.key), 303)
    return check.show(c, formState(c, data), data)
  }
  const send = submit(finish, { input: (c) => c.get('draft' as never) as Record<string, unknown>, then, back: showCheck })
  return routes.get(at(check.key), showCheck).post(at(check.key), async (c, next) => {
    c.set('draft' as never, (await readDraft(c.var.ctx, form)) as never)
    const answer = await send(c, next)
    await forgetDraft(c.var.ctx, form)
    return answer as Response
  })
}

const mine = (ctx: Ctx, form: string) => and(eq(draft.personId, ctx.actor.personId ?? notFound('page')), eq(draft.form, form))

async function readDraft(ctx: Ctx, form: string): Promise<Record<string, unknown>> {
  const [found] = await ctx.db.select({ data: draft.data }).from(draft).where(mine(ctx, form))
  return found?.data ?? {}
}
async function saveDraft(ctx: Ctx, form: string, data: Record<string, unknown>): Promise<void> {
  const row = { personId: ctx.actor.personId ?? '', form, data, at: ctx.now }
  await ctx.db.insert(draft).values(row).onConflictDoUpdate({ target: [draft.personId, draft.form], set: { data, at: ctx.now } })
}
async function forgetDraft(ctx: Ctx, form: string): Promise<void> {
  await ctx.db.delete(draft).where(mine(ctx, form))
}
