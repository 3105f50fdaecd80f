import { z } from 'zod'
import { holds } from '#platform/actor.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, date, email, optionalDate, optionalHprNumber, personName, recordId } from '#platform/input/fields.ts'
import { historyOf } from '#platform/trail/queries.ts'
import { noteReading } from '#platform/trail/readings.ts'
import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { wizard } from '#platform/web/wizard.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { specialties } from '#modules/curriculum/index.ts'
import { holdersOf } from '#modules/identity/index.ts'
import { kommuner } from '#modules/organisation/index.ts'
import { assignTraining } from '../operations/assign-training.ts'
import { endParticipant, setParticipant } from '../operations/change-participants.ts'
import { archiveTraining, deleteTraining } from '../operations/end-training.ts'
import { revokeTicket } from '../operations/tickets.ts'
import { assignSteps, CheckStep, DoctorStep, PeopleStep, TrainingStep } from '../pages/assign.tsx'
import { DoctorsPage, doctorTable } from '../pages/doctors.tsx'
import { TrainingPage } from '../pages/training.tsx'
import { besideTraining } from '../beside.ts'
import { paths } from '../paths.ts'
import { isTrainee, mayAddSupervisor, mayAskMove, mayAssign, readsAll, standingIn } from '../policy.ts'
import { type DoctorRow, doctorsIn, doctorsWith } from '../queries/doctors.ts'
import { openMove, tenuresOf } from '../queries/move.ts'
import { openTickets } from '../queries/signing.ts'
import { theTraining } from '../queries/training.ts'
import { more } from '../text/more.ts'
import { formAt, signedIn, toHistory, withMine } from './common.ts'

export const showTraining: Handler = (c) => trainingPage(c, c.req.param('id') ?? '')

async function trainingPage(c: C, id: string): Promise<Response> {
  signedIn(c)
  const { ctx } = c.var
  const training = await theTraining(ctx, id)
  await noteReading(ctx, { subjectId: training.traineeId, kind: 'training', id, label: 'Utdanning og plan' })
  const trainee = Boolean(isTrainee(ctx.actor, training))
  const mayMove = Boolean(mayAskMove(ctx.actor, training)) && training.state === 'active'
  return show(c, (
    <TrainingPage training={training} today={ctx.today} history={toHistory(await historyOf(ctx, id), ctx.actor.lang)} tickets={trainee ? await openTickets(ctx, id) : []}
      reader={{ standing: standingIn(ctx.actor, training), trainee, readsAll: readsAll(ctx.actor, training), assigns: Boolean(mayAssign(ctx.actor, training.kommuneId)), follows: !trainee && Boolean(holds(ctx.actor, 'training.follow') || mayAssign(ctx.actor, training.kommuneId)), addsSupervisor: Boolean(mayAddSupervisor(ctx.actor, training)) }}
      moving={{ trainingId: id, open: await openMove(ctx, id), before: await tenuresOf(ctx, id), kommuner: mayMove ? (await kommuner(ctx)).map((one) => ({ value: one.id, label: one.name, group: one.county })) : [], mayAsk: mayMove, state: formAt(c, paths.moving(id)) }}
      participantForm={formAt(c, paths.participants(id))} archiveForm={formAt(c, paths.trainingArchive(id))} beside={await besideTraining(c, training)} />
  ))
}

const listDoctors = (rowsOf: (c: C) => Promise<DoctorRow[]>, title: (n: number) => typeof more.doctors): Handler => async (c) => {
  signedIn(c)
  const rows = await rowsOf(c)
  const table = doctorTable(rows, c.var.ctx.today)
  const shown = tabulate(table, rows, c.req.query())
  const mayAssignHere = c.var.ctx.actor.roles.some((held) => held.role === 'leader')
  return (await exported(c, table, shown)) ?? show(c, <DoctorsPage table={table} shown={shown} title={(shown.matching.length < rows.length ? more.doctorsOf(shown.matching.length, rows.length) : title(rows.length))[c.var.ctx.actor.lang]} mayAssign={mayAssignHere} />)
}

