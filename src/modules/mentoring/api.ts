import { z } from 'zod'
import { notFound } from '#platform/errors.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import type { C } from '#platform/web/env.ts'
import { theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { groupsOf } from './queries/group.ts'
import { knowsOfMentoring, mentoredIn } from './queries/hours.ts'
import { talksOf } from './queries/talks.ts'
import { hoursOf } from './rules/hours.ts'
import { talkStates, talkWays } from './rules/talk.ts'

const conversation = z.object({ id: z.string(), begynner: z.string(), minutter: z.number(), form: z.enum(talkWays), status: z.enum(talkStates), holdt: z.string().nullable(), holdtMinutter: z.number().nullable(), veileder: z.string() })
const year = z.object({ fra: z.string(), til: z.string(), holdtMinutter: z.number(), kravMinutter: z.number(), manglerMinutter: z.number(), forberedtMinutter: z.number(), samtaler: z.number() })

/** The training, for who takes part in it or follows it. @throws NotFound */
async function known(c: C, id: string): Promise<TrainingView> {
  const { ctx } = c.var
  if (!z.uuid().safeParse(id).success || !(await knowsOfMentoring(ctx, id))) notFound('training')
  const found = await theTraining(ctx, id)
  await noteReading(ctx, { subjectId: found.traineeId, kind: 'mentoring', id: found.id, label: 'Veiledning' })
  return found
}

/** When conversations were held and how long; what is said in them has no way out here. */
export const api: readonly AnyEndpoint[] = [
  endpoint({
    method: 'get', path: '/utdanninger/:id/samtaler', scope: 'read', summary: 'Veiledningssamtalene i en utdanning: når, hvor lenge og hvordan de står. Aldri det som er skrevet', answer: z.array(conversation),
    handle: async (c, { param }) => {
      const found = await known(c, param('id'))
      return (await talksOf(c.var.ctx, found.id)).map((one) => ({ id: one.id, begynner: one.startsAt.toString(), minutter: one.plannedMinutes, form: one.way, status: one.state, holdt: one.heldOn?.toString() ?? null, holdtMinutter: one.heldMinutes, veileder: one.mentor }))
    },
  }),
  endpoint({
    method: 'get', path: '/utdanninger/:id/veiledningstimer', scope: 'read', summary: 'Veiledningstimer mot kravet (42 timer i året), for hvert år og i alt, og timer i veiledningsgruppe',
    answer: z.object({ aar: z.array(year), alt: year, gruppeMinutter: z.number(), gruppeFravaer: z.number() }),
    handle: async (c, { param }) => {
      const { ctx } = c.var
      const found = await known(c, param('id'))
      const [{ of } = notFound('training')] = await mentoredIn(ctx, [found.id])
      const { whole, years } = hoursOf(of, ctx.today)
      const said = (one: typeof whole) => ({ fra: one.from.toString(), til: one.until.subtract({ days: 1 }).toString(), holdtMinutter: one.held, kravMinutter: one.required, manglerMinutter: one.behind, forberedtMinutter: one.prepared, samtaler: one.talks })
      const { hours } = await groupsOf(ctx, found.id)
      return { aar: years.map(said), alt: said(whole), gruppeMinutter: hours.minutes, gruppeFravaer: hours.absences }
    },
  }),
]
