export const confirmationStates = ['asked', 'signed', 'returned'] as const
export type ConfirmationState = (typeof confirmationStates)[number]

/** Service as far as a confirmation needs it. Days are included at both ends; null: no end yet. */
export interface Employment {
  readonly kind: string
  readonly arena: string
  readonly percentage: number
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate | null
  readonly kommuneId: string
  readonly kommune: string
}
export interface Away {
  readonly kind: string
  readonly percentage: number
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
}
export interface Mentored {
  readonly name: string
  readonly fromOn: Temporal.PlainDate
  /** First day it no longer held. */
  readonly untilOn: Temporal.PlainDate | null
}

/** What is to be confirmed, as it stood when it was asked for (R142). Days as text. */
export interface ConfirmationFacts {
  readonly doctor: { readonly name: string; readonly hpr: string | null }
  readonly kommune: string
  readonly service: readonly { readonly kind: string; readonly arena: string; readonly percentage: number; readonly fromOn: string; readonly untilOn: string }[]
  readonly leaves: readonly { readonly kind: string; readonly percentage: number; readonly fromOn: string; readonly untilOn: string }[]
  readonly mentors: readonly { readonly name: string; readonly fromOn: string; readonly untilOn: string }[]
}
/** What the leader says (R142). */
export interface ConfirmationSaid {
  readonly post: string
  readonly satisfactory: boolean
  /** Why, where it was not. */
  readonly remark: string | null
  readonly absence: string | null
  readonly mentorSpecialty: string
  readonly teaching: string
  readonly onCall: string
  readonly unit: string
}

/** Service in one kommune without a break. */
export interface Stretch {
  readonly kommuneId: string
  readonly kommune: string
  readonly fromOn: Temporal.PlainDate
  /** The last day, or today while it goes on. */
  readonly untilOn: Temporal.PlainDate
  readonly goesOn: boolean
  readonly parts: readonly Employment[]
}

const { compare } = Temporal.PlainDate
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (compare(a, b) >= 0 ? a : b)

/** Puts service together per kommune and employment (R17): what follows day by day, or overlaps, is one stretch. What has not begun is left out. */
export function stretchesOf(services: readonly Employment[], today: Temporal.PlainDate): Stretch[] {
  const begun = services.filter((one) => compare(one.fromOn, today) <= 0).toSorted((a, b) => compare(a.fromOn, b.fromOn))
  const found: Stretch[] = []
  for (const one of begun) {
    const goesOn = one.untilOn === null || compare(one.untilOn, today) > 0
    const untilOn = goesOn ? today : (one.untilOn ?? today)
    const at = found.findIndex((other) => other.kommuneId === one.kommuneId && compare(one.fromOn, other.untilOn.add({ days: 1 })) <= 0)
    const before = found[at]
    if (before) found[at] = { ...before, untilOn: later(before.untilOn, untilOn), goesOn: before.goesOn || goesOn, parts: [...before.parts, one] }
    else found.push({ kommuneId: one.kommuneId, kommune: one.kommune, fromOn: one.fromOn, untilOn, goesOn, parts: [one] })
  }
  return found
}

/** What a confirmation of a stretch says of service, leave and mentors, up to and including a day (R142). */
export function factsOf(stretch: Stretch, leaves: readonly Away[], mentors: readonly Mentored[], untilOn: Temporal.PlainDate): Omit<ConfirmationFacts, 'doctor'> {
  const within = <T extends { fromOn: Temporal.PlainDate }>(all: readonly T[], lastOf: (one: T) => Temporal.PlainDate | null) =>
    all.map((one) => ({ one, from: later(one.fromOn, stretch.fromOn), until: earlier(lastOf(one) ?? untilOn, untilOn) })).filter(({ from, until }) => compare(from, until) <= 0)
      .toSorted((a, b) => compare(a.from, b.from))
  return {
    kommune: stretch.kommune,
    service: within(stretch.parts, (one) => one.untilOn).map(({ one, from, until }) => ({ kind: one.kind, arena: one.arena, percentage: one.percentage, fromOn: from.toString(), untilOn: until.toString() })),
    leaves: within(leaves, (one) => one.untilOn).map(({ one, from, until }) => ({ kind: one.kind, percentage: one.percentage, fromOn: from.toString(), untilOn: until.toString() })),
    mentors: within(mentors, (one) => one.untilOn?.subtract({ days: 1 }) ?? null).map(({ one, from, until }) => ({ name: one.name, fromOn: from.toString(), untilOn: until.toString() })),
  }
}

/** A confirmation as it was made, as far as comparing needs it. */
export interface Confirmed {
  readonly id: string
  readonly kommuneId: string
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate
  readonly state: ConfirmationState
  readonly facts: Pick<ConfirmationFacts, 'service' | 'leaves'>
  readonly satisfactory: boolean | null
}

export const stretchStates = ['not_asked', 'asked', 'returned', 'signed', 'stale', 'not_satisfactory'] as const
export type StretchState = (typeof stretchStates)[number]

/**
 * How it stands with the confirmation of a stretch (R142). Signed holds while service and leave are as they were when it was asked for, up to
 * its last day, and as far as the stretch goes; of one that goes on, up to the day of the confirmation.
 * @param all the newest first
 */
export function standingOf(stretch: Stretch, leaves: readonly Away[], all: readonly Confirmed[]): { readonly state: StretchState; readonly latest: Confirmed | null } {
  const about = all.filter((one) => one.kommuneId === stretch.kommuneId && compare(one.fromOn, stretch.untilOn) <= 0 && compare(one.untilOn, stretch.fromOn) >= 0)
  const latest = about[0] ?? null
  if (!latest) return { state: 'not_asked', latest }
  if (isStale(stretch, leaves, latest)) return { state: 'stale', latest }
  if (latest.state === 'signed' && latest.satisfactory === false) return { state: 'not_satisfactory', latest }
  return { state: latest.state, latest }
}

function isStale(stretch: Stretch, leaves: readonly Away[], { facts, fromOn, untilOn }: Confirmed): boolean {
  if (!fromOn.equals(stretch.fromOn) || compare(untilOn, stretch.untilOn) > 0 || (!stretch.goesOn && !untilOn.equals(stretch.untilOn))) return true
  const now = factsOf(stretch, leaves, [], untilOn)
  return spelt(now.service) !== spelt(facts.service) || spelt(now.leaves) !== spelt(facts.leaves)
}

// The database keeps no order among the names of a JSON object, and what began the same day may come in any.
const spelt = (list: readonly Readonly<Record<string, unknown>>[]) => list.map((one) => Object.entries(one).map(([name, value]) => `${name}=${value}`).sort().join('&')).sort().join('|')

export type ConfirmationProblem = 'nothing_to_confirm' | 'confirmed_already' | 'asked_already' | 'not_asked' | 'say_why' | 'remark_needed' | 'signed_already'

/** @returns why a confirmation of the stretch cannot be asked for, or null */
export function whyNotAsk(state: StretchState): ConfirmationProblem | null {
  if (state === 'signed') return 'confirmed_already'
  return state === 'asked' ? 'asked_already' : null
}
/** Only what waits is answered. */
export const whyNotAnswerConfirmation = (state: ConfirmationState): ConfirmationProblem | null => (state === 'asked' ? null : 'not_asked')
