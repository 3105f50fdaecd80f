import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry } from '#test/trail.ts'
import { countsAsRegistered, registrationStatuses } from '../rules.ts'
import { registrationsOf, theKommune } from '../queries.ts'
import { setRegistration } from './set-registration.ts'

withDatabase()

const marius = castIds.get('marius') ?? ''
const example = { number: '0301', specialty: 'ALM' as const, status: 'registered' as const, happenedOn: '2021-05-28', fromOn: '2020-06-26' }

scenario('R32: registered from 2020-06-26, decided 2021-05-28: both days are kept, and everybody sees them', async ({ as, browser, door }) => {
  await (await as(marius)).does(setRegistration, example)
  expect(await lastEntry(door, 'organisation.registrationSet')).toMatchObject({ actor: marius })
  const page = await (await browser(null)).get('/kommuner/0301')
  expect(page.text).toContain('28. mai 2021')
  expect(page.text).toContain('gjelder fra 26. juni 2020')
  expect(page.text).not.toContain('Før en status')
})

scenario('R33, R34: the same day again puts it right; a refusal ends what counted', async ({ as }) => {
  const officer = await as(marius)
  await officer.does(setRegistration, { ...example, status: 'applied' })
  await officer.does(setRegistration, example)
  await officer.does(setRegistration, { ...example, status: 'refused', happenedOn: '2024-03-01', fromOn: '2024-03-01' })
  const history = await officer.sees(async (ctx) => registrationsOf(ctx, (await theKommune(ctx, '0301')).id))
  expect(history.map((one) => [one.status, one.happenedOn.toString(), countsAsRegistered(one.status)])).toEqual([['refused', '2024-03-01', false], ['registered', '2021-05-28', true]])
  expect(registrationStatuses.filter((one) => !countsAsRegistered(one))).toEqual(['not_applied', 'refused', 'withdrawn'])
})

scenario('R32: days to come, and a status that holds only after it was given, are refused', async ({ as }) => {
  const officer = await as(marius)
  expect(await refusal(officer.does(setRegistration, { ...example, happenedOn: '2027-01-01' }))).toBe('in_the_future')
  expect(await refusal(officer.does(setRegistration, { ...example, fromOn: '2021-05-29' }))).toBe('happened_before')
})

scenario('R31: only the directorate keeps registrations', async ({ as }) => {
  for (const who of ['knut', 'anne', 'geir', 'ada', 'ingrid']) expect(await outcome((await as(castIds.get(who) ?? '')).does(setRegistration, example))).toBe('denied')
})
