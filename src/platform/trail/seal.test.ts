import { randomBytes } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { sealTrail, verifyTrail } from '#platform/trail/seal.ts'
import { onServer, withCommitted } from '#test/committed.ts'

const world = withCommitted(24)
const key = randomBytes(32)

const seal = () => sealTrail(world().door, key)
const verify = (kept?: string, with_ = key) => verifyTrail(world().door, with_, kept)
const broken = async (kept?: string) => (await verify(kept)).broken
const happens = (ctx: Ctx, n = 0) => ctx.trail('test.happened', { record: { kind: 'test', id: null }, details: { n } })
const one = async <T>(sql: string): Promise<T> => (await world().door.asSystem('test', (ctx) => ctx.connection.query<{ v: T & object }>(sql)))[0]?.v as T
const write = (n = 3) => world().door.asSystem('test', async (ctx) => {
  for (let k = 0; k < n; k++) await happens(ctx, k)
})

beforeAll(async () => {
  await write(12)
  await seal()
  await write(4)
  await seal()
})

test('a sealed trail is whole, and sealing it again finds nothing to do', async () => {
  const { broken: wrong, seals, sealed, unsealed, head } = await verify()
  expect(wrong).toEqual([])
  expect(unsealed).toBe(0)
  expect(sealed).toBe(await one('select count(*)::int as v from trail'))
  expect(seals).toBe(await one('select count(*)::int as v from trail_seal'))
  expect(head).toBe(await one('select seal as v from trail_seal order by id desc limit 1'))
  expect(await seal()).toBe(0)
})

test('nobody makes such seals without the key', async () => {
  const { broken: wrong, seals } = await verify(undefined, randomBytes(32))
  expect(wrong.filter((line) => /^seal \d+ was changed$/.test(line))).toHaveLength(seals)
})

describe('whoever has the whole server in hand', () => {
  // What is done to an entry is undone again, so that each attempt is found by itself and nothing else with it.
  let undo = ''
  afterEach(async () => {
    if (undo) await world().tamper(undo)
    undo = ''
  })
  const attempt = async (script: string, back: string) => {
    await world().tamper(script)
    undo = back
  }
  const middle = () => one<number>(`select id as v from trail where kind = 'test.happened' order by id offset 3 limit 1`)

  test.each([
    ['at', `at + interval '1 microsecond'`, `at - interval '1 microsecond'`], ['kind', `'portfolio.objectiveApproved'`, `'test.happened'`], ['actor_id', 'gen_random_uuid()', 'null'], ['actor_name', `'Noen annen'`, `'test'`],
    ['actor_kind', `'person'`, `'system'`], ['capacity', `'leader'`, 'null'], ['on_behalf_of', 'gen_random_uuid()', 'null'], ['subject_id', 'gen_random_uuid()', 'null'], ['training_id', 'gen_random_uuid()', 'null'],
    ['unit_id', 'gen_random_uuid()', 'null'], ['record_kind', `'objective'`, `'test'`], ['record_id', 'gen_random_uuid()', 'null'], ['details', `'{"n": 99}'`, `'{"n": 3}'`],
  ])('is found out by changing an entry: its %s', async (column, value, before) => {
    const id = await middle()
    await attempt(`update trail set ${column} = ${value} where id = ${id}`, `update trail set ${column} = ${before} where id = ${id}`)
    expect(await broken()).toEqual([`entry ${id} was changed`])
  })

  test('every column is among those tried', async () => {
    expect(await one(`select count(*)::int as v from information_schema.columns where table_name = 'trail' and table_schema = 'public'`)).toBe(13 + 1)
  })

  test('is found out by removing an entry', async () => {
    const id = await middle()
    await attempt(`create table kept as select * from trail where id = ${id}; delete from trail where id = ${id}`, 'insert into trail overriding system value select * from kept; drop table kept')
    expect(await broken()).toEqual([`entry ${id} is missing`])
  })

  test('is found out by putting an entry in', async () => {
    // A number that a rolled back transaction has left free.
    await world().door.asSystem('test', async (ctx) => {
      await happens(ctx)
      throw new Error('rolled back')
    }).catch(() => undefined)
    await write(2)
    await seal()
    const free = await one<number>('select max(id) - 2 as v from trail')
    await attempt(`insert into trail (id, at, kind, actor_name, actor_kind, record_kind) overriding system value values (${free}, now(), 'portfolio.objectiveApproved', 'Knut Dahle', 'person', 'objective')`, `delete from trail where id = ${free}`)
    expect(await broken()).toEqual([`entry ${free} was put in afterwards`])
  })

  test('is found out by changing a seal, and the one after it too', async () => {
    await attempt(`update trail_seal set digests = overlay(digests placing '\\x00'::bytea from 10) where id = 1`, 'select 1')
    const original = await broken()
    expect(original[0]).toBe('seal 1 was changed')
    expect(original).toHaveLength(2)
    undo = ''
    const before = await one<number>('select id as v from trail order by id limit 1')
    expect(original[1]).toBe(`entry ${before} was changed`)
    // There is no way back but to make the seals anew; nobody but the key's owner can.
    await world().tamper('truncate trail_seal')
    await seal()
  })

  test('is found out by removing a seal with its entries', async () => {
    await write(2)
    await seal()
    await write(2)
    await seal()
    await attempt('create table kept as select * from trail_seal where id = 2; delete from trail_seal where id = 2', 'insert into trail_seal select * from kept; drop table kept')
    expect((await broken())[0]).toBe('seal 2 is missing')
  })

  test('is found out by cutting off the end, from a seal kept elsewhere', async () => {
    await write(3)
    await seal()
    const { head, seals } = await verify()
    expect(await broken(head)).toEqual([])
    await write(3)
    await seal()
    expect(await broken(head)).toEqual([])
    await attempt(
      `create table kept_entries as select * from trail where id > (select last_entry_id from trail_seal where id = ${seals - 1}); create table kept as select * from trail_seal where id >= ${seals};
       delete from outbox where trail_id > (select last_entry_id from trail_seal where id = ${seals - 1}); delete from trail_seal where id >= ${seals}; delete from trail where id > (select last_entry_id from trail_seal where id = ${seals - 1})`,
      'insert into trail overriding system value select * from kept_entries; insert into trail_seal select * from kept; drop table kept; drop table kept_entries')
    expect(await broken()).toEqual([])
    expect(await broken(head)).toEqual([`the seal ${head} is not there: the end was cut off`])
  })
})

