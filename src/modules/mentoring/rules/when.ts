const oslo = 'Europe/Oslo'

/**
 * When a clock in Norway shows this: null for the hour that is skipped when summer time begins. The hour that comes twice when it
 * ends means the first of the two.
 */
export function instantIn(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant | null {
  const wanted = day.toPlainDateTime(time)
  const found = wanted.toZonedDateTime(oslo, { disambiguation: 'compatible' })
  return found.toPlainDateTime().equals(wanted) ? found.toInstant() : null
}

/** What the clock and the calendar in Norway show. */
export function inNorway(at: Temporal.Instant): { readonly day: Temporal.PlainDate; readonly time: Temporal.PlainTime } {
  const local = at.toZonedDateTimeISO(oslo)
  return { day: local.toPlainDate(), time: local.toPlainTime() }
}
