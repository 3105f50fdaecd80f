import { type Ask, drive, type Measured, type Span } from './load.ts'
import type { Running } from './processes.ts'
import { type Approval, askApproval, askHome, askList, inTurn, type World } from './world.ts'

const timesToSettle = 15

/** Something that is measured again in every round. */
export interface Phase {
  readonly name: string
  readonly run: (span: Span) => Promise<Measured>
}

/** The middle of some numbers. */
export const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/**
 * Measures everything once in every round, so that what else the machine does falls on all of them, and gives the middle round of each.
 * @throws when an answer was neither a page nor a redirect
 */
export async function inRounds(rounds: number, phases: readonly Phase[], { seconds, connections }: { seconds: number; connections: number }, say: (line: string) => void): Promise<Map<string, Measured[]>> {
  // A connection plans a statement anew the first times it meets it; nothing is measured before all have settled.
  for (const { run } of phases) await run({ seconds: Number.POSITIVE_INFINITY, most: connections * timesToSettle })
  const measured = new Map<string, Measured[]>(phases.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of phases) {
      const one = await run({ seconds, most: Number.POSITIVE_INFINITY })
      const bad = Object.keys(one.answers).filter((status) => Number(status) >= 400)
      if (bad.length > 0) throw new Error(`${name}: answers ${JSON.stringify(one.answers)}`)
      measured.get(name)?.push(one)
      say(`${round + 1}/${rounds}  ${name}: ${Math.round(one.perSecond)}/s`)
    }
  }
  return measured
}

/** What stands in the table for one of them. */
export function summary(measured: readonly Measured[]): { perSecond: number; p50: number; p99: number } {
  const of = (pick: (one: Measured) => number) => middle(measured.map(pick))
  return { perSecond: of((one) => one.perSecond), p50: of((one) => one.p50), p99: of((one) => one.p99) }
}

/** How much of the one the other reaches, round by round, and of that the middle. */
export const shareOf = (some: readonly Measured[] = [], all: readonly Measured[] = []): number => middle(some.map((one, round) => one.perSecond / (all[round]?.perSecond ?? Number.NaN)))

/** Approvals still to be given; each is given once, until they are taken back. */
export class Waiting {
  readonly #approvals: readonly Approval[]
  #at = 0
  constructor(approvals: readonly Approval[]) {
    this.#approvals = approvals
  }
  next(): Approval | null {
    return this.#approvals[this.#at++] ?? null
  }
  /** Those given since the last time, which can now be given again. */
  begin(): readonly Approval[] {
    const given = this.#approvals.slice(0, this.#at)
    this.#at = 0
    return given
  }
}

/** The five loads: each page alone, reads half and half, and reads with every tenth an approval. */
export function loads(server: Running, { doctors, leaders }: World, waiting: Waiting, connections: number): Readonly<Record<'home' | 'list' | 'approval' | 'reads' | 'mixed', Phase['run']>> {
  const [doctor, leader] = [inTurn(doctors), inTurn(leaders)]
  const run = (next: () => Ask | null): Phase['run'] => (span) => drive(server.port, connections, next, span)
  const home = () => askHome(doctor())
  const list = () => askList(leader())
  const approval = () => { const one = waiting.next(); return one && askApproval(one) }
  const read = inTurn([home, list])
  const any = inTurn([...Array.from({ length: 9 }, () => () => read()()), approval])
  return { home: run(home), list: run(list), approval: run(approval), reads: run(() => read()()), mixed: run(() => any()()) }
}
