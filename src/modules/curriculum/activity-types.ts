import { texts } from '#platform/i18n/texts.ts'

/** Who normally signs an activity of a type; null where certificate or self-registration is enough (R54). */
type Signer = 'mentor' | 'supervisor' | null

/**
 * Kinds of læringsaktivitet, from `data/reference/laeringsaktivitetstyper.csv` (codes are ours, names and signers from the
 * sources named there). The order is that of the list people choose from.
 */
const activityTypes = {
  felleskonsultasjon: { signer: 'supervisor' },
  ferdighet_prosedyre: { signer: 'supervisor' },
  klinisk_tjeneste: { signer: 'supervisor' },
  legevakt: { signer: 'supervisor' },
  praksisbesok: { signer: 'supervisor' },
  hospitering: { signer: 'supervisor' },
  internundervisning: { signer: 'supervisor' },
  fordypning: { signer: 'supervisor' },
  gruppeveiledning: { signer: 'supervisor' },
  individuell_veiledning: { signer: 'mentor' },
  kurs: { signer: null },
  e_laering: { signer: null },
  selvstudium: { signer: null },
  nettverkssamling: { signer: null },
  alternativ: { signer: 'supervisor' },
} as const satisfies Record<string, { signer: Signer }>

export type ActivityType = keyof typeof activityTypes
export const activityTypeCodes = Object.keys(activityTypes) as [ActivityType, ...ActivityType[]]

export const needsSignature = (type: string): boolean => (activityTypes as Record<string, { signer: Signer }>)[type]?.signer !== null

/** Individual veiledning belongs under every objective, though no list says so (R55). */
export const recommendedTypes = (recommended: readonly string[]): readonly string[] =>
  recommended.includes('individuell_veiledning') ? recommended : [...recommended, 'individuell_veiledning']

export const activityTypeText = texts({
  felleskonsultasjon: { nb: 'Felleskonsultasjon', nn: 'Felleskonsultasjon', en: 'Joint consultation' },
  ferdighet_prosedyre: { nb: 'Praktisk prosedyre', nn: 'Praktisk prosedyre', en: 'Practical procedure' },
  klinisk_tjeneste: { nb: 'Klinisk tjeneste', nn: 'Klinisk teneste', en: 'Clinical service' },
  legevakt: { nb: 'Legevakt', nn: 'Legevakt', en: 'Out-of-hours service' },
  praksisbesok: { nb: 'Praksisbesøk', nn: 'Praksisbesøk', en: 'Practice visit' },
  hospitering: { nb: 'Hospitering', nn: 'Hospitering', en: 'Observation at another place' },
  internundervisning: { nb: 'Internundervisning', nn: 'Internundervisning', en: 'Teaching at the workplace' },
  fordypning: { nb: 'Fordypning', nn: 'Fordjuping', en: 'Immersion' },
  gruppeveiledning: { nb: 'Gruppeveiledning', nn: 'Grupperettleiing', en: 'Group mentoring' },
  individuell_veiledning: { nb: 'Individuell veiledning', nn: 'Individuell rettleiing', en: 'Individual mentoring' },
  kurs: { nb: 'Kurs', nn: 'Kurs', en: 'Course' },
  e_laering: { nb: 'E-læring', nn: 'E-læring', en: 'E-learning' },
  selvstudium: { nb: 'Selvstudium', nn: 'Sjølvstudium', en: 'Self-study' },
  nettverkssamling: { nb: 'Nettverkssamling', nn: 'Nettverkssamling', en: 'Network meeting' },
  alternativ: { nb: 'Annen aktivitet', nn: 'Annan aktivitet', en: 'Other activity' },
} satisfies Record<ActivityType, unknown>)
