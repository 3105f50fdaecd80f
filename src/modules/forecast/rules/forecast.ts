import type { ServiceKind } from '#modules/planning/rules.ts'
import { compareDays, type ForecastFacts, laterOf, sideNeed } from './facts.ts'
import { coursesDone, coursesLeft, groupDone, monthsOfPace, objectivesDone } from './pace.ts'
import { type HospitalPart, type Laid, layOut } from './plan.ts'
import { dayNeedMet, dayTimeServed } from './reach.ts'
import { hospitalLead, mostYearsAhead } from './settings.ts'

const compare = compareDays

/** What must be finished: the whole time, time in the main kind of service, time away from it, objectives, group veiledning, courses. */
export const partKinds = ['time', 'main', 'side', 'objectives', 'group', 'courses'] as const
export type PartKind = (typeof partKinds)[number]
/** Why no day can be said: nothing lately to read a pace from, too early for one, the plan never gets there, or it lies beyond planning. */
export type WhyNoDay = 'no_pace' | 'just_begun' | 'not_planned' | 'too_far'

export interface Part {
  readonly kind: PartKind
  /** The last day of what was needed; also when that is behind us. */
  readonly on: Temporal.PlainDate | null
  readonly met: boolean
  readonly why: WhyNoDay | null
  readonly rule: string
}

/** What the forecast rests on besides what is recorded. Pages put each in words. */
export type Assumption =
  | { readonly kind: 'nothing_recorded'; readonly fromOn: Temporal.PlainDate }
  | { readonly kind: 'afterwards'; readonly service: ServiceKind; readonly percentage: number; readonly fromOn: Temporal.PlainDate }
  | { readonly kind: 'hospital_assumed' | 'hospital_wished'; readonly fromOn: Temporal.PlainDate; readonly untilOn: Temporal.PlainDate; readonly moved: boolean; readonly leadMonths: number; readonly source: string | null }
  | { readonly kind: 'mentor_assumed' | 'registration_assumed' | 'group_assumed'; readonly fromOn: Temporal.PlainDate }
  | { readonly kind: 'own_pace'; readonly approved: number; readonly months: number; readonly left: number }
  | { readonly kind: 'no_pace' | 'just_begun'; readonly left: number }
  | { readonly kind: 'courses_pace' | 'courses_unknown'; readonly left: number }
  | { readonly kind: 'leave_not_counted' }
  | { readonly kind: 'requirements_uncertain'; readonly rule: string; readonly source: string }

export interface Forecast {
  readonly parts: readonly Part[]
  /** The latest of the parts: when all is done. Null when a part of the time is never served. */
  readonly on: Temporal.PlainDate | null
  /** Everything is done already. */
  readonly done: boolean
  /** A part has no day (no pace): it can be later than said, not earlier. */
  readonly atTheEarliest: boolean
  /** The parts that decide. */
  readonly decides: readonly PartKind[]
  readonly hospital: HospitalPart | null
  readonly assumptions: readonly Assumption[]
}

/**
 * When a doctor is finished as specialist (R4–R10, R66, R130): an orientation, never a verdict (R13). Pure: the same facts give the same
 * forecast, in whatever order services, leaves and spans are given. Days in a forecast are the last day of what was needed.
 *
 * What holds, and what it assumes (property-tested in `properties.test.ts`):
 * - More service never makes it later: with the same `afterwards`, for service in practice, and as long as all service away from the practice
 *   is either agreed in full or not planned at all (to plan it late replaces what was assumed to come early).
 * - Nor does the order of periods matter, nor cutting one in two.
 * - To start later never makes the time earlier: the same open-ended service, from a later day. (The pace of objectives is another matter:
 *   the same number approved in a shorter time is a higher pace.)
 */
