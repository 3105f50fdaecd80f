import { eq, inArray } from 'drizzle-orm'
import { newId } from '#platform/db/columns.ts'
import { draft, submission } from '#platform/web/tables.ts'
import { mail } from '#platform/mail/tables.ts'
import { outbox, reading, trail, trailSeal } from '#platform/trail/tables.ts'
import { hashOf } from '#platform/secrets.ts'
import { castIds } from '#demo/world.ts'
import { importDraft } from '#modules/curriculum/tables.ts'
import { giveRole } from '#modules/identity/operations/give-role.ts'
import { makeToken } from '#modules/identity/operations/make-token.ts'
import { addressChange, apiToken, personSecret, session, signInIdentity } from '#modules/identity/tables.ts'
import { unitId } from '#modules/organisation/index.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { registerActivity } from '#modules/portfolio/operations/register-activity.ts'
import { sendForSigning } from '#modules/portfolio/operations/send-for-signing.ts'
import { myTrainings } from '#modules/portfolio/queries/training.ts'
import { participant, planObjective, training as trainingTable } from '#modules/portfolio/tables.ts'
import { bergen, type GivenTraining, kinn } from '#test/given.ts'
import type { Scene } from '#test/scenario.ts'
import { type Shown, showing } from './shown.ts'

const cast = (key: string) => castIds.get(key) ?? ''

/** People who are one thing here and another there. */
export async function manyHats(scene: Scene, training: GivenTraining): Promise<Shown[]> {
  const { given, as, door, today } = scene
  // A mentor who is also a doctor in training, in another kommune.
  const [berit, knut, jonas] = [await as(cast('berit')), await as(cast('knut')), await as(cast('jonas'))]
  const begun = today.subtract({ months: 2 }).toString()
  await berit.does(assignTraining, { kommuneId: kinn, specialty: 'ALM', startedOn: begun, traineeName: training.mentor.name, traineeEmail: training.mentor.email, leaderId: cast('berit') })
  // A leader in one kommune who is a supervisor in another.
  const [theirs] = await jonas.sees(myTrainings)
  const trainingId = theirs?.id ?? ''
  await knut.does(setParticipant, { trainingId, capacity: 'supervisor', name: training.leader.name, email: training.leader.email })
  const [objective] = await door.asSystem('test', (ctx) => ctx.db.select({ id: planObjective.id }).from(planObjective).where(eq(planObjective.trainingId, trainingId)).limit(1))
  const { activityId } = await jonas.does(registerActivity, { trainingId, type: 'legevakt', title: 'Vakt i Bergen', objectives: [objective?.id ?? ''], fromOn: today.subtract({ days: 3 }).toString() })
  await jonas.does(sendForSigning, { trainingId, activities: [activityId], signers: [training.leader.id] })
  // A doctor with two trainings, the other in another kommune under another leader.
  const both = await given.training()
  await door.asSystem('test', async (ctx) => {
    const id = newId()
    await ctx.db.insert(trainingTable).values({ id, traineeId: both.doctor.id, specialty: 'SAM', kommuneId: bergen, startedOn: today, plannedEndOn: today.add({ years: 5 }) })
    const takesPart = (personId: string, capacity: 'leader' | 'mentor') => ({ id: newId(), trainingId: id, personId, capacity, fromOn: today })
    await ctx.db.insert(participant).values([takesPart(cast('knut'), 'leader'), takesPart(cast('tor'), 'mentor')])
  })
  return showing(scene)({ 'doctor with two trainings': both.doctor, 'leader of one of a doctor’s two trainings': both.leader })
}

/** Invitations and roles given by people who see nobody's roles. */
export async function inviters(scene: Scene): Promise<Shown[]> {
  const { given, as } = scene
  const known = await given.someone('Kjent Kontorleder')
  const form = (name: string, email: string, role: 'office_head' | 'supervisor' | 'mentor', at: string) => ({ name, email, hprNumber: '', role, unitId: at })
  await (await as(cast('marius'))).does(giveRole, form(known.name, known.email, 'office_head', unitId('office', 'alis-nord')))
  await (await as(cast('marius'))).does(giveRole, form('Ukjent Kontorleder', 'ukjent.kontor@prove.example', 'office_head', unitId('office', 'alis-nord')))
  await (await as(cast('hilde'))).does(giveRole, form('Ny Supervisør', 'ny.supervisor@prove.example', 'supervisor', unitId('hf', '983974732')))
  await (await as(cast('ingrid'))).does(giveRole, form('Ny Veileder', 'ny.veileder@prove.example', 'mentor', kinn))
  return showing(scene)({ 'office head at another office': known })
}

