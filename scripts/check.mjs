// `npm run check`: what can be seen without a database, in under half a minute.
import { finish, step } from './steps.mjs'

/** Types, lint, architecture and rules. */
export async function check() {
  await step('types', 'tsc', ['--noEmit'])
  await step('lint', 'biome', ['lint', '--diagnostic-level=error'])
  await step('files and dependencies nobody uses', 'knip', [])
  await step('architecture, tables and rules', 'vitest', ['run', '--project', 'house'])
  await step('every rule named by a test is in the rule book', 'node', ['scripts/rules.mjs', '--quiet'])
}

if (import.meta.main) {
  await check()
  finish()
}
