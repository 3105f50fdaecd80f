import type { Service, Span } from '#modules/planning/rules.ts'
import { type ForecastFacts, isAside, laterOf, mainKind, type PlannedService } from './facts.ts'
import { clip, makeRoom, scale } from './plan.ts'

/** One change a what-if makes to what is planned. Days as ISO text: it is kept as JSON. */
export type Change =
  | { readonly kind: 'percentage'; readonly fromOn: string; readonly percentage: number }
  | { readonly kind: 'leave'; readonly fromOn: string; readonly untilOn: string }
  | { readonly kind: 'hospital'; readonly fromOn: string; readonly months: number; readonly percentage: number }
  | { readonly kind: 'move'; readonly fromOn: string; readonly kommuneId: string }

/** How a kommune somebody may move to stands as training institution (R8): while it is not registered; null where nobody has recorded it. */
export type RegistrationOf = (kommuneId: string) => readonly Span[] | null

const day = (text: string) => Temporal.PlainDate.from(text)

/**
 * The facts as they would be: new facts, the old ones stay what they were. Changes are made in the order of their kinds (position, hospital,
 * leave, kommune), so that the order they were given in does not matter.
 * @param registration asked for the kommuner in the changes
 */
export function withChanges(facts: ForecastFacts, changes: readonly Change[], registration: RegistrationOf): ForecastFacts {
  const order = ['percentage', 'hospital', 'leave', 'move'] as const
  let now = facts
  for (const change of changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.fromOn.localeCompare(b.fromOn))) now = withChange(now, change, registration)
  return now
}

function withChange(now: ForecastFacts, change: Change, registration: RegistrationOf): ForecastFacts {
  if (change.kind === 'percentage') return atPercentage(now, day(change.fromOn), change.percentage)
  if (change.kind === 'hospital') return inHospital(now, day(change.fromOn), change.months, change.percentage)
  if (change.kind === 'leave') return { ...now, leaves: [...now.leaves, { fromOn: day(change.fromOn), untilOn: day(change.untilOn), percentage: 100 }] }
  const from = day(change.fromOn)
  const there = registration(change.kommuneId) ?? []
  return { ...now, notRegistered: [...now.notRegistered.flatMap((span) => clip(span, null, from.subtract({ days: 1 }))), ...there.flatMap((span) => clip(span, from, null))] }
}

/** All practice from a day on, together, at another percentage of a post. Service away from the practice stays as it is. */
function atPercentage(facts: ForecastFacts, fromOn: Temporal.PlainDate, percentage: number): ForecastFacts {
  const { requirements, services, afterwards } = facts
  const [aside, practice] = [services.filter((one) => isAside(one.kind, requirements)), services.filter((one) => !isAside(one.kind, requirements))]
  // Beside service elsewhere there is room for no more than what that leaves.
  const scaled = aside.reduce((these, one) => these.flatMap((each) => [...clip(each, null, one.fromOn.subtract({ days: 1 })), ...beside(each, one), ...(one.untilOn ? clip(each, one.untilOn.add({ days: 1 }), null) : [])]), scale(practice, { fromOn, untilOn: null }, () => percentage))
  const after = afterwards && { ...afterwards, percentage: Temporal.PlainDate.compare(afterwards.fromOn, fromOn) >= 0 ? percentage : afterwards.percentage }
  if (!after || !afterwards || Temporal.PlainDate.compare(afterwards.fromOn, fromOn) >= 0) return { ...facts, services: [...aside, ...scaled], afterwards: after }
  // What is taken for granted has begun before the change: up to the change as it was, from then on at the new percentage.
  const until: PlannedService = { kind: afterwards.kind, percentage: afterwards.percentage, fromOn: afterwards.fromOn, untilOn: fromOn.subtract({ days: 1 }), oldScheme: false, agreed: true }
  return { ...facts, services: [...aside, ...scaled, until], afterwards: { ...afterwards, percentage, fromOn } }
}

const beside = (practice: PlannedService, elsewhere: Service): PlannedService[] =>
  clip(practice, elsewhere.fromOn, elsewhere.untilOn).map((part) => ({ ...part, percentage: Math.min(part.percentage, 100 - elsewhere.percentage) })).filter((part) => part.percentage > 0)

/** An agreed period in hospital from a day on, instead of all that was planned, wished or assumed of it later than today. */
function inHospital(facts: ForecastFacts, fromOn: Temporal.PlainDate, months: number, percentage: number): ForecastFacts {
  const { requirements, services, afterwards, today } = facts
  const tomorrow = today.add({ days: 1 })
  const kind = requirements.needs.find((need) => isAside(need.kinds[0] ?? 'institution', requirements))?.kinds[0] ?? 'institution'
  const practice = afterwards?.kind ?? mainKind(requirements)
  const going = services.flatMap((one): PlannedService[] => (isAside(one.kind, requirements)
    ? [...clip(one, null, today), ...clip(one, tomorrow, null).map((rest) => ({ ...rest, kind: practice, agreed: true }))] : [one]))
  const lasting: PlannedService[] = afterwards ? [{ kind: afterwards.kind, percentage: afterwards.percentage, fromOn: afterwards.fromOn, untilOn: null, oldScheme: false, agreed: true }] : []
  const window: Span = { fromOn, untilOn: fromOn.add({ months }).subtract({ days: 1 }) }
  return { ...facts, afterwards: afterwards && { ...afterwards, fromOn: laterOf(afterwards.fromOn, fromOn.add({ months })) }, services: [...makeRoom([...going, ...lasting.flatMap((one) => clip(one, null, window.untilOn))], window, percentage), { kind, percentage, ...window, oldScheme: false, agreed: true }] }
}

