/** What makes somebody fit to mentor: specialist (R60), and the mentor course (R68). */
export const qualificationKinds = ['specialist_alm', 'specialist_sam', 'mentor_course'] as const
export type QualificationKind = (typeof qualificationKinds)[number]

/** Somebody is asked to mentor a doctor. */
export const requestStates = ['asked', 'accepted', 'declined', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

/** A mentor agreement is in force when both have signed; a new one takes the place of the one before. */
export const agreementStates = ['draft', 'in_force', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]
