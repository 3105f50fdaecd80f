// `npm test`: everything there is, on both databases and in a browser. It says plainly what it did not run.
import { findChromium } from '../test/support/chromium.ts'
import { check } from './check.mjs'
import { somePostgres } from './postgres.ts'
import { finish, leaveOut, step } from './steps.mjs'

// These ask every route and every table as everybody: the same SQL on either database, so once is enough, on the server where there is one.
const everybodyEverywhere = ['test/routes-access.test.ts', 'test/bad-input-routes.test.ts', 'test/minutes.test.ts']

await check()
const server = await somePostgres(['fsync=off', 'max_connections=300']).catch((error) => void leaveOut('scenarios and kills on PostgreSQL', error.message))
await step('scenarios on PGlite', 'vitest', ['run', '--project', 'product'], { show: true, env: { TEST_DATABASE_URL: '', TEST_LEAVE_OUT: server ? everybodyEverywhere.join() : '' } })
// Kills are one process at a time that is killed and started again: beside the scenarios on the server they hardly take longer.
const kills = ['test/survival/kills.ts', '--kills', '200', '--database']
const onServer = async ({ url }) => {
  await step('the same scenarios on PostgreSQL', 'vitest', ['run', '--project', 'product'], { show: true, env: { TEST_DATABASE_URL: url } })
  await step('200 kills during writes on PostgreSQL', 'node', [...kills, 'postgresql'], { tell: true, env: { TEST_DATABASE_URL: url } })
}
await Promise.all([server && onServer(server), step('200 kills during writes on PGlite', 'node', [...kills, 'pglite'], { tell: true })])
await server?.stop()
const chromium = findChromium()
if (chromium) await step('journeys in the browser', 'vitest', ['run', '--config', 'vitest.journeys.config.ts'], { show: true, env: { CHROMIUM: chromium } })
else leaveOut('journeys in the browser', 'no Chromium found; install one, or set CHROMIUM to where it is')
finish()
