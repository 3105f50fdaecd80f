import { expect } from 'vitest'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { changeProfile } from '#modules/identity/index.ts'
import { addPeriod } from '#modules/planning/operations/keep-period.ts'
import { approveObjectives } from '#modules/portfolio/operations/decide-objectives.ts'
import { remarkOnObjective } from '#modules/portfolio/operations/remark.ts'
import { sendDigests, sendEvents } from './digest.ts'

withDatabase()

const mails = ({ door }: Scene, to: { email: string }) => look<{ subject: string; body: string; reason: string }>(door, 'select subject, body, reason from mail where "to" = $1 order by created_at, reason', [to.email])
const choose = async ({ as }: Scene, who: { id: string; email: string }, mailPace: 'daily' | 'each') => (await as(who)).does(changeProfile, { email: who.email, mailPace })

scenario('a day\'s news are one mail, in figures and with a link, never with what people wrote', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  await (await as(training.mentor)).does(remarkOnObjective, { objectiveId, body: 'Hemmelig vurdering' })
  await sendDigests(door)
  const [letter, ...more] = await mails(scene, training.leader)
  expect(more).toEqual([])
  expect(letter?.subject).toBe('Én ting venter på deg i Løype')
  expect(letter?.body).toContain('ett læringsmål til godkjenning')
  for (const one of [letter, ...(await mails(scene, training.doctor))]) {
    expect(one?.body).not.toContain('Hemmelig')
    expect(one?.body).not.toContain(training.mentor.name)
  }
})

scenario('without news there is no mail, and no news is mailed twice', async (scene) => {
  const { given, as, door, moveTo, today } = scene
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  await sendDigests(door)
  moveTo(today.add({ days: 1 }))
  expect([await sendDigests(door), (await mails(scene, training.leader)).length]).toEqual([0, 1])
  await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  await sendDigests(door)
  expect([(await mails(scene, training.doctor)).length, (await mails(scene, training.leader)).length]).toEqual([2, 1])
})

scenario('what is new after the day\'s mail is in the next day\'s, also when the job runs twice a day', async (scene) => {
  const { given, door, moveTo, today } = scene
  const training = await given.training()
  await given.sentObjective(training, 0)
  await sendDigests(door)
  await given.sentObjective(training, 1)
  await sendDigests(door)
  expect(await mails(scene, training.leader)).toHaveLength(1)
  moveTo(today.add({ days: 1 }))
  await sendDigests(door)
  const letters = await mails(scene, training.leader)
  expect(letters).toHaveLength(2)
  expect(letters[1]?.body).toContain('2 læringsmål til godkjenning')
  expect(letters[1]?.body).toMatch(/én nyhet/)
})

scenario('who chose a mail per event gets one for each, and no day\'s mail; the others the other way round', async (scene) => {
  const { given, door } = scene
  const training = await given.training()
  await choose(scene, training.leader, 'each')
  await given.readyObjective(training)
  await sendDigests(door)
  expect(await mails(scene, training.leader)).toEqual([])
  await sendEvents(door)
  await sendEvents(door)
  const letters = await mails(scene, training.leader)
  expect(letters.map((one) => /\n\n(.*?) \(/.exec(one.body)?.[1]).sort()).toEqual(['Anbefalte godkjenning', 'Anbefalte godkjenning', 'Sendte læringsmålet til godkjenning'])
  expect(letters.every((one) => one.body.includes('/laeringsmal/'))).toBe(true)
  expect((await mails(scene, training.supervisor)).map((one) => one.reason.split(':')[0])).toEqual(['digest'])
})

scenario('R150: mail comes in the language its reader chose', async (scene) => {
  const { given, door } = scene
  const training = await given.training()
  await look(door, `update person set lang = 'nn' where id = $1`, [training.leader.id])
  await look(door, `update person set lang = 'en' where id = $1`, [training.mentor.id])
  await given.sentObjective(training)
  await sendDigests(door)
  expect((await mails(scene, training.leader))[0]?.subject).toBe('Éin ting ventar på deg i Løype')
  expect((await mails(scene, training.mentor))[0]?.subject).toBe('One thing is waiting for you in Løype')
})

scenario('who has no account gets links, not the day\'s mail', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  await sendDigests(scene.door)
  expect((await mails(scene, ticket)).map((one) => one.reason.split(':')[0])).toEqual(['ticket'])
})

scenario('what happened to a plan leads to the plan, in the news and in the mail', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  await choose(scene, training.mentor, 'each')
  await (await as(training.doctor)).does(addPeriod, { trainingId: training.id, kind: 'open_practice', arena: 'Legesenteret', percentage: '100', fromOn: '2025-12-01' } as never)
  await sendEvents(door)
  expect((await mails(scene, training.mentor)).map((one) => one.body).join()).toContain(`/utdanninger/${training.id}/plan`)
  expect((await (await scene.browser(training.leader)).get('/')).text).toContain(`href="/utdanninger/${training.id}/plan"`)
})
