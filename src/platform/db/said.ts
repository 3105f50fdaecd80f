import { Rejected } from '#platform/errors.ts'

/** Code, and the constraint that was broken, of what the database said was wrong: whichever driver says it and however it was wrapped. */
export function saidByDatabase(error: unknown): { code: string; constraint?: string } | undefined {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('code' in one && typeof one.code === 'string' && !(one instanceof Rejected)) return { code: one.code, ...('constraint' in one && typeof one.constraint === 'string' ? { constraint: one.constraint } : {}) }
  return undefined
}
