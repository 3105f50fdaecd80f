import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions, findChromium } from '#test/chromium.ts'
import { startProduct as startBuilt } from '#test/product.ts'
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
  const product = await startBuilt({ LOYPE_DATA: join(folder, 'data'), LOYPE_TODAY: testDay.toString(), LOG: 'error' })
  project.provide('product', product.url)
  const browser = await chromium.launchServer(chromiumOptions(findChromium() ?? ''))
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
