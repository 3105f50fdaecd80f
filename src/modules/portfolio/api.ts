import { z } from 'zod'
import { type AnyEndpoint, endpoint } from '#platform/web/api.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { activityTypeCodes } from '#modules/curriculum/index.ts'
import { approveObjectives } from './operations/decide-objectives.ts'
import { registerActivity } from './operations/register-activity.ts'
import { doctorsIn } from './queries/doctors.ts'
import { activitiesIn, objectivesIn } from './queries/objectives.ts'
import { myTrainings, theTraining } from './queries/training.ts'
import { activityStates } from './rules/activity.ts'
import { objectiveStates } from './rules/objective.ts'

const training = z.object({ id: z.string(), lege: z.string(), spesialitet: z.enum(['ALM', 'SAM']), kommune: z.string(), begynte: z.string(), planlagtFerdig: z.string(), laeringsmal: z.number(), godkjent: z.number(), tilGodkjenning: z.number(), veileder: z.string().nullable(), leder: z.string().nullable() })
const objective = z.object({ id: z.string(), kode: z.string(), tittel: z.string(), tema: z.string(), status: z.enum(objectiveStates), aktiviteter: z.number(), ovingsinnhold: z.boolean() })
const activity = z.object({ id: z.string(), type: z.string(), tittel: z.string(), status: z.enum(activityStates), fra: z.string(), til: z.string().nullable(), laeringsmal: z.array(z.string()), signaturer: z.array(z.object({ navn: z.string(), status: z.string() })) })

/** Trainings, objectives and activities, as far as the caller may see them. */
export const api: readonly AnyEndpoint[] = [
  endpoint({
    method: 'get', path: '/utdanninger', scope: 'read', summary: 'Utdanningene du kan se: dine egne, dem du følger, leder eller veileder', answer: z.array(training),
    handle: async (c) => {
      const others = await doctorsIn(c.var.ctx)
      const mine = await myTrainings(c.var.ctx)
      const known = new Set(others.map((row) => row.id))
      return [
        ...others.map((row) => ({ id: row.id, lege: row.name, spesialitet: row.specialty, kommune: row.kommune, begynte: row.startedOn.toString(), planlagtFerdig: row.plannedEndOn.toString(), laeringsmal: row.total, godkjent: row.approved, tilGodkjenning: row.sent, veileder: row.mentor, leder: row.leader })),
        ...mine.filter((one) => !known.has(one.id)).map((one) => {
          const total = (pick: (plan: (typeof one.plans)[number]) => number) => one.plans.reduce((sum, plan) => sum + pick(plan), 0)
          const name = (id: string | null) => one.participants.find((each) => each.personId === id)?.name ?? null
          return { id: one.id, lege: one.traineeName, spesialitet: one.specialty, kommune: one.kommune, begynte: one.startedOn.toString(), planlagtFerdig: one.plannedEndOn.toString(), laeringsmal: total((plan) => plan.objectives), godkjent: total((plan) => plan.approved), tilGodkjenning: total((plan) => plan.sent), veileder: name(one.mentorId), leder: name(one.leaderId) }
        }),
      ]
    },
  }),
  endpoint({
    method: 'get', path: '/utdanninger/:id/laeringsmal', scope: 'read', summary: 'Læringsmålene i en utdanning', answer: z.array(objective),
    handle: async (c, { param }) => {
      const found = await theTraining(c.var.ctx, uuid(param('id')))
      await noteReading(c.var.ctx, { subjectId: found.traineeId, kind: 'plan', id: found.id, label: 'Læringsmål' })
      return (await objectivesIn(c.var.ctx, found.id)).map((row) => ({ id: row.id, kode: row.code, tittel: row.title, tema: row.theme, status: row.state, aktiviteter: row.activities, ovingsinnhold: row.practice }))
    },
  }),
  endpoint({
    method: 'get', path: '/utdanninger/:id/aktiviteter', scope: 'read', summary: 'Aktivitetene i en utdanning', answer: z.array(activity),
    handle: async (c, { param }) => {
      const found = await theTraining(c.var.ctx, uuid(param('id')))
      await noteReading(c.var.ctx, { subjectId: found.traineeId, kind: 'activities', id: found.id, label: 'Aktiviteter' })
      return (await activitiesIn(c.var.ctx, found.id)).map((row) => ({ id: row.id, type: row.type, tittel: row.title, status: row.state, fra: row.fromOn, til: row.untilOn, laeringsmal: [...row.codes], signaturer: row.signers.map((one) => ({ navn: one.name, status: one.state })) }))
    },
  }),
  endpoint({
    method: 'post', path: '/utdanninger/:id/aktiviteter', scope: 'write', summary: 'Registrer en aktivitet',
    body: z.object({ type: z.enum(activityTypeCodes), tittel: z.string(), laeringsmal: z.array(z.string()), fra: z.string(), til: z.string().optional(), sted: z.string().optional(), beskrivelse: z.string().optional() }),
    answer: z.object({ id: z.string() }),
    handle: async (c, { param, body }) => {
      const { activityId } = await registerActivity(c.var.ctx, { trainingId: param('id'), type: body.type, title: body.tittel, objectives: body.laeringsmal, fromOn: body.fra, untilOn: body.til, place: body.sted, description: body.beskrivelse, alternative: false, alternativeReason: '' } as never)
      return { id: activityId }
    },
  }),
  endpoint({
    method: 'post', path: '/laeringsmal/godkjenning', scope: 'write', summary: 'Godkjenn ett eller flere læringsmål som har grunnlaget sitt', body: z.object({ laeringsmal: z.array(z.string()), kommentar: z.string().optional() }), answer: z.object({ godkjent: z.array(z.string()) }),
    handle: async (c, { body }) => ({ godkjent: (await approveObjectives(c.var.ctx, { objectives: body.laeringsmal, comment: body.kommentar })).approved }),
  }),
]

const uuid = (value: string) => (/^[0-9a-f-]{36}$/.test(value) ? value : '00000000-0000-0000-0000-000000000000')
