import { expect } from 'vitest'
import { scenario, withDatabase } from '#test/scenario.ts'
import { approveObjectives } from '../operations/decide-objectives.ts'
import { delegate } from '../operations/delegate.ts'
import { paths } from '../paths.ts'

withDatabase()

scenario('R57: the history of an objective names both who decided and whom they decided for', async ({ as, given, browser, today }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const standIn = await given.someone('Nils Vikar')
  await (await as(training.leader)).does(delegate, { kind: 'stand_in', unitId: training.kommuneId, name: standIn.name, email: standIn.email, fromOn: today.toString(), untilOn: today.add({ days: 7 }).toString() })
  await (await as(standIn)).does(approveObjectives, { objectives: [objectiveId] })
  const page = await (await browser(training.doctor)).get(paths.objective(objectiveId))
  expect(page.text).toContain('Nils Vikar (stedfortreder) for Prøve Leder')
})
