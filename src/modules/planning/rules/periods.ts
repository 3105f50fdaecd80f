/**
 * Kinds of service as R4 and R10 tell them apart: åpen uselektert praksis, other general-practice service, institusjonstjeneste;
 * samfunnsmedisin and its clinical part; and service that counts for neither.
 */
export const serviceKinds = ['open_practice', 'other_general', 'institution', 'public_health', 'clinical', 'not_counting'] as const
export type ServiceKind = (typeof serviceKinds)[number]

export const leaveKinds = ['parental', 'sick', 'unpaid', 'other'] as const
export type LeaveKind = (typeof leaveKinds)[number]

/** What else a plan holds besides service: courses, groups, the assessment of competence (R41, R42). */
export const planItemKinds = ['course', 'group', 'assessment', 'other'] as const
export type PlanItemKind = (typeof planItemKinds)[number]
export const planItemStates = ['planned', 'done', 'dropped'] as const
export type PlanItemState = (typeof planItemStates)[number]

/** Who agrees to a revision of the plan (R42). */
export const acknowledging = ['trainee', 'mentor', 'leader'] as const
export type Acknowledging = (typeof acknowledging)[number]
