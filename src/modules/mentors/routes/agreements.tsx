import { NotFound } from '#platform/errors.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { holds } from '#platform/actor.ts'
import { show } from '#ui/show.ts'
import { unitsAbove } from '#modules/organisation/index.ts'
import { formAt, isArchived, isLeader, isMentor, isTrainee, signedIn, standingIn, theTraining, type TrainingView } from '#modules/portfolio/index.ts'
import { changeAgreement, makeAgreement } from '../operations/agree.ts'
import { endAgreement, signAgreement } from '../operations/sign-agreement.ts'
import { AgreementsPage } from '../pages/agreements.tsx'
import { paths } from '../paths.ts'
import { agreementsOf, type AgreementView, postToday, theAgreement } from '../queries/agreements.ts'
import { kronerOf, lastDayOf, minutesAMonth } from '../rules/terms.ts'
import { agreementText as text } from '../text.ts'

/** For those the agreement is between, and those who follow the kommune; the doctor is no party. @throws NotFound */
async function agreementPage(c: C, training: TrainingView): Promise<Response> {
  signedIn(c)
  const { ctx } = c.var
  const party = isLeader(ctx.actor, training) ? 'leader' : isMentor(ctx.actor, training) ? 'mentor' : null
  if (isTrainee(ctx.actor, training) || (!party && !holds(ctx.actor, 'training.follow', await unitsAbove(ctx, training.kommuneId)))) throw new NotFound('agreement')
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'mentorAgreement', id: training.id, label: 'Veilederavtale' })
  const [agreements, post] = [await agreementsOf(ctx, training.id), await postToday(ctx, training.id)]
  const name = (id: string | null) => training.participants.find((one) => one.personId === id)?.name ?? null
  const draft = agreements.find((one) => one.standing === 'draft')
  // The form a refused ending stands in, while the agreement is in force.
  const ended = agreements.find((one) => one.state === 'in_force' && c.req.path === paths.ending(one.id))
  const withForms: readonly string[] = [draft ? paths.agreement(draft.id) : training.mentorId && !isArchived(training) ? paths.agreements(training.id) : '', ended ? paths.ending(ended.id) : '']
  return show(c, (
    <AgreementsPage training={{ id: training.id, doctor: training.traineeName, mentor: name(training.mentorId), leader: name(training.leaderId), mentorId: training.mentorId, open: !isArchived(training) }}
      standing={standingIn(ctx.actor, training)} agreements={agreements} party={party} post={post} today={ctx.today}
      making={formAt(c, paths.agreements(training.id), suggested(agreements, post, ctx.today))}
      changing={formAt(c, draft ? paths.agreement(draft.id) : '', draft ? written(draft) : {})}
      ending={ended ? { id: ended.id, state: formAt(c, paths.ending(ended.id)) } : null}
      refused={withForms.includes(c.req.path) ? { values: {}, rejected: undefined } : formState(c)} />
  ))
}

const written = (one: AgreementView) => ({ fromOn: one.fromOn, untilOn: one.untilOn, mentoringMinutes: one.mentoringMinutes, preparationMinutes: one.preparationMinutes, hourlyOre: kronerOf(one.hourlyOre) })

/** A year from where the one before ends, with the time of the post and the pay of before (R61, R63). */
function suggested(agreements: readonly AgreementView[], post: number | null, today: Temporal.PlainDate) {
  const before = agreements.find((one) => one.standing === 'in_force' || one.standing === 'coming')
  const fromOn = before ? lastDayOf(before).add({ days: 1 }) : today
  const time = minutesAMonth(post ?? 100)
  return { fromOn, untilOn: fromOn.add({ years: 1 }).subtract({ days: 1 }), mentoringMinutes: time.mentoring, preparationMinutes: time.preparation, hourlyOre: before ? kronerOf(before.hourlyOre) : '' }
}

const showAgreements: Handler = async (c) => agreementPage(c, await theTraining(c.var.ctx, c.req.param('id') ?? ''))
const showOfAgreement: Handler = async (c) => agreementPage(c, await theTraining(c.var.ctx, (await theAgreement(c.var.ctx, c.req.param('id') ?? '')).trainingId))
const byId = (c: C) => ({ agreementId: c.req.param('id') })

export const agreementRoutes = app()
  .get(paths.agreements(':id{[0-9a-f-]{36}}'), showAgreements)
  .post(paths.agreements(':id{[0-9a-f-]{36}}'), submit(makeAgreement, { input: (c) => ({ trainingId: c.req.param('id') }), then: ({ trainingId }) => ({ to: paths.agreements(trainingId), notice: text.made }), back: showAgreements }))
  .get(paths.agreement(':id{[0-9a-f-]{36}}'), showOfAgreement)
  .post(paths.agreement(':id'), submit(changeAgreement, { input: byId, then: ({ trainingId }) => ({ to: paths.agreements(trainingId), notice: text.changed }), back: showOfAgreement }))
  .post(paths.signature(':id'), submit(signAgreement, { input: byId, then: ({ trainingId, inForce }) => ({ to: paths.agreements(trainingId), notice: inForce ? text.inForce : text.signed }), back: showOfAgreement }))
  .post(paths.ending(':id'), submit(endAgreement, { input: byId, then: ({ trainingId }) => ({ to: paths.agreements(trainingId), notice: text.ended }), back: showOfAgreement }))
