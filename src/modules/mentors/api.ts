import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import { kommuner } from '#modules/organisation/index.ts'
import { answerRequest } from './operations/answer-request.ts'
import { mayFind } from './policy.ts'
import { mentorsNear } from './queries/finding.ts'
import { requestsToMe } from './queries/requests.ts'
import { mentorLanguages, qualificationKinds, requestStates } from './rules.ts'

const mentor = z.object({ id: z.string(), navn: z.string(), kommune: z.string(), avstandKm: z.number().nullable(), plasser: z.number(), ledig: z.number(), sprak: z.array(z.enum(mentorLanguages)), reiserKm: z.number().nullable(), video: z.boolean(), kvalifikasjoner: z.array(z.enum(qualificationKinds)) })
const request = z.object({ id: z.string(), lege: z.string().nullable(), kommune: z.string().nullable(), spurt: z.string(), status: z.enum(requestStates) })

/** Mentors who take on doctors, and what one is asked oneself. */
export const api: readonly AnyEndpoint[] = [
  endpoint({
    method: 'get', path: '/kommuner/:nummer/veiledere', scope: 'read', summary: 'Veiledere som tar imot leger, de nærmeste kommunen først', answer: z.array(mentor),
    handle: async (c, { param }) => {
      const from = (await kommuner(c.var.ctx)).find((one) => one.number === param('nummer'))
      if (!from || !mayFind(c.var.ctx.actor)) throw new NotFound('kommune')
      return (await mentorsNear(c.var.ctx, from)).map((row) => ({ id: row.id, navn: row.name, kommune: row.home, avstandKm: row.kilometres, plasser: row.capacity, ledig: row.free, sprak: [...row.languages], reiserKm: row.nearKm, video: row.byVideo, kvalifikasjoner: [...row.kinds] }))
    },
  }),
  endpoint({
    method: 'get', path: '/veilederforesporsler', scope: 'read', summary: 'Forespørsler til deg om å veilede', answer: z.array(request),
    handle: async (c) => (await requestsToMe(c.var.ctx)).map((row) => ({ id: row.id, lege: row.doctor, kommune: row.kommune, spurt: row.askedOn.toString(), status: row.state })),
  }),
  endpoint({
    method: 'post', path: '/veilederforesporsler/:id/svar', scope: 'write', summary: 'Svar ja eller nei på en forespørsel om å veilede', body: z.object({ svar: z.enum(['ja', 'nei']) }), answer: z.object({ svar: z.enum(['ja', 'nei']) }),
    handle: async (c, { param, body }) => {
      await answerRequest(c.var.ctx, { requestId: param('id'), answer: body.svar === 'ja' ? 'yes' : 'no' })
      return { svar: body.svar }
    },
  }),
]
