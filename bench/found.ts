import type { Measured } from './load.ts'
import { shareOf, summary } from './measure.ts'

export const pages = ['home', 'list', 'approval'] as const
export type Page = (typeof pages)[number]

interface Speed {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}
/** A page, its bare SQL, and the same from the bare server. */
export interface PageFound {
  readonly page: Speed
  readonly bare: Speed
  readonly floor: Speed | null
  /** What the page costs over its own statements: pages per second of the one through the other. */
  readonly timesBare: number
  readonly ofFloor: number | null
}
/** What was found on one database. */
export interface Found {
  readonly database: string
  readonly doctors: number
  readonly seedSeconds: number | null
  readonly pages: Readonly<Record<Page, PageFound>>
  readonly reads: Speed
  readonly mixed: Speed
  /** Cost of the doctor's home among all doctors through its cost among `few`. */
  readonly growth: number
  readonly writers: { readonly writers: number; readonly acknowledged: number; readonly slowest: number; readonly lost: number }
}

/** Puts together what the rounds gave; `home`, `home bare`, `home floor` and so on. */
export function found(about: Pick<Found, 'database' | 'doctors' | 'seedSeconds' | 'writers'>, measured: ReadonlyMap<string, Measured[]>): Found {
  const of = (name: string) => measured.get(name) ?? []
  const page = (name: Page): PageFound => ({
    page: summary(of(name)), bare: summary(of(`${name} bare`)), timesBare: shareOf(of(`${name} bare`), of(name)),
    floor: measured.has(`${name} floor`) ? summary(of(`${name} floor`)) : null, ofFloor: measured.has(`${name} floor`) ? shareOf(of(name), of(`${name} floor`)) : null,
  })
  return {
    ...about, pages: { home: page('home'), list: page('list'), approval: page('approval') }, reads: summary(of('reads')), mixed: summary(of('mixed')),
    growth: shareOf(of('home few'), of('home')),
  }
}
