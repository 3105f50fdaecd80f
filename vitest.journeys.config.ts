import { defineConfig } from 'vitest/config'
import { findChromium } from './test/support/chromium.ts'

const found = findChromium()
const mustRun = process.env.CI === 'true'
if (!found) process.stdout.write(`Journeys in a browser ${mustRun ? 'could not be run' : 'were not run'}: no Chromium was found. Install one, or name it with CHROMIUM.\n`)
// Where everything must be run, a missing browser is a failure.
if (!found && mustRun) process.exit(1)

/** The journeys, against the built product in a browser, one after the other: there is one server. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#ui' } },
  test: {
    include: found ? ['test/journeys/**/*.journey.ts'] : [], passWithNoTests: !found, globalSetup: ['test/journeys/product.ts'],
    testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks', maxWorkers: 1, fileParallelism: false, maxConcurrency: 2,
  },
})
