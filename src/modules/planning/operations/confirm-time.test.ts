import { expect } from 'vitest'
import { unitId } from '#modules/organisation/index.ts'
import { setRegistration } from '#modules/organisation/operations/set-registration.ts'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { planningFactsOf } from '../queries/facts.ts'
import { addPeriod, removePeriod } from './keep-period.ts'
import { confirmTime } from './confirm-time.ts'

withDatabase()

const adviserOf = ['office_adviser', unitId('office', 'alis-oslo')] as const
const practice = { kind: 'open_practice', arena: 'Sagene legesenter', percentage: '100', fromOn: '2025-12-01', untilOn: '' }

scenario('R13: an adviser of the office confirms the counted time, by name; it is shown with what has changed since', async ({ as, given, browser }) => {
  const training = await given.training()
  const adviser = await given.someone('Rådgiver Rud', adviserOf)
  expect(await refusal((await as(adviser)).does(confirmTime, { trainingId: training.id, asOf: '2026-10-31' }))).toBe('nothing_to_confirm')
  const { periodId } = await (await as(training.doctor)).does(addPeriod, { trainingId: training.id, ...practice } as never)
  expect(await refusal((await as(adviser)).does(confirmTime, { trainingId: training.id, asOf: '2027-01-01' }))).toBe('in_the_future')
  const sent = await (await browser(adviser)).post(`/utdanninger/${training.id}/tid/bekreftelser`, { asOf: '2026-10-31', note: 'Sett' })
  expect(sent.status).toBe(303)
  const page = await (await browser(training.doctor)).get(`/utdanninger/${training.id}/tid`)
  expect(page.text).toContain('Rådgiver Rud bekreftet tiden til og med 31. oktober 2026')
  expect(page.text).toContain('den samme')
  expect(page.text).toContain('Det er ikke kjent her når Oslo har vært registrert')
  await (await as(training.leader)).does(removePeriod, { periodId })
  expect((await (await browser(training.doctor)).get(`/utdanninger/${training.id}/tid`)).text).toContain('regnet nå 0 måneder for samme dag')
})

scenario('R13: neither the doctor, the leader nor an adviser of another office confirms', async ({ as, given }) => {
  const training = await given.training()
  for (const who of [training.doctor, training.leader, training.mentor]) expect(await outcome((await as(who)).does(confirmTime, { trainingId: training.id, asOf: '2026-10-31' }))).toBe('denied')
  expect(await outcome((await as(castIds.get('anne') ?? '')).does(confirmTime, { trainingId: training.id, asOf: '2026-10-31' }))).toBe('not_found')
})

scenario('R8, R32: service before the kommune was registered does not count, and the directorate says when that was', async ({ as, given, browser }) => {
  const training = await given.training()
  await (await as(training.doctor)).does(addPeriod, { trainingId: training.id, ...practice } as never)
  await (await as(castIds.get('marius') ?? '')).does(setRegistration, { number: '0301', specialty: 'ALM', status: 'registered', happenedOn: '2026-10-01', fromOn: '2026-02-01' })
  const facts = await (await as(training.doctor)).sees(planningFactsOf, training.id)
  expect(facts.notRegistered.map((one) => [one.fromOn.toString(), one.untilOn?.toString()])).toEqual([['2025-12-01', '2026-01-31']])
  const page = await (await browser(training.mentor)).get(`/utdanninger/${training.id}/tid`)
  expect(page.text).toContain('Kommunen var ikke registrert')
  expect((await (await browser(training.mentor)).get(`/utdanninger/${training.id}/tid?format=csv`)).status).toBe(200)
  expect((await (await browser(training.supervisor)).get(`/utdanninger/${training.id}/tid`)).status).toBe(404)
})
