import { type Context, type Handler as HonoHandler, Hono } from 'hono'
import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Door, Entry } from '#platform/db/door.ts'
import type { Rejected } from '#platform/errors.ts'
import type { Lang } from '#platform/i18n/language.ts'
import type { Log } from '#platform/log.ts'

/** A form as it was sent: a name ending in `[]` gives a list, a chosen file a `File`. */
export type Form = Readonly<Record<string, string | File | readonly string[] | readonly File[]>>
/** What a program sent to the API. */
export type Json = Readonly<Record<string, unknown>>

export interface Env {
  Variables: {
    config: Config
    door: Door
    log: Log
    requestId: string
    /** Language of a visitor; the actor's own goes first. */
    lang: Lang
    entry: Entry | null
    form: Form
    json: Json
    /** The open transaction of this request. */
    ctx: Ctx
    /** The page a refused form goes back to, and why it was refused. */
    back: Handler | undefined
    rejected: Rejected | undefined
    /** A sentence left by the request before this one ("Sent to …"). */
    notice: string | undefined
  }
}
export type C = Context<Env>
export type Handler = HonoHandler<Env>

/** The routes of one module. */
export const app = () => new Hono<Env>()
