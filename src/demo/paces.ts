import type { Span } from './history.ts'
import type { Habit } from './talks.ts'

/** Six months from a day on (R6). */
export const sixMonths = (from: Temporal.PlainDate): Span => ({ from, until: from.add({ months: 6 }).subtract({ days: 1 }) })

const monthsIn = (start: Temporal.PlainDate, today: Temporal.PlainDate) => start.until(today, { largestUnit: 'months' }).months

/** When a doctor of the long list has, had or will have hospital: most in the third year, the newest have not asked yet, every seventh never has. @param n the doctor's number */
export function hospitalOf(n: number, start: Temporal.PlainDate, today: Temporal.PlainDate): Span | null {
  if (n % 7 === 3 || monthsIn(start, today) < 10) return null
  return sixMonths(start.add({ months: 24 + (n % 5) * 2 }).with({ day: 1 }))
}

const leaders = ['Astrid Hove', 'Per Olav Rene', 'Ragnhild Birkeland', 'Jan Fosse'] as const

/** The habit with the group of a doctor of the long list: from the ninth month, for two years (R66). @param n the doctor's number */
export function inGroup(habit: Habit, n: number, start: Temporal.PlainDate, today: Temporal.PlainDate): Habit {
  const months = monthsIn(start, today)
  // Some wait longer for a place than others.
  if (months < 10 || (n % 6 === 1 && months < 30)) return habit
  const over = months >= 33
  return { ...habit, group: { months: over ? 24 : months - 8, over, name: `Bergen ${1 + (n % 4)}`, leader: leaders[n % 4] ?? leaders[0] } }
}
