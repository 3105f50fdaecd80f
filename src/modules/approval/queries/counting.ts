import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import { countUp, inMonths, planningFacts, requirementsOn, stretches } from '#modules/planning/index.ts'
import type { TrainingView } from '#modules/portfolio/index.ts'

/** What service comes to against what the specialty needs, in months (R4, R8, R10). */
export interface CountView {
  readonly months: number
  readonly wanted: number
  readonly needs: readonly { readonly kinds: readonly string[]; readonly months: number; readonly atLeast: number; readonly rule: string }[]
  readonly notCounted: readonly { readonly reason: string; readonly months: number }[]
}

/**
 * Counts agreed service as it stands, up to and including today, with what is known of leave, registration and mentoring (R8).
 * @param confirmedUntil where service that goes on is counted to: the last day somebody has signed for, by the id of the period
 */
export async function countOf(ctx: Ctx, training: TrainingView, confirmedUntil: ReadonlyMap<string, Temporal.PlainDate>): Promise<CountView> {
  const requirements = requirementsOn(training.specialty, ctx.today)
  const [known] = await planningFacts(ctx, [training.id])
  if (!known) return notFound('training')
  const services = known.services.filter((one) => one.agreed).map((one) => ({ ...one, untilOn: earlier(one.untilOn, confirmedUntil.get(one.id) ?? null) }))
  const found = countUp(stretches({ ...known, services }, ctx.today.add({ days: 1 })), requirements)
  return {
    months: inMonths(found.total), wanted: requirements.months,
    needs: found.needs.map(({ need, served }) => ({ kinds: need.kinds, months: inMonths(served), atLeast: need.atLeast, rule: need.rule })),
    notCounted: [...found.lost].map(([reason, served]) => ({ reason, months: inMonths(served) })),
  }
}

const earlier = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => (a === null || b === null ? (a ?? b) : Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
