import type { z } from 'zod'
import type { Actor } from '#platform/actor.ts'
import type { Ctx } from '#platform/ctx.ts'
import { saidByDatabase } from '#platform/db/said.ts'
import { Denied, Rejected, SignInNeeded } from '#platform/errors.ts'
import type { Texts } from '#platform/i18n/language.ts'
import { fieldProblems, inputText } from '#platform/input/problems.ts'

/** The role that gives the right, or false where there is none. */
export type Allowed = string | false | null

interface Definition<Schema extends z.ZodType, Loaded, Result, Code extends string> {
  /** `module.verbNoun` */
  readonly name: string
  readonly input: Schema
  /** Reads what the operation is about, locked where two could meet. @throws NotFound */
  readonly load: (ctx: Ctx, input: z.output<Schema>) => Promise<Loaded>
  readonly allow: (actor: Actor, loaded: Loaded, input: z.output<Schema>) => Allowed
  /** The sentences for the reasons it may be refused. */
  readonly problems?: Texts<Code>
  /** Which problem it is when the database refuses because of one of its own constraints (two at once). */
  readonly conflicts?: Readonly<Record<string, Code>>
  /** Checks the rules, writes, and leaves a trail entry. @throws Rejected */
  readonly run: (ctx: Ctx, loaded: Loaded, input: z.output<Schema>) => Promise<Result>
}

/** A form may leave out the fields whose schema makes something of nothing (they read as `unknown`). */
type FormOf<T> = { [K in keyof T as unknown extends T[K] ? never : K]: T[K] } & { [K in keyof T as unknown extends T[K] ? K : never]?: T[K] }

export interface Operation<Input, Result> {
  (ctx: Ctx, input: Input): Promise<Result>
  readonly operationName: string
  readonly schema: z.ZodType
}

/**
 * One change to the records: checked input → load → allow → run, inside the transaction of the request. The caller may
 * hand over a form as it came; what comes out of `schema` is what `load`, `allow` and `run` see.
 * The operation throws Rejected (422), Denied (403), NotFound (404); whichever it is, nothing has been changed.
 */
export function operation<Schema extends z.ZodType, Loaded, Result, Code extends string = never>(
  definition: Definition<Schema, Loaded, Result, Code>,
): Operation<FormOf<z.input<Schema>>, Result> {
  const { name, input: schema, load, allow, run, problems, conflicts } = definition
  const perform = async (ctx: Ctx, raw: FormOf<z.input<Schema>>): Promise<Result> => {
    const parsed = schema.safeParse(raw)
    if (!parsed.success) throw new Rejected('invalid_input', { fields: fieldProblems(parsed.error), text: inputText.invalid_input })
    const before = ctx.written.count
    try {
      const loaded = await load(ctx, parsed.data)
      const capacity = allow(ctx.actor, loaded, parsed.data)
      if (!capacity) throw ctx.actor.kind === 'visitor' ? new SignInNeeded() : new Denied(name)
      const result = await run({ ...ctx, capacity }, loaded, parsed.data)
      if (ctx.written.count === before) throw new Error(`${name} left no trail`)
      return result
    } catch (thrown) {
      const said = saidByDatabase(thrown)
      if (gaveWay.includes(said?.code ?? '')) throw new Rejected('at_the_same_time', { text: inputText.at_the_same_time })
      const code = conflicts?.[said?.constraint ?? '']
      const error = code ? new Rejected<string>(code) : thrown
      if (error instanceof Rejected && !error.text) describe(error, problems as Texts<string> | undefined)
      throw error
    }
  }
  return Object.assign(perform, { operationName: name, schema })
}

function describe(error: Rejected, problems: Texts<string> | undefined): void {
  const text = problems?.[error.code]
  if (!text) throw new Error(`no sentence for the problem ${error.code}`)
  error.text = text
  if (error.field) error.fields = { [error.field]: text }
}

/** What the database let go so that others could go on: two waited for each other. */
const gaveWay = ['40P01', '40001']
