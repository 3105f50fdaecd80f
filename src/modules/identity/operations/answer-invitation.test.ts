import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { kinn, oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { sendForSigning } from '#modules/portfolio/operations/send-for-signing.ts'
import { unitId } from '#modules/organisation/index.ts'
import { assignTraining } from '#modules/portfolio/operations/assign-training.ts'
import { archiveTraining } from '#modules/portfolio/operations/end-training.ts'
import { setParticipant } from '#modules/portfolio/operations/change-participants.ts'
import { waitingForSigner } from '#modules/portfolio/queries/signing.ts'
import { acceptInvitation, invitationBy, resendInvitation, revokeInvitation } from './answer-invitation.ts'
import { giveRole } from './give-role.ts'

withDatabase()

const email = 'nora@prove.example'
const lastLink = async ({ door }: Scene, to = email) => {
  const letters = await look<{ body: string }>(door, 'select body from mail where "to" = $1 order by created_at, reason', [to])
  return /\/invitasjon\/([\w-]+)/.exec(letters.at(-1)?.body ?? '')?.[1] ?? ''
}
/** Somebody invited as mentor in Oslo. */
async function invited(scene: Scene, more: { hprNumber?: string } = {}) {
  const leader = await scene.given.someone('Prøve Leder', ['leader', oslo])
  const { personId } = await (await scene.as(leader)).does(giveRole, { name: 'Nora Ny', email, role: 'mentor', unitId: oslo, ...more })
  await scene.reactions()
  const [row] = await look<{ id: string }>(scene.door, 'select id from invitation where person_id = $1', [personId])
  return { leader, personId, invitationId: row?.id ?? '', token: await lastLink(scene) }
}

scenario('R51: the link shows what one is invited to, and by whom, before one is anybody here', async (scene) => {
  const { leader, token } = await invited(scene)
  const page = await (await scene.browser(null)).get(`/invitasjon/${token}`)
  expect(page.status).toBe(200)
  for (const words of [leader.name, 'Veileder', 'Oslo']) expect(page.text).toContain(words)
})

scenario('R51: accepting signs one in with all roles; the link works once', async (scene) => {
  const { personId, token, leader } = await invited(scene)
  await (await scene.as(leader)).does(giveRole, { name: 'Nora Ny', email, role: 'supervisor', unitId: oslo })
  const browser = await scene.browser(null)
  const answer = await browser.post(`/invitasjon/${token}/aksept`)
  expect([answer.status, answer.to]).toEqual([303, '/'])
  expect(answer.headers.get('set-cookie')).toMatch(/^loype=[\w-]{40,}; .*HttpOnly/)
  expect(await (await scene.as(personId)).sees(async (ctx) => ctx.actor.roles.map((held) => held.role).sort())).toEqual(['mentor', 'supervisor'])
  expect(await look(scene.door, `select kind, actor_id as actor from trail where subject_id = $1 and kind = 'identity.invitationAccepted'`, [personId])).toEqual([{ kind: 'identity.invitationAccepted', actor: personId }])
  expect((await browser.post(`/invitasjon/${token}/aksept`)).headers.get('set-cookie') ?? '').not.toContain('loype=')
  expect((await browser.get(`/invitasjon/${token}`)).status).toBe(404)
})

scenario('an invitation opens nothing after 30 days, when it is taken back, or when a newer link was sent', async (scene) => {
  const { leader, invitationId, token } = await invited(scene)
  const acting = await scene.as(leader)
  await acting.does(resendInvitation, { invitationId })
  expect(await invitationBy(scene.door, token)).toBeNull()
  await scene.reactions()
  const fresh = await lastLink(scene)
  expect((await invitationBy(scene.door, fresh))?.name).toBe('Nora Ny')
  const day = scene.today
  scene.moveTo(day.add({ days: 30 }))
  expect(await invitationBy(scene.door, fresh)).toBeNull()
  expect(await acceptInvitation(scene.door, fresh, null)).toBeNull()
  scene.moveTo(day)
  await (await scene.as(leader)).does(revokeInvitation, { invitationId })
  expect(await invitationBy(scene.door, fresh)).toBeNull()
  expect((await (await scene.browser(null)).get(`/invitasjon/${fresh}`)).status).toBe(404)
})

scenario('what is accepted or taken back is neither taken back nor sent again', async (scene) => {
  const { leader, invitationId, token } = await invited(scene)
  const acting = await scene.as(leader)
  await acceptInvitation(scene.door, token, null)
  expect(await refusal(acting.does(revokeInvitation, { invitationId }))).toBe('already_answered')
  expect(await refusal(acting.does(resendInvitation, { invitationId }))).toBe('already_answered')
})

scenario('only who invited takes it back or sends it again', async (scene) => {
  const { invitationId, personId } = await invited(scene)
  const colleague = await scene.given.someone('Annen Leder', ['leader', oslo])
  for (const who of [colleague.id, personId, castIds.get('ada') ?? '', castIds.get('knut') ?? '']) {
    expect(['denied', 'not_found']).toContain(await outcome((await scene.as(who)).does(revokeInvitation, { invitationId })))
    expect(['denied', 'not_found']).toContain(await outcome((await scene.as(who)).does(resendInvitation, { invitationId })))
  }
})

scenario('who turns out to be somebody known here already goes on as that one, with everything the invited row was given', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  const ticket = await given.ticket(training)
  const { leader, token, personId: invitedId } = await invited(scene)
  // The invited row also takes part, is asked to sign, and holds a role both have.
  await (await as(training.leader)).does(setParticipant, { trainingId: training.id, capacity: 'supervisor', name: 'Nora Ny', email })
  const activityId = await given.activity(training)
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], signers: [invitedId] })
  const known = await given.someone('Nora Kjent', ['mentor', oslo], ['mentor', kinn])
  expect(await acceptInvitation(door, token, known.id)).toBe(known.id)
  const acting = await as(known)
  expect(await acting.sees(async (ctx) => ctx.actor.roles.map((held) => `${held.role} ${held.unitName}`).sort())).toEqual(['mentor Kinn', 'mentor Oslo', 'supervisor Oslo'])
  expect((await acting.sees(waitingForSigner)).map((one) => one.activityId)).toEqual([activityId])
  expect(await look(door, 'select merged_into as into from person where id = $1', [invitedId])).toEqual([{ into: known.id }])
  for (const [table, column] of [['signing', 'signer_id'], ['participant', 'person_id'], ['role', 'person_id'], ['invitation', 'person_id'], ['ticket', 'signer_id']]) expect(await look(door, `select 1 from ${table} where ${column} = $1`, [invitedId])).toEqual([])
  expect(await outcome((await as(leader)).does(giveRole, { name: 'Nora Ny', email, role: 'supervisor', unitId: oslo }))).toBe('done')
  expect(ticket.signerId).not.toBe(known.id)
})

