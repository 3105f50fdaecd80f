import { dateAndTime, dayInNorway, longDate, monthAndYear, number } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { TalkRow } from '../queries/talks.ts'
import { text } from '../text/words.ts'

/** Minutes as hours with at most one decimal: `31,5`. */
export const hours = (minutes: number): string => number(Math.round(minutes / 6) / 10)

/** When a conversation was, or is to be: the day it was held, else day and time. */
export const whenOf = (one: Pick<TalkRow, 'heldOn' | 'startsAt'>): string => (one.heldOn ? longDate(one.heldOn) : dateAndTime(one.startsAt))

/** `mars 2026, juli 2026 og september–desember 2026`: months that follow each other are said as one. */
export function listed(months: readonly Temporal.PlainDate[]): string {
  const stretches: [Temporal.PlainDate, Temporal.PlainDate][] = []
  for (const month of months) {
    const last = stretches.at(-1)
    if (last?.[1].add({ months: 1 }).equals(month)) last[1] = month
    else stretches.push([month, month])
  }
  const names = stretches.map(([from, until]) => (from.equals(until) ? monthAndYear(from) : `${from.year === until.year ? monthAndYear(from).split(' ')[0] : monthAndYear(from)}–${monthAndYear(until)}`))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${t(text.and)} ${names.at(-1)}`
}

/** The day of a conversation, for sorting and for what waits. */
export const dayOf = (one: Pick<TalkRow, 'heldOn' | 'startsAt'>): Temporal.PlainDate => one.heldOn ?? dayInNorway(one.startsAt)
