import type { ForecastFacts } from './facts.ts'
import { type Forecast, forecast, type PartKind } from './forecast.ts'
import { withChanges } from './change.ts'
import { coursesLeft, monthsOfPace } from './pace.ts'
import { wholeMonthsFrom } from './plan.ts'

/** What a doctor, a mentor or a leader can do about it. */
export const moverKinds = ['mentor', 'registration', 'hospital', 'percentage', 'objectives', 'group', 'courses'] as const
export type MoverKind = (typeof moverKinds)[number]

export interface Mover {
  readonly kind: MoverKind
  /** Whole months everything is finished earlier. */
  readonly months: number
  /** Whole months the part it is about is finished earlier: what it gives once the others are done too. */
  readonly partMonths: number
  readonly part: PartKind
  /** What was tried: objectives or courses more, or the percentage. */
  readonly amount: number | null
}

interface Try {
  readonly kind: MoverKind
  readonly part: PartKind
  readonly amount: number | null
  readonly facts: ForecastFacts
}

const most = 3
const hospitalSooner = 4
const fasterBy = { objectives: 6, courses: 2 } as const

/** Half a year's worth more of something at the pace there is now: so many more in the year read. */
function faster(facts: ForecastFacts): Try[] {
  const { objectives, courses, today } = facts
  const tries: Try[] = []
  if (objectives.approved < objectives.total && monthsOfPace(facts) > 0) tries.push({ kind: 'objectives', part: 'objectives', amount: fasterBy.objectives, facts: { ...facts, objectives: { ...objectives, approvedLately: objectives.approvedLately + (fasterBy.objectives * Math.max(1, monthsOfPace(facts))) / 12 } } })
  if (coursesLeft(facts) > courses.planned.filter((day) => Temporal.PlainDate.compare(day, today) >= 0).length) {
    const years = Math.max(1, facts.startedOn.until(today, { largestUnit: 'months' }).months / 12)
    tries.push({ kind: 'courses', part: 'courses', amount: fasterBy.courses, facts: { ...facts, courses: { ...courses, done: courses.done + fasterBy.courses * years, undated: coursesLeft(facts) - courses.planned.length } } })
  }
  return tries
}

/** What can be tried on these facts; each is a forecast of its own. */
function triesOn(facts: ForecastFacts, now: Forecast): Try[] {
  const { today, services, afterwards } = facts
  const tries: Try[] = faster(facts)
  const yesterday = today.subtract({ days: 1 })
  const ended = (spans: ForecastFacts['withoutMentor']) => spans.flatMap((span) => (span.untilOn ? [span] : Temporal.PlainDate.compare(span.fromOn, yesterday) <= 0 ? [{ ...span, untilOn: yesterday }] : []))
  if (facts.withoutMentor.some((span) => span.untilOn === null)) tries.push({ kind: 'mentor', part: 'time', amount: null, facts: { ...facts, withoutMentor: ended(facts.withoutMentor) } })
  if (facts.notRegistered.some((span) => span.untilOn === null)) tries.push({ kind: 'registration', part: 'time', amount: null, facts: { ...facts, notRegistered: ended(facts.notRegistered) } })
  if (now.hospital && now.hospital.state !== 'agreed') {
    const months = Math.max(1, wholeMonthsFrom(now.hospital.fromOn, now.hospital.untilOn.add({ days: 1 })))
    tries.push({ kind: 'hospital', part: 'side', amount: hospitalSooner, facts: withChanges(facts, [{ kind: 'hospital', fromOn: today.add({ months: hospitalSooner }).toString(), months, percentage: 100 }], () => null) })
  }
  const next = today.add({ months: 1 }).with({ day: 1 })
  const coming = services.filter((one) => one.kind !== 'institution' && (one.untilOn === null || Temporal.PlainDate.compare(one.untilOn, next) >= 0) && Temporal.PlainDate.compare(one.fromOn, next) <= 0)
  const together = coming.length > 0 ? coming.reduce((sum, one) => sum + one.percentage, 0) : (afterwards?.percentage ?? 100)
  if (together < 100 || (afterwards && afterwards.percentage < 100)) tries.push({ kind: 'percentage', part: 'time', amount: 100, facts: withChanges(facts, [{ kind: 'percentage', fromOn: next.toString(), percentage: 100 }], () => null) })
  if (!facts.group.spans.some((span) => span.untilOn === null || Temporal.PlainDate.compare(span.untilOn, today) >= 0)) tries.push({ kind: 'group', part: 'group', amount: null, facts: { ...facts, group: { ...facts.group, spans: [...facts.group.spans, { fromOn: today, untilOn: null }] } } })
  return tries
}

/** The three things that would move it most, the strongest first; what moves nothing at all is not said. */
export function moversOf(facts: ForecastFacts, now: Forecast = forecast(facts)): readonly Mover[] {
  const earlier = (before: Temporal.PlainDate | null | undefined, after: Temporal.PlainDate | null | undefined) => (before && after ? Math.max(0, wholeMonthsFrom(after, before)) : 0)
  return triesOn(facts, now)
    .map(({ kind, part, amount, facts: changed }) => {
      const then = forecast(changed)
      const of = (one: Forecast) => one.parts.find((each) => each.kind === part)?.on
      return { kind, part, amount, months: then.atTheEarliest && !now.atTheEarliest ? 0 : earlier(now.on, then.on), partMonths: earlier(of(now), of(then)) }
    })
    .filter((one) => one.months > 0 || one.partMonths > 0)
    .toSorted((a, b) => b.months - a.months || b.partMonths - a.partMonths || moverKinds.indexOf(a.kind) - moverKinds.indexOf(b.kind))
    .slice(0, most)
}
