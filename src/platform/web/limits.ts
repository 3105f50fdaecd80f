import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Config } from '#platform/config.ts'
import { TooOften } from '#platform/errors.ts'
import type { C } from '#platform/web/env.ts'

const limits = new WeakMap<Config, Map<string, RateLimiterMemory>>()

/**
 * Lets an address try something only so often; used where secrets are guessed (sign-in, tickets, invitations).
 * @param what is tried @param points how often in `seconds` @throws TooOften
 */
export async function countTry(c: C, what: string, points: number, seconds: number): Promise<void> {
  const { config } = c.var
  const known = limits.get(config) ?? new Map<string, RateLimiterMemory>()
  limits.set(config, known)
  const limiter = known.get(what) ?? new RateLimiterMemory({ points, duration: seconds })
  known.set(what, limiter)
  await limiter.consume(householdOf(addressOf(c))).catch(() => {
    throw new TooOften(seconds)
  })
}

/**
 * Where a request comes from. Each proxy adds whom it was asked by to the end of X-Forwarded-For; what stands before what our own
 * proxies added is only what the visitor says of themselves.
 */
function addressOf(c: C): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim()).filter(Boolean)
  const told = c.var.config.LOYPE_PROXIES > 0 ? forwarded.at(-c.var.config.LOYPE_PROXIES) : undefined
  return told ?? (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? 'local'
}

// Whoever has one address of the newer kind has 2⁶⁴ of them.
function householdOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [front = '', back = ''] = address.split('::')
  const [before, after] = [front.split(':'), back ? back.split(':') : []]
  const whole = address.includes('::') ? [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after] : before
  return whole.slice(0, 4).map((part) => part || '0').join(':')
}
