import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { approveObjectives } from '../operations/decide-objectives.ts'
import { delegate, revokeDelegation } from '../operations/delegate.ts'
import { DelegationsPage } from '../pages/delegations.tsx'
import { QueuePage } from '../pages/queue.tsx'
import { paths } from '../paths.ts'
import { objectivesByCode } from '../queries/activity.ts'
import { myDelegations, trainingsLedIn } from '../queries/delegation.ts'
import { queueOf } from '../queries/queue.ts'
import { more } from '../text/more.ts'
import { text } from '../text.ts'
import { signedIn } from './common.ts'

const showQueue: Handler = async (c) => {
  signedIn(c)
  return show(c, <QueuePage queue={await queueOf(c.var.ctx)} state={formState(c)} today={c.var.ctx.today} />)
}

const showDelegations: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const units = ctx.actor.roles.filter((held) => held.role === 'leader').map((held) => ({ value: held.unitId, label: held.unitName }))
  const trainings = (await Promise.all(units.map((unit) => trainingsLedIn(ctx, unit.value)))).flat().map((one) => ({ value: one.id, label: `${one.traineeName} (${one.specialty})` }))
  return show(c, <DelegationsPage delegations={await myDelegations(ctx)} me={ctx.actor.personId} today={ctx.today} units={units} trainings={trainings} state={formState(c, { fromOn: ctx.today.toString(), unitId: units[0]?.value ?? '' })} />)
}

/** Codes people write (`ALM-055, FKM-004`) become the objectives of the chosen training; an unknown code is said. */
const withObjectives: Handler = async (c, next) => {
  const codes = String(c.var.form.codes ?? '').toUpperCase().split(/[\s,;]+/).filter(Boolean)
  const trainingId = String(c.var.form.trainingId ?? '')
  if (codes.length > 0 && /^[0-9a-f-]{36}$/.test(trainingId)) {
    const found = await objectivesByCode(c.var.ctx, trainingId, codes)
    const unknown = codes.filter((code) => !found.some((one) => one.code === code))
    c.set('form', { ...c.var.form, objectives: unknown.length > 0 ? ['unknown'] : found.map((one) => one.id) })
  }
  return next() as never
}

export const decidingRoutes = app()
  .get(paths.queue(), showQueue)
  .post(paths.approvals(), submit(approveObjectives, { then: ({ approved }) => ({ to: paths.queue(), notice: text.approvedNotice(approved.join(', ')) }), back: showQueue }))
  .get(paths.delegations(), showDelegations)
  .post(paths.delegations(), withObjectives, submit(delegate, { then: () => ({ to: paths.delegations(), notice: more.delegated }), back: showDelegations }))
  .post(paths.revokedDelegation(':id'), submit(revokeDelegation, { input: (c: C) => ({ delegationId: c.req.param('id') }), then: () => ({ to: paths.delegations(), notice: more.revoked }), back: showDelegations }))
