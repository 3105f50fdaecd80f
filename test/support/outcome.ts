import { Denied, NotFound, Rejected, SignInNeeded } from '#platform/errors.ts'

/** How an attempt ended, in one word: `done`, `denied`, `not_found`, `sign_in`, or the code it was refused with. @throws what nobody expects */
export async function outcome(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'done'
  } catch (error) {
    if (error instanceof Rejected) return error.code
    if (error instanceof Denied) return 'denied'
    if (error instanceof NotFound) return 'not_found'
    if (error instanceof SignInNeeded) return 'sign_in'
    throw error
  }
}

/** The fields a refused form is marked at. @throws when it was not refused */
export async function fieldsMarked(attempt: Promise<unknown>): Promise<string[]> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Rejected) return Object.keys(error.fields)
    throw error
  }
  throw new Error('it was not refused')
}
