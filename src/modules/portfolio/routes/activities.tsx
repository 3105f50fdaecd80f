import { notFound } from '#platform/errors.ts'
import { historyOf } from '#platform/trail/queries.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { attachToActivity } from '../operations/attach-file.ts'
import { fulfilActivity } from '../operations/fulfil-activity.ts'
import { editActivity, registerActivity } from '../operations/register-activity.ts'
import { remarkOnActivity } from '../operations/remark.ts'
import { recallActivity } from '../operations/send-for-signing.ts'
import { ActivitiesPage, activityTable } from '../pages/activities.tsx'
import { ActivityPage } from '../pages/activity.tsx'
import { ActivityFormPage } from '../pages/activity-form.tsx'
import { NoTrainingPage } from '../pages/trainee-home.tsx'
import { paths } from '../paths.ts'
import { isLeader, isTrainee, mayRemark } from '../policy.ts'
import { correctionOf, placesUsed, theActivity } from '../queries/activity.ts'
import { filesOnActivity, remarksOnActivity } from '../queries/basis.ts'
import { activitiesIn, objectivesIn } from '../queries/objectives.ts'
import { myTrainings, theTraining, type TrainingView } from '../queries/training.ts'
import { more } from '../text/more.ts'
import { text } from '../text.ts'
import { sendFile, signedIn, toHistory, withMine } from './common.ts'

async function showActivities(c: C, trainingId: string): Promise<Response> {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, trainingId)
  const rows = await activitiesIn(ctx, training.id)
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'activities', id: training.id, label: 'Aktiviteter' })
  const table = activityTable(rows)
  const shown = tabulate(table, rows, c.req.query())
  return (await exported(c, table, shown)) ?? show(c, <ActivitiesPage training={training} table={table} shown={shown} mine={training.traineeId === ctx.actor.personId} />)
}

/** The training a doctor writes in: the active one. */
async function myActive(c: C): Promise<TrainingView | undefined> {
  signedIn(c)
  return (await myTrainings(c.var.ctx)).find((one) => one.state === 'active')
}

const showNew: Handler = async (c) => {
  const corrects = c.req.query('retter') ?? (c.var.form?.correctsId as string | undefined) ?? null
  const training = await myActive(c)
  if (!training) return show(c, <NoTrainingPage />)
  const source = corrects ? await theActivity(c.var.ctx, corrects) : null
  const stored = source
    ? { type: source.activity.type, title: source.activity.title, fromOn: source.activity.fromOn.toString(), untilOn: source.activity.untilOn?.toString() ?? '', place: source.activity.place ?? '', description: source.activity.description ?? '', objectives: source.objectiveIds }
    : { fromOn: c.var.ctx.today.toString(), objectives: c.req.queries('mal') ?? [] }
  return show(c, (
    <ActivityFormPage mode={source ? 'correct' : 'new'} action={paths.newActivity()} back={source ? { to: paths.activity(source.activity.id), label: source.activity.title } : { to: paths.home(), label: text.myTrail[c.var.ctx.actor.lang] }}
      state={formState(c, stored)} trainingId={training.id} correctsId={corrects} objectives={await objectivesIn(c.var.ctx, training.id)} places={await placesUsed(c.var.ctx, training.id)} />
  ))
}
const showEdit: Handler = async (c) => {
  signedIn(c)
  const { activity: found, training, objectiveIds } = await theActivity(c.var.ctx, c.req.param('id') ?? '')
  if (!isTrainee(c.var.ctx.actor, training)) notFound('activity')
  const stored = { ...found, fromOn: found.fromOn.toString(), untilOn: found.untilOn?.toString() ?? '', alternative: found.alternative ? 'on' : '', objectives: objectiveIds }
  return show(c, (
    <ActivityFormPage mode="edit" action={paths.activityEdit(found.id)} back={{ to: paths.activity(found.id), label: found.title }} state={formState(c, stored)} trainingId={training.id} correctsId={null}
      objectives={await objectivesIn(c.var.ctx, training.id)} places={await placesUsed(c.var.ctx, training.id)} />
  ))
}

const showActivity: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const full = await theActivity(ctx, id)
  const { training, signings } = full
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'activity', id, label: 'Aktivitet' })
  const [remarks, files, entries, all] = await Promise.all([remarksOnActivity(ctx, id), filesOnActivity(ctx, id), historyOf(ctx, id), objectivesIn(ctx, training.id)])
  const signs = signings.some((one) => one.signerId === ctx.actor.personId && one.state === 'waiting')
  return show(c, (
    <ActivityPage full={full} objectives={all.filter((row) => full.objectiveIds.includes(row.id))} names={new Map(training.participants.map((one) => [one.personId, one.name]))} remarks={remarks} files={files}
      history={toHistory(entries, ctx.actor.lang)} today={ctx.today} state={formState(c)} correctedBy={await correctionOf(ctx, id)}
      reader={{ trainee: Boolean(isTrainee(ctx.actor, training)), leader: Boolean(isLeader(ctx.actor, training)), signs, mayTalk: Boolean(mayRemark(ctx.actor, training, signings.some((one) => one.signerId === ctx.actor.personId))) }} />
  ))
}

const byId = (c: C) => ({ activityId: c.req.param('id') })
const backTo = ({ activityId }: { activityId: string }) => paths.activity(activityId)

export const activityRoutes = app()
  .get(paths.activities(':id'), (c) => showActivities(c, c.req.param('id')))
  .get(paths.myActivities(), (c) => withMine(c, showActivities))
  .get(paths.newActivity(), showNew)
  .post(paths.newActivity(), submit(registerActivity, { then: ({ activityId }, c) => ({ to: c.var.form.then === 'send' ? paths.sendingOf(activityId) : paths.activity(activityId), notice: more.saved }), back: showNew }))
  .get(paths.activity(':id'), showActivity)
  .get(paths.activityEdit(':id'), showEdit)
  .post(paths.activityEdit(':id'), submit(editActivity, { input: byId, then: (r) => ({ to: backTo(r), notice: more.saved }), back: showEdit }))
  .post(paths.activityRecall(':id'), submit(recallActivity, { input: byId, then: (r) => ({ to: backTo(r), notice: text.recalled }), back: showActivity }))
  .post(paths.fulfilment(':id'), submit(fulfilActivity, { input: byId, then: (r) => ({ to: backTo(r), notice: more.fulfilled }), back: showActivity }))
  .post(paths.activityRemarks(':id'), submit(remarkOnActivity, { input: byId, then: (r) => ({ to: backTo(r), notice: text.commented }), back: showActivity }))
  .post(paths.activityFiles(':id'), submit(attachToActivity, { input: byId, then: (r) => ({ to: backTo(r), notice: text.attached }), back: showActivity }))
  .get(paths.file(':id'), sendFile)
