import { expect } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { setParticipant } from '../operations/change-participants.ts'

withDatabase()

const objectivesSeen = async (ctx: Ctx, trainingId: string): Promise<number> =>
  (await ctx.connection.query<{ n: number }>('select count(*)::int as n from plan_objective where training_id = $1', [trainingId]))[0]?.n ?? 0

const remembered = async (ctx: Ctx): Promise<string> => (await ctx.connection.query<{ reads: string }>(`select current_setting('app.reads', true) as reads`))[0]?.reads ?? ''

scenario('who hands a training over in a request no longer reads it later in the same request', async ({ as, given, door }) => {
  const training = await given.training()
  const next = await given.someone('Neste Leder', ['leader', training.kommuneId])
  const { entry } = await as(training.leader)
  await door.enter(entry, 'nb', async (ctx) => {
    expect(await objectivesSeen(ctx, training.id)).toBe(112)
    expect(await remembered(ctx)).toContain(training.id)
    await setParticipant(ctx, { trainingId: training.id, capacity: 'leader', name: next.name, email: next.email })
    expect(await objectivesSeen(ctx, training.id)).toBe(0)
  })
})

scenario('what somebody reads is forgotten when anything it rests on is written, and is not left for whoever comes next', async ({ as, given, door }) => {
  const training = await given.training()
  for (const table of ['training', 'participant', 'role', 'delegation']) {
    const found = await door.asSystem('test', async (ctx) => {
      await ctx.connection.query(`select set_config('app.reads', '{}', true), set_config('app.beside', '{}', true)`)
      await ctx.connection.query(`delete from ${table} where false`)
      return ctx.connection.query<{ reads: string; beside: string }>(`select current_setting('app.reads') as reads, current_setting('app.beside') as beside`)
    })
    expect(found, table).toEqual([{ reads: '', beside: '' }])
  }
  const seen = async (who: typeof training.leader) => (await as(who)).sees(objectivesSeen, training.id)
  expect(await seen(training.mentor)).toBe(112)
  expect(await seen(training.supervisor)).toBe(0)
  expect(await door.enter(null, 'nb', (ctx) => objectivesSeen(ctx, training.id))).toBe(0)
})
