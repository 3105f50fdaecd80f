import { expect } from 'vitest'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { happenedTo, look } from '#test/trail.ts'
import { theActivity } from '../queries/activity.ts'
import { waitingForSigner } from '../queries/signing.ts'
import { fulfilActivity } from './fulfil-activity.ts'

withDatabase()

scenario('R54: the leader fulfils an unsigned activity on the doctor\'s behalf, from any state, with a reason that stands', async ({ as, given, door }) => {
  const training = await given.training()
  const [leader, doctor] = [await as(training.leader), await as(training.doctor)]
  for (const activityId of [await given.activity(training), (await given.sentActivity(training)).activityId, await given.rejectedActivity(training)]) {
    await leader.does(fulfilActivity, { activityId, reason: 'Dokumentert ved Sandviken sykehus' })
    expect((await doctor.sees(theActivity, activityId)).activity.state).toBe('fulfilled')
    expect((await happenedTo(door, activityId)).at(-1)).toMatchObject({ kind: 'portfolio.activityFulfilled', actor: training.leader.id, capacity: 'leader', told: [training.doctor.id] })
    expect(await look(door, `select author_name as author, body from remark where activity_id = $1 and kind = 'fulfilment'`, [activityId])).toEqual([{ author: training.leader.name, body: 'Dokumentert ved Sandviken sykehus' }])
  }
})

scenario('R54: what the leader fulfilled waits for no signature any more', async ({ as, given }) => {
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  await (await as(training.leader)).does(fulfilActivity, { activityId, reason: 'Sett på vakt' })
  expect(await (await as(training.supervisor)).sees(waitingForSigner)).toEqual([])
  expect((await (await as(training.doctor)).sees(theActivity, activityId)).signings.map((one) => one.state)).toEqual(['recalled'])
})

scenario('R54: a signed or fulfilled activity is not fulfilled, and never without a reason', async ({ as, given }) => {
  const training = await given.training()
  const leader = await as(training.leader)
  const [signed, registered] = [await given.signedActivity(training), await given.activity(training)]
  expect(await refusal(leader.does(fulfilActivity, { activityId: signed, reason: 'Sett' }))).toBe('already_signed')
  expect(await refusal(leader.does(fulfilActivity, { activityId: registered, reason: ' \u200b ' }))).toBe('invalid_input')
  await leader.does(fulfilActivity, { activityId: registered, reason: 'Sett' })
  expect(await refusal(leader.does(fulfilActivity, { activityId: registered, reason: 'Sett' }))).toBe('already_fulfilled')
})

scenario('R53: only the leader of the training fulfils', async ({ as, given }) => {
  const training = await given.training()
  const { activityId } = await given.sentActivity(training)
  for (const who of [training.doctor, training.mentor, training.supervisor]) expect(await outcome((await as(who)).does(fulfilActivity, { activityId, reason: 'Sett' }))).toBe('denied')
  const other = await given.someone('Annen Leder', ['leader', training.kommuneId])
  expect(await outcome((await as(other)).does(fulfilActivity, { activityId, reason: 'Sett' }))).toBe('not_found')
})
