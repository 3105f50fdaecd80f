import { type Config, readConfig } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'

/** The day all tests happen on, a Monday: the demo world is made on it too. */
export const testDay = Temporal.PlainDate.from('2026-11-23')

export const quiet: Log = { info: () => undefined, error: () => undefined }

/** A log that keeps what it was told, for tests that look for secrets in it. */
export function listeningLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  return { lines, info: (event, facts) => void lines.push(JSON.stringify({ event, ...facts })), error: (event, error, facts) => void lines.push(JSON.stringify({ event, message: String((error as Error).message ?? error), stack: String((error as Error).stack), ...facts })) }
}

/** The installation's key in tests: the demo world is sealed with it too. */
export const testKey = Buffer.alloc(32, 7)

/** The configuration of a product under test, on a day that does not move. */
export const testConfig = (more: Record<string, string> = {}): Config => readConfig({ LOYPE_TODAY: testDay.toString(), LOG: 'silent', LOYPE_JOBS: 'off', LOYPE_DATA: '.loype-test', LOYPE_KEY: testKey.toString('base64'), ...more })

/** The private key of an invented client, for sign-in by OpenID Connect: made for these tests, known to everybody. */
export const clientKey = '{"kty":"EC","x":"_MGbbLGTB1lJPq4Zr2XtUWHy7DYlQ-qgODih66NOj8k","y":"4NXHsms7dde-3EbJ7oEaLBR6cnedF4NgyJK5wZ4IXxo","crv":"P-256","d":"Kvfjp1m2Yfkh29q4Hfso5cEMAy7CUmiSFo-1prW0WxA","alg":"ES256","kid":"test-1"}'
