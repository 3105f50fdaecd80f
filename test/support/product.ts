import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectFolder } from '#platform/folders.ts'

/** The built product in a process of its own. */
export interface Running {
  readonly url: string
  /** From the start of the process until it was ready. */
  readonly startedInMs: number
  readonly process: ChildProcess
  /** What it has written to its log so far. */
  log(): string
  /** Ends it as the operating system would: nothing is asked of it. */
  kill(): Promise<void>
  /** Asks it to stop, and waits. @returns what it exited with */
  stop(): Promise<number | null>
}

/** How a process ended that did not become ready. */
export class NotStarted extends Error {
  readonly code: number | null
  readonly said: string
  constructor(code: number | null, said: string) {
    super(`the product exited with ${code}: ${said}`)
    this.code = code
    this.said = said
  }
}

/**
 * Starts the built product (`npm run` has built it, or `node scripts/prepare.mjs`), with nothing set but what is given.
 * @throws NotStarted when it ends before it is ready
 */
export async function startProduct(settings: Readonly<Record<string, string>>): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'server', 'main.js')], { env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'close').then(([code]) => code as number | null)
  let [said, printed] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const ready = new Promise<string>((found) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk
      const url = /Løype: (\S+)\n/.exec(printed)?.[1]
      if (url) found(url)
    })
  })
  const url = await Promise.race([ready, exited.then((code) => {
    throw new NotStarted(code, said)
  })])
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exited
  }
  return { url, startedInMs: performance.now() - began, process: child, log: () => said, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}
