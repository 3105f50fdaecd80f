import { expect } from 'vitest'
import type { GivenTraining } from '#test/given.ts'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import { remindAll, waitingInFigures } from './reminders.ts'
import { archiveTraining } from './operations/end-training.ts'
import { waitingForSigner } from './queries/signing.ts'
import { queueOf } from './queries/queue.ts'

withDatabase()

const reminders = ({ door }: Scene, training: GivenTraining) => look<{ kind: string; told: string; things: number }>(door,
  `select e.kind, n.person_id as told, (e.details->>'things')::int as things from trail e join news n on n.trail_id = e.id where e.training_id = $1 and e.kind like '%Reminded' order by e.id`, [training.id])

/** Runs the reminders on these days after the test day. @returns how many reminders of this training there were after each */
async function remindOn(scene: Scene, training: GivenTraining, days: readonly number[]): Promise<number[]> {
  const begin = scene.today
  const counts: number[] = []
  for (const day of days) {
    scene.moveTo(begin.add({ days: day }))
    await remindAll(scene.door)
    counts.push((await reminders(scene, training)).length)
  }
  return counts
}

scenario('who is to sign is reminded after 7 days and after 21, once each, however often the job runs', async (scene) => {
  const training = await scene.given.training()
  await scene.given.sentActivity(training)
  expect(await remindOn(scene, training, [0, 6, 7, 7, 8, 20, 21, 21, 22, 60])).toEqual([0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
  expect(await reminders(scene, training)).toEqual(Array(2).fill({ kind: 'portfolio.signingReminded', told: training.supervisor.id, things: 1 }))
})

scenario('days are counted as in Norway: what was asked late in the day is reminded of on the seventh day, as what was asked early', async (scene) => {
  const training = await scene.given.training()
  const { signingId } = await scene.given.sentActivity(training)
  // 23.30 in Norway on the test day, later in the day than the job runs.
  await look(scene.door, `update signing set asked_at = '2026-11-23T22:30:00Z' where id = $1`, [signingId])
  expect(await remindOn(scene, training, [6, 7])).toEqual([0, 1])
})

scenario('a job that did not run for a month reminds once, not twice', async (scene) => {
  const training = await scene.given.training()
  await scene.given.sentActivity(training)
  expect(await remindOn(scene, training, [40, 41])).toEqual([1, 1])
})

scenario('several things that wait for the same person are one reminder', async (scene) => {
  const training = await scene.given.training()
  await scene.given.sentActivity(training)
  await scene.given.sentActivity(training)
  await remindOn(scene, training, [7])
  expect(await reminders(scene, training)).toEqual([{ kind: 'portfolio.signingReminded', told: training.supervisor.id, things: 2 }])
})

scenario('the leader is reminded of what is to be decided, mentor and supervisor of what they are asked to recommend', async (scene) => {
  const training = await scene.given.training()
  await scene.given.sentObjective(training)
  await remindOn(scene, training, [7])
  expect((await reminders(scene, training)).map((one) => [one.kind, one.told]).sort()).toEqual([
    ['portfolio.approvalReminded', training.leader.id], ['portfolio.signingReminded', training.mentor.id], ['portfolio.signingReminded', training.supervisor.id],
  ].sort())
})

scenario('nobody is reminded of what is answered, decided or archived', async (scene) => {
  const { given, as } = scene
  const [answered, archived] = [await given.training(), await given.training()]
  await given.signedActivity(answered)
  await given.sentActivity(archived)
  await (await as(archived.leader)).does(archiveTraining, { trainingId: archived.id, reason: 'Sluttet' })
  const begin = scene.today
  expect(await remindOn(scene, answered, [7, 21])).toEqual([0, 0])
  scene.moveTo(begin)
  expect(await remindOn(scene, archived, [7, 21])).toEqual([0, 0])
})

scenario('who has no account is reminded by a mail with a fresh link, and the old link stops working', async (scene) => {
  const training = await scene.given.training()
  const ticket = await scene.given.ticket(training)
  await remindOn(scene, training, [7, 7])
  const letters = await look<{ reason: string; body: string }>(scene.door, `select reason, body from mail where "to" = $1 order by created_at`, [ticket.email])
  expect(letters).toHaveLength(2)
  expect(letters[1]?.reason).toContain('reminder:')
  expect(letters[1]?.body).not.toContain(ticket.token)
  expect((await (await scene.browser(null)).get(`/signer/${ticket.token}`)).status).toBe(404)
})

scenario('the figures of the day\'s mail are what the pages show, also when something is archived', async (scene) => {
  const { given, as, door } = scene
  const training = await given.training()
  await given.sentObjective(training)
  await given.sentActivity(training)
  const figures = (id: string) => door.asSystem('test', (ctx) => waitingInFigures(ctx, id))
  const shown = async () => [(await (await as(training.supervisor)).sees(waitingForSigner)).length, (await (await as(training.leader)).sees(queueOf)).length]
  const told = async () => {
    const [supervisor, leader] = [await figures(training.supervisor.id), await figures(training.leader.id)]
    return [supervisor.toSign + supervisor.toRecommend, leader.toDecide]
  }
  expect([await shown(), await told()]).toEqual([[2, 1], [2, 1]])
  await (await as(training.leader)).does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  expect([await shown(), await told()]).toEqual([[0, 0], [0, 0]])
})

scenario('in the demo world everybody\'s figures are what their pages show', async ({ door, as }) => {
  const people = await look<{ id: string }>(door, `select distinct signer_id as id from signing where state = 'waiting' and signer_id in (select id from person where claimed_at is not null)`)
  expect(people.length).toBeGreaterThan(3)
  for (const { id } of people) {
    const figures = await door.asSystem('test', (ctx) => waitingInFigures(ctx, id))
    expect((await (await as(id)).sees(waitingForSigner)).length).toBe(figures.toSign + figures.toRecommend)
  }
})
