import { ago, dayInNorway, longDate, period, since } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { activityTypeText, type ActivityType } from '#modules/curriculum/index.ts'

/** The type of an activity in words, also for a type no longer in the list. */
export const typeName = (type: string): string => (type in activityTypeText ? t(activityTypeText[type as ActivityType]) : type)

/** The day of a time that came as text from the database. */
export const dayOf = (at: string): string => longDate(dayInNorway(Temporal.Instant.from(at)))

/** `i 12 dager`, from a time that came as text. */
export const daysSince = (at: string, today: Temporal.PlainDate): string => since(dayInNorway(Temporal.Instant.from(at)), today)

/** `for 12 dager siden`, from a time that came as text. */
export const agoFrom = (at: string, today: Temporal.PlainDate): string => ago(dayInNorway(Temporal.Instant.from(at)), today)

/** `14.–30. oktober 2026` or one day. */
export const daysBetween = (fromOn: string, untilOn: string | null): string => period(Temporal.PlainDate.from(fromOn), untilOn ? Temporal.PlainDate.from(untilOn) : null)
