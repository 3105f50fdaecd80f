import { expect } from 'vitest'
import { hashOf } from '#platform/secrets.ts'
import { outcome } from '#test/outcome.ts'
import { actingBy, refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import type { GivenTicket } from '#test/given.ts'
import { theActivity } from '../queries/activity.ts'
import { theTraining } from '../queries/training.ts'
import { openTickets, waitingForSigner } from '../queries/signing.ts'
import { answerSignings } from './answer-signings.ts'
import { archiveTraining } from './end-training.ts'
import { sendForSigning } from './send-for-signing.ts'
import { remindAll } from '../reminders.ts'
import { revokeTicket, useTicket } from './tickets.ts'

withDatabase()

const byLink = ({ door }: Scene, ticket: Pick<GivenTicket, 'token'>) => actingBy(door, { by: 'enter_ticket', secretHash: hashOf(ticket.token) })
const linksTo = (letters: readonly { body: string }[]) => letters.map((letter) => /\/signer\/([\w-]+)/.exec(letter.body)?.[1] ?? '')
const mailsTo = ({ door }: Scene, email: string) => look<{ body: string; reason: string }>(door, `select body, reason from mail where "to" = $1 order by created_at, id`, [email])

scenario('R54: a link opens just what it is for: these activities, and nothing else of the doctor', async (scene) => {
  const training = await scene.given.training()
  const other = await scene.given.activity(training)
  const ticket = await scene.given.ticket(training, { activities: 2 })
  const acting = byLink(scene, ticket)
  expect((await acting.sees(waitingForSigner)).map((one) => one.activityId).sort()).toEqual([...ticket.activityIds].sort())
  expect(await outcome(acting.sees(theActivity, ticket.activityIds[0] ?? ''))).toBe('done')
  expect(await outcome(acting.sees(theActivity, other))).toBe('not_found')
  expect((await acting.sees(theTraining, training.id)).participants.map((one) => one.name)).not.toContain(training.supervisor.name)
})

scenario('R54: signing by link needs no account; name, number and address stand in the trail', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  const browser = await scene.browser(null)
  const answer = await browser.post(`/signer/${ticket.token}`, { signings: [...ticket.signingIds], verdict: 'sign', comment: 'Var der', hprNumber: '9 100 123' })
  expect([answer.status, answer.to]).toEqual([303, '/signer/takk'])
  const entry = (await happenedTo(scene.door, ticket.activityIds[0] ?? '')).at(-1)
  expect(entry).toMatchObject({ kind: 'portfolio.activitySigned', actorKind: 'ticket', actor: ticket.signerId, capacity: 'supervisor', told: [training.doctor.id] })
  expect(entry?.details).toMatchObject({ signer: 'Lenke Signerer', hpr: '9100123', sentTo: ticket.email, by: 'ticket' })
  expect(await look(scene.door, 'select state, answered_by, signer_hpr from signing where id = $1', [ticket.signingIds[0]])).toEqual([{ state: 'signed', answered_by: 'ticket', signer_hpr: '9100123' }])
})

scenario('R54: a link is used once; what it left unanswered comes under a fresh one', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training, { activities: 2 })
  const browser = await scene.browser(null)
  const answer = await browser.post(`/signer/${ticket.token}`, { signings: [ticket.signingIds[0] ?? ''], verdict: 'sign' })
  const fresh = /^\/signer\/([\w-]{40,60})$/.exec(answer.to ?? '')?.[1] ?? ''
  expect(fresh).not.toBe('')
  expect(fresh).not.toBe(ticket.token)
  expect((await browser.get(`/signer/${ticket.token}`)).status).toBe(404)
  expect((await browser.post(`/signer/${ticket.token}`, { signings: [ticket.signingIds[1] ?? ''], verdict: 'sign' })).status).toBe(404)
  expect((await byLink(scene, { token: fresh }).sees(waitingForSigner)).map((one) => one.id)).toEqual([ticket.signingIds[1]])
})

scenario('R54: a link answers only what it is for', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  const { signingId } = await scene.given.sentActivity(training)
  expect(await outcome(byLink(scene, ticket).does(answerSignings, { signings: [signingId], verdict: 'sign' }))).toBe('not_found')
  expect((await (await scene.browser(null)).post(`/signer/${ticket.token}`, { signings: [signingId], verdict: 'sign' })).status).toBe(404)
})

