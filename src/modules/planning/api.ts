import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { theTraining } from '#modules/portfolio/index.ts'
import { planningFactsOf } from './queries/facts.ts'
import { serviceKinds } from './rules/periods.ts'

const period = z.object({ id: z.string(), slag: z.enum(serviceKinds), arena: z.string(), prosent: z.number(), fra: z.string(), til: z.string().nullable(), avtalt: z.boolean(), gammelOrdning: z.boolean(), laeringsmal: z.array(z.string()) })

/** Service of a training, as far as the caller may see it. */
export const api: readonly AnyEndpoint[] = [
  endpoint({
    method: 'get', path: '/utdanninger/:id/tjeneste', scope: 'read', summary: 'Tjenesteperiodene i en utdanning', answer: z.array(period),
    handle: async (c, { param }) => {
      const id = param('id')
      if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound('training')
      const training = await theTraining(c.var.ctx, id)
      await noteReading(c.var.ctx, { subjectId: training.traineeId, kind: 'training_plan', id, label: 'Tjeneste' })
      return (await planningFactsOf(c.var.ctx, id)).services.map((one) => ({
        id: one.id, slag: one.kind, arena: one.arena, prosent: one.percentage, fra: one.fromOn.toString(), til: one.untilOn?.toString() ?? null, avtalt: one.agreed, gammelOrdning: one.oldScheme, laeringsmal: [...one.objectives],
      }))
    },
  }),
]