scenario('a number in the register that somebody else signs in with is not taken over by an invitation', async (scene) => {
  const mari = castIds.get('mari') ?? ''
  const [known] = await look<{ hpr: string }>(scene.door, 'select hpr_number as hpr from person where id = $1', [mari])
  const { personId, token } = await invited(scene, { hprNumber: known?.hpr ?? '' })
  const answer = await (await scene.browser(null)).post(`/invitasjon/${token}/aksept`)
  expect([answer.status, answer.to]).toEqual([303, '/'])
  const after = await look(scene.door, 'select id, hpr_number as hpr from person where id = any($1::uuid[]) order by hpr_number nulls last', [[personId, mari]])
  expect(after).toEqual([{ id: mari, hpr: known?.hpr }, { id: personId, hpr: null }])
})

scenario('who has an active training already cannot become the doctor of another in the same specialty; both stay as they are, and it is said', async (scene) => {
  const { given, as, door, today } = scene
  const training = await given.training()
  await (await as(training.leader)).does(assignTraining, { kommuneId: oslo, specialty: 'ALM', startedOn: today.subtract({ months: 6 }).toString(), traineeName: 'Nora Ny', traineeEmail: email, leaderId: training.leader.id })
  await scene.reactions()
  const token = await lastLink(scene)
  expect(await refusal(acceptInvitation(door, token, training.doctor.id))).toBe('cannot_be_one')
  expect((await invitationBy(door, token))?.name).toBe('Nora Ny')
  expect(await look(door, 'select merged_into as into from person where email = $1', [email])).toEqual([{ into: null }])
  await (await as(training.leader)).does(archiveTraining, { trainingId: training.id, reason: 'Flyttet' })
  expect(await acceptInvitation(door, token, training.doctor.id)).toBe(training.doctor.id)
})

