import { createHash } from 'node:crypto'
import type { Form } from '#platform/web/env.ts'

/** The key a form carries; anything else is as if there were none. */
export const isKey = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

/**
 * The key of one sending: made of the form's own key, where it goes and what is in it. Two taps are the same sending; a page one
 * goes back to and fills in differently carries the same key and is another.
 */
export function keyOfSending(path: string, form: Form): string {
  const said = Object.entries(form).map(([name, value]) => [name, [value].flat().map((one) => (one instanceof File ? [one.name, one.size] : one))])
  const hash = createHash('sha256').update(JSON.stringify([path, said])).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
