import type { Ctx } from '#platform/ctx.ts'
import { countUp, inMonths, requirementsOn, stretches } from '#modules/planning/index.ts'
import type { TrainingView } from '#modules/portfolio/index.ts'

/** What service comes to against what the specialty needs, in months (R4, R8, R10). */
export interface CountView {
  readonly months: number
  readonly wanted: number
  readonly needs: readonly { readonly kinds: readonly string[]; readonly months: number; readonly atLeast: number; readonly rule: string }[]
  readonly notCounted: readonly { readonly reason: string; readonly months: number }[]
}

interface Clipped {
  readonly kind: string
  readonly percentage: number
  readonly fromOn: Temporal.PlainDate
  readonly untilOn: Temporal.PlainDate | null
  readonly oldScheme: boolean
}

/** Counts service as it stands, up to and including today. @param services with what goes on ended where its confirmation ends */
export async function countOf(ctx: Ctx, training: TrainingView, services: readonly Clipped[], leaves: readonly { percentage: number; fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate }[]): Promise<CountView> {
  const requirements = requirementsOn(training.specialty, ctx.today)
  const found = countUp(stretches({ services: services as never, leaves, notRegistered: [], withoutMentor: withoutMentor(training) }, ctx.today.add({ days: 1 })), requirements)
  return {
    months: inMonths(found.total), wanted: requirements.months,
    needs: found.needs.map(({ need, served }) => ({ kinds: need.kinds, months: inMonths(served), atLeast: need.atLeast, rule: need.rule })),
    notCounted: [...found.lost].map(([reason, served]) => ({ reason, months: inMonths(served) })),
  }
}

// R8: time counts only while there is individual veiledning.
function withoutMentor({ participants, startedOn }: TrainingView) {
  const gaps: { fromOn: Temporal.PlainDate; untilOn: Temporal.PlainDate | null }[] = []
  let covered: Temporal.PlainDate | null = startedOn
  for (const one of participants.filter((each) => each.capacity === 'mentor').toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const from = Temporal.PlainDate.from(one.fromOn)
    if (covered && Temporal.PlainDate.compare(from, covered) > 0) gaps.push({ fromOn: covered, untilOn: from.subtract({ days: 1 }) })
    const until = one.untilOn ? Temporal.PlainDate.from(one.untilOn) : null
    covered = until === null || covered === null ? null : Temporal.PlainDate.compare(until, covered) > 0 ? until : covered
  }
  return covered ? [...gaps, { fromOn: covered, untilOn: null }] : gaps
}
