import type { Ctx } from '#platform/ctx.ts'
import { longDate } from '#platform/i18n/format.ts'
import { inLanguage, t } from '#platform/i18n/language.ts'
import { pdfOf } from '#platform/pdf/pdf.ts'
import { historyOf } from '#platform/trail/queries.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { notFound } from '#platform/errors.ts'
import { show } from '#ui/show.ts'
import { offeredBy } from '#modules/generalplan/index.ts'
import { registrationText } from '#modules/organisation/index.ts'
import { formAt, readsAll, signedIn, standingIn, theTraining, toHistory, type TrainingView, withMine } from '#modules/portfolio/index.ts'
import { addLeave, changeLeave, removeLeave, theLeave } from '../operations/keep-leave.ts'
import { addPeriod, changePeriod, removePeriod, thePeriod } from '../operations/keep-period.ts'
import { addPlanItem, changePlanItem, removePlanItem, thePlanItem } from '../operations/keep-plan-item.ts'
import { acknowledgePlan, revisePlan } from '../operations/revise-plan.ts'
import { ChangePage, type Choices } from '../pages/forms.tsx'
import { PlanPage } from '../pages/plan.tsx'
import { VersionsPage } from '../pages/versions.tsx'
import { paths } from '../paths.ts'
import { planDocument } from '../plan-document.ts'
import { acknowledgesAs, mayKeepPeriod, mayPlan } from '../policy.ts'
import { planningFactsOf } from '../queries/facts.ts'
import { arenas, groupsOf, registrationsOf, revisionsOf } from '../queries/plan.ts'
import { recommendedCourses } from '../recommended-courses.ts'
import { text } from '../text.ts'

/** The training of a page on the plan: for those who read all of it. @throws NotFound */
async function planned(c: C, id: string): Promise<TrainingView> {
  signedIn(c)
  const training = await theTraining(c.var.ctx, id)
  const [readable] = await c.var.ctx.connection.query('select from training where id = $1 and id = any(trainings_i_read())', [id])
  if (!readable && !readsAll(c.var.ctx.actor, training)) notFound('plan')
  await noteReading(c.var.ctx, { subjectId: training.traineeId, kind: 'training_plan', id, label: 'Utdanningsplan' })
  return training
}

async function choicesOf(ctx: Ctx, training: TrainingView): Promise<Choices> {
  const kinds = { kommune: text.kommune, hospital: text.hospital }
  return {
    units: (await arenas(ctx)).map((one) => ({ value: one.id, label: one.name, group: kinds[one.kind][ctx.actor.lang] })),
    courses: training.specialty === 'ALM' ? recommendedCourses().map((one) => ({ value: one.code, label: one.name })) : [],
    oldScheme: Boolean(mayKeepPeriod(ctx.actor, training, true)),
  }
}

/** How the kommune stands now, in words; null where nothing is known. */
async function registrationNow(ctx: Ctx, training: TrainingView): Promise<string | null> {
  const last = (await registrationsOf(ctx, training)).findLast((one) => one.fromOn <= ctx.today.toString())
  return last ? inLanguage(ctx.actor.lang, () => `${t(registrationText[last.status as keyof typeof registrationText])}, ${longDate(Temporal.PlainDate.from(last.fromOn))}`) : null
}

async function planPage(c: C, id: string): Promise<Response> {
  const training = await planned(c, id)
  const { ctx } = c.var
  const [facts, revisions, groups, choices] = [await planningFactsOf(ctx, id), await revisionsOf(ctx, id), await groupsOf(ctx, id), await choicesOf(ctx, training)]
  const history = (await historyOf(ctx, id)).filter((one) => one.kind.startsWith('planning.'))
  return show(c, (
    <PlanPage trainingId={id} training={training} facts={facts} revisions={revisions} groups={groups} choices={choices} standing={standingIn(ctx.actor, training)} today={ctx.today}
      mine={acknowledgesAs(ctx.actor, training)} mayChange={Boolean(mayPlan(ctx.actor, training)) && training.state === 'active'} registration={await registrationNow(ctx, training)} offered={await offeredBy(ctx, training.kommuneId, training.specialty)}
      forms={{ period: formAt(c, paths.periods(id), { percentage: 100 }), leave: formAt(c, paths.leaves(id), { percentage: 100 }), item: formAt(c, paths.items(id), { state: 'planned' }) }}
      reviseForm={formAt(c, paths.revisions(id))} history={toHistory(history, ctx.actor.lang)} documentThere />
  ))
}
const showPlan: Handler = (c) => planPage(c, c.req.param('id') ?? '')

