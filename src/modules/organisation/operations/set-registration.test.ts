import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { oslo } from '#test/given.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { Denied } from '#platform/errors.ts'
import { registrationsOf } from '../queries.ts'
import { setRegistration } from './set-registration.ts'

withDatabase()

const [marius, anne] = [castIds.get('marius') ?? '', castIds.get('anne') ?? '']

scenario('R33: the directorate says how a kommune stands from a day, everybody sees it, and the same day again replaces it', async ({ as, browser }) => {
  const officer = await as(marius)
  const say = (status: string, fromOn: string) => officer.does(setRegistration, { kommuneId: oslo, specialty: 'ALM', status, fromOn } as never)
  await say('applied', '2020-06-26')
  await say('refused', '2021-05-28')
  await say('registered', '2021-05-28')
  expect((await officer.sees(registrationsOf, oslo)).map((one) => [one.status, one.fromOn.toString()])).toEqual([['registered', '2021-05-28'], ['applied', '2020-06-26']])
  const page = await (await browser(null)).get('/kommuner/0301')
  expect(page.text).toContain('Registrert')
  expect(page.text).not.toContain('Før inn status')
})

scenario('R33: others do not say it, and not of a day before the scheme or to come', async ({ as }) => {
  const wish = { kommuneId: oslo, specialty: 'ALM' as const, status: 'registered' as const }
  await expect((await as(anne)).does(setRegistration, { ...wish, fromOn: '2024-01-01' })).rejects.toBeInstanceOf(Denied)
  expect(await refusal((await as(marius)).does(setRegistration, { ...wish, fromOn: '2019-02-28' }))).toBe('too_early')
  expect(await refusal((await as(marius)).does(setRegistration, { ...wish, fromOn: '2026-11-24' }))).toBe('in_the_future')
})
