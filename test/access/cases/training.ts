import { eq } from 'drizzle-orm'
import { hashOf } from '#platform/secrets.ts'
import { answerSignings } from '#modules/portfolio/operations/answer-signings.ts'
import { attachToActivity, attachToObjective } from '#modules/portfolio/operations/attach-file.ts'
import { endParticipant, setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { approveObjectives, returnObjective } from '#modules/portfolio/operations/decide-objectives.ts'
import { archiveTraining } from '#modules/portfolio/operations/end-training.ts'
import { remarkOnActivity, remarkOnObjective } from '#modules/portfolio/operations/remark.ts'
import { recallActivity, sendForSigning } from '#modules/portfolio/operations/send-for-signing.ts'
import { issueTicket } from '#modules/portfolio/operations/tickets.ts'
import { theTraining } from '#modules/portfolio/queries/training.ts'
import { signing, ticket } from '#modules/portfolio/tables.ts'
import { person } from '#modules/identity/tables.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { type GivenTraining, oslo } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'
import { pdf, type Shown, showing } from './shown.ts'

const allOf = ({ doctor, leader, mentor, supervisor }: GivenTraining, what: string) =>
  ({ [`doctor of ${what}`]: doctor, [`leader of ${what}`]: leader, [`mentor of ${what}`]: mentor, [`supervisor of ${what}`]: supervisor })

/** A training where something of every kind has happened; the demo world has no files, no recalled signatures and no links. */
export async function fullTraining(scene: Scene): Promise<{ training: GivenTraining; shown: Shown[] }> {
  const { given, as } = scene
  const training = await given.training()
  const [doctor, leader, supervisor] = [await as(training.doctor), await as(training.leader), await as(training.supervisor)]
  const beside = await given.someone('Medsignerende Supervisør')
  await leader.does(setParticipant, { trainingId: training.id, capacity: 'supervisor', name: beside.name, email: beside.email })
  const [first = '', second = '', third = ''] = await Promise.all([0, 1, 2].map((at) => training.objective(at)))
  const registered = await given.activity(training, { objectives: [first], title: 'Ikke sendt til noen' })
  await doctor.does(attachToActivity, { activityId: registered, file: pdf('egen.pdf') })
  await doctor.does(attachToObjective, { objectiveId: second, file: pdf('mal.pdf') })
  const shared = await given.activity(training, { objectives: [first, second], title: 'Sendt til to' })
  await doctor.does(attachToActivity, { activityId: shared, file: pdf('delt.pdf') })
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [shared], signers: [training.supervisor.id, beside.id] })
  await doctor.does(remarkOnActivity, { activityId: shared, body: 'Ser dere på denne?' })
  await supervisor.does(remarkOnActivity, { activityId: shared, body: 'Ja' })
  const { signingId } = await given.sentActivity(training, { objectives: [third] })
  await supervisor.does(answerSignings, { signings: [signingId], verdict: 'reject', comment: 'Jeg var ikke der' })
  await doctor.does(remarkOnObjective, { objectiveId: first, body: 'Jeg er i gang' })
  await leader.does(remarkOnObjective, { objectiveId: first, body: 'Fint' })
  await leader.does(approveObjectives, { objectives: [await given.readyObjective(training, 3)] })
  await leader.does(returnObjective, { objectiveId: await given.sentObjective(training, 4), comment: 'Mer' })
  const shown = await showing(scene)({ ...allOf(training, 'the full training'), 'supervisor who signs beside another': beside })
  return { training, shown }
}

/** Asked, recalled, and no longer taking part: nothing of it is theirs any more. */
export async function recalledSigner(scene: Scene, training: GivenTraining): Promise<Shown[]> {
  const gone = await scene.given.someone('Tilbakekalt Supervisør')
  const [doctor, leader] = [await scene.as(training.doctor), await scene.as(training.leader)]
  await leader.does(setParticipant, { trainingId: training.id, capacity: 'supervisor', name: gone.name, email: gone.email })
  const activityId = await scene.given.activity(training, { title: 'Kalt tilbake' })
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [gone.id] })
  await doctor.does(recallActivity, { activityId })
  const { participants } = await leader.sees(theTraining, training.id)
  await leader.does(endParticipant, { participantId: participants.find((one) => one.personId === gone.id)?.id ?? '' })
  return showing(scene)({ 'supervisor whose only signing was recalled': gone })
}

