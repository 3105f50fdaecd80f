import { parseArgs } from 'node:util'

export interface Options {
  readonly doctors: number
  /** How long each thing is measured in each round, and in how many rounds; the middle round counts. */
  readonly seconds: number
  readonly rounds: number
  readonly connections: number
  readonly databases: readonly ('postgresql' | 'pglite')[]
  /** Forecasts and early warnings of everybody in one pass. */
  readonly passes: boolean
  readonly json: boolean
  /** Keep the filled databases for the next run. */
  readonly keep: boolean
}

/** Reads what was asked for on the command line. @throws on a word it does not know */
export function readOptions(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: {
      doctors: { type: 'string', default: '2500' }, seconds: { type: 'string', default: '2' }, rounds: { type: 'string', default: '5' }, connections: { type: 'string', default: '20' },
      only: { type: 'string' }, json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
    },
  })
  if (values.only !== undefined && !['pglite', 'postgresql', 'passes'].includes(values.only)) throw new Error('--only: pglite, postgresql or passes')
  return {
    doctors: Number(values.doctors), seconds: Number(values.seconds), rounds: Number(values.rounds), connections: Number(values.connections),
    databases: (['postgresql', 'pglite'] as const).filter((one) => values.only === undefined || values.only === one), passes: values.only === undefined || values.only === 'passes', json: values.json, keep: values.keep,
  }
}