const sendDocument: Handler = async (c) => {
  const training = await planned(c, c.req.param('id') ?? '')
  const { ctx } = c.var
  const [facts, revisions, groups] = [await planningFactsOf(ctx, training.id), await revisionsOf(ctx, training.id), await groupsOf(ctx, training.id)]
  const set = await pdfOf(inLanguage(ctx.actor.lang, () => planDocument({ training, facts, revisions, groups }, ctx.actor.lang, ctx.today)))
  return c.body(new Uint8Array(set), 200, { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="utdanningsplan.pdf"' })
}

const on = (value: boolean) => (value ? 'on' : '')
const showPeriod: Handler = async (c) => {
  const { period, training } = await thePeriod(c.var.ctx, c.req.param('id') ?? '')
  if (!mayKeepPeriod(c.var.ctx.actor, await planned(c, training.id), period.oldScheme)) notFound('period')
  const stored = { ...period, untilOn: period.untilOn ?? '', agreed: on(period.agreed), oldScheme: on(period.oldScheme), objectives: period.objectives.join(', ') }
  return show(c, <ChangePage what="period" state={formState(c, stored)} choices={await choicesOf(c.var.ctx, training)} action={paths.period(period.id)} removal={paths.removedPeriod(period.id)} plan={paths.ofTraining(training.id)} />)
}
const showLeave: Handler = async (c) => {
  const { away, training } = await theLeave(c.var.ctx, c.req.param('id') ?? '')
  if (!mayPlan(c.var.ctx.actor, await planned(c, training.id))) notFound('leave')
  return show(c, <ChangePage what="leave" state={formState(c, { ...away })} choices={await choicesOf(c.var.ctx, training)} action={paths.leave(away.id)} removal={paths.removedLeave(away.id)} plan={paths.ofTraining(training.id)} />)
}
const showItem: Handler = async (c) => {
  const { item, training } = await thePlanItem(c.var.ctx, c.req.param('id') ?? '')
  if (!mayPlan(c.var.ctx.actor, await planned(c, training.id))) notFound('plan item')
  return show(c, <ChangePage what="item" state={formState(c, { ...item })} choices={await choicesOf(c.var.ctx, training)} action={paths.item(item.id)} removal={paths.removedItem(item.id)} plan={paths.ofTraining(training.id)} />)
}

const showVersions: Handler = async (c) => {
  const training = await planned(c, c.req.param('id') ?? '')
  const versions = await revisionsOf(c.var.ctx, training.id)
  const numbered = (name: string, otherwise: number) => versions.find((one) => String(one.number) === c.req.query(name)) ?? versions[otherwise]
  const two = versions.length > 1
  return show(c, <VersionsPage trainingId={training.id} standing={standingIn(c.var.ctx.actor, training)} versions={versions} from={two ? numbered('fra', 1) : undefined} to={two ? numbered('til', 0) : undefined} />)
}

const ofTraining = (c: C) => ({ trainingId: c.req.param('id') })
const saved = ({ trainingId }: { trainingId: string }) => ({ to: paths.ofTraining(trainingId), notice: text.saved })
const removed = ({ trainingId }: { trainingId: string }) => ({ to: paths.ofTraining(trainingId), notice: text.removed })

export const planRoutes = app()
  .get(paths.mine(), (c) => withMine(c, planPage))
  .get(paths.ofTraining(':id{[0-9a-f-]{36}}'), showPlan)
  .get(paths.document(':id{[0-9a-f-]{36}}'), sendDocument)
  .get(paths.versions(':id{[0-9a-f-]{36}}'), showVersions)
  .post(paths.revisions(':id{[0-9a-f-]{36}}'), submit(revisePlan, { input: ofTraining, then: ({ trainingId }) => ({ to: paths.ofTraining(trainingId), notice: text.revised }), back: showPlan }))
  .post(paths.acknowledgement(':id{[0-9a-f-]{36}}'), submit(acknowledgePlan, { input: (c) => ({ revisionId: c.req.param('id') }), then: ({ trainingId }) => ({ to: paths.ofTraining(trainingId), notice: text.acknowledged }) }))
  .post(paths.periods(':id{[0-9a-f-]{36}}'), submit(addPeriod, { input: ofTraining, then: saved, back: showPlan }))
  .get(paths.period(':id{[0-9a-f-]{36}}'), showPeriod)
  .post(paths.period(':id{[0-9a-f-]{36}}'), submit(changePeriod, { input: (c) => ({ periodId: c.req.param('id') }), then: saved, back: showPeriod }))
  .post(paths.removedPeriod(':id{[0-9a-f-]{36}}'), submit(removePeriod, { input: (c) => ({ periodId: c.req.param('id') }), then: removed }))
  .post(paths.leaves(':id{[0-9a-f-]{36}}'), submit(addLeave, { input: ofTraining, then: saved, back: showPlan }))
  .get(paths.leave(':id{[0-9a-f-]{36}}'), showLeave)
  .post(paths.leave(':id{[0-9a-f-]{36}}'), submit(changeLeave, { input: (c) => ({ leaveId: c.req.param('id') }), then: saved, back: showLeave }))
  .post(paths.removedLeave(':id{[0-9a-f-]{36}}'), submit(removeLeave, { input: (c) => ({ leaveId: c.req.param('id') }), then: removed }))
  .post(paths.items(':id{[0-9a-f-]{36}}'), submit(addPlanItem, { input: ofTraining, then: saved, back: showPlan }))
  .get(paths.item(':id{[0-9a-f-]{36}}'), showItem)
  .post(paths.item(':id{[0-9a-f-]{36}}'), submit(changePlanItem, { input: (c) => ({ itemId: c.req.param('id') }), then: saved, back: showItem }))
  .post(paths.removedItem(':id{[0-9a-f-]{36}}'), submit(removePlanItem, { input: (c) => ({ itemId: c.req.param('id') }), then: removed }))
