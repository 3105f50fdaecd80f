import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { remindOffices } from '../reminders.ts'
import { mentorMatters } from './matters.ts'

withDatabase()

const trainingsOf = async (door: Parameters<typeof look>[0], ...names: string[]) => {
  const rows = await look<{ id: string; name: string }>(door, 'select t.id, p.name from training t join person p on p.id = t.trainee_id where p.name = any($1)', [names])
  return names.map((name) => rows.find((row) => row.name === name)?.id ?? '')
}

scenario('R60, R63, R68: what there is to see to about the mentors of many trainings is one answer', async ({ as, door }) => {
  const [ingrid = '', sara = '', jonas = '', amir = ''] = await trainingsOf(door, 'Ingrid Nes', 'Sara Myhre', 'Jonas Lervik', 'Amir Haddad')
  const found = await (await as(castIds.get('anne') ?? '')).sees(mentorMatters, [ingrid, sara, jonas, amir])
  expect(found.get(ingrid)).toMatchObject({ missing: [], agreement: 'in_force', askedSince: null })
  expect(found.get(sara)).toMatchObject({ missing: [], agreement: 'expiring' })
  expect(found.get(sara)?.agreementUntil?.toString()).toBe('2027-01-02')
  expect(found.get(jonas)).toMatchObject({ missing: ['mentor_course'], agreement: 'missing', agreementUntil: null })
  expect(found.get(amir)).toMatchObject({ mentorId: null, missing: [], agreement: 'none' })
  expect(found.get(amir)?.askedSince?.toString()).toBe('2026-11-04')
  expect((await (await as(castIds.get('knut') ?? '')).sees(mentorMatters, [ingrid])).size).toBe(0)
})

scenario('a request nobody has answered for more than two weeks is told to the office, once', async ({ door, moveTo, today }) => {
  expect(await remindOffices(door)).toBe(1)
  const entry = await lastEntry(door, 'mentors.requestWaits')
  expect(entry).toMatchObject({ actorKind: 'system', subject: castIds.get('amir') })
  expect([...entry.told].sort()).toEqual([castIds.get('anne'), castIds.get('geir')].sort())
  expect(await remindOffices(door)).toBe(0)
  // The other one was asked four days before: its two weeks are over eleven days later.
  moveTo(today.add({ days: 10 }))
  expect(await remindOffices(door)).toBe(0)
  moveTo(today.add({ days: 11 }))
  expect(await remindOffices(door)).toBe(1)
})