scenario('an address somebody else signs in with is not taken over by an invitation that was sent there before', async (scene) => {
  const { token, personId } = await invited(scene)
  const other = await scene.given.someone('Annen Person')
  await scene.door.asSystem('test', (ctx) => ctx.connection.query('update person set email = $2 where id = $1', [other.id, email]))
  const answer = await (await scene.browser(null)).post(`/invitasjon/${token}/aksept`)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Invitasjonen kan ikke godtas')
  expect(answer.headers.get('set-cookie') ?? '').not.toContain('loype=')
  expect(await look(scene.door, 'select claimed_at from person where id = $1', [personId])).toEqual([{ claimed_at: null }])
})

scenario('what was said, what is news and who has looked follow the invited row to the one that goes on', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  const ticket = await given.ticket(training, { askRecommendation: true })
  const [asked] = await look<{ id: string; objective: string }>(door, 'select id, plan_objective_id as objective from recommendation where person_id = $1', [ticket.signerId])
  await (await scene.browser(null)).post(`/signer/${ticket.token}`, { signings: [...ticket.signingIds], recommend: [asked?.id ?? ''], verdict: 'sign' })
  // The same human, known by another address, is only asked.
  const known = await given.someone('Lenke Kjent')
  const doctor = await as(training.doctor)
  await doctor.does(setParticipant, { trainingId: training.id, capacity: 'supervisor', name: known.name, email: known.email })
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [...ticket.activityIds], signers: [known.id], askRecommendation: 'on' })
  await (await as(training.leader)).does(giveRole, { name: 'Lenke Signerer', email: ticket.email, role: 'mentor', unitId: oslo })
  await door.asSystem('test', (ctx) => ctx.connection.query(`insert into reading (reader_id, record_id, on_day, at, reader_name, subject_id, record_kind, record_label) values ($1, $1, $2, $3, 'Noen', $4, 'plan', 'Plan')`, [training.leader.id, ctx.today.toString(), ctx.now.toString(), ticket.signerId]))
  await scene.reactions()
  const [letter] = await look<{ body: string }>(door, `select body from mail where "to" = $1 and reason like 'invitation:%'`, [ticket.email])
  const count = (table: string, column: string, id: string) => look<{ n: number }>(door, `select count(*)::int as n from ${table} where ${column} = $1`, [id]).then(([row]) => row?.n ?? 0)
  const news = (await count('news', 'person_id', ticket.signerId)) + (await count('news', 'person_id', known.id))
  expect(await acceptInvitation(door, /\/invitasjon\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '', known.id)).toBe(known.id)
  expect(await look(door, 'select person_id as who, state from recommendation where plan_objective_id = $1', [asked?.objective])).toEqual([{ who: known.id, state: 'given' }])
  expect([await count('news', 'person_id', ticket.signerId), await count('news', 'person_id', known.id)]).toEqual([0, news])
  expect(await count('reading', 'subject_id', known.id)).toBe(1)
})

scenario('a role somebody gave to another address of their own is not theirs when the two become one', async (scene) => {
  const { given, as, door } = scene
  const adviser = await given.someone('Prøve Rådgiver', ['office_adviser', unitId('office', 'alis-vest')])
  await (await as(adviser)).does(giveRole, { name: 'Egen Annen', email, role: 'leader', unitId: kinn })
  await scene.reactions()
  expect(await acceptInvitation(door, await lastLink(scene), adviser.id)).toBe(adviser.id)
  expect(await (await as(adviser)).sees(async (ctx) => ctx.actor.roles.map((held) => held.role))).toEqual(['office_adviser'])
})
