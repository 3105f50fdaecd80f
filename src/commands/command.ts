import { createInterface } from 'node:readline/promises'
import { resolve } from 'node:path'
import { readConfig, type Config } from '#platform/config.ts'
import type { Door } from '#platform/db/door.ts'
import type { Engine } from '#platform/db/engine.ts'
import { makeLog } from '#platform/log.ts'
import { startDatabase } from '../start.ts'

/** One word of the command line. It answers with what the process exits with: 0 when it went well. */
export interface Command {
  /** How it is written, one line for each way. */
  readonly usage: readonly string[]
  run(words: readonly string[], options: Readonly<Record<string, string | boolean | undefined>>): Promise<number>
}

/** It was written in a way that is not understood, or names something that is not there; the message says what. */
export class Misused extends Error {}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** A path as it was typed: read from the folder the command was given in, which npm leaves for the project's own. */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** Whether to write what was shown: asked for in a terminal; `--check` never writes, a script without a terminal goes on. */
export async function confirmed(options: Readonly<Record<string, string | boolean | undefined>>): Promise<boolean> {
  if (options.check) return false
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Write this? [y/N] ')
  terminal.close()
  return /^[yj]/i.test(answer)
}

interface Product {
  readonly config: Config
  readonly engine: Engine
  readonly door: Door
}

/** Opens the database of this installation as the server would, without its demo world, and closes it when `work` is done. */
export async function withProduct<T>(work: (product: Product) => Promise<T>, more: { demo?: boolean } = {}): Promise<T> {
  const config = { ...readConfig(process.env), ...(more.demo ? {} : { LOYPE_DEMO: false }) }
  const { engine, door } = await startDatabase(config, makeLog('error'))
  try {
    return await work({ config, engine, door })
  } finally {
    await engine.close()
  }
}