scenario('R54: a link is no sign-in: it registers, recommends and reads nothing else', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  const acting = byLink(scene, ticket)
  expect(await outcome(acting.does(sendForSigning, { trainingId: training.id, activities: [...ticket.activityIds], signers: [ticket.signerId] }))).toBe('denied')
  const browser = await scene.browser(null)
  for (const path of ['/', '/profil', `/aktiviteter/${ticket.activityIds[0]}`]) {
    const page = await browser.get(path, { referer: `/signer/${ticket.token}` })
    expect(page.text).not.toContain('Vakt 1')
  }
})

scenario('a link stops working after 21 days, when the doctor takes it back, and when a newer one is sent', async (scene) => {
  const { given, as, moveTo, today, reactions } = scene
  const training = await given.training()
  const [expired, revoked] = [await given.ticket(training), await given.ticket(training)]
  const doctor = await as(training.doctor)
  const open = await doctor.sees(openTickets, training.id)
  await doctor.does(revokeTicket, { ticketId: open.find((one) => one.sentTo === revoked.email)?.id ?? '' })
  expect((await happenedTo(scene.door, training.id)).at(-1)).toMatchObject({ kind: 'portfolio.ticketRevoked', actor: training.doctor.id, details: { sentTo: revoked.email } })
  const works = async (one: GivenTicket) => (await byLink(scene, one).sees(async (ctx) => ctx.actor.kind)) === 'ticket'
  expect([await works(expired), await works(revoked)]).toEqual([true, false])
  const replaced = await given.ticket(training)
  await doctor.does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], newName: 'Lenke Signerer', newEmail: replaced.email })
  await reactions()
  expect(await works(replaced)).toBe(false)
  moveTo(today.add({ days: 21 }))
  expect(await works(expired)).toBe(false)
  expect((await (await scene.browser(null)).get(`/signer/${expired.token}`)).status).toBe(404)
})

scenario('R53: only the doctor takes a link back', async ({ given, as, door }) => {
  const training = await given.training()
  await given.ticket(training)
  const [ticket] = await look<{ id: string }>(door, 'select id from ticket where training_id = $1', [training.id])
  for (const [who, answer] of [[training.leader, 'denied'], [training.mentor, 'denied'], [training.supervisor, 'not_found']] as const)
    expect(await outcome((await as(who)).does(revokeTicket, { ticketId: ticket?.id ?? '' }))).toBe(answer)
})

scenario('an old link asks for a new one, which goes to the same address; nobody learns whether there was one', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  const browser = await scene.browser(null)
  scene.moveTo(scene.today.add({ days: 30 }))
  const other = 'x'.repeat(43)
  const [known, unknown] = [await browser.post(`/signer/${ticket.token}/ny-lenke`), await browser.post(`/signer/${other}/ny-lenke`)]
  expect([known.status, known.text.replace(ticket.token, '')]).toEqual([unknown.status, unknown.text.replace(other, '')])
  const letters = await mailsTo(scene, ticket.email)
  expect(letters).toHaveLength(2)
  expect((await byLink(scene, { token: linksTo(letters)[1] ?? '' }).sees(waitingForSigner)).map((one) => one.id)).toEqual(ticket.signingIds)
})

scenario('R54: a link used in the same moment by somebody else answers nothing more', async (scene) => {
  const ticket = await scene.given.ticket(await scene.given.training(), { activities: 2 })
  const secretHash = hashOf(ticket.token)
  expect(await outcome(scene.door.enter({ by: 'enter_ticket', secretHash }, 'nb', async (ctx) => {
    // The other one's transaction ends between our coming in and our answer.
    await useTicket(ctx)
    return useTicket(ctx)
  }))).toBe('not_found')
})

scenario('who opens an attachment by link is among those who have looked', async (scene) => {
  const { given, as, door, reactions } = scene
  const training = await given.training()
  const activityId = await given.activity(training)
  await (await scene.browser(training.doctor)).post(`/aktiviteter/${activityId}/vedlegg`, { file: new File(['notat'], 'notat.txt') })
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], newName: 'Lenke Signerer', newEmail: 'vedlegg@prove.example' })
  await reactions()
  const [token] = linksTo(await mailsTo(scene, 'vedlegg@prove.example'))
  const [file] = await look<{ id: string }>(door, 'select file_id as id from attachment where activity_id = $1', [activityId])
  const answer = await (await scene.browser(null)).get(`/signer/${token}/vedlegg/${file?.id}`)
  expect([answer.status, answer.text]).toEqual([200, 'notat'])
  expect(await look(door, 'select reader_name as name, record_kind as kind from reading where subject_id = $1', [training.doctor.id])).toEqual([{ name: 'Lenke Signerer', kind: 'file' }])
})

