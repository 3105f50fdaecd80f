import { holds } from '#platform/actor.ts'
import { Rejected } from '#platform/errors.ts'
import { fieldProblems, inputText } from '#platform/input/problems.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { formState, type FormState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { mentoringPaths } from '#modules/mentoring/index.ts'
import { mentorsPaths } from '#modules/mentors/index.ts'
import { organisationPaths, unitsOf } from '#modules/organisation/index.ts'
import { planningPaths } from '#modules/planning/index.ts'
import { formAt, portfolioPaths, signedIn, standingIn, type StandingIn, theTraining, withMine } from '#modules/portfolio/index.ts'
import { deleteWhatIf, renameWhatIf, saveWhatIf, shareWhatIf, triedFields } from './operations/keep-what-if.ts'
import { ForecastPage } from './pages/forecast.tsx'
import type { WhatIfProps } from './pages/what-ifs.tsx'
import { paths } from './paths.ts'
import { mayTry } from './policy.ts'
import { compared, kommunerIn, theSubject } from './queries/forecast.ts'
import type { Subject } from './queries/facts.ts'
import { whatIfsOf } from './queries/what-ifs.ts'
import type { Change } from './rules/change.ts'
import { type Forecast, forecast } from './rules/forecast.ts'
import { type MoverKind, moversOf } from './rules/movers.ts'
import { changesIn, isTried, whyNotTry } from './rules/what-if.ts'
import { problems, text } from './text.ts'

const showForecast: Handler = (c) => forecastPage(c, c.req.param('id') ?? '')

async function forecastPage(c: C, trainingId: string): Promise<Response> {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, trainingId)
  const subject = await theSubject(ctx, trainingId)
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'forecast', id: trainingId, label: 'Prognose' })
  const standing = standingIn(ctx.actor, training)
  const now = forecast(subject.facts)
  const links = linksFor(subject, standing, Boolean(holds(ctx.actor, 'mentors.search')))
  return show(c, (
    <ForecastPage trainingId={trainingId} specialty={subject.specialty} doctor={standing === 'trainee' ? null : training.traineeName} kommune={subject.kommune} standing={standing} forecast={now}
      movers={standing === 'follower' ? null : moversOf(subject.facts, now).map((one) => ({ ...one, to: links[one.kind] }))} registrationUnknown={!subject.registrationKnown}
      whatIfs={standing === 'trainee' || standing === 'mentor' ? await whatIfProps(c, subject, now, Boolean(mayTry(ctx.actor, training))) : null} />
  ), c.var.rejected ? 422 : 200)
}

/** Where one does what would move it. */
const linksFor = ({ trainingId, kommuneNumber }: Subject, standing: StandingIn, searches: boolean): Readonly<Record<MoverKind, string>> => ({
  mentor: searches ? mentorsPaths.search() : portfolioPaths.training(trainingId), registration: organisationPaths.kommune(kommuneNumber), hospital: planningPaths.ofTraining(trainingId), percentage: planningPaths.ofTraining(trainingId),
  objectives: standing === 'trainee' ? portfolioPaths.myObjectives() : portfolioPaths.objectives(trainingId), group: mentoringPaths.ofTraining(trainingId), courses: planningPaths.ofTraining(trainingId),
})

async function whatIfProps(c: C, subject: Subject, now: Forecast, tries: boolean): Promise<WhatIfProps> {
  const { ctx } = c.var
  const { trainingId, specialty } = subject
  const { changes, trying } = tries ? whatIsTried(c) : { changes: null, trying: { values: {}, rejected: undefined } }
  const kept = await whatIfsOf(ctx, trainingId)
  const { registration, names } = await kommunerIn(ctx, specialty, [...kept.flatMap((one) => one.changes), ...(changes ?? [])])
  return {
    trainingId, mayTry: tries, now, kommuner: names, trying, saving: formAt(c, paths.whatIfs(trainingId)), renaming: (id) => formAt(c, paths.whatIfName(id)),
    kept: kept.map(({ id, name, shared, changes: theirs }) => ({ id, name, shared, ...compared(subject, now, theirs, registration) })),
    tried: changes && compared(subject, now, changes, registration),
    choices: tries ? (await unitsOf(ctx, ['kommune'])).map((unit) => ({ value: unit.id, label: unit.name })) : [],
  }
}

/** What stands behind the question mark, or in a form for keeping it that was refused; and what is wrong with it. */
function whatIsTried(c: C): { changes: readonly Change[] | null; trying: FormState } {
  const values: Readonly<Record<string, unknown>> = c.req.method === 'GET' ? c.req.query() : formState(c).values
  const read = triedFields.safeParse(values)
  const wrong = (fields: Rejected['fields']) => ({ changes: null, trying: { values, rejected: new Rejected('invalid_input', { fields, text: inputText.invalid_input }) } })
  if (!read.success) return wrong(fieldProblems(read.error))
  if (!isTried(read.data)) return { changes: null, trying: { values, rejected: undefined } }
  const why = whyNotTry(read.data, c.var.ctx.today)
  return why ? wrong({ [why.field]: problems[why.problem] }) : { changes: changesIn(read.data), trying: { values, rejected: undefined } }
}

const back = ({ trainingId }: { trainingId: string }) => `${paths.ofTraining(trainingId)}#hva-om`
const byId = (c: C) => ({ whatIfId: c.req.param('id') })
/** The page a what-if stands on is that of its training: its own form is refused on it. */
const backToMine: Handler = (c) => withMine(c, forecastPage)

export const routes = app()
  .get(paths.ofTraining(':id{[0-9a-f-]{36}}'), showForecast)
  .get(paths.mine(), (c) => withMine(c, forecastPage))
  .post(paths.whatIfs(':id'), submit(saveWhatIf, { input: (c) => ({ trainingId: c.req.param('id') }), then: (r) => ({ to: back(r), notice: text.saved }), back: showForecast }))
  .post(paths.whatIfName(':id'), submit(renameWhatIf, { input: byId, then: (r) => ({ to: back(r), notice: text.renamed }), back: backToMine }))
  .post(paths.whatIfSharing(':id'), submit(shareWhatIf, { input: byId, then: (r) => ({ to: back(r), notice: text.shared }) }))
  .post(paths.whatIfDeletion(':id'), submit(deleteWhatIf, { input: byId, then: (r) => ({ to: back(r), notice: text.deleted }) }))
