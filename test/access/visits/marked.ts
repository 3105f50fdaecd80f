import { eq } from 'drizzle-orm'
import { newId } from '#platform/db/columns.ts'
import { hashOf, newSecret } from '#platform/secrets.ts'
import { mail } from '#platform/mail/tables.ts'
import { draft } from '#platform/web/tables.ts'
import { castIds } from '#demo/world.ts'
import { curriculum, importDraft } from '#modules/curriculum/tables.ts'
import { giveRole } from '#modules/identity/operations/give-role.ts'
import { makeToken } from '#modules/identity/operations/make-token.ts'
import { addressChange, apiToken, invitation, person, role, session } from '#modules/identity/tables.ts'
import { saveWhatIf } from '#modules/forecast/operations/keep-what-if.ts'
import { whatIf } from '#modules/forecast/tables.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { answerSignings } from '#modules/portfolio/operations/answer-signings.ts'
import { attachToActivity, attachToObjective } from '#modules/portfolio/operations/attach-file.ts'
import { unitId } from '#modules/organisation/index.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { approveObjectives } from '#modules/portfolio/operations/decide-objectives.ts'
import { delegate } from '#modules/portfolio/operations/delegate.ts'
import { recommendObjective } from '#modules/portfolio/operations/recommend-objective.ts'
import { registerActivity } from '#modules/portfolio/operations/register-activity.ts'
import { remarkOnActivity, remarkOnObjective } from '#modules/portfolio/operations/remark.ts'
import { sendForSigning } from '#modules/portfolio/operations/send-for-signing.ts'
import { issueTicket } from '#modules/portfolio/operations/tickets.ts'
import { completeObjective, sendObjective } from '#modules/portfolio/operations/work-on-objective.ts'
import { attachment, participant, planObjective, signing, ticket } from '#modules/portfolio/tables.ts'
import { oslo, type Someone } from '#test/given.ts'
import type { Acting, Scene } from '#test/scenario.ts'
import { pdf } from '../cases/shown.ts'
import { markMoves } from './moves.ts'
import { markMentors } from './marked-mentors.ts'
import { markMentoring } from './mentoring.ts'
import { markPlanning } from './planning.ts'
import { markArenas } from './generalplan.ts'
import { approvalMarks } from './approval.ts'

let marks = 0
/** A word that stands in one record and nowhere else. */
const mark = (): string => `zqv${++marks}x`
/** Every such word in a text. */
export const marksIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/zqv\d+x/g) ?? [])

async function marked({ given }: Scene, what: string, ...roles: Parameters<Scene['given']['someone']>[1][]): Promise<Someone> {
  return given.someone(`${mark()} ${what}`, ...roles)
}

/** The records of one training in Oslo that strangers will ask for, each with a word of its own. */
export type Marked = Awaited<ReturnType<typeof makeMarked>>

