import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const shared = { oxc: { jsx: { runtime: 'automatic', importSource: '#ui' } } } as const
/** Tests that need no database: the house itself, and the rules. */
const pure = ['test/architecture.test.ts', 'test/schema.test.ts', 'src/modules/*/rules/**/*.test.ts', 'src/modules/*/rules.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    // Each file of the product's tests holds a whole database in memory.
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    projects: [
      { ...shared, test: { name: 'house', include: pure } },
      { ...shared, test: { name: 'product', include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'], exclude: pure, globalSetup: ['test/support/template.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
})
