import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#platform/db/columns.ts'
import { person, signInIdentity } from '#modules/identity/tables.ts'
import { clientKey, quiet, testConfig } from '#test/world.ts'
import { startDatabase } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'loype-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const config = (more: Record<string, string> = {}) => testConfig({ LOYPE_DATA: join(folder, 'data'), LOYPE_DEMO: 'off', ...more })
const production = config({
  LOYPE_TODAY: '', LOYPE_MODE: 'production', LOYPE_URL: 'https://loype.example', SMTP_URL: 'smtp://localhost', LOYPE_KEY: Buffer.alloc(32).toString('base64'),
  OIDC_ISSUER: 'https://sts.example', OIDC_CLIENT_ID: 'loype', OIDC_PRIVATE_KEY: clientKey,
})

test('a database in which people sign in for themselves is never opened as a demo, where anybody may be anybody', async () => {
  const first = await startDatabase(config(), quiet)
  await first.door.asSystem('test', async (ctx) => {
    const id = newId()
    await ctx.db.insert(person).values({ id, name: 'Nora Ny', email: 'nora@prove.example', claimedAt: ctx.now })
    await ctx.db.insert(signInIdentity).values({ issuer: 'https://sts.example', subject: 's-1', personId: id })
  })
  await first.engine.close()
  await expect(startDatabase(config(), quiet)).rejects.toThrow(/^LOYPE_MODE: /)
  await (await startDatabase(production, quiet)).engine.close()
})
