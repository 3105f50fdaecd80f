import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '#platform/folders.ts'
import { NotStarted, startProduct } from '#test/product.ts'
import { freePort } from '../../scripts/postgres.ts'
import { clientKey } from '#test/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'loype-settings-'))
beforeAll(() => void execFileSync(process.execPath, [join(projectFolder, 'scripts', 'prepare.mjs'), '--quiet']), 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const production = {
  LOYPE_MODE: 'production', LOYPE_URL: 'https://loype.example', LOYPE_KEY: Buffer.alloc(32, 7).toString('base64'), SMTP_URL: 'smtp://127.0.0.1:2525',
  OIDC_ISSUER: 'https://sts.example', OIDC_CLIENT_ID: 'loype', OIDC_PRIVATE_KEY: clientKey,
}
const { d: _, ...publicKey } = JSON.parse(clientKey) as Record<string, string>

/** How the product says that it will not start: what it exits with, and everything it wrote. */
async function refusal(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  try {
    const running = await startProduct({ LOYPE_DATA: join(folder, 'never'), ...settings })
    await running.kill()
    return { code: null, said: 'it started' }
  } catch (error) {
    if (error instanceof NotStarted) return { code: error.code, said: error.said }
    throw error
  }
}

describe('a setting that is wrong is named in one line, and the process exits with 1', () => {
  const wrong: readonly (readonly [name: string, value: string])[] = [
    ['LOYPE_MODE', 'prod'], ['PORT', 'http'], ['PORT', '70000'], ['PORT', '-1'], ['HOST', 'no.such.host.invalid'], ['LOYPE_URL', 'loype.example'], ['LOYPE_URL', 'ftp://loype.example'], ['LOYPE_PROXIES', 'one'],
    ['DATABASE_URL', 'mysql://localhost/loype'], ['DATABASE_URL', 'postgres://127.0.0.1:1/loype'], ['DATABASE_CONNECTIONS', '1'], ['DATABASE_CONNECTIONS', 'many'], ['SMTP_URL', 'mail.example'], ['SMTP_URL', 'smtp://'], ['MAIL_FROM', 'nobody'],
    ['LOYPE_KEY', 'short'], ['OIDC_ISSUER', 'sts'], ['OIDC_PRIVATE_KEY', '{}'], ['OIDC_PRIVATE_KEY', 'not json'], ['OIDC_PRIVATE_KEY', JSON.stringify(publicKey)], ['OIDC_DPOP_AT_PAR', 'yes'],
    ['LOYPE_TODAY', 'tomorrow'], ['LOYPE_TODAY', '2026-02-30'], ['LOYPE_DEMO', 'maybe'], ['LOYPE_JOBS', '1'], ['LOG', 'loud'],
  ]
  test.each(wrong)('%s=%s', async (name, value) => {
    const { code, said } = await refusal({ ...(name === 'HOST' ? { LOYPE_DATA: join(folder, 'host'), LOYPE_DEMO: 'off' } : {}), [name]: value })
    expect({ code, lines: said.trimEnd().split('\n').length, begins: said.slice(0, name.length + 2) }, said).toEqual({ code: 1, lines: 1, begins: `${name}: ` })
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((ready) => other.once('listening', ready))
    const { port } = other.address() as { port: number }
    expect(await refusal({ PORT: String(port), LOYPE_DATA: join(folder, 'taken'), LOYPE_DEMO: 'off' })).toEqual({ code: 1, said: `PORT: ${port} is in use by another program; set PORT to another number\n` })
    other.close()
  })

  test('a data folder that cannot be one, or whose key is none', async () => {
    const [file, spoilt] = [join(folder, 'file'), join(folder, 'spoilt')]
    writeFileSync(file, 'not a folder')
    mkdirSync(spoilt)
    writeFileSync(join(spoilt, 'key'), '')
    for (const LOYPE_DATA of [file, spoilt]) expect(await refusal({ LOYPE_DATA })).toEqual({ code: 1, said: expect.stringMatching(/^LOYPE_DATA: .+\n$/) })
  })

  test('a data folder that another process uses', async () => {
    const settings = { LOYPE_DATA: join(folder, 'shared'), LOYPE_DEMO: 'off' }
    const first = await startProduct(settings)
    expect(await refusal(settings)).toEqual({ code: 1, said: expect.stringMatching(/^LOYPE_DATA: .* is in use by another Løype; stop it first, or use PostgreSQL \(DATABASE_URL\)\n$/) })
    expect(await first.stop()).toBe(0)
  })

  test.each(Object.keys(production).filter((name) => name !== 'LOYPE_MODE'))('production without %s', async (name) => {
    const { [name]: __, ...rest } = production as Record<string, string>
    expect(await refusal(rest)).toEqual({ code: 1, said: `${name}: must be set when LOYPE_MODE=production\n` })
  })
})

describe('production', () => {
  test('has nothing of the demo: no list of people, no mailbox, no sign-in as anybody', async () => {
    // It prints the address people use, not the port it was given.
    const port = await freePort()
    const product = await startProduct({ ...production, LOYPE_DATA: join(folder, 'production'), PORT: String(port) })
    const at = `http://127.0.0.1:${port}`
    const ask = async (path: string, init?: RequestInit) => (await fetch(`${at}${path}`, { redirect: 'manual', ...init })).status
    expect(await ask('/helse/klar')).toBe(200)
    for (const path of ['/demo/post', `/demo/post/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`, '/api/v1/demo/personer', '/logg-inn/demo']) expect(await ask(path), path).toBe(404)
    const body = new URLSearchParams({ person: '00000000-0000-0000-0000-000000000000' })
    expect(await ask('/logg-inn/demo', { method: 'POST', body })).toBe(404)
    const page = await (await fetch(`${at}/logg-inn`)).text()
    expect(page).not.toMatch(/logg-inn\/demo|oppdiktet/)
    expect(page).toContain('/logg-inn/helseid')
    expect((await fetch(`${at}/`)).headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    expect(await product.stop()).toBe(0)
  })
})
