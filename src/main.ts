import { serve } from '@hono/node-server'
import { ConfigurationError, readConfig } from '#platform/config.ts'
import { DatabaseNotReady } from '#platform/db/open.ts'
import { type Jobs, startJobs } from '#platform/jobs/queue.ts'
import { reachedAt } from '#platform/links.ts'
import { makeLog } from '#platform/log.ts'
import { mailRound } from '#platform/mail/send.ts'
import { smtpPostman } from '#platform/mail/smtp.ts'
import { installationKeys } from '#platform/secrets.ts'
import { oidcPort } from '#modules/identity/index.ts'
import { demoPeople } from '#demo/people.ts'
import { sealTrail } from '#platform/trail/seal.ts'
import { makeApp } from './app.ts'
import { scheduleOf } from './schedule.ts'
import { startDatabase } from './start.ts'
import { version } from './version.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = makeLog(config.LOG)
  const keys = installationKeys(config)
  let jobs: Jobs | undefined
  const { engine, door } = await startDatabase(config, log, (written) => written.reacts && jobs?.nudge())
  const postman = config.SMTP_URL ? smtpPostman(config.SMTP_URL, config.MAIL_FROM) : null
  const post = mailRound(door, postman, log)
  const signIn = config.demo && !config.OIDC_ISSUER ? { demo: demoPeople(door) } : { oidc: oidcPort(config), keys }
  const app = makeApp({ config, engine, door, log, signIn, version, nudge: () => void post().catch((error) => log.error('mail', error)) })
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, ({ port }) => {
    reachedAt(config.LOYPE_URL ?? `http://localhost:${port}`)
    process.stdout.write(`Løype: ${config.LOYPE_URL ?? `http://localhost:${port}`}\n`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const setting = ['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(error.code ?? '') ? 'HOST' : 'PORT'
    process.stderr.write(error.code === 'EADDRINUSE' ? `PORT: ${config.PORT} is in use by another program; set PORT to another number\n` : `${setting}: ${error.message}\n`)
    process.exit(1)
  })
  const seal = () => sealTrail(door, keys.seal).catch((error) => log.error('seal', error))
  if (config.LOYPE_JOBS) void seal()
  if (config.LOYPE_JOBS) jobs = await startJobs(engine, door, scheduleOf(engine, door, keys, post), log, post)
  const stop = async () => {
    server.close()
    await jobs?.stop().catch(() => undefined)
    await seal()
    await engine.close().catch(() => undefined)
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: Error) => {
  const expected = error instanceof ConfigurationError || error instanceof DatabaseNotReady
  process.stderr.write(expected ? `${error.message}\n` : `${error.stack}\n`)
  process.exit(1)
})
