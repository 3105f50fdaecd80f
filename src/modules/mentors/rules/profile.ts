export type ProfileProblem = 'not_a_kommune' | 'capacity_wrong' | 'kilometres_wrong'

/** What is written as a whole number from `least` to `most`; null for anything else. */
export function numberWithin(written: string, least: number, most: number): number | null {
  const digits = written.replace(/\s/g, '')
  const number = /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN
  return number >= least && number <= most ? number : null
}
