import { historyOf } from '#platform/trail/queries.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { attachToObjective } from '../operations/attach-file.ts'
import { approveObjectives, returnObjective, withdrawApproval } from '../operations/decide-objectives.ts'
import { recommendObjective } from '../operations/recommend-objective.ts'
import { remarkOnObjective } from '../operations/remark.ts'
import { completeObjective, recallObjective, sendObjective } from '../operations/work-on-objective.ts'
import { ObjectivePage } from '../pages/objective.tsx'
import { ObjectivesPage, objectiveTable } from '../pages/objectives.tsx'
import { paths } from '../paths.ts'
import { deciderOf, isMentor, isTrainee, mayRemark } from '../policy.ts'
import { isArchived } from '../queries/activity.ts'
import { filesOnObjective, recommendationsOn, remarksOnObjective } from '../queries/basis.ts'
import { delegationsFor } from '../queries/delegation.ts'
import { thePlanObjective } from '../queries/objective.ts'
import { activitiesUnder, objectivesIn } from '../queries/objectives.ts'
import { queueOf } from '../queries/queue.ts'
import { supervisorsWhoTookPart } from '../queries/took-part.ts'
import { theTraining } from '../queries/training.ts'
import { text } from '../text.ts'
import { formAt, signedIn, toHistory, withMine } from './common.ts'

async function showObjectives(c: C, trainingId: string): Promise<Response> {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, trainingId)
  const rows = await objectivesIn(ctx, training.id)
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'plan', id: training.id, label: 'Læringsmål' })
  const table = objectiveTable(rows)
  const shown = tabulate(table, rows, c.req.query())
  return (await exported(c, table, shown)) ?? show(c, <ObjectivesPage training={training} rows={rows} table={table} shown={shown} mine={training.traineeId === ctx.actor.personId} />)
}

const showObjective: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const full = await thePlanObjective(ctx, id)
  const { objective, training } = full
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'objective', id, label: objective.code })
  const [activities, recommendations, remarks, files, entries, tookPart, delegations] = await Promise.all([
    activitiesUnder(ctx, id), recommendationsOn(ctx, id), remarksOnObjective(ctx, id), filesOnObjective(ctx, id), historyOf(ctx, id), supervisorsWhoTookPart(ctx, id), delegationsFor(ctx),
  ])
  const decider = deciderOf(ctx.actor, { id, trainingId: training.id, parties: training, delegations }, ctx.today)
  const queue = decider && objective.state === 'sent' ? (await queueOf(ctx)).filter((row) => row.ready || row.id === id) : []
  const at = queue.findIndex((row) => row.id === id)
  const next = queue[at + 1] ?? (at > 0 ? queue[0] : undefined)
  const form = (path: string) => formAt(c, path)
  return show(c, (
    <ObjectivePage
      full={full} activities={activities} recommendations={recommendations} remarks={remarks} files={files} history={toHistory(entries, ctx.actor.lang, new Map(training.participants.map((one) => [one.personId, one.name])))} tookPart={tookPart} today={ctx.today}
      queue={at >= 0 ? { at: at + 1, of: queue.length, next: next && next.id !== id ? next : null } : null}
      leaderName={training.participants.find((one) => one.personId === training.leaderId)?.name ?? ''}
      mayTalk={!isArchived(training) && Boolean(mayRemark(ctx.actor, training, false))}
      reader={{
        trainee: Boolean(isTrainee(ctx.actor, training)), decider, archived: isArchived(training),
        recommends: Boolean(isMentor(ctx.actor, training)) || recommendations.some((one) => one.personId === ctx.actor.personId) || tookPart.some((one) => one.personId === ctx.actor.personId),
      }}
      forms={{
        complete: form(paths.completion(id)), send: form(paths.submission(id)), recommend: form(paths.recommendation(id)), withdraw: form(paths.withdrawal(id)), talk: form(paths.objectiveRemarks(id)),
        decide: c.req.path === paths.returned(id) ? form(paths.returned(id)) : form(paths.approval(id)),
      }}
    />
  ))
}

const byId = (c: Parameters<Handler>[0]) => ({ objectiveId: c.req.param('id') })
const backTo = ({ objectiveId }: { objectiveId: string }) => paths.objective(objectiveId)

/** On to the next one that is ready, where the page knew of one. */
const afterApproval = ({ approved }: { readonly approved: readonly string[] }, c: C) => {
  const next = String(c.var.form.next ?? '')
  return /^[0-9a-f-]{36}$/.test(next) ? { to: paths.objective(next), notice: text.approvedNext(approved.join(', ')) } : { to: paths.queue(), notice: text.approvedNotice(approved.join(', ')) }
}

export const objectiveRoutes = app()
  .get(paths.objectives(':id'), (c) => showObjectives(c, c.req.param('id')))
  .get(paths.myObjectives(), (c) => withMine(c, showObjectives))
  .get(paths.objective(':id'), showObjective)
  .post(paths.completion(':id'), submit(completeObjective, { input: byId, then: (r) => ({ to: backTo(r), notice: text.completed }), back: showObjective }))
  .post(paths.submission(':id'), submit(sendObjective, { input: byId, then: (r) => ({ to: backTo(r), notice: text.sentToLeader }), back: showObjective }))
  .post(paths.recall(':id'), submit(recallObjective, { input: byId, then: (r) => ({ to: backTo(r), notice: text.recalled }), back: showObjective }))
  .post(paths.recommendation(':id'), submit(recommendObjective, { input: byId, then: (r) => ({ to: backTo(r), notice: text.recommendedNotice }), back: showObjective }))
  .post(paths.approval(':id'), submit(approveObjectives, { input: (c) => ({ objectives: [c.req.param('id')] }), then: afterApproval, back: showObjective }))
  .post(paths.returned(':id'), submit(returnObjective, { input: byId, then: () => ({ to: paths.queue(), notice: text.returnedNotice }), back: showObjective }))
  .post(paths.withdrawal(':id'), submit(withdrawApproval, { input: byId, then: (r) => ({ to: backTo(r), notice: text.withdrawnNotice }), back: showObjective }))
  .post(paths.objectiveRemarks(':id'), submit(remarkOnObjective, { input: byId, then: (r) => ({ to: backTo(r), notice: text.commented }), back: showObjective }))
  .post(paths.objectiveFiles(':id'), submit(attachToObjective, { input: byId, then: (r) => ({ to: backTo(r), notice: text.attached }), back: showObjective }))
