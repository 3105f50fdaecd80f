import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { holdersOf } from '#modules/identity/index.ts'
import { answerMove, askMove, withdrawMove } from '../operations/move-training.ts'
import { KeptRecordPage } from '../pages/kept-record.tsx'
import { MovedOnPage, MovesPage } from '../pages/moves.tsx'
import { paths } from '../paths.ts'
import { movedOn, movesToMe, theTenure } from '../queries/move.ts'
import { moveText } from '../text/move.ts'
import { formAt, signedIn } from './common.ts'
import { showTraining } from './trainings.tsx'

const showMoves: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const moves = await movesToMe(ctx)
  const leaders = new Map<string, { value: string; label: string }[]>()
  for (const unitId of new Set(moves.map((one) => one.toKommuneId))) leaders.set(unitId, (await holdersOf(ctx, 'leader', unitId)).map((one) => ({ value: one.personId, label: one.name })))
  return show(c, <MovesPage moves={moves} leaders={leaders} stateOf={(id) => formAt(c, paths.moveAnswer(id), { leaderId: ctx.actor.personId })} />)
}

const showKept = async (c: C): Promise<Response> => {
  signedIn(c)
  const { content, ...tenure } = await theTenure(c.var.ctx, c.req.param('id') ?? '')
  await noteReading(c.var.ctx, { subjectId: tenure.traineeId, kind: 'tenure', id: tenure.id, label: 'Opplysninger en tidligere kommune beholder' })
  return show(c, <KeptRecordPage tenure={tenure} content={content} />)
}

const byMove = (c: C) => ({ moveId: c.req.param('id') })

export const moveRoutes = app()
  .post(paths.moving(':id'), submit(askMove, { input: (c) => ({ trainingId: c.req.param('id') }), then: (r) => ({ to: paths.training(r.trainingId), notice: moveText.asked }), back: showTraining }))
  .post(paths.withdrawnMove(':id'), submit(withdrawMove, { input: byMove, then: (r) => ({ to: paths.training(r.trainingId), notice: moveText.withdrawn }) }))
  .get(paths.moves(), showMoves)
  .post(paths.moveAnswer(':id'), submit(answerMove, { input: byMove, then: () => ({ to: paths.moves(), notice: moveText.answered }), back: showMoves }))
  .get(paths.movedOn(), async (c) => {
    signedIn(c)
    return show(c, <MovedOnPage tenures={await movedOn(c.var.ctx)} />)
  })
  .get(paths.keptRecord(':id{[0-9a-f-]{36}}'), showKept)
