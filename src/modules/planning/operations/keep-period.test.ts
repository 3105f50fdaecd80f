import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { type GivenTraining, oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry } from '#test/trail.ts'
import { planningFactsOf } from '../queries/facts.ts'
import { addLeave, changeLeave, removeLeave } from './keep-leave.ts'
import { addPeriod, changePeriod, removePeriod } from './keep-period.ts'
import { addPlanItem, changePlanItem, removePlanItem } from './keep-plan-item.ts'

withDatabase()

const practice = { kind: 'open_practice' as const, arena: 'Sagene legesenter', percentage: '100', fromOn: '2026-01-01', untilOn: '2026-12-31' }
const add = async ({ as }: Scene, training: GivenTraining, wish: object = {}, who: { id: string } = training.doctor) => (await as(who)).does(addPeriod, { trainingId: training.id, ...practice, ...wish } as never)
const servicesOf = async ({ as }: Scene, training: GivenTraining) => (await (await as(training.doctor)).sees(planningFactsOf, training.id)).services

scenario('R42: doctor, mentor and leader add, change and remove service, and all of it leaves a trail', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const { periodId } = await add(scene, training)
  await add(scene, training, { fromOn: '2027-01-01', untilOn: '', percentage: '50 %', kind: 'institution', objectives: 'alm-055, ALM-085' }, training.mentor)
  expect(await lastEntry(door, 'planning.periodAdded')).toMatchObject({ actor: training.mentor.id, capacity: 'mentor' })
  await (await as(training.leader)).does(changePeriod, { periodId, ...practice, percentage: '80' } as never)
  expect((await servicesOf(scene, training)).map((one) => [one.percentage, one.untilOn?.toString() ?? null, one.agreed, one.objectives])).toEqual([[80, '2026-12-31', true, []], [50, null, false, ['ALM-055', 'ALM-085']]])
  await (await as(training.doctor)).does(removePeriod, { periodId })
  expect(await lastEntry(door, 'planning.periodRemoved')).toMatchObject({ actor: training.doctor.id })
  expect(await servicesOf(scene, training)).toHaveLength(1)
})

scenario('R42: 0 % and 101 %, days turned round, unknown objectives and dates that do not exist are refused; 29 February and twelve years are not', async (scene) => {
  const training = await scene.given.training()
  for (const percentage of ['0', '101', '-5', '12.5', '']) expect(await refusal(add(scene, training, { percentage }))).toBe('percentage')
  expect(await refusal(add(scene, training, { untilOn: '2025-12-31' }))).toBe('ends_before_start')
  expect(await refusal(add(scene, training, { objectives: 'ALM-999' }))).toBe('unknown_objective')
  expect(await refusal(add(scene, training, { fromOn: '2026-02-29' }))).toBe('invalid_input')
  expect(await refusal(add(scene, training, { fromOn: '2018-01-01' }))).toBe('before_scheme')
  await add(scene, training, { fromOn: '2024-02-29', untilOn: '2024-02-29' })
  await add(scene, training, { fromOn: '2026-01-01', untilOn: '2038-01-01', percentage: '40' })
  expect(await servicesOf(scene, training)).toHaveLength(2)
})

