import { addLeave } from '#modules/planning/operations/keep-leave.ts'
import { addPeriod } from '#modules/planning/operations/keep-period.ts'
import { addPlanItem } from '#modules/planning/operations/keep-plan-item.ts'
import { revisePlan } from '#modules/planning/operations/revise-plan.ts'
import type { Scene } from '#test/scenario.ts'
import { testDay } from '#test/world.ts'
import { anyOf, doctor, holder, leader, type May, mentor, type Route } from './route.ts'
import type { Marked } from './marked.ts'

const ago = (days: number) => testDay.subtract({ days }).toString()
const service = { kind: 'open_practice' as const, percentage: '100', agreed: 'on' }

/** A period, a leave, an item and a version of the marked training's plan, with words of their own. */
export async function markPlanning({ as }: Scene, { trainingId, doctor: planner, mark }: { trainingId: string; doctor: { id: string }; mark: () => string }) {
  const one = await as(planner.id)
  const { periodId } = await one.does(addPeriod, { ...service, trainingId, arena: mark(), fromOn: ago(360), untilOn: ago(330) })
  const { leaveId } = await one.does(addLeave, { trainingId, kind: 'sick', percentage: '50', fromOn: ago(350), untilOn: ago(345) })
  const { periodId: spareId } = await one.does(addPeriod, { ...service, trainingId, arena: mark(), fromOn: ago(318), untilOn: ago(315) })
  const { itemId } = await one.does(addPlanItem, { trainingId, kind: 'other', title: mark(), code: '', onDay: ago(-20), how: mark(), state: 'planned' })
  const { revisionId } = await one.does(revisePlan, { trainingId, note: mark(), tookPart: ['trainee', 'mentor'] })
  return { plans: { period: periodId, spare: spareId, leave: leaveId, item: itemId, revision: revisionId } }
}

// R41, R42: the plan is made by the doctor, the mentor and the leader; R13: who follows at the office confirms the counted time.
const theThree = anyOf(doctor, mentor, leader)
const confirmsTime: May = (one, about) => one.follows.has(about.marked.trainingId) && holder('office_adviser', 'office_head')(one, about)
const onTraining = (rest: string) => ({ at: ({ trainingId }: Marked) => [`/utdanninger/${trainingId}${rest}`] })
const on = (where: string, which: keyof Marked['plans'], rest = '') => ({ at: ({ plans }: Marked) => [`/${where}/${plans[which]}${rest}`] })
const period = () => ({ ...service, arena: 'Legesenteret', unitId: '', fromOn: ago(325), untilOn: ago(320), oldScheme: '', objectives: '' })
const leave = () => ({ kind: 'unpaid', percentage: '50', fromOn: ago(340), untilOn: ago(335) })
const item = () => ({ kind: 'group', title: 'Gruppe', code: '', onDay: ago(-30), how: '', state: 'planned' })

/** Every route of plans and counted time, with what a stranger would try on it. */
export const planningRoutes: Readonly<Record<string, Route>> = {
  'GET /plan': { at: () => ['/plan'] },
  'GET /utdanninger/:id{[0-9a-f-]{36}}/plan': onTraining('/plan'),
  'GET /utdanninger/:id{[0-9a-f-]{36}}/plan.pdf': onTraining('/plan.pdf'),
  'GET /utdanninger/:id{[0-9a-f-]{36}}/plan/versjoner': onTraining('/plan/versjoner'),
  'POST /utdanninger/:id{[0-9a-f-]{36}}/plan/revisjoner': { ...onTraining('/plan/revisjoner'), form: () => ({ note: '', tookPart: ['trainee', 'leader'] }), may: theThree },
  'POST /planversjoner/:id{[0-9a-f-]{36}}/bekreftelse': { ...on('planversjoner', 'revision', '/bekreftelse'), may: theThree },
  'POST /utdanninger/:id{[0-9a-f-]{36}}/perioder': { ...onTraining('/perioder'), form: period, may: theThree },
  'GET /perioder/:id{[0-9a-f-]{36}}': on('perioder', 'period'),
  'POST /perioder/:id{[0-9a-f-]{36}}': { ...on('perioder', 'period'), form: () => ({ ...period(), fromOn: ago(361), untilOn: ago(331) }), may: theThree },
  'POST /perioder/:id{[0-9a-f-]{36}}/fjerning': { ...on('perioder', 'spare', '/fjerning'), may: theThree },
  'POST /utdanninger/:id{[0-9a-f-]{36}}/permisjoner': { ...onTraining('/permisjoner'), form: leave, may: theThree },
  'GET /permisjoner/:id{[0-9a-f-]{36}}': on('permisjoner', 'leave'),
  'POST /permisjoner/:id{[0-9a-f-]{36}}': { ...on('permisjoner', 'leave'), form: leave, may: theThree },
  'POST /permisjoner/:id{[0-9a-f-]{36}}/fjerning': { ...on('permisjoner', 'leave', '/fjerning'), may: theThree },
  'POST /utdanninger/:id{[0-9a-f-]{36}}/planpunkter': { ...onTraining('/planpunkter'), form: item, may: theThree },
  'GET /planpunkter/:id{[0-9a-f-]{36}}': on('planpunkter', 'item'),
  'POST /planpunkter/:id{[0-9a-f-]{36}}': { ...on('planpunkter', 'item'), form: item, may: theThree },
  'POST /planpunkter/:id{[0-9a-f-]{36}}/fjerning': { ...on('planpunkter', 'item', '/fjerning'), may: theThree },
  'GET /utdanninger/:id{[0-9a-f-]{36}}/tid': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/tid`, `/utdanninger/${trainingId}/tid?format=csv`] },
  'GET /api/v1/utdanninger/:id/tjeneste': { at: ({ trainingId }) => [`/api/v1/utdanninger/${trainingId}/tjeneste`] },
  'POST /utdanninger/:id{[0-9a-f-]{36}}/tid/bekreftelser': { ...onTraining('/tid/bekreftelser'), form: () => ({ asOf: ago(1), note: '' }), may: confirmsTime },
}
