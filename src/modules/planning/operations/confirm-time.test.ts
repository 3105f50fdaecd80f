import { expect } from 'vitest'
import { unitId } from '#modules/organisation/index.ts'
import { setRegistration } from '#modules/organisation/operations/set-registration.ts'
import { castIds } from '#demo/world.ts'
import { bergen } from '#test/given.ts'
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

scenario('R8: service in a hospital, or in no unit, is judged by the kommune responsible on those days, also after the doctor has moved', async ({ as, given, browser, door }) => {
  const training = await given.training()
  for (const one of [{ ...practice, kind: 'institution', arena: 'Sykehuset', untilOn: '2026-05-31' }, { ...practice, fromOn: '2026-06-01' }]) await (await as(training.doctor)).does(addPeriod, { trainingId: training.id, ...one } as never)
  // Until 1 August it was Oslo's, which became registered 1 February; then Bergen's, registered long ago.
  await door.asSystem('test', async (ctx) => {
    await ctx.connection.query('delete from registration where unit_id = any($1)', [[bergen, training.kommuneId]])
    await ctx.connection.query(`insert into tenure (id, training_id, trainee_id, trainee_name, kommune_id, from_on, until_on) values (gen_random_uuid(), $1, $2, $3, $4, '2025-11-01', '2026-08-01')`, [training.id, training.doctor.id, training.doctor.name, training.kommuneId])
    await ctx.connection.query('update training set kommune_id = $2 where id = $1', [training.id, bergen])
  })
  const officer = await as(castIds.get('marius') ?? '')
  const register = (number: string, status: 'registered' | 'withdrawn', fromOn: string) => officer.does(setRegistration, { number, specialty: 'ALM', status, happenedOn: status === 'withdrawn' ? fromOn : '2026-10-01', fromOn })
  await register('4601', 'registered', '2020-01-01')
  const facts = async () => (await as(training.doctor)).sees(planningFactsOf, training.id)
  expect(await facts()).toMatchObject({ registrationKnown: false, registrationUnknownIn: ['Oslo'], notRegistered: [] })
  expect((await (await browser(training.doctor)).get(`/utdanninger/${training.id}/tid`)).text).toContain('Det er ikke kjent her når Oslo har vært registrert')
  await register('0301', 'registered', '2026-02-01')
  await register('0301', 'withdrawn', '2026-07-01')
  const known = await facts()
  expect(known.registrationKnown).toBe(true)
  expect(known.notRegistered.map((one) => [one.fromOn.toString(), one.untilOn?.toString()])).toEqual([['2025-12-01', '2026-01-31'], ['2026-07-01', '2026-07-31']])
})
