import { expect } from 'vitest'
import type { Door } from '#platform/db/door.ts'
import { reactTo, relay } from '#platform/jobs/react.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { sendForSigning } from './operations/send-for-signing.ts'
import { completeObjective, sendObjective } from './operations/work-on-objective.ts'

withDatabase()

/** A door behind which no mail can be written. */
const withoutMail = (door: Door): Door => ({
  ...door,
  asSystem: (name, work) => door.asSystem(name, (ctx) => work({
    ...ctx, connection: { ...ctx.connection, query: (sql, params) => (sql.includes('insert into mail') ? Promise.reject(new Error('no room for mails')) : ctx.connection.query(sql, params)) },
  })),
})

const someoneNew = { newName: 'Lenke Signerer', newEmail: 'lenke@prove.example' }

scenario('a reaction happens exactly once, however often its job is delivered', async ({ as, given, door }) => {
  const training = await given.training()
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], ...someoneNew })
  const { id } = await lastEntry(door, 'portfolio.sentForSigning')
  expect([await reactTo(door, id), await reactTo(door, id), await reactTo(door, id)]).toEqual([true, false, false])
  expect(await look(door, `select id from mail where "to" = 'lenke@prove.example'`)).toHaveLength(1)
  expect(await look(door, 'select id from ticket where training_id = $1', [training.id])).toHaveLength(1)
})

scenario('a reaction that fails leaves nothing behind and is done when it is tried again', async ({ as, given, door }) => {
  const training = await given.training()
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], ...someoneNew })
  const { id, details } = await lastEntry(door, 'portfolio.sentForSigning')
  // The link is made first: it must be gone again when the mail cannot be written.
  await expect(reactTo(withoutMail(door), id)).rejects.toThrow('no room for mails')
  expect(await look(door, 'select id from ticket where training_id = $1', [training.id])).toEqual([])
  await look(door, 'update person set email = $2 where id = $1', [details.signerId, 'ny.adresse@prove.example'])
  expect(await reactTo(door, id)).toBe(true)
  expect(await look(door, 'select "to" from mail where person_id = $1', [details.signerId])).toEqual([{ to: 'ny.adresse@prove.example' }])
})

scenario('what was refused is reacted to by nobody', async ({ as, given, door, reactions }) => {
  const training = await given.training()
  const activityId = await given.activity(training)
  await reactions()
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [activityId], newEmail: 'lenke@prove.example' }).catch(() => undefined)
  expect(await reactions()).toBe(0)
  expect(await look(door, `select id from mail where "to" = 'lenke@prove.example'`)).toEqual([])
})

scenario('what waits is handed to the queue once, in the transaction that marks it', async ({ as, given, door }) => {
  const training = await given.training()
  await (await as(training.doctor)).does(sendForSigning, { trainingId: training.id, activities: [await given.activity(training)], ...someoneNew })
  const handed: number[] = []
  const take = async (ids: readonly number[]) => void handed.push(...ids)
  await expect(relay(door, () => Promise.reject(new Error('the queue is away')))).rejects.toThrow('away')
  const n = await relay(door, take)
  expect(n).toBeGreaterThan(0)
  expect([await relay(door, take), new Set(handed).size]).toEqual([0, n])
})

scenario('R19: a supervisor without an account who is asked to recommend gets a link when the objective is sent', async ({ as, given, door, browser, reactions }) => {
  const training = await given.training()
  const ticket = await given.ticket(training)
  await (await browser(null)).post(`/signer/${ticket.token}`, { signings: [...ticket.signingIds], verdict: 'sign' })
  const doctor = await as(training.doctor)
  const objectiveId = await training.objective()
  await doctor.does(completeObjective, { objectiveId, completedOn: '2026-11-22' })
  await doctor.does(sendObjective, { objectiveId, discussedOn: '2026-11-22', supervisors: [ticket.signerId] })
  await reactions()
  const letters = await look<{ body: string }>(door, 'select body from mail where "to" = $1 order by created_at, reason', [ticket.email])
  expect(letters).toHaveLength(2)
  const tokens = letters.map((letter) => /\/signer\/([\w-]+)/.exec(letter.body)?.[1]).filter((token) => token !== ticket.token)
  const page = await (await browser(null)).get(`/signer/${tokens[0]}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('recommend[]')
})
