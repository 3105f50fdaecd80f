/** Sets of læringsmål. ALM and SAM belong to a specialty; FKM is common to both (R9, R10). */
export const objectiveSets = ['ALM', 'FKM', 'SAM'] as const
export type ObjectiveSet = (typeof objectiveSets)[number]

export const specialties = ['ALM', 'SAM'] as const
export type Specialty = (typeof specialties)[number]

/** The sets a doctor of a specialty is given: its own and the common one (R9, R10, R52). */
export const setsOf = (specialty: Specialty): readonly ObjectiveSet[] => [specialty, 'FKM']

/** `ALM-055`: set and number. */
export const codePattern = /^(ALM|FKM|SAM)-\d{3}$/

/** A version of a set holds on a day when it has begun and has not ended (R11). */
export const holdsOn = (version: { validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null }, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(version.validFrom, day) <= 0 && (version.validTo === null || Temporal.PlainDate.compare(day, version.validTo) <= 0)
