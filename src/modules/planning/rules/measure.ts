// A month is cut so finely that a day of any month is a whole number of parts: the least common multiple of 28, 29, 30 and 31.
const partsOfMonth = 377_580

/** Time of service, exact: parts of a month times percentage of a post times percentage not on leave. Sums do not depend on their order. */
export type Served = number
/** One whole month in a whole post. */
export const wholeMonth: Served = partsOfMonth * 100 * 100

/** Where a day lies on the line of months, in parts: the 1st of a month is a whole number of months, days in between lie evenly. */
export const placeOf = (day: Temporal.PlainDate): number => (day.year * 12 + day.month - 1) * partsOfMonth + ((day.day - 1) * partsOfMonth) / day.daysInMonth

/** The first day at or after a place on the line of months. */
export function dayAt(place: number): Temporal.PlainDate {
  const months = Math.floor(place / partsOfMonth)
  const first = Temporal.PlainDate.from({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 })
  const days = Math.ceil(((place - months * partsOfMonth) * first.daysInMonth) / partsOfMonth)
  return first.add({ days })
}

/** Months with two decimals, for reading. */
export const inMonths = (served: Served): number => Math.round((served / wholeMonth) * 100) / 100
/** Months are not equally long: whole months from one day to the day before may come to this much too little. */
export const unevenness: Served = wholeMonth / 10
export const months = (n: number): Served => n * wholeMonth
