// `npm test`: everything there is, on both databases and in a browser. It says plainly what it did not run.
import { findChromium } from '../test/support/chromium.ts'
import { check } from './check.mjs'
import { somePostgres } from './postgres.ts'
import { finish, leaveOut, step } from './steps.mjs'

// Every scenario runs on the server where there is one. The embedded database, the same SQL in another engine, then runs what the
// engine matters most to: the platform (transactions, roles, jobs, seals, files), the ways through whole parts, policies, backups.
const onTheEmbedded = ['src/platform', 'together.test', 'src/modules/identity/sign-in', 'src/modules/portfolio/reactions', 'src/start.test.ts', 'src/tidy.test.ts', 'test/access.test.ts', 'test/schema.test.ts', 'test/backup.test.ts', 'test/survival']

await check()
const server = await somePostgres(['fsync=off', 'max_connections=300']).catch((error) => void leaveOut('scenarios and kills on PostgreSQL', error.message))
await step('scenarios on PGlite', 'vitest', ['run', '--project', 'product', ...(server ? onTheEmbedded : [])], { show: true, env: { TEST_DATABASE_URL: '' } })
// Kills are one process at a time that is killed and started again: beside something else they hardly take longer. The embedded
// database starts anew inside each process, which costs more than the killing.
const kill = (database, times, env) => step(`${times} kills during writes on ${database}`, 'node', ['test/survival/kills.ts', '--kills', String(times), '--database', database.toLowerCase()], { tell: true, env })
const inTheServer = { TEST_DATABASE_URL: server?.url ?? '' }
await Promise.all([server && step('the same scenarios on PostgreSQL', 'vitest', ['run', '--project', 'product'], { show: true, env: inTheServer }), kill('PGlite', 60)])
const chromium = findChromium()
const journeys = () => step('journeys in the browser', 'vitest', ['run', '--config', 'vitest.journeys.config.ts'], { show: true, env: { CHROMIUM: chromium } })
if (!chromium) leaveOut('journeys in the browser', 'no Chromium found; install one, or set CHROMIUM to where it is')
await Promise.all([server && kill('PostgreSQL', 200, inTheServer), chromium && journeys()])
await server?.stop()
finish()
