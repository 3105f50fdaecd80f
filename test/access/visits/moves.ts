import { newId } from '#platform/db/columns.ts'
import { castIds } from '#demo/world.ts'
import { askMove } from '#modules/portfolio/operations/move-training.ts'
import { move, tenure, tenureRecord } from '#modules/portfolio/tables.ts'
import { bergen, kinn, oslo, type Someone } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'
import { testDay } from '#test/world.ts'
import { eq } from 'drizzle-orm'
import { anyOf, assigns, doctor, leader, type Route } from './route.ts'

/** The doctor has asked to come to Kinn; another has moved on from Oslo, with a word of its own in what was kept. */
export async function markMoves({ as, door, today }: Scene, of: { trainingId: string; movedId: string; doctor: Someone; mark: () => string }) {
  await (await as(of.doctor)).does(askMove, { trainingId: of.trainingId, toKommuneId: kinn, movesOn: today.add({ days: 30 }).toString() })
  return door.asSystem('test', async (ctx) => {
    const [asked] = await ctx.db.select().from(move).where(eq(move.trainingId, of.trainingId))
    const tenureId = newId()
    const [{ traineeId } = { traineeId: '' }] = await ctx.connection.query<{ traineeId: string }>('select trainee_id as "traineeId" from training where id = $1', [of.movedId])
    await ctx.db.insert(tenure).values({ id: tenureId, trainingId: of.movedId, traineeId, traineeName: of.mark(), kommuneId: oslo, fromOn: today.subtract({ years: 2 }), untilOn: today.subtract({ years: 1 }) })
    const content = { specialty: 'ALM', startedOn: '2024-01-01', plannedEndOn: '2029-01-01', participants: [], objectives: [], activities: [], periods: [], remarks: [{ code: null, kind: 'comment', author: of.mark(), body: of.mark(), at: ctx.now.toString() }] }
    await ctx.db.insert(tenureRecord).values({ tenureId, traineeId, kommuneId: oslo, content, madeAt: ctx.now })
    return { moveId: asked?.id ?? '', tenureId }
  })
}

const berit = castIds.get('berit') ?? ''

/** R58: the doctor and who leads there ask and take back, the receiving leader answers, the old kommune reads what it keeps. */
export const moveRoutes: Readonly<Record<string, Route>> = {
  'POST /utdanninger/:id/flytting': { at: ({ untouchedId }) => [`/utdanninger/${untouchedId}/flytting`], form: () => ({ toKommuneId: bergen, movesOn: testDay.add({ days: 40 }).toString() }), may: assigns },
  'POST /flyttinger/:id/tilbaketrekking': { at: ({ moveId }) => [`/flyttinger/${moveId}/tilbaketrekking`], may: anyOf(doctor, assigns) },
  'GET /utdanninger/:id{[0-9a-f-]{36}}/konvertering': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/konvertering`] },
  'POST /utdanninger/:id{[0-9a-f-]{36}}/konvertering': { at: ({ trainingId }) => [`/utdanninger/${trainingId}/konvertering`], form: ({ objectives }) => ({ objectives: [objectives.started], reason: 'Godkjent før', file: new File(['%PDF-1.7\n'], 'vedlegg.pdf', { type: 'application/pdf' }) }), may: leader },
  'GET /flyttinger': { at: () => ['/flyttinger'] },
  'POST /flyttinger/:id/svar': { at: ({ moveId }) => [`/flyttinger/${moveId}/svar`], form: () => ({ verdict: 'confirm', leaderId: berit }), may: (one) => one.personId === berit },
  'GET /tidligere-leger': { at: () => ['/tidligere-leger'] },
  'GET /tidligere-leger/:id{[0-9a-f-]{36}}': { at: ({ tenureId }) => [`/tidligere-leger/${tenureId}`] },
}
