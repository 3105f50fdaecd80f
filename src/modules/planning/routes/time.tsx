import { notFound } from '#platform/errors.ts'
import { inLanguage, t } from '#platform/i18n/language.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { formAt, signedIn, standingIn, theTraining } from '#modules/portfolio/index.ts'
import { confirmTime } from '../operations/confirm-time.ts'
import { type Confirmed, TimePage, type TimeRow, timeTable } from '../pages/time.tsx'
import { paths } from '../paths.ts'
import { mayConfirmTime } from '../policy.ts'
import { planningFactsOf } from '../queries/facts.ts'
import { confirmationsOf } from '../queries/plan.ts'
import { inMonths } from '../rules/measure.ts'
import { requirementsOn } from '../rules/requirements.ts'
import { byKindInHundredths, hundredths, sinceConfirmed, timeAsOf } from '../rules/time.ts'
import { time } from '../text/time.ts'
import { reasonText, serviceKindText } from '../text/words.ts'

const showTime: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, c.req.param('id') ?? '')
  // Who only signs or supervises meets the training, and is told nothing of its time.
  const [readable] = await ctx.connection.query('select from training where id = $1 and (id = any(trainings_i_read()) or id = any(trainings_i_follow()))', [training.id])
  if (!readable) notFound('time')
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'time', id: training.id, label: 'Tellende tid' })
  const [facts, requirements] = [await planningFactsOf(ctx, training.id), requirementsOn(training.specialty, training.startedOn)]
  const counted = timeAsOf(facts, requirements, ctx.today)
  const confirmations = (await confirmationsOf(ctx, training.id)).map((one): Confirmed => {
    const then = timeAsOf(facts, requirements, one.asOf)
    return { ...one, differs: sinceConfirmed(one.counted, byKindInHundredths(then)), since: hundredths(counted.total - then.total) }
  })
  const rows = inLanguage(ctx.actor.lang, (): TimeRow[] => [
    ...[...counted.byKind].map(([kind, served]): TimeRow => ({ what: t(serviceKindText[kind]), result: 'counts', fromOn: null, untilOn: null, months: inMonths(served) })),
    ...counted.lostDays.map((one): TimeRow => ({ what: t(reasonText[one.reason]), result: 'lost', fromOn: one.fromOn, untilOn: one.untilOn, months: inMonths(one.served) })),
  ])
  const table = timeTable(ctx.actor.lang)
  const shown = tabulate(table, rows, c.req.query())
  return (await exported(c, table, shown)) ?? show(c, (
    <TimePage training={training} standing={standingIn(ctx.actor, training)} counted={counted} requirements={requirements} registrationUnknownIn={facts.registrationUnknownIn} confirmations={confirmations}
      mayConfirm={Boolean(mayConfirmTime(ctx.actor, await unitsAbove(ctx, training.kommuneId)))} form={formAt(c, paths.confirmations(training.id), { asOf: ctx.today })} table={table} shown={shown} today={ctx.today} />
  ))
}

export const timeRoutes = app()
  .get(paths.time(':id{[0-9a-f-]{36}}'), showTime)
  .post(paths.confirmations(':id{[0-9a-f-]{36}}'), submit(confirmTime, { input: (c) => ({ trainingId: c.req.param('id') }), then: ({ trainingId }) => ({ to: paths.time(trainingId), notice: time.done }), back: showTime }))