/** People without an account, each with a link: one that works, one whose activity was recalled, one expired, one used, one taken back. */
export async function linkSigners(scene: Scene, training: GivenTraining): Promise<Shown[]> {
  const { given, as, door } = scene
  const spoilt = { open: {}, recalled: {}, expired: { expiresAt: 'now' }, used: { usedAt: 'now' }, revoked: { revokedAt: 'now' } } as const
  const shown: Shown[] = []
  for (const [state, change] of Object.entries(spoilt)) {
    const email = `lenke.${state}@prove.example`
    const activityId = await given.activity(training, { objectives: [await training.objective(5)], title: `Til lenke ${state}` })
    const signers = { signers: [training.supervisor.id], newName: `Lenke ${state}`, newEmail: email }
    await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], ...signers, askRecommendation: 'on' })
    const secret = await door.asSystem('test', async (ctx) => {
      const [signer] = await ctx.db.select().from(person).where(eq(person.email, email))
      const made = await issueTicket(ctx, training.id, signer?.id ?? '', email)
      const set = Object.fromEntries(Object.keys(change).map((column) => [column, ctx.now]))
      if (state === 'recalled') await ctx.db.update(signing).set({ state: 'recalled' }).where(eq(signing.activityId, activityId))
      if (Object.keys(set).length > 0) await ctx.db.update(ticket).set(set).where(eq(ticket.signerId, signer?.id ?? ''))
      return made
    })
    shown.push({ label: `link, ${state}`, entry: { by: 'enter_ticket', secretHash: hashOf(secret ?? '') } })
  }
  return shown
}

/** The mentor is changed after having recommended, and another loses the role in the kommune; what they said stays theirs. */
export async function earlierMentors(scene: Scene): Promise<Shown[]> {
  const { given, as } = scene
  const training = await given.training()
  await given.readyObjective(training)
  const next = await given.someone('Ny Veileder')
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'mentor', name: next.name, email: next.email })
  return showing(scene)({ 'earlier mentor': training.mentor, 'mentor after another': next })
}

/** Everything in an archived training stays to be read by those who read it. */
export async function archived(scene: Scene): Promise<Shown[]> {
  const training = await scene.given.training()
  await scene.given.readyObjective(training)
  await (await scene.as(training.leader)).does(archiveTraining, { trainingId: training.id, reason: 'Flyttet' })
  return showing(scene)(allOf(training, 'an archived training'))
}

/** Everybody in a training is new and has been invited; the supervisor, who only signs, is not told of the others' invitations. */
export async function newcomers(scene: Scene): Promise<Shown[]> {
  const { given, as, today } = scene
  const [leader, supervisor] = [await given.someone('Leder For Nye', ['leader', oslo]), await given.someone('Supervisør For Nye')]
  const asLeader = await as(leader)
  const { trainingId } = await asLeader.does(assignTraining, {
    kommuneId: oslo, specialty: 'ALM', startedOn: today.toString(), leaderId: leader.id,
    traineeName: 'Invitert Lege', traineeEmail: 'invitert.lege@prove.example', mentorName: 'Invitert Veileder', mentorEmail: 'invitert.veileder@prove.example',
  })
  await asLeader.does(setParticipant, { trainingId, capacity: 'supervisor', name: supervisor.name, email: supervisor.email })
  const { traineeId, mentorId } = await asLeader.sees(theTraining, trainingId)
  return showing(scene)({ 'leader who has invited everybody': leader, 'supervisor of somebody invited': supervisor, 'doctor who is invited': traineeId, 'mentor who is invited': mentorId ?? '' })
}
