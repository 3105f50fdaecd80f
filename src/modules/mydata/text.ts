import { texts } from '#platform/i18n/texts.ts'

/** What happened, as history and news say it. */
export const happenings = texts({})
