import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockAt } from '#platform/clock.ts'
import { openDoor } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { tablesInOrder } from '#platform/db/inventory.ts'
import { sealTrail, verifyTrail } from '#platform/trail/seal.ts'
import { copyOfTheDemo, type TestDatabase } from '#test/database.ts'
import { quiet, testConfig, testDay } from '#test/world.ts'
import { backUp, restore } from '../src/commands/backup.ts'
import { startDatabase } from '../src/start.ts'

const key = randomBytes(32)
const clock = clockAt(testDay)
const folder = mkdtempSync(join(tmpdir(), 'loype-backup-'))
const file = join(folder, 'backup.gz')
let original: TestDatabase

beforeAll(async () => {
  original = await copyOfTheDemo()
  await sealTrail(openDoor(original.engine, clock), key)
  await backUp(original.engine, file)
})
afterAll(async () => {
  await original.close()
  rmSync(folder, { recursive: true, force: true })
})

const empty = async (name: string): Promise<Engine> => (await startDatabase(testConfig({ LOYPE_DATA: join(folder, name), LOYPE_DEMO: 'off' }), quiet)).engine

/** Every row of every table, as text that does not depend on where it lies; as their owner, since there are some not even the system reads. */
const everything = (engine: Engine) => openDoor(engine, clock).asSystem('test', async (ctx) => {
  await ctx.connection.query(`select set_config('role', 'loype_owner', true)`)
  const found: Record<string, { rows: number; sum: string | null }> = {}
  for (const table of await tablesInOrder(ctx.connection)) {
    const [row] = await ctx.connection.query<{ rows: number; sum: string | null }>(`select count(*)::int as rows, md5(string_agg(md5(t::text), '' order by md5(t::text))) as sum from "${table}" t`)
    found[table] = row ?? { rows: 0, sum: null }
  }
  return found
})

test('what was backed up is there after a restore, row for row, on the embedded database', async () => {
  const engine = await empty('whole')
  expect(await restore(engine, file)).toBeGreaterThan(40_000)
  const [before, after] = [await everything(original.engine), await everything(engine)]
  expect(after).toEqual(before)
  // What doctors and mentors have said is in it, sealed.
  expect(after.talk_text?.rows).toBeGreaterThan(0)
  const verdict = await verifyTrail(openDoor(engine, clock), key)
  expect(verdict.broken).toEqual([])
  await engine.close()
})

test('a backup is not restored over people, and a file of something else changes nothing', async () => {
  await expect(restore(original.engine, file)).rejects.toThrow('there are people')
  const other = join(folder, 'other.gz')
  writeFileSync(other, 'not a backup')
  const engine = await empty('other')
  const before = await everything(engine)
  await expect(restore(engine, other)).rejects.toThrow()
  expect(await everything(engine)).toEqual(before)
  await engine.close()
})