/** A leader works with those they lead; who follows a whole kommune or region sees all of it. */
const doctorsOf = (c: C) => (c.var.ctx.actor.workingAs?.role === 'leader' ? doctorsWith(c.var.ctx, 'leader') : doctorsIn(c.var.ctx))

const ledKommuner = (c: C) => c.var.ctx.actor.roles.filter((held) => held.role === 'leader').map((held) => ({ value: held.unitId, label: held.unitName }))
const kommuneIn = (c: C, data: Readonly<Record<string, unknown>>) => ledKommuner(c).find((one) => one.value === data.kommuneId)
const leadersIn = async (c: C, data: Readonly<Record<string, unknown>>) => (await holdersOf(c.var.ctx, 'leader', String(data.kommuneId))).map((held) => ({ value: held.personId, label: held.name }))
const emptyIsNone = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const assignWizard = wizard({
  form: 'assign-training', start: paths.newTraining(), finish: assignTraining,
  then: ({ trainingId }) => ({ to: paths.training(trainingId), notice: more.assigned }),
  steps: [
    { key: assignSteps.doctor, schema: z.object({ traineeName: personName(), traineeEmail: email(), traineeHpr: optionalHprNumber(), kommuneId: recordId() }), show: (c, state) => show(c, <DoctorStep state={state} kommuner={mustLead(c)} />) },
    { key: assignSteps.training, schema: z.object({ specialty: choice(specialties), startedOn: date(), plannedEndOn: optionalDate() }), show: (c, state) => show(c, <TrainingStep state={state} />) },
    {
      key: assignSteps.people, schema: z.object({ leaderId: recordId(), mentorName: emptyIsNone(personName()), mentorEmail: emptyIsNone(email()) }),
      show: async (c, state, data) => {
        const mentors = (await holdersOf(c.var.ctx, 'mentor', String(data.kommuneId))).map((held) => held.email)
        return show(c, <PeopleStep state={{ ...state, values: { leaderId: c.var.ctx.actor.personId, ...state.values } }} leaders={await leadersIn(c, data)} mentors={mentors} />)
      },
    },
  ],
  check: { key: assignSteps.check, show: async (c, state, data) => show(c, <CheckStep state={state} kommune={kommuneIn(c, data)?.label ?? ''} leader={(await leadersIn(c, data)).find((one) => one.value === data.leaderId)?.label ?? ''} />) },
})

function mustLead(c: C) {
  const kommuner = ledKommuner(c)
  if (kommuner.length === 0) throw new NotFound('page')
  return kommuner
}

const byId = (c: C) => ({ trainingId: c.req.param('id') })
const backTo = ({ trainingId }: { trainingId: string }) => paths.training(trainingId)

export const trainingRoutes = app()
  .get(paths.doctors(), listDoctors(doctorsOf, more.doctorsTitle))
  .get(paths.mentored(), listDoctors((c) => doctorsWith(c.var.ctx, 'mentor'), () => more.myDoctors))
  .route('/', assignWizard)
  .get(paths.training(':id{[0-9a-f-]{36}}'), showTraining)
  .get(paths.myTraining(), (c) => withMine(c, trainingPage))
  .post(paths.participants(':id'), submit(setParticipant, { input: byId, then: (r) => ({ to: backTo(r), notice: more.appointed }), back: showTraining }))
  .post(paths.endedParticipant(':id'), submit(endParticipant, { input: (c) => ({ participantId: c.req.param('id') }), then: (r) => ({ to: backTo(r), notice: more.ended }) }))
  .post(paths.trainingArchive(':id'), submit(archiveTraining, { input: byId, then: (r) => ({ to: backTo(r), notice: more.archived }), back: showTraining }))
  .post(paths.trainingDeletion(':id'), submit(deleteTraining, { input: byId, then: () => ({ to: paths.doctors(), notice: more.deleted }), back: showTraining }))
  .post(paths.revokedTicket(':id'), submit(revokeTicket, { input: (c) => ({ ticketId: c.req.param('id') }), then: (r) => ({ to: backTo(r), notice: more.linkRevoked }) }))
