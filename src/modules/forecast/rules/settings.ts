/** Something the forecast must take for granted, from a day on, with where it is from. `rule` null: our own assumption. */
interface Setting {
  readonly months: number
  readonly validFrom: string
  readonly rule: string | null
  readonly source: string | null
}

/** How long from asking for service in hospital until it begins: the longest notice a region asks for (R114; others: NOT FOUND). */
export const hospitalLead: Setting = {
  months: 12, validFrom: '2022-09-01', rule: 'R114',
  source: 'https://www.unn.no/fag-og-forskning/spesialistutdanning-for-leger/alis-sin-spesialiseringsperiode-i-unn/innmelding-av-alis-med-behov-for-gjennomforing-av-tjeneste-ved-unn/',
}
/** How long it takes until a doctor without a mentor has one, a kommune without registration is registered, one without a group is in one. */
export const mentorWithin: Setting = { months: 3, validFrom: '2026-01-01', rule: null, source: null }
export const registrationWithin: Setting = { months: 6, validFrom: '2026-01-01', rule: null, source: null }
export const groupWithin: Setting = { months: 6, validFrom: '2026-01-01', rule: null, source: null }

/** Group veiledning: hours, and over how many months at least (R66 for allmennmedisin, R10 for samfunnsmedisin). */
export const groupNeeds = { ALM: { hours: 120, months: 24, rule: 'R66' }, SAM: { hours: 90, months: 36, rule: 'R10' } } as const

/** Recommended courses: Grunnkurs A–D, acute medicine, and six emnekurs (R130). Recommended, not demanded (R20). Samfunnsmedisin: NOT FOUND. */
export const recommendedCourses = { ALM: 11, SAM: 0 } as const

/** The doctor's own pace is that of this many months back (R9: all objectives must be approved). */
export const paceMonths = 12
/** Whoever began later than this and has nothing approved yet is not without a pace, but just begun. */
export const justBegunMonths = 6
/** What lies further ahead than this is not a date anybody can plan by. */
export const mostYearsAhead = 15
