import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../scripts/postgres.ts'

const project = join(import.meta.dirname, '..')

/** A server of its own process, ready to be asked. */
export interface Running {
  readonly port: number
  readonly process: ChildProcess
  stop(): Promise<void>
}

// Whatever ends the measuring ends what was started for it.
const started = new Set<ChildProcess>()
process.on('exit', () => started.forEach((child) => void child.kill()))

async function start(args: readonly string[], ready: string, environment: Record<string, string>, recorded = false): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, args, { cwd: project, env: { ...process.env, ...environment, PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit', ...(recorded ? ['ipc' as const] : [])] })
  started.add(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => String(chunk).includes(ready) && resolve())
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)))
  })
  return {
    port, process: child,
    stop: () => new Promise((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    }),
  }
}

/** Where a database of the product is: its URL, or the folder of the embedded one. */
export type Place = Readonly<Record<'DATABASE_URL' | 'LOYPE_DATA', string>>

const quiet = { LOG: 'error', LOYPE_JOBS: 'off', LOYPE_MODE: 'demo' }

/** The product as it is built. @param recorded it tells which statements it sends */
export const startProduct = (place: Place, recorded = false): Promise<Running> =>
  start([...(recorded ? ['--import', join(import.meta.dirname, 'recorder.ts')] : []), 'dist/server/main.js'], 'Løype:', { ...quiet, ...place }, recorded)

export const startFloor = (url: string): Promise<Running> => start([join(import.meta.dirname, 'floor.ts')], 'ready', { DATABASE_URL: url })

/** Fills a database with a country. @throws when it ends badly */
export async function seed(place: Place, doctors: number): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/server/cli.js', 'seed', '--scale', 'national', '--doctors', String(doctors)], { cwd: project, env: { ...process.env, ...quiet, ...place }, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`seed ended with ${code}`)
  return (performance.now() - began) / 1000
}
