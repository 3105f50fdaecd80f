import { cpus } from 'node:os'
import { type Found, pages } from './found.ts'

const names = { home: "the doctor's home", list: "the leader's 40 doctors", approval: 'one approval' } as const

interface Aim {
  readonly what: string
  readonly found: number
  readonly aim: string
  readonly holds: boolean
}

const leastOfFloor = { home: 0.6, list: 0.5, approval: 0.4 } as const
const most = (what: string, found: number, limit: number): Aim => ({ what, found, aim: `at most ${limit}`, holds: found <= limit })
const least = (what: string, found: number, limit: number): Aim => ({ what, found, aim: `at least ${limit}`, holds: found >= limit })

/** What was aimed at (two cores, 20 connections) and what was reached. The floor and the totals are aims for a server's database. */
export const aims = (found: Found): Aim[] => [
  ...pages.flatMap((page) => { const { ofFloor } = found.pages[page]; return ofFloor === null ? [] : [least(`${names[page]}, of the floor`, ofFloor, leastOfFloor[page])] }),
  ...pages.map((page) => most(`${names[page]}, times its bare SQL`, found.pages[page].timesBare, 2)),
  ...(found.database === 'PostgreSQL' ? [least('reads/s', found.reads.perSecond, 1100), least('mixed/s', found.mixed.perSecond, 360)] : []),
  most(`the doctor's home among ${found.doctors} doctors, times its cost among 25`, found.growth, 1.2),
  most(`acknowledged approvals lost of ${found.writers.acknowledged}`, found.writers.lost, 0),
]

const per = (number: number) => String(Math.round(number)).padStart(7)
const ms = (number: number) => number.toFixed(1).padStart(7)
const row = (name: string, speed: { perSecond: number; p50: number; p99: number }, more = '') => `  ${name.padEnd(34)}${per(speed.perSecond)}${ms(speed.p50)}${ms(speed.p99)}${more}`

/** The table. */
export function table(all: readonly Found[]): string {
  const lines = [`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}`]
  for (const found of all) {
    lines.push('', `${found.database}, ${found.doctors} doctors${found.seedSeconds === null ? '' : `, filled in ${Math.round(found.seedSeconds)} s`}`.padEnd(36) + '     /s p50 ms p99 ms  × bare  of floor')
    for (const page of pages) {
      const { page: speed, bare, floor, timesBare, ofFloor } = found.pages[page]
      lines.push(row(names[page], speed, `${timesBare.toFixed(2).padStart(8)}${ofFloor === null ? '' : ofFloor.toFixed(2).padStart(10)}`), row('  its bare SQL', bare))
      if (floor) lines.push(row('  the bare server', floor))
    }
    lines.push(row('reads, home and list', found.reads), row('mixed, one write in ten', found.mixed))
    lines.push(`  ${found.writers.writers} approve at once: ${found.writers.acknowledged} acknowledged, ${found.writers.lost} lost, the slowest after ${Math.round(found.writers.slowest)} ms`)
    for (const aim of aims(found)) lines.push(`  ${aim.holds ? 'holds' : 'MISSED'}  ${aim.what}: ${aim.found.toFixed(2)} (${aim.aim})`)
  }
  return lines.join('\n')
}