scenario('R42: together more than 100 % is refused with the day and how much it comes to, also when a period is changed', async (scene) => {
  const { as, given, browser } = scene
  const training = await given.training()
  await add(scene, training, { percentage: '60' })
  const { periodId } = await add(scene, training, { percentage: '40', fromOn: '2026-06-01', untilOn: '' })
  expect(await refusal(add(scene, training, { percentage: '1', fromOn: '2026-05-31', untilOn: '2026-07-01' }))).toBe('over_whole')
  expect(await refusal((await as(training.doctor)).does(changePeriod, { periodId, ...practice, percentage: '41' } as never))).toBe('over_whole')
  const page = await (await browser(training.doctor)).post(`/utdanninger/${training.id}/perioder`, { ...practice, percentage: '30', fromOn: '2026-05-01', unitId: '', objectives: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('1. juni 2026 blir periodene til sammen 130 %')
  expect(page.text).toContain('Sagene legesenter')
})

scenario('R42: what the database itself finds to be too much is said in the same words', async (scene) => {
  const training = await scene.given.training()
  await add(scene, training)
  const doctor = await scene.as(training.doctor)
  const past = doctor.sees(async (ctx) => ctx.connection.query(`insert into service_period (id, training_id, trainee_id, kind, arena, percentage, from_on, agreed, added_by, added_at) values (gen_random_uuid(), $1, $2, 'open_practice', 'x', 1, '2026-03-01', true, $2, now())`, [training.id, training.doctor.id]))
  await expect(past).rejects.toThrow(/overlap at 101/)
})

scenario('R12: only the leader says what counts from the old scheme, and only the leader changes it', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const old = { fromOn: '2015-01-01', untilOn: '2016-12-31', oldScheme: 'on' }
  expect(await outcome(add(scene, training, old))).toBe('denied')
  expect(await outcome(add(scene, training, old, training.mentor))).toBe('denied')
  const { periodId } = await add(scene, training, old, training.leader)
  expect(await outcome((await as(training.doctor)).does(removePeriod, { periodId }))).toBe('denied')
  expect(await outcome((await as(training.doctor)).does(changePeriod, { periodId, ...practice } as never))).toBe('denied')
  expect((await servicesOf(scene, training)).map((one) => one.oldScheme)).toEqual([true])
})

scenario('R42: strangers, supervisors and those who follow add nothing', async (scene) => {
  const { given } = scene
  const training = await given.training()
  const other = await given.training()
  expect(await outcome(add(scene, training, {}, other.leader))).toBe('denied')
  expect(await outcome(add(scene, training, {}, other.doctor))).toBe('not_found')
  expect(await outcome(add(scene, training, {}, training.supervisor))).not.toBe('done')
  const chief = await given.someone('Kari Overlege', ['chief_physician', oslo])
  expect(await outcome(add(scene, training, {}, chief))).not.toBe('done')
  expect(await outcome(add(scene, training, {}, { id: castIds.get('ada') ?? '' }))).toBe('not_found')
})

scenario('R13: leave lies within the service, at most whole, and no period is taken from under it', async (scene) => {
  const { as, given, door } = scene
  const training = await given.training()
  const { periodId } = await add(scene, training)
  const doctor = await as(training.doctor)
  const leave = { trainingId: training.id, kind: 'parental' as const, percentage: '60', fromOn: '2026-03-01', untilOn: '2026-05-31' }
  expect(await refusal(doctor.does(addLeave, { ...leave, fromOn: '2025-12-31' } as never))).toBe('outside_employment')
  expect(await refusal(doctor.does(addLeave, { ...leave, untilOn: '2026-02-01' } as never))).toBe('ends_before_start')
  const { leaveId } = await doctor.does(addLeave, leave as never)
  expect(JSON.stringify(await lastEntry(door, 'planning.leaveAdded'))).not.toContain('parental')
  expect(await refusal(doctor.does(addLeave, { ...leave, percentage: '41', fromOn: '2026-05-31' } as never))).toBe('leave_over_whole')
  expect(await refusal(doctor.does(removePeriod, { periodId }))).toBe('leave_left_outside')
  expect(await refusal(doctor.does(changePeriod, { periodId, ...practice, untilOn: '2026-05-30' } as never))).toBe('leave_left_outside')
  await doctor.does(changeLeave, { leaveId, kind: 'sick', percentage: '100', fromOn: '2026-03-01', untilOn: '2026-03-02' } as never)
  await doctor.does(removeLeave, { leaveId })
  expect(await outcome(doctor.does(removePeriod, { periodId }))).toBe('done')
})

scenario('R130: a recommended course brings its name; anything else needs one; it is done or dropped', async (scene) => {
  const { as, given } = scene
  const training = await given.training()
  const doctor = await as(training.doctor)
  expect(await refusal(doctor.does(addPlanItem, { trainingId: training.id, kind: 'assessment' } as never))).toBe('needs_title')
  const { itemId } = await doctor.does(addPlanItem, { trainingId: training.id, kind: 'course', code: 'GK-A', onDay: '2027-03-01' } as never)
  await doctor.does(changePlanItem, { itemId, kind: 'course', code: 'GK-A', state: 'done' } as never)
  const { planned } = await doctor.sees(planningFactsOf, training.id)
  expect(planned.map((one) => [one.title, one.code, one.state])).toEqual([['Grunnkurs A', 'GK-A', 'done']])
  await (await as(training.mentor)).does(removePlanItem, { itemId })
  expect((await doctor.sees(planningFactsOf, training.id)).planned).toEqual([])
})

scenario('R42: a kommune or hospital that is not there is refused in words', async ({ as, given }) => {
  const training = await given.training()
  expect(await refusal((await as(training.doctor)).does(addPeriod, { trainingId: training.id, kind: 'open_practice', arena: 'Legekontoret', unitId: training.id, percentage: '100', fromOn: '2026-01-01' } as never))).toBe('unknown_unit')
})