scenario('a link the doctor took back is neither renewed nor followed by a reminder; sending again sends a new one', async (scene) => {
  const { given, as, door, reactions } = scene
  const training = await given.training()
  const ticket = await given.ticket(training)
  const [open] = await (await as(training.doctor)).sees(openTickets, training.id)
  await (await as(training.doctor)).does(revokeTicket, { ticketId: open?.id ?? '' })
  const answer = await (await scene.browser(null)).post(`/signer/${ticket.token}/ny-lenke`)
  expect(answer.status).toBe(200)
  scene.moveTo(scene.today.add({ days: 8 }))
  await remindAll(door)
  expect(await mailsTo(scene, ticket.email)).toHaveLength(1)
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], newName: 'Lenke Signerer', newEmail: ticket.email })
  await reactions()
  const letters = await mailsTo(scene, ticket.email)
  expect(letters).toHaveLength(2)
  expect(await byLink(scene, { token: linksTo(letters)[1] ?? '' }).sees(waitingForSigner)).toHaveLength(2)
})

scenario('R52: a link into an archived training opens nothing to sign, and no new one is sent', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  await (await scene.as(training.leader)).does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  expect(await byLink(scene, ticket).sees(waitingForSigner)).toEqual([])
  expect(await refusal(byLink(scene, ticket).does(answerSignings, { signings: [...ticket.signingIds], verdict: 'sign' }))).toBe('plan_archived')
  await (await scene.browser(null)).post(`/signer/${ticket.token}/ny-lenke`)
  expect(await mailsTo(scene, ticket.email)).toHaveLength(1)
})

scenario('R19: by link one may also recommend, or not, the objectives one was asked about', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training, { askRecommendation: true })
  const asked = await byLink(scene, ticket).sees(waitingForSigner)
  const recommend = asked.filter((one) => one.kind === 'recommendation').map((one) => one.id)
  expect(recommend).toHaveLength(1)
  await (await scene.browser(null)).post(`/signer/${ticket.token}`, { signings: [...ticket.signingIds], recommend, verdict: 'sign', comment: 'Kan dette' })
  expect(await look(scene.door, 'select state, signer_name as name from recommendation where id = $1', [recommend[0]])).toEqual([{ state: 'given', name: 'Lenke Signerer' }])
})

scenario('R54: a form sent twice by link is carried out once, and answered the same way', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  const browser = await scene.browser(null)
  const form = { _key: '019ab0c0-7d1e-7abc-8def-0123456789ab', signings: [...ticket.signingIds], verdict: 'sign', comment: 'Var der' }
  const [first, second] = [await browser.post(`/signer/${ticket.token}`, form), await browser.post(`/signer/${ticket.token}`, form)]
  expect([second.status, second.to]).toEqual([first.status, first.to])
  expect(await look(scene.door, 'select id from remark where training_id = $1', [training.id])).toHaveLength(1)
  const another = await browser.post(`/signer/${ticket.token}`, { ...form, _key: undefined })
  expect(another.status).toBe(404)
})

scenario('R54: a form sent twice by link leads to what is left, under a link that works', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training, { activities: 2 })
  const browser = await scene.browser(null)
  const form = { _key: '019ab0c0-7d1e-7abc-8def-0123456789ab', signings: [ticket.signingIds[0] ?? ''], verdict: 'sign' }
  const [first, second] = [await browser.post(`/signer/${ticket.token}`, form), await browser.post(`/signer/${ticket.token}`, form)]
  expect([first.status, second.status]).toEqual([303, 303])
  expect((await byLink(scene, { token: second.to?.slice('/signer/'.length) ?? '' }).sees(waitingForSigner)).map((one) => one.id)).toEqual([ticket.signingIds[1]])
  expect((await browser.get(first.to ?? '')).status).toBe(404)
})
