import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { bergen, kinn, oslo } from '#test/given.ts'
import { mentorWhoTakesOn } from '#test/mentors.ts'
import { fieldsMarked, outcome } from '#test/outcome.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry } from '#test/trail.ts'
import { qualificationsOf } from '../queries/qualifications.ts'
import { confirmQualification, sayQualification, takeBackQualification } from './qualify.ts'

withDatabase()

const cast = (key: string) => castIds.get(key) ?? ''
const specialist = (personId: string) => ({ personId, kind: 'specialist_alm' as const, sinceOn: '2015-06-01' })

scenario('R60: what a mentor says of themselves waits until the leader where they mentor confirms it', async ({ as, given, door }) => {
  const training = await given.training()
  const [mentor, leader] = [await as(training.mentor), await as(training.leader)]
  await mentor.does(sayQualification, specialist(training.mentor.id))
  const [said] = await leader.sees(qualificationsOf, training.mentor.id)
  expect(said).toMatchObject({ kind: 'specialist_alm', confirmedBy: null })
  await leader.does(confirmQualification, { qualificationId: said?.id ?? '' })
  expect((await mentor.sees(qualificationsOf, training.mentor.id))[0]).toMatchObject({ confirmedBy: training.leader.id, confirmer: training.leader.name })
  expect(await lastEntry(door, 'mentors.qualificationConfirmed')).toMatchObject({ capacity: 'leader', subject: training.mentor.id, told: [training.mentor.id] })
  expect(await refusal(leader.does(confirmQualification, { qualificationId: said?.id ?? '' }))).toBe('already_confirmed')
})

scenario('R60: a leader or the office says it, and then it is confirmed by them', async (scene) => {
  const { as, given } = scene
  const mentor = await given.someone('Kjent Veileder', ['mentor', kinn])
  await (await as(cast('berit'))).does(sayQualification, specialist(mentor.id))
  await (await as(cast('anne'))).does(sayQualification, { personId: mentor.id, kind: 'mentor_course', sinceOn: '2024-03-05' })
  expect((await (await as(mentor)).sees(qualificationsOf, mentor.id)).map((one) => [one.kind, one.confirmedBy])).toEqual([['mentor_course', cast('anne')], ['specialist_alm', cast('berit')]])
  // Who takes on doctors without mentoring any yet is the office's of the kommune they work from.
  const newcomer = await mentorWhoTakesOn(scene, 'Ny Veileder', { homeId: bergen })
  expect(await outcome((await as(cast('geir'))).does(sayQualification, specialist(newcomer.id)))).toBe('done')
  expect(await outcome((await as(cast('knut'))).does(sayQualification, { personId: newcomer.id, kind: 'mentor_course', sinceOn: '2024-03-05' }))).toBe('denied')
})

scenario('R60: nobody confirms for themselves, for a mentor elsewhere, or without the right', async ({ as, given }) => {
  const training = await given.training()
  const mentor = await as(training.mentor)
  await mentor.does(sayQualification, specialist(training.mentor.id))
  const [said] = await mentor.sees(qualificationsOf, training.mentor.id)
  const confirm = { qualificationId: said?.id ?? '' }
  const both = await given.someone('Leder Veileder', ['leader', oslo], ['mentor', oslo])
  await (await as(both)).does(sayQualification, specialist(both.id))
  const [own] = await (await as(both)).sees(qualificationsOf, both.id)
  expect(await outcome((await as(both)).does(confirmQualification, { qualificationId: own?.id ?? '' }))).toBe('denied')
  expect(await outcome(mentor.does(confirmQualification, confirm))).toBe('denied')
  expect(['denied', 'not_found']).toContain(await outcome((await as(training.doctor)).does(confirmQualification, confirm)))
  expect(await outcome((await as(training.doctor)).does(sayQualification, specialist(training.mentor.id)))).toBe('denied')
  expect(await outcome((await as(cast('knut'))).does(confirmQualification, confirm))).toBe('not_found')
})

scenario('what was said by mistake is taken back, and can be said anew', async ({ as, given }) => {
  const training = await given.training()
  const [mentor, leader] = [await as(training.mentor), await as(training.leader)]
  await mentor.does(sayQualification, specialist(training.mentor.id))
  expect(await refusal(mentor.does(sayQualification, specialist(training.mentor.id)))).toBe('already_said')
  const [said] = await mentor.sees(qualificationsOf, training.mentor.id)
  await leader.does(takeBackQualification, { qualificationId: said?.id ?? '' })
  expect(await mentor.sees(qualificationsOf, training.mentor.id)).toEqual([])
  expect(await outcome(leader.does(takeBackQualification, { qualificationId: said?.id ?? '' }))).toBe('not_found')
  expect(await outcome(mentor.does(sayQualification, specialist(training.mentor.id)))).toBe('done')
})

scenario('a day that cannot be is refused at its field', async ({ as, given }) => {
  const mentor = await given.someone('Ny Veileder', ['mentor', oslo])
  const say = async (sinceOn: string) => (await as(mentor)).does(sayQualification, { personId: mentor.id, kind: 'mentor_course', sinceOn })
  expect(await refusal(say('2026-11-24'))).toBe('since_in_future')
  expect(await fieldsMarked(say('1949-01-01'))).toEqual(['sinceOn'])
  expect(await fieldsMarked(say('2025-02-29'))).toEqual(['sinceOn'])
})
