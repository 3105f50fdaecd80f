import { longDate, period } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { text } from '../text.ts'

/** The days something lasts, or from when on where no end is known. */
export const lasting = (from: Temporal.PlainDate, until: Temporal.PlainDate | null): string => (until ? period(from, until) : t(text.fromDay(longDate(from))))
