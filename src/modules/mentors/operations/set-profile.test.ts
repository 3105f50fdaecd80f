import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { oslo } from '#test/given.ts'
import { fieldsMarked } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry } from '#test/trail.ts'
import { unitId } from '#modules/organisation/index.ts'
import { doctorsOf, profileOf } from '../queries/qualifications.ts'
import { setProfile } from './set-profile.ts'

withDatabase()

const wish = { open: 'on', capacity: '3', languages: ['en', 'no', 'no'], homeId: oslo, nearKm: '40', byVideo: 'on' }

scenario('a mentor says on what terms they take on doctors, and says it otherwise later', async ({ as, given, door }) => {
  const mentor = await given.someone('Ny Veileder')
  const acting = await as(mentor)
  await acting.does(setProfile, wish as never)
  expect(await acting.sees(profileOf, mentor.id)).toMatchObject({ open: true, capacity: 3, languages: ['no', 'en'], homeId: oslo, nearKm: 40, byVideo: true })
  await acting.does(setProfile, { ...wish, open: undefined, nearKm: '', byVideo: undefined } as never)
  expect(await acting.sees(profileOf, mentor.id)).toMatchObject({ open: false, nearKm: null, byVideo: false })
  expect(await lastEntry(door, 'mentors.profileSet')).toMatchObject({ actor: mentor.id, details: { open: false, capacity: 3 } })
})

scenario('how many one mentors is counted from the trainings, and is seen by oneself and by those who look for mentors alone', async ({ as, given }) => {
  const training = await given.training()
  const mentor = await as(training.mentor)
  await mentor.does(setProfile, wish as never)
  expect(await mentor.sees(doctorsOf, training.mentor.id)).toBe(1)
  expect(await (await as(castIds.get('siri') ?? '')).sees(doctorsOf, training.mentor.id)).toBe(1)
  expect(await (await as(castIds.get('hilde') ?? '')).sees(doctorsOf, training.mentor.id)).toBe(0)
  expect(await (await as(castIds.get('siri') ?? '')).sees(profileOf, training.mentor.id)).not.toBeNull()
  expect(await (await as(castIds.get('hilde') ?? '')).sees(profileOf, training.mentor.id)).toBeNull()
  await mentor.does(setProfile, { ...wish, open: '' } as never)
  expect(await (await as(castIds.get('siri') ?? '')).sees(profileOf, training.mentor.id)).toBeNull()
})

scenario('what cannot be is refused at its field', async ({ as, given }) => {
  const mentor = await as(await given.someone('Ny Veileder'))
  const set = (more: object) => mentor.does(setProfile, { ...wish, ...more } as never)
  for (const capacity of ['', '0', '21', '1,5', 'mange']) expect(await refusal(set({ capacity }))).toBe('capacity_wrong')
  for (const nearKm of ['-1', '2001', 'langt']) expect(await refusal(set({ nearKm }))).toBe('kilometres_wrong')
  expect(await refusal(set({ homeId: unitId('office', 'alis-vest') }))).toBe('not_a_kommune')
  expect(await fieldsMarked(set({ languages: [] }))).toEqual(['languages'])
  expect(await fieldsMarked(set({ languages: ['xx'] }))).toContainEqual(expect.stringContaining('languages'))
  expect(await fieldsMarked(set({ homeId: '' }))).toEqual(['homeId'])
})
