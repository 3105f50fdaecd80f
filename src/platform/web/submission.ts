import type { Ctx } from '#platform/ctx.ts'
import type { Rejected } from '#platform/errors.ts'
import type { Text } from '#platform/i18n/language.ts'
import type { Operation } from '#platform/operation.ts'
import type { C, Handler } from '#platform/web/env.ts'
import { wholeForm } from '#platform/web/form.ts'
import { isKey } from '#platform/web/key.ts'
import { leaveNotice } from '#platform/web/notice.ts'

/** The same form has been carried out already; the answer is the one it got then. */
export class AlreadyDone extends Error {}

interface After<Result> {
  /** What the URL adds to the form. */
  readonly input?: (c: C) => Record<string, unknown>
  /** Where to go when it is done, and what to say there. */
  readonly then: (result: Result, c: C) => string | { to: string; notice: Text }
  /** The page the form stands on; it is shown again when the operation refuses. Left out: a page that says why. */
  readonly back?: Handler
}

/** A POST route: carries out an operation with the form that was sent, once, and goes on (303). */
export function submit<Input, Result>(perform: Operation<Input, Result>, after: After<Result>): Handler {
  return async (c) => {
    c.set('back', after.back)
    const { _key: key, ...form } = wholeForm(c)
    const result = await perform(c.var.ctx, { ...form, ...after.input?.(c) } as Input)
    const next = after.then(result, c)
    const to = typeof next === 'string' ? next : next.to
    if (isKey(key)) await remember(c.var.ctx, key, to)
    if (typeof next !== 'string') leaveNotice(c, next.notice)
    return c.redirect(to, 303)
  }
}

/** Keeps where the form with this key led. @throws AlreadyDone when it has been carried out */
export async function remember(ctx: Ctx, key: string, location: string): Promise<void> {
  const entry = ctx.actor.entryId
  if (!entry) return
  const kept = await ctx.connection.query(
    'insert into submission (key, entry_id, location, at) values ($1, $2, $3, $4) on conflict do nothing returning key',
    [key, entry, location, ctx.now.toString()],
  )
  if (kept.length === 0) throw new AlreadyDone()
}

/** Where a form with this key led, or null when it has not been carried out. */
export async function locationOf(ctx: Ctx, key: string): Promise<string | null> {
  if (!isKey(key)) return null
  const [row] = await ctx.connection.query<{ location: string }>('select location from submission where key = $1', [key])
  return row?.location ?? null
}

/** What a form shows: what was typed, or else what is stored, and what is wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>
  readonly rejected: Rejected | undefined
}

/** The state of the form on this page. @param stored what the fields begin with */
export function formState(c: C, stored: Record<string, unknown> = {}): FormState {
  return { values: c.var.rejected ? { ...stored, ...c.var.form } : stored, rejected: c.var.rejected }
}
