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
// Kills are one process at a time that is killed and started again: beside something else they hardly take longer. The embedded
// database starts anew inside each process, which costs more than the killing.
const kill = (database, times, env) => step(`${times} kills during writes on ${database}`, 'node', ['test/survival/kills.ts', '--kills', String(times), '--database', database.toLowerCase()], { tell: true, env })
const inTheServer = { TEST_DATABASE_URL: server?.url ?? '' }
await Promise.all([server && step('the same scenarios on PostgreSQL', 'vitest', ['run', '--project', 'product'], { show: true, env: inTheServer }), kill('PGlite', 100)])
const chromium = findChromium()
const journeys = () => step('journeys in the browser', 'vitest', ['run', '--config', 'vitest.journeys.config.ts'], { show: true, env: { CHROMIUM: chromium } })
if (!chromium) leaveOut('journeys in the browser', 'no Chromium found; install one, or set CHROMIUM to where it is')
await Promise.all([server && kill('PostgreSQL', 200, inTheServer), chromium && journeys()])
await server?.stop()
finish()
