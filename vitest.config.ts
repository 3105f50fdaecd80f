import { cpus } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/*.test.{ts,tsx}'],
    globalSetup: ['test/support/template.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Each file holds a whole database in memory.
    maxWorkers: Math.max(1, Math.min(4, cpus().length)),
  },
})
