/** Early signs that somebody should do something about a training, the gravest first. */
export const warningKinds = [
  'no_mentor', 'not_registered', 'hospital_not_agreed', 'no_talk', 'hours_behind', 'still', 'agreement_missing', 'agreement_expiring', 'queue_old', 'signatures_old', 'plan_old',
] as const
export type WarningKind = (typeof warningKinds)[number]

/** Who can mend it: the leader, the mentor, those who follow from outside (office, kommuneoverlege). */
export const concerned = ['leader', 'mentor', 'office'] as const
export type Concerned = (typeof concerned)[number]

/** The rule each rests on, and whom it concerns. What only the two of them can mend is not put before an office. */
export const aboutWarning: Readonly<Record<WarningKind, { readonly rule: string; readonly concerns: readonly Concerned[] }>> = {
  no_mentor: { rule: 'R60', concerns: ['leader', 'office'] },
  not_registered: { rule: 'R8', concerns: ['leader', 'office'] },
  hospital_not_agreed: { rule: 'R6, R111', concerns: ['leader', 'mentor', 'office'] },
  no_talk: { rule: 'R62', concerns: ['leader', 'mentor', 'office'] },
  hours_behind: { rule: 'R61', concerns: ['leader', 'mentor', 'office'] },
  still: { rule: 'R9', concerns: ['leader', 'mentor', 'office'] },
  agreement_missing: { rule: 'R17', concerns: ['leader', 'mentor'] },
  agreement_expiring: { rule: 'R17', concerns: ['leader', 'mentor'] },
  queue_old: { rule: 'R19', concerns: ['leader', 'office'] },
  signatures_old: { rule: 'R54', concerns: ['leader', 'mentor'] },
  plan_old: { rule: 'R41, R42', concerns: ['leader', 'mentor', 'office'] },
}

/** Where the rule book gives no number, these are our own limits. */
export const limits = {
  weeksWithoutTalk: 8, monthsWithoutApproval: 6, monthsOfPlan: 12, yearsBeforeHospital: 3, daysOfAgreementLeft: 60, daysToAgree: 30, daysWaiting: 21,
} as const

/** What is known of one training; days, and minutes as integers. */
export interface TrainingFacts {
  readonly specialty: 'ALM' | 'SAM'
  readonly startedOn: Temporal.PlainDate
  /** Who mentors now, since when; else the day the last one left (null: there never was one). */
  readonly mentor: { readonly fromOn: Temporal.PlainDate } | null
  readonly mentorLeftOn: Temporal.PlainDate | null
  readonly lastTalkOn: Temporal.PlainDate | null
  /** Hours too few in the last twelve months (R61): minutes missing, and since when. */
  readonly hoursBehind: { readonly missing: number; readonly since: Temporal.PlainDate } | null
  readonly objectives: { readonly total: number; readonly approved: number; readonly lastApprovedOn: Temporal.PlainDate | null }
  readonly planRevisedOn: Temporal.PlainDate | null
  /** An agreed period in an institution, past or coming. */
  readonly hospitalAgreed: boolean
  /** Of the agreement in force with the one who mentors now. */
  readonly agreementUntil: Temporal.PlainDate | null
  /** Since when the kommune is not registered; null: it is, or nobody has recorded it. */
  readonly notRegisteredSince: Temporal.PlainDate | null
  readonly signaturesSince: Temporal.PlainDate | null
  readonly signatures: number
  readonly sentSince: Temporal.PlainDate | null
  readonly sent: number
}

export interface Warning {
  readonly kind: WarningKind
  /** The first day it was so. */
  readonly since: Temporal.PlainDate
  /** How many, or how many hours are missing; null where there is nothing to count. */
  readonly amount: number | null
}

const { compare } = Temporal.PlainDate
const latest = (...days: readonly (Temporal.PlainDate | null)[]) => days.filter((day) => day !== null).toSorted(compare).at(-1) as Temporal.PlainDate

/** The warnings of a training on a day, the gravest first. Before the training begins there is nothing to warn of. */
export function warningsOf(facts: TrainingFacts, today: Temporal.PlainDate): readonly Warning[] {
  if (compare(facts.startedOn, today) > 0) return []
  const found: Warning[] = []
  const due = (kind: WarningKind, since: Temporal.PlainDate | null, amount: number | null = null) => {
    if (since && compare(since, today) <= 0) found.push({ kind, since, amount })
  }
  const { mentor, objectives } = facts
  if (!mentor) due('no_mentor', latest(facts.startedOn, facts.mentorLeftOn))
  due('not_registered', facts.notRegisteredSince && latest(facts.notRegisteredSince, facts.startedOn))
  if (facts.specialty === 'ALM' && !facts.hospitalAgreed) due('hospital_not_agreed', facts.startedOn.add({ years: limits.yearsBeforeHospital }))
  // Without a mentor there is nobody to talk to or agree with: that is the warning.
  if (mentor) due('no_talk', latest(facts.startedOn, mentor.fromOn, facts.lastTalkOn).add({ weeks: limits.weeksWithoutTalk }))
  if (mentor && facts.hoursBehind) due('hours_behind', facts.hoursBehind.since, Math.round(facts.hoursBehind.missing / 60))
  const all = objectives.total > 0 && objectives.approved >= objectives.total
  if (!all && objectives.total > 0) due('still', latest(facts.startedOn, objectives.lastApprovedOn).add({ months: limits.monthsWithoutApproval }))
  if (mentor && !facts.agreementUntil) due('agreement_missing', latest(facts.startedOn, mentor.fromOn).add({ days: limits.daysToAgree }))
  if (mentor && facts.agreementUntil) {
    const over = compare(facts.agreementUntil, today) < 0
    due(over ? 'agreement_missing' : 'agreement_expiring', over ? facts.agreementUntil.add({ days: 1 }) : facts.agreementUntil.subtract({ days: limits.daysOfAgreementLeft }))
  }
  due('queue_old', facts.sentSince?.add({ days: limits.daysWaiting }) ?? null, facts.sent)
  due('signatures_old', facts.signaturesSince?.add({ days: limits.daysWaiting }) ?? null, facts.signatures)
  due('plan_old', latest(facts.startedOn, facts.planRevisedOn).add({ months: limits.monthsOfPlan }))
  return found
}
