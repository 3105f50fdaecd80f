import type { Config } from '#platform/config.ts'
import { saidByDatabase } from '#platform/db/said.ts'

/**
 * One JSON line per thing worth knowing, on standard error. Never a URL with a secret in it, a name, a number or a text
 * from a person: callers give route patterns, codes, ids and times.
 */
export interface Log {
  info(event: string, facts?: Record<string, unknown>): void
  error(event: string, error: unknown, facts?: Record<string, unknown>): void
}

export function makeLog(level: Config['LOG'], write: (line: string) => void = (line) => process.stderr.write(`${line}\n`)): Log {
  const say = (severity: string, event: string, facts: Record<string, unknown>) =>
    write(JSON.stringify({ at: new Date().toISOString(), severity, event, ...facts }))
  return {
    info: (event, facts = {}) => void (level === 'info' && say('info', event, facts)),
    error: (event, error, facts = {}) => {
      if (level === 'silent') return
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
      // The stack begins with the message, however many lines that has.
      const steps = stack.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 7)
      say('error', event, { ...facts, message: withoutValues(message), because: saidByDatabase(error), stack: steps })
    },
  }
}

// Drizzle puts the parameters of a failed statement into its message, and they may hold what people wrote; a database may quote a value.
const withoutValues = (message: string) => message.split('\nparams:')[0]?.slice(0, 500).replace(/\d{6} ?\d{5}/g, '…')