export async function makeMarked(scene: Scene) {
  const { as, door, today, given } = scene
  const doctor = await marked(scene, 'Lege')
  const leader = await marked(scene, 'Leder', ['leader', oslo])
  const mentor = await marked(scene, 'Veileder', ['mentor', oslo])
  const supervisor = await marked(scene, 'Supervisør')
  const deciders = { partly: await marked(scene, 'Delegat'), wholly: await marked(scene, 'Fullmektig'), standIn: await marked(scene, 'Stedfortreder') }
  const [asLeader, asDoctor, asSupervisor, asMentor] = [await as(leader), await as(doctor), await as(supervisor), await as(mentor)]
  const assign = (traineeName: string, traineeEmail: string, more: object = {}) =>
    asLeader.does(assignTraining, { kommuneId: oslo, specialty: 'ALM', startedOn: today.subtract({ years: 1 }).toString(), traineeName, traineeEmail, leaderId: leader.id, ...more })
  const { trainingId } = await assign(doctor.name, doctor.email, { mentorName: mentor.name, mentorEmail: mentor.email })
  const { trainingId: untouchedId } = await assign(`${mark()} Ny`, `${mark()}@prove.example`)
  const { trainingId: movedId } = await assign(`${mark()} Flyttet`, `${mark()}@prove.example`)
  await asLeader.does(setParticipant, { trainingId, capacity: 'supervisor', name: supervisor.name, email: supervisor.email })
  const plan = await door.asSystem('test', (ctx) => ctx.db.select({ id: planObjective.id }).from(planObjective).where(eq(planObjective.trainingId, trainingId)).orderBy(planObjective.code))
  const at = (place: number) => plan[place]?.id ?? ''
  const objectives = { started: at(0), completed: at(1), sent: at(2), ready: at(3), approved: at(4), alsoReady: at(5), kept: at(6) }

  const activity = async (on: string[]) => (await asDoctor.does(registerActivity, {
    trainingId, type: 'legevakt', title: `Vakt ${mark()}`, description: mark(), place: mark(), objectives: on, fromOn: today.subtract({ days: 20 }).toString(),
  })).activityId
  const signed = async (on: string[]) => {
    const activityId = await activity(on)
    await asDoctor.does(sendForSigning, { trainingId, activities: [activityId], signers: [supervisor.id] })
    const [row] = await door.asSystem('test', (ctx) => ctx.db.select({ id: signing.id }).from(signing).where(eq(signing.activityId, activityId)))
    await asSupervisor.does(answerSignings, { signings: [row?.id ?? ''], verdict: 'sign', comment: mark() })
    return activityId
  }
  for (const objectiveId of [objectives.completed, objectives.sent, objectives.ready, objectives.approved, objectives.alsoReady]) {
    await signed([objectiveId])
    await asDoctor.does(completeObjective, { objectiveId, completedOn: today.subtract({ days: 3 }).toString(), comment: mark() })
    if (objectiveId === objectives.completed) continue
    await asDoctor.does(sendObjective, { objectiveId, discussedOn: today.subtract({ days: 2 }).toString(), supervisors: [supervisor.id] })
    if (objectiveId === objectives.sent) continue
    for (const one of [asMentor, asSupervisor]) await one.does(recommendObjective, { objectiveId, verdict: 'given', comment: mark() })
  }
  await signed([objectives.ready, objectives.kept])
  await asLeader.does(approveObjectives, { objectives: [objectives.approved], comment: mark() })
  for (const objectiveId of [objectives.started, objectives.kept, objectives.ready]) {
    await asDoctor.does(remarkOnObjective, { objectiveId, body: mark() })
    await asDoctor.does(attachToObjective, { objectiveId, file: pdf(`${mark()}.pdf`) })
  }
  const [registered, sent] = [await activity([objectives.started]), await activity([objectives.started])]
  for (const activityId of [registered, sent]) {
    await asDoctor.does(remarkOnActivity, { activityId, body: mark() })
    await asDoctor.does(attachToActivity, { activityId, file: pdf(`${mark()}.pdf`) })
  }
  const byLink = { name: `${mark()} Lenke`, email: `${mark()}@prove.example` }
  await asDoctor.does(sendForSigning, { trainingId, activities: [sent], signers: [supervisor.id], newName: byLink.name, newEmail: byLink.email })
  const soon = today.add({ days: 9 }).toString()
  const lets = async (kind: 'delegate' | 'stand_in', someone: Someone, chosen: string[] = []) => {
    const wish = { kind, unitId: oslo, name: someone.name, email: someone.email, trainingId: kind === 'delegate' ? trainingId : '', objectives: chosen, fromOn: today.toString(), untilOn: soon }
    return (await asLeader.does(delegate, wish)).delegationId
  }
  const delegations = [await lets('delegate', deciders.partly, [objectives.ready, objectives.approved]), await lets('delegate', deciders.wholly), await lets('stand_in', deciders.standIn)]
  await asDoctor.does(saveWhatIf, { trainingId, name: mark(), positionFrom: soon, position: '50' })
  const invited = { name: `${mark()} Invitert`, email: `${mark()}@prove.example` }
  await asLeader.does(giveRole, { ...invited, hprNumber: '', role: 'supervisor', unitId: oslo })
  const token = (one: Acting, ...scopes: string[]) => one.does(makeToken, { name: mark(), scopes, expiresOn: soon })
  const tokens = { read: await token(asDoctor, 'read'), write: await token(asLeader, 'read', 'write') }
  const peers = { adviser: await marked(scene, 'Rådgiver', ['office_adviser', unitId('office', 'alis-oslo')]), leader: await marked(scene, 'Annen Leder', ['leader', oslo]), chief: await marked(scene, 'Overlege', ['chief_physician', oslo]), doctor: (await given.training()).doctor }
  const mentors = await markMentors(scene, { leader, mentor, mark })
  const address = newSecret()
  const mentoring = await markMentoring(scene, { trainingId, doctor, mentor, earlier: supervisor }, mark)
  const rows = await door.asSystem('test', async (ctx) => {
    const { db, now } = ctx
    const one = async <T>(found: PromiseLike<T[]>): Promise<T> => (await found)[0] as T
    await db.insert(addressChange).values({ id: newId(), personId: doctor.id, email: `${mark()}@prove.example`, secretHash: hashOf(address), expiresAt: now.add({ hours: 9 }) })
    const importId = newId()
    await db.insert(importDraft).values({ id: importId, personId: castIds.get('marius') ?? '', fileName: `${mark()}.csv`, rows: [['kode', 'tittel', 'tema'], ['ALM-001', mark(), mark()]], createdAt: now })
    const sessionId = newId()
    await db.insert(session).values({ id: sessionId, secretHash: hashOf(newSecret()), personId: doctor.id, device: mark(), startedAt: now, seenAt: now, expiresAt: now.add({ hours: 9 }) })
    const linked = await one(db.select().from(person).where(eq(person.email, byLink.email)))
    const secret = await issueTicket(ctx, trainingId, linked.id, byLink.email)
    const typed = {
      kommuneId: oslo, traineeName: `${mark()} Utkast`, traineeEmail: `${mark()}@prove.example`, traineeHpr: '', specialty: 'ALM',
      startedOn: today.toString(), plannedEndOn: '', leaderId: leader.id, mentorName: '', mentorEmail: '',
    }
    await db.insert(draft).values({ personId: leader.id, form: 'assign-training', data: typed, at: now })
    const invitationSecret = newSecret()
    await db.update(invitation).set({ secretHash: hashOf(invitationSecret) }).where(eq(invitation.sentTo, invited.email))
    const mailId = newId()
    await db.insert(mail).values({ id: mailId, reason: mark(), personId: doctor.id, to: doctor.email, subject: mark(), body: mark(), state: 'kept', createdAt: now, tryAt: now })
    const files = await db.select({ id: attachment.fileId, activityId: attachment.activityId, objectiveId: attachment.planObjectiveId }).from(attachment).where(eq(attachment.trainingId, trainingId))
    return {
      importId, sessionId, mailId, invitationSecret, secret: secret ?? '', files,
      curriculumId: (await one(db.select({ id: curriculum.id }).from(curriculum))).id,
      whatIfId: (await one(db.select({ id: whatIf.id }).from(whatIf).where(eq(whatIf.trainingId, trainingId)))).id,
      participantId: (await db.select().from(participant).where(eq(participant.trainingId, trainingId))).find((each) => each.personId === supervisor.id)?.id ?? '',
      signingId: (await db.select().from(signing).where(eq(signing.activityId, sent))).find((each) => each.signerId === supervisor.id)?.id ?? '',
      linkSigningId: (await db.select().from(signing).where(eq(signing.activityId, sent))).find((each) => each.signerId === linked.id)?.id ?? '',
      ticketId: (await one(db.select({ id: ticket.id }).from(ticket).where(eq(ticket.signerId, linked.id)))).id,
      tokenId: (await one(db.select({ id: apiToken.id }).from(apiToken).where(eq(apiToken.personId, doctor.id)))).id,
      roleId: (await one(db.select({ id: role.id }).from(role).where(eq(role.personId, supervisor.id)))).id,
      invitationId: (await one(db.select({ id: invitation.id }).from(invitation).where(eq(invitation.sentTo, invited.email)))).id,
    }
  })
  const planning = await markPlanning(scene, { trainingId, doctor, mark })
  const approval = await approvalMarks(scene, { id: trainingId, doctor, word: mark() })
  const moves = await markMoves(scene, { trainingId, movedId, doctor, mark })
  const offered = await markArenas(asLeader)
  return { ...approval, ...planning, ...offered, trainingId, untouchedId, doctor, leader, mentor, supervisor, deciders, peers, objectives, activities: { registered, sent }, delegations, tokens, address, ...mentors, ...mentoring, ...rows, ...moves }
}
