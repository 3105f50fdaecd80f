import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions, findChromium } from '#test/chromium.ts'
import { testDay } from '#test/world.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product under test is reached. */
    product: string
    /** Where the one browser is reached. */
    browser: string
  }
}

/** Starts the built product on an empty embedded database, as its users start it, and one browser; both are stopped afterwards. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'loype-journeys-'))
  const built = spawnSync(process.execPath, ['scripts/prepare.mjs', '--quiet'], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (built.status !== 0) throw new Error('the product could not be built')
  const settings = { LOYPE_DATA: join(folder, 'data'), LOYPE_TODAY: testDay.toString(), PORT: '0', HOST: '127.0.0.1', LOG: 'error' }
  const own = Object.entries(process.env).filter(([name]) => !/^(LOYPE_|OIDC_|SMTP_|DATABASE_)/.test(name))
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], { env: { ...Object.fromEntries(own), ...settings }, stdio: ['ignore', 'pipe', 'inherit'] })
  project.provide('product', await addressOf(server))
  const browser = await chromium.launchServer(chromiumOptions(findChromium() ?? ''))
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await stopped(server)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The address the product says it is reached at. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const address = /^Løype: (http\S+)$/m.exec(said)?.[1]
      if (address) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`the product stopped with ${code} before it was ready: ${said}`)))
  })

const stopped = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
