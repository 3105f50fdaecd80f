import { oslo } from '#platform/i18n/format.ts'

/** The time, asked once per request and handed down: no rule, query or page looks at a clock. */
export interface Clock {
  now(): Temporal.Instant
  /** Today in Norway. */
  today(): Temporal.PlainDate
}

/** The time of one request, read once: at midnight its parts must not lie on two days. */
export interface Moment {
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}
export const momentOf = (clock: Clock): Moment => ({ now: clock.now(), today: clock.today() })

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(oslo),
}

/** A clock that stands still at 12:00 on a day, for tests and for showing another day in the demo. */
export function clockAt(date: Temporal.PlainDate): Clock {
  const noon = date.toZonedDateTime({ timeZone: oslo, plainTime: '12:00' }).toInstant()
  return { now: () => noon, today: () => date }
}
