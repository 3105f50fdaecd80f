import { expect } from 'vitest'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { approveObjectives, returnObjective, withdrawApproval } from './decide-objectives.ts'

withDatabase()

scenario('R19: the leader approves what the mentor and a supervisor who took part recommend', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const { approved } = await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  expect(approved).toHaveLength(1)
})

scenario('R19: without a recommendation there is no approval', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  expect(await refusal((await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] }))).toBe('mentor_has_not_recommended')
})

scenario('R55: what is approved is not approved again, and is taken back only with a reason', async ({ as, given }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const leader = await as(training.leader)
  await leader.does(approveObjectives, { objectives: [objectiveId] })
  expect(await refusal(leader.does(approveObjectives, { objectives: [objectiveId] }))).toBe('already_approved')
  expect(await refusal(leader.does(returnObjective, { objectiveId, comment: 'Mer' }))).toBe('already_approved')
  expect(await refusal(leader.does(withdrawApproval, { objectiveId, reason: ' ' }))).toBe('invalid_input')
  await leader.does(withdrawApproval, { objectiveId, reason: 'Feil lege' })
})

scenario('a doctor reads the home page', async ({ browser, given }) => {
  const training = await given.training()
  const page = await (await browser(training.doctor)).get('/')
  expect(page.status).toBe(200)
  expect(page.text).toContain('112')
})