describe('while others write', () => {
  test('forty writers and a job that never stops sealing leave no entry outside', async () => {
    const before = (await verify()).sealed
    let writing = true
    const sealing = (async () => {
      while (writing) await seal()
    })()
    await Promise.all(Array.from({ length: 40 }, async (_, n) => {
      for (let round = 0; round < 3; round++) await world().door.asSystem('test', async (ctx) => {
        await happens(ctx, n)
        await ctx.connection.query(`select count(*) from unit`)
        await happens(ctx, round)
        if ((n + round) % 5 === 0) throw new Error('rolled back')
      }).catch((error: Error) => expect(error.message).toBe('rolled back'))
    }))
    writing = false
    await sealing
    await seal()
    const after = await verify()
    expect(after).toMatchObject({ broken: [], unsealed: 0, sealed: before + 40 * 3 * 2 * (4 / 5) })
  })
})

onServer('while others write, on a server', () => {
  test('an entry with a lower number that is committed later is waited for', async () => {
    const { door, engine } = world()
    const [held, lower] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()]
    const slow = door.asSystem('test', async (ctx) => {
      await happens(ctx)
      lower.resolve((await ctx.connection.query<{ v: number }>('select max(id) as v from trail'))[0]?.v ?? 0)
      await held.promise
    })
    const id = await lower.promise
    await write(1)
    const sealing = seal()
    // The job waits for its lock; nothing is sealed as long as the lower number may still come.
    const waits = async () => (await engine.withConnection((connection) => connection.query(`select from pg_locks l where not l.granted and l.relation = 'trail'::regclass`))).length
    while ((await waits()) === 0) await new Promise((next) => setTimeout(next, 10))
    expect(await one('select max(last_entry_id) as v from trail_seal')).toBeLessThan(id)
    held.resolve()
    await Promise.all([slow, sealing])
    expect(await one('select max(last_entry_id) as v from trail_seal')).toBeGreaterThan(id)
    expect(await verify()).toMatchObject({ broken: [], unsealed: 0 })
  })
})
