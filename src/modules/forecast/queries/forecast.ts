import type { Ctx } from '#platform/ctx.ts'
import { notFound } from '#platform/errors.ts'
import type { Specialty } from '#modules/curriculum/index.ts'
import { type Change, type RegistrationOf, withChanges } from '../rules/change.ts'
import { type Forecast, forecast } from '../rules/forecast.ts'
import { type Noted, notRegisteredIn } from '../rules/gaps.ts'
import { wholeMonthsFrom } from '../rules/plan.ts'
import { type Subject, forecastFacts } from './facts.ts'

/** Forecasts by training: of these, or of all active ones the actor reads or follows (null). One statement, then pure counting. */
export async function forecastOf(ctx: Ctx, trainingIds: readonly string[] | null): Promise<Map<string, Forecast>> {
  return new Map((await forecastFacts(ctx, trainingIds)).map((subject) => [subject.trainingId, forecast(subject.facts)]))
}

/** One training with what its forecast is made of. @throws NotFound also for who only meets it in a part */
export async function theSubject(ctx: Ctx, trainingId: string): Promise<Subject> {
  const [found] = await forecastFacts(ctx, [trainingId])
  return found ?? notFound('training')
}

/** What would be, beside today's plan. */
export interface Compared {
  readonly changes: readonly Change[]
  readonly then: Forecast
  /** Whole months later than today's plan; negative: earlier. Null where one of them has no day. */
  readonly monthsLater: number | null
}

/** What would be with some changes: nothing is written. @param now the forecast of today's plan */
export function compared({ facts }: Pick<Subject, 'facts'>, now: Forecast, changes: readonly Change[], registration: RegistrationOf): Compared {
  const then = forecast(withChanges(facts, changes, registration))
  return { changes, then, monthsLater: now.on && then.on ? wholeMonthsFrom(now.on, then.on) : null }
}

export interface Kommuner {
  readonly registration: RegistrationOf
  readonly names: ReadonlyMap<string, string>
}

/** How the kommuner in some changes stand as training institutions for a specialty (R8), and what they are called. */
export async function kommunerIn(ctx: Ctx, specialty: Specialty, changes: readonly Change[]): Promise<Kommuner> {
  const ids = [...new Set(changes.flatMap((change) => (change.kind === 'move' ? [change.kommuneId] : [])))]
  if (ids.length === 0) return { registration: () => null, names: new Map() }
  const rows = await ctx.connection.query<{ id: string; name: string; noted: Noted[] }>(
    `select u.id, u.name, coalesce((select json_agg(json_build_object('status', status, 'fromOn', from_on)) from registration where unit_id = u.id and specialty = $2), '[]') as noted
       from unit u where u.id = any($1) and u.kind = 'kommune'`, [ids, specialty])
  const known = new Map(rows.map((row) => [row.id, notRegisteredIn(row.noted)]))
  return { registration: (id) => known.get(id) ?? null, names: new Map(rows.map((row) => [row.id, row.name])) }
}
