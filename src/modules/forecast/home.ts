import type { Ctx } from '#platform/ctx.ts'
import type { Text } from '#platform/i18n/language.ts'
import { conclusionOf } from './pages/words.ts'
import { paths } from './paths.ts'
import { forecastFacts } from './queries/facts.ts'
import { forecast } from './rules/forecast.ts'

/**
 * The heading of the doctor's home and the sentences below it, with where they are explained; null for who is in no training.
 * @param trainingId where it is known already; else the active one
 */
export async function forecastOnHome(ctx: Ctx, trainingId?: string): Promise<{ readonly title: Text; readonly lead: Text; readonly to: string } | null> {
  const [active] = trainingId ? [{ id: trainingId }] : await ctx.connection.query<{ id: string }>(`select id from training where trainee_id = $1 and state = 'active' order by started_on desc limit 1`, [ctx.actor.personId])
  const [mine] = active ? await forecastFacts(ctx, [active.id]) : []
  if (!mine || mine.traineeId !== ctx.actor.personId) return null
  const { title, lead } = conclusionOf(forecast(mine.facts))
  const joined = (lang: keyof Text) => lead.map((one) => one[lang]).join(' ')
  return { title, lead: { nb: joined('nb'), nn: joined('nn'), en: joined('en') }, to: paths.mine() }
}