export function forecast(facts: ForecastFacts): Forecast {
  const laid = layOut(facts)
  const parts = partsOf(facts, laid)
  const days = parts.flatMap((part) => (part.on ? [part.on] : []))
  const reachable = !parts.some((part) => part.why === 'not_planned')
  const on = reachable && days.length > 0 ? days.reduce(laterOf) : null
  const missing = parts.filter((part) => !part.met && part.on === null)
  return {
    parts, on, done: parts.every((part) => part.met), atTheEarliest: missing.some((part) => part.kind !== 'courses'), hospital: laid.hospital,
    decides: reachable ? parts.filter((part) => on && part.on?.equals(on)).map((part) => part.kind) : missing.filter((part) => part.why === 'not_planned').map((part) => part.kind),
    assumptions: assumptionsOf(facts, laid),
  }
}

function partsOf(facts: ForecastFacts, laid: Laid): Part[] {
  const { requirements, today } = facts
  const limit = today.add({ years: mostYearsAhead })
  const behind = (on: Temporal.PlainDate | null) => on !== null && compare(on, today) < 0
  const served = (kind: PartKind, on: Temporal.PlainDate | null, rule: string): Part => ({ kind, on, met: behind(on), why: on ? null : 'not_planned', rule })
  const paced = (kind: PartKind, { on, met, why }: { on: Temporal.PlainDate | null; met: boolean; why: WhyNoDay | null }, rule: string): Part =>
    on && compare(on, limit) > 0 ? { kind, on: null, met: false, why: 'too_far', rule } : { kind, on, met, why, rule }
  const [main, side] = [requirements.needs[0], sideNeed(requirements)]
  return [
    served('time', dayTimeServed(laid.stretches, requirements), requirements.rule),
    ...(main ? [served('main', dayNeedMet(laid.stretches, main), main.rule)] : []),
    ...(side ? [served('side', dayNeedMet(laid.stretches, side), side.rule)] : []),
    paced('objectives', objectivesDone(facts), 'R9'),
    paced('group', groupDone(facts), requirements.specialty === 'ALM' ? 'R66' : 'R10'),
    ...(coursesLeft(facts) > 0 || facts.courses.done > 0 ? [paced('courses', coursesDone(facts), 'R130')] : []),
  ]
}

function assumptionsOf(facts: ForecastFacts, laid: Laid): Assumption[] {
  const { afterwards, requirements, objectives } = facts
  const found: Assumption[] = []
  if (afterwards?.nothingRecorded) found.push({ kind: 'nothing_recorded', fromOn: afterwards.fromOn })
  else if (afterwards) found.push({ kind: 'afterwards', service: afterwards.kind, percentage: afterwards.percentage, fromOn: afterwards.fromOn })
  if (laid.mentorFrom) found.push({ kind: 'mentor_assumed', fromOn: laid.mentorFrom })
  if (laid.registeredFrom) found.push({ kind: 'registration_assumed', fromOn: laid.registeredFrom })
  const { hospital } = laid
  if (hospital && hospital.state !== 'agreed') found.push({ kind: hospital.state === 'wished' ? 'hospital_wished' : 'hospital_assumed', fromOn: hospital.fromOn, untilOn: hospital.untilOn, moved: hospital.moved, leadMonths: hospitalLead.months, source: hospitalLead.source })
  const left = objectives.total - objectives.approved
  const pace = objectivesDone(facts)
  if (pace.on) found.push({ kind: 'own_pace', approved: objectives.approvedLately, months: Math.max(1, Math.round(monthsOfPace(facts))), left })
  else if (pace.why) found.push({ kind: pace.why, left })
  const group = groupDone(facts)
  if (group.assumedFrom) found.push({ kind: 'group_assumed', fromOn: group.assumedFrom })
  const [courses, coursesToGo] = [coursesDone(facts), coursesLeft(facts)]
  if (!courses.met) found.push({ kind: courses.on ? 'courses_pace' : 'courses_unknown', left: coursesToGo })
  if (facts.leaves.length > 0) found.push({ kind: 'leave_not_counted' })
  if (requirements.uncertain) found.push({ kind: 'requirements_uncertain', rule: requirements.rule, source: requirements.source })
  return found
}
