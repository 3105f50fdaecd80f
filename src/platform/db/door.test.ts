import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { onServer, withCommitted } from '#test/committed.ts'
import type { Ctx } from '#platform/ctx.ts'

const world = withCommitted(2)

const settings = (ctx: Ctx) => ctx.connection.query<{ role: string; person: string | null; day: string | null; entry: string | null }>(
  `select current_user as role, nullif(current_setting('app.person', true), '') as person, nullif(current_setting('app.today', true), '') as day, nullif(current_setting('app.entry', true), '') as entry`)
const people = async (ctx: Ctx) => (await ctx.connection.query('select id from person')).length
const drafts = async (ctx: Ctx) => (await ctx.connection.query<{ n: number }>('select count(*)::int as n from draft'))[0]?.n
const write = (ctx: Ctx, form: string) => ctx.connection.query(`insert into draft (person_id, form, data, at) values ($1, $2, '{}', now())`, [ctx.actor.personId ?? '00000000-0000-4000-8000-000000000000', form])
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe('one transaction as its actor', () => {
  test('a person is the person, a visitor nobody, the system itself', async () => {
    const { door, as, given } = world()
    const someone = await given.someone('Prøve Person')
    const { entry } = await as(someone)
    expect(await door.enter(entry, 'nb', settings)).toMatchObject([{ role: 'loype_app', person: someone.id, day: '2026-11-23' }])
    expect(await door.enter(null, 'nb', settings)).toMatchObject([{ role: 'loype_app', person: null, entry: null }])
    expect(await door.asSystem('test', settings)).toMatchObject([{ role: 'loype_system', person: null }])
  })

  test('a secret that opens nothing leads to nobody', async () => {
    const seen = await world().door.enter({ by: 'enter_session', secretHash: 'f'.repeat(64) }, 'nb', async (ctx) => ({ actor: ctx.actor.kind, settings: await settings(ctx) }))
    expect(seen).toMatchObject({ actor: 'visitor', settings: [{ role: 'loype_app', person: null }] })
  })

  test('when a request has ended its connection is nobody', async () => {
    const { door, engine, as, given } = world()
    const { entry } = await as(await given.someone('Prøve Person'))
    await door.enter(entry, 'nb', people)
    await door.enter(entry, 'nb', () => Promise.reject(new Error('halfway'))).catch(() => undefined)
    const after = await engine.withConnection((connection) => connection.query<{ role: string; person: string }>(`select current_user as role, coalesce(current_setting('app.person', true), '') as person`))
    expect(after).toEqual([{ role: 'loype_login', person: '' }])
  })

  test('a transaction that fails leaves nothing', async () => {
    const { door } = world()
    const before = await door.asSystem('test', drafts)
    await expect(door.asSystem('test', async (ctx) => {
      await write(ctx, 'half')
      throw new Error('halfway')
    })).rejects.toThrow('halfway')
    expect(await door.asSystem('test', drafts)).toBe(before)
  })

  test('a refused statement cannot be swallowed and taken for a commit', async () => {
    const { door } = world()
    const attempt = door.asSystem('test', async (ctx) => {
      await write(ctx, 'swallowed')
      await ctx.connection.query('select 1 / 0').catch(() => undefined)
      return 'done'
    })
    await expect(attempt).rejects.toThrow()
    expect(await door.asSystem('test', (ctx) => ctx.connection.query(`select from draft where form = 'swallowed'`))).toEqual([])
  })
})

describe('connections', () => {
  test('what is sent after its request has ended reaches nobody else', async () => {
    const { door, as, given } = world()
    const { entry } = await as(await given.someone('Prøve Person'))
    let kept: Ctx | undefined
    await door.enter(entry, 'nb', async (ctx) => {
      kept = ctx
    })
    const [late, other] = await Promise.allSettled([kept && people(kept), door.asSystem('test', settings)])
    expect(late.status).toBe('rejected')
    expect(other).toMatchObject({ status: 'fulfilled', value: [{ role: 'loype_system' }] })
    await expect(kept?.db.execute('select 1')).rejects.toThrow()
  })

  test('a part of a request that goes on after the request has failed touches nobody else', async () => {
    const { door } = world()
    const straggler = async (ctx: Ctx) => {
      await sleep(30)
      await write(ctx, 'straggler')
    }
    const stragglers: Promise<void>[] = []
    await door.asSystem('test', (ctx) => {
      stragglers.push(straggler(ctx))
      return Promise.all([...stragglers, Promise.reject(new Error('halfway'))])
    }).catch(() => undefined)
    await Promise.allSettled([...stragglers, door.asSystem('test', () => sleep(60))])
    expect(await door.asSystem('test', (ctx) => ctx.connection.query(`select from draft where form = 'straggler'`))).toEqual([])
  })

  test('statements of many at once never mix', async () => {
    const { door, as, given } = world()
    const entries = await Promise.all(Array.from({ length: 8 }, async (_, n) => as(await given.someone(`Prøve ${n}`))))
    const seen = await Promise.all(Array.from({ length: 160 }, (_, n) => door.enter(entries[n % 8]?.entry ?? null, 'nb', async (ctx) => {
      const [first] = await settings(ctx)
      const wave = await Promise.all(Array.from({ length: 5 }, (_, k) => ctx.connection.query<{ k: number; person: string }>(`select $1::int as k, current_setting('app.person') as person`, [k])))
      return first?.person === ctx.actor.personId && wave.every(([row], k) => row?.k === k && row.person === ctx.actor.personId)
    })))
    expect(seen.every(Boolean)).toBe(true)
  })

  test('a statement that failed once can be asked again under the same name', async () => {
    const { door } = world()
    const ask = (divisor: number) => door.asSystem('test', (ctx) => ctx.connection.query<{ n: number }>('select 6 / $1::int as n', [divisor]))
    for (let round = 0; round < 3; round++) {
      await expect(ask(0)).rejects.toThrow()
      expect(await ask(2)).toEqual([{ n: 3 }])
    }
    // Sent behind a failure, in the same breath: never parsed by the server, though it was on its way.
    const behind = () => door.asSystem('test', (ctx) => Promise.all([ctx.connection.query('select 1 / $1::int', [0]), ctx.connection.query('select $1::int + 41 as n', [1])]))
    await expect(behind()).rejects.toThrow()
    expect(await door.asSystem('test', (ctx) => ctx.connection.query('select $1::int + 41 as n', [1]))).toEqual([{ n: 42 }])
  })
})

onServer('connections to a server', () => {
  test('a broken connection is not lent again', async () => {
    const { door } = world()
    for (let round = 0; round < 4; round++) {
      await expect(door.asSystem('test', (ctx) => ctx.connection.query('select pg_terminate_backend(pg_backend_pid())'))).rejects.toThrow()
      expect(await door.asSystem('test', people)).toBeGreaterThan(0)
    }
  })

  test('connections the server dropped while they lay idle are not lent again', async () => {
    const { door, url } = world()
    await Promise.all([door.asSystem('test', people), door.asSystem('test', people)])
    const admin = new pg.Client({ connectionString: url ?? '' })
    await admin.connect()
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
    await admin.end()
    await sleep(50)
    const answers = await Promise.all(Array.from({ length: 6 }, () => door.asSystem('test', people)))
    expect(answers.every((n) => n > 0)).toBe(true)
  })
})