/** Tokens are worth their person as long as they last. */
export async function tokens(scene: Scene, training: GivenTraining): Promise<Shown[]> {
  const expiresOn = scene.today.add({ days: 30 }).toString()
  const make = async (who: { id: string }, ...scopes: string[]) => hashOf(await (await scene.as(who)).does(makeToken, { name: 'Prøve', scopes, expiresOn }))
  const [reads, writes, expired, revoked] = [await make(training.doctor, 'read'), await make(training.leader, 'read', 'write'), await make(training.mentor, 'read'), await make(training.mentor, 'write')]
  await scene.door.asSystem('test', async (ctx) => {
    await ctx.db.update(apiToken).set({ expiresOn: ctx.today.subtract({ days: 1 }) }).where(eq(apiToken.secretHash, expired))
    await ctx.db.update(apiToken).set({ revokedAt: ctx.now }).where(eq(apiToken.secretHash, revoked))
  })
  const all = { 'token to read': reads, 'token to read and write': writes, 'token that has expired': expired, 'token that was revoked': revoked }
  return Object.entries(all).map(([label, secretHash]) => ({ label, entry: { by: 'enter_token', secretHash } }))
}

/** A row in every table that would else be empty, so that seeing nothing means something; and a session that has been ended. */
export async function restOfTheTables(scene: Scene, training: GivenTraining): Promise<Shown[]> {
  const [reader, ended] = [await scene.as(training.leader), await scene.as(await scene.given.someone('Utlogget Person'))]
  await scene.door.asSystem('test', async ({ db, now, today }) => {
    const [entry] = await db.select({ id: session.id }).from(session).where(eq(session.secretHash, reader.entry.secretHash))
    await db.update(session).set({ endedAt: now }).where(inArray(session.secretHash, [ended.entry.secretHash]))
    await db.insert(submission).values([{ key: newId(), entryId: entry?.id ?? '', location: '/', at: now }, { key: newId(), entryId: newId(), location: '/', at: now }])
    await db.insert(draft).values({ personId: training.leader.id, form: 'assign-training', data: { traineeName: 'Utkast' }, at: now })
    await db.insert(importDraft).values({ id: newId(), personId: cast('marius'), fileName: 'plan.csv', rows: [['kode']], createdAt: now })
    const record = { recordId: training.id, recordKind: 'training', recordLabel: 'Utdanning og plan' }
    await db.insert(reading).values({ ...record, readerId: training.leader.id, readerName: training.leader.name, subjectId: training.doctor.id, onDay: today, at: now })
    await db.insert(addressChange).values({ id: newId(), personId: training.doctor.id, email: 'ny.adresse@prove.example', expiresAt: now.add({ hours: 48 }) })
    await db.insert(personSecret).values({ personId: training.doctor.id, numberEncrypted: new Uint8Array([1]), numberIndex: 'x' })
    await db.insert(signInIdentity).values({ issuer: 'https://prove.example', subject: '1', personId: training.doctor.id })
    await db.insert(mail).values({ id: newId(), reason: 'test', personId: training.doctor.id, to: training.doctor.email, subject: 'Hei', body: 'Hei', state: 'kept', createdAt: now, tryAt: now })
    const [last] = await db.select({ id: trail.id, kind: trail.kind }).from(trail).limit(1)
    await db.insert(outbox).values({ trailId: last?.id ?? 0, kind: 'test' }).onConflictDoNothing()
    await db.insert(trailSeal).values({ id: 100_000, at: now, lastEntryId: 1, entries: 1, seal: 'x', digests: new Uint8Array([1]) })
  })
  return [{ label: 'session that was ended', entry: ended.entry }, { label: 'secret nobody has', entry: { by: 'enter_session', secretHash: hashOf('nothing') } }]
}
