/** The number of a day, counted from 1 January 1970. Lists and drawings ask for hundreds: a number costs a small part of a duration. */
export const dayNumber = (day: Temporal.PlainDate): number => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000

/** Whole days from one day to another; negative when the other comes first. */
export const daysFrom = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => dayNumber(to) - dayNumber(from)
