/** Chance that is the same every time: from a seed, so that a world can be made again. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
  /** True this often. */
  is(share: number): boolean
  /** A UUID that sorts by time. @param ms since 1970 */
  id(ms: number): string
}

/** @param seed any whole number (mulberry32, public domain) */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const hex = (digits: number) => Math.floor(next() * 16 ** digits).toString(16).padStart(digits, '0')
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (from) => from[Math.floor(next() * from.length)] as never,
    shuffle(list) {
      const out = [...list]
      for (let at = out.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1))
        ;[out[at], out[other]] = [out[other] as never, out[at] as never]
      }
      return out
    },
    is: (share) => next() < share,
    id: (ms) => {
      const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}
