import { expect } from 'vitest'
import { oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { revisionsOf } from '../queries/plan.ts'
import { remindOfRevision } from '../reminders.ts'
import { addPeriod } from './keep-period.ts'
import { acknowledgePlan, revisePlan } from './revise-plan.ts'

withDatabase()

const together = ['trainee', 'mentor', 'leader'] as never

scenario('R41, R42: whoever revises acknowledges for themselves, each of the three once, and only the newest version', async ({ as, given, door }) => {
  const training = await given.training()
  const [doctor, mentor, leader] = [await as(training.doctor), await as(training.mentor), await as(training.leader)]
  const first = await leader.does(revisePlan, { trainingId: training.id, tookPart: together })
  expect(await lastEntry(door, 'planning.planRevised')).toMatchObject({ actor: training.leader.id, capacity: 'leader' })
  await mentor.does(acknowledgePlan, { revisionId: first.revisionId })
  expect(await refusal(mentor.does(acknowledgePlan, { revisionId: first.revisionId }))).toBe('acknowledged_already')
  const second = await doctor.does(revisePlan, { trainingId: training.id, note: 'Mer', tookPart: together })
  expect([first.number, second.number]).toEqual([1, 2])
  expect(await refusal(doctor.does(acknowledgePlan, { revisionId: first.revisionId }))).toBe('not_newest')
  for (const who of [mentor, leader]) await who.does(acknowledgePlan, { revisionId: second.revisionId })
  const [newest, before] = await doctor.sees(revisionsOf, training.id)
  expect([newest?.acknowledgements.length, before?.acknowledgements.length, newest?.content.tookPart]).toEqual([3, 2, together])
  expect(await outcome((await as(await given.someone('Kari Overlege', ['chief_physician', oslo]))).does(acknowledgePlan, { revisionId: second.revisionId }))).toBe('not_found')
})

scenario('R42: a version stays as it was, and two stand side by side in words', async ({ as, given, browser }) => {
  const training = await given.training()
  const doctor = await as(training.doctor)
  await doctor.does(revisePlan, { trainingId: training.id, tookPart: together })
  await doctor.does(addPeriod, { trainingId: training.id, kind: 'institution', arena: 'Aker sykehus', percentage: '100', fromOn: '2027-01-01', untilOn: '2027-06-30' } as never)
  await doctor.does(revisePlan, { trainingId: training.id, tookPart: together })
  const page = await (await browser(training.mentor)).get(`/utdanninger/${training.id}/plan/versjoner?fra=1&til=2`)
  expect(page.text).toContain('1 endring fra versjon 1 til 2')
  expect(page.text).toContain('Aker sykehus')
  expect((await (await browser(training.leader)).get(`/utdanninger/${training.id}/plan`)).text).toContain('mangler 2 bekreftelser')
  expect((await (await browser(training.supervisor)).get(`/utdanninger/${training.id}/plan`)).status).toBe(404)
  const sheet = await (await browser(training.doctor)).get(`/utdanninger/${training.id}/plan.pdf`)
  expect([sheet.status, sheet.text.slice(0, 5)]).toEqual([200, '%PDF-'])
})

scenario('R42: somebody took part in a revision', async ({ as, given }) => {
  const training = await given.training()
  expect(await refusal((await as(training.doctor)).does(revisePlan, { trainingId: training.id }))).toBe('nobody_took_part')
})

scenario('R41, R42: eleven months after a revision the three are told, once; a new revision begins anew', async ({ as, given, door, moveTo, today }) => {
  const training = await given.training()
  await (await as(training.leader)).does(revisePlan, { trainingId: training.id, tookPart: together })
  const told = () => look<{ person_id: string }>(door, `select n.person_id from news n join trail t on t.id = n.trail_id where t.kind = 'planning.revisionReminded' and t.training_id = $1`, [training.id])
  moveTo(today.add({ months: 11 }).subtract({ days: 1 }))
  await remindOfRevision(door)
  expect(await told()).toEqual([])
  moveTo(today.add({ months: 11 }))
  await remindOfRevision(door)
  expect((await told()).map((one) => one.person_id).sort()).toEqual([training.doctor.id, training.mentor.id, training.leader.id].sort())
  expect(await remindOfRevision(door)).toBe(0)
  await (await as(training.doctor)).does(revisePlan, { trainingId: training.id, tookPart: together })
  moveTo(today.add({ months: 23 }))
  await remindOfRevision(door)
  expect(await told()).toHaveLength(6)
})
