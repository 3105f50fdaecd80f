import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { Denied, NotFound, notFound, Rejected, SignInNeeded } from '#platform/errors.ts'
import { line } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { onServer, withCommitted } from '#test/committed.ts'

const world = withCommitted(4)

type Ending = 'well' | 'rejected' | 'not_found' | 'broken' | 'silent' | 'constraint' | 'unknown_problem'
const note = (ctx: Ctx, form: string) => ctx.connection.query(`insert into draft (person_id, form, data, at) values ($1, $2, '{}', $3)`, [ctx.actor.personId ?? randomUUID(), form, ctx.now.toString()])

const problems = { too_late: { nb: 'For sent.', nn: 'For seint.', en: 'Too late.' }, taken: { nb: 'Opptatt.', nn: 'Oppteken.', en: 'Taken.' } }

/** An operation that writes first and then ends as it is told. */
const attempt = operation({
  name: 'test.attempt',
  input: z.object({ name: line(20), ending: z.string().transform((value) => value as Ending), missing: z.string().optional() }),
  load: async (_ctx, { missing }) => (missing ? notFound('thing') : { owner: 'somebody' }),
  allow: (actor) => actor.kind === 'person' && 'owner',
  problems,
  conflicts: { draft_person_id_form_pk: 'taken' },
  async run(ctx, _loaded, { name, ending }) {
    await note(ctx, name)
    if (ending === 'rejected') throw new Rejected('too_late', { field: 'name' })
    if (ending === 'unknown_problem') throw new Rejected('never_described')
    if (ending === 'not_found') notFound('other')
    if (ending === 'broken') throw new Error('something nobody thought of')
    if (ending === 'constraint') await note(ctx, name)
    if (ending !== 'silent') await ctx.trail('test.attempted', { record: { kind: 'test', id: null } })
    return ctx.capacity
  },
})

async function does(ending: Ending, more: { name?: string; missing?: string } = {}, as: 'person' | 'visitor' = 'person') {
  const { door, as: acting, given } = world()
  const entry = as === 'visitor' ? null : (await acting(await given.someone('Prøve Person'))).entry
  const name = more.name ?? randomUUID().slice(0, 18)
  const result = door.enter(entry, 'nb', (ctx) => attempt(ctx, { ...more, name, ending }))
  const outcome = await result.catch((error: unknown) => error)
  const kept = await door.asSystem('test', (ctx) => ctx.connection.query('select from draft where form = $1', [name]))
  return { outcome, kept: kept.length }
}

describe('an operation', () => {
  test('carries out, and says in which role', async () => expect(await does('well')).toEqual({ outcome: 'owner', kept: 1 }))

  test('that is refused changes nothing, and says why in three languages at its field', async () => {
    const { outcome, kept } = await does('rejected')
    expect(outcome).toBeInstanceOf(Rejected)
    expect(outcome).toMatchObject({ code: 'too_late', text: { nb: 'For sent.', nn: 'For seint.', en: 'Too late.' }, fields: { name: { en: 'Too late.' } } })
    expect(kept).toBe(0)
  })

  test('with input that is wrong never begins', async () => {
    const { outcome, kept } = await does('well', { name: '  \u200b ' })
    expect(outcome).toMatchObject({ code: 'invalid_input', fields: { name: expect.objectContaining({ nb: 'Fyll ut dette feltet.' }) } })
    expect(kept).toBe(0)
  })

  test('about something that is not there is not found', async () => expect((await does('well', { missing: 'yes' })).outcome).toBeInstanceOf(NotFound))
  test('that finds nothing halfway changes nothing', async () => expect(await does('not_found')).toMatchObject({ outcome: expect.any(NotFound), kept: 0 }))
  test('of somebody who may not is denied', async () => {
    const { door, as, given } = world()
    const entry = (await as(await given.someone('Prøve Person'))).entry
    const denied = operation({ name: 'test.denied', input: z.object({}), load: async () => null, allow: () => false, run: async () => 'done' })
    await expect(door.enter(entry, 'nb', (ctx) => denied(ctx, {}))).rejects.toBeInstanceOf(Denied)
  })
  test('of a visitor asks for sign-in', async () => expect((await does('well', {}, 'visitor')).outcome).toBeInstanceOf(SignInNeeded))
  test('that breaks changes nothing', async () => expect(await does('broken')).toMatchObject({ outcome: expect.objectContaining({ message: 'something nobody thought of' }), kept: 0 }))
  test('that leaves no trail fails', async () => expect(await does('silent')).toMatchObject({ outcome: expect.objectContaining({ message: 'test.attempt left no trail' }), kept: 0 }))
  test('that meets a constraint of the database says which problem that is', async () => expect(await does('constraint')).toMatchObject({ outcome: { code: 'taken', text: { en: 'Taken.' } }, kept: 0 }))
  test('with a problem that has no sentence is a mistake of ours', async () => expect((await does('unknown_problem')).outcome).toMatchObject({ message: 'no sentence for the problem never_described' }))
})

onServer('two operations that wait for each other', () => {
  test('one goes on, the other is asked to send again; nothing of it is kept', async () => {
    const { door, as, given } = world()
    const entry = (await as(await given.someone('Prøve Person'))).entry
    for (const form of ['ring-a', 'ring-b']) await door.enter(entry, 'nb', (ctx) => note(ctx, form))
    const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const hold = (ctx: Ctx, form: string) => ctx.connection.query('update draft set data = $2 where form = $1', [form, JSON.stringify({ by: form })])
    const holding = (own: number) => operation({
      name: 'test.holding', input: z.object({}), load: async () => null, allow: () => 'owner',
      async run(ctx) {
        await hold(ctx, own ? 'ring-b' : 'ring-a')
        met[own]?.resolve()
        await met[1 - own]?.promise
        await hold(ctx, own ? 'ring-a' : 'ring-b')
        await ctx.trail('test.held', { record: { kind: 'test', id: null } })
        return 'done'
      },
    })
    const outcomes = await Promise.all([0, 1].map((own) => door.enter(entry, 'nb', (ctx) => holding(own)(ctx, {})).catch((error: Rejected) => error.code)))
    expect(outcomes.sort()).toEqual(['at_the_same_time', 'done'])
  })
})

test('without allow, or with a problem nobody has put into words, it does not compile', async () => {
  const rest = { name: 'test.typed', input: z.object({ id: z.string() }), load: async () => 1, run: async () => undefined }
  // @ts-expect-error allow is missing
  expect(operation(rest)).toBeTypeOf('function')
  // @ts-expect-error English is missing
  expect(operation({ ...rest, allow: () => 'owner', problems: { late: { nb: 'Sent', nn: 'Seint' } } })).toBeTypeOf('function')
  // @ts-expect-error the conflict is none of the problems
  expect(operation({ ...rest, allow: () => 'owner', problems, conflicts: { some_key: 'early' } })).toBeTypeOf('function')
  const typed = operation({ ...rest, allow: () => 'owner' })
  // @ts-expect-error the input is of another kind
  await expect(typed({} as Ctx, { id: 4 })).rejects.toMatchObject({ code: 'invalid_input' })
})
