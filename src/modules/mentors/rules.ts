/** What makes somebody fit to mentor: specialist (R60), and the mentor course (R68). */
export const qualificationKinds = ['specialist_alm', 'specialist_sam', 'mentor_course'] as const
export type QualificationKind = (typeof qualificationKinds)[number]

/** Languages one may say one mentors in. */
export const mentorLanguages = ['no', 'en', 'se', 'sv', 'da', 'de', 'pl', 'ar'] as const
export type MentorLanguage = (typeof mentorLanguages)[number]

/** Somebody is asked to mentor a doctor. Who says yes is appointed right after; until then nobody else can say yes. */
export const requestStates = ['asked', 'accepted', 'appointed', 'declined', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

/** A mentor agreement is in force when both have signed; a new one takes the place of the one before. */
export const agreementStates = ['draft', 'in_force', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]
