import { expect } from 'vitest'
import { hashOf } from '#platform/secrets.ts'
import { castIds } from '#demo/world.ts'
import { outcome } from '#test/outcome.ts'
import { actingBy, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { mySessions } from '../queries.ts'
import { startSession } from '../sessions.ts'
import { changeProfile, chooseLanguage } from './change-profile.ts'
import { chooseRole, endSession } from './end-session.ts'

withDatabase()

const tor = castIds.get('tor') ?? ''
const signIn = async ({ door }: Scene, who: string) => actingBy(door, { by: 'enter_session', secretHash: hashOf(await startSession(door, who, 'Mozilla/5.0 (iPhone) Safari/605', 'demo')) })

scenario('everybody sees where they are signed in, and signs out from afar', async (scene) => {
  const [phone, laptop] = [await signIn(scene, tor), await signIn(scene, tor)]
  const sessions = await laptop.sees(mySessions)
  expect(sessions.map((one) => one.device)).toEqual(['Safari · iPhone', 'Safari · iPhone'])
  const phoneId = (await phone.sees(async (ctx) => ctx.actor.entryId)) ?? ''
  await laptop.does(endSession, { sessionId: phoneId })
  expect(await phone.sees(async (ctx) => ctx.actor.kind)).toBe('visitor')
  expect(await laptop.sees(mySessions)).toHaveLength(1)
  expect(await lastEntry(scene.door, 'identity.sessionEnded')).toMatchObject({ actor: tor, subject: tor, capacity: 'mentor' })
})

scenario('nobody ends another\'s session, whatever their role', async (scene) => {
  const theirs = await (await signIn(scene, tor)).sees(async (ctx) => ctx.actor.entryId)
  for (const who of ['ada', 'berit', 'knut']) expect(await outcome((await scene.as(castIds.get(who) ?? '')).does(endSession, { sessionId: theirs ?? '' }))).toBe('not_found')
})

scenario('a session nobody has used for half a day is over; one in use ends by itself after fourteen days', async (scene) => {
  const acting = await signIn(scene, tor)
  const who = () => acting.sees(async (ctx) => ctx.actor.kind)
  const usedAgo = (hours: number) => look(scene.door, `update session set seen_at = $2::timestamptz - $3 * interval '1 hour' where person_id = $1 returning id`, [tor, `${scene.today}T11:00:00Z`, hours])
  await usedAgo(11)
  expect(await who()).toBe('person')
  scene.moveTo(scene.today.add({ days: 13 }))
  await usedAgo(0)
  expect(await who()).toBe('person')
  await usedAgo(13)
  expect(await who()).toBe('visitor')
  scene.moveTo(scene.today.add({ days: 1 }))
  await usedAgo(0)
  expect(await who()).toBe('visitor')
})

scenario('whoever holds several roles works as one of them; the rights are those of all', async (scene) => {
  const acting = await signIn(scene, tor)
  const roles = await acting.sees(async (ctx) => ctx.actor.roles)
  expect(roles.map((held) => held.unitName).sort()).toEqual(['Bergen', 'Kinn'])
  for (const held of roles) {
    await acting.does(chooseRole, { role: held.id })
    const actor = await acting.sees(async (ctx) => ctx.actor)
    expect([actor.workingAs?.id, actor.roles.length]).toEqual([held.id, 2])
  }
})

scenario('nobody works in a role that is another\'s, or that has ended', async (scene) => {
  const acting = await signIn(scene, tor)
  const [held] = await acting.sees(async (ctx) => ctx.actor.roles)
  const [foreign] = await look<{ id: string }>(scene.door, `select id from role where person_id = $1`, [castIds.get('berit')])
  expect(await outcome(acting.does(chooseRole, { role: foreign?.id ?? '' }))).toBe('not_found')
  await look(scene.door, `update role set until_on = '2026-11-22' where id = $1`, [held?.id])
  await acting.does(chooseRole, { role: held?.id ?? '' }).catch(() => undefined)
  expect((await acting.sees(async (ctx) => ctx.actor)).workingAs?.id).not.toBe(held?.id)
})

scenario('R150: everybody chooses language and pace of mail for themselves, and nobody for others', async (scene) => {
  const acting = await signIn(scene, tor)
  await acting.does(chooseLanguage, { lang: 'nn' })
  const [self] = await look<{ email: string }>(scene.door, 'select email from person where id = $1', [tor])
  await acting.does(changeProfile, { email: self?.email ?? '', mailPace: 'each' })
  expect(await look(scene.door, 'select lang, mail_pace as pace from person where id = $1', [tor])).toEqual([{ lang: 'nn', pace: 'each' }])
  expect(await acting.sees(async (ctx) => ctx.actor.lang)).toBe('nn')
  expect(await lastEntry(scene.door, 'identity.profileChanged')).toMatchObject({ actor: tor, subject: tor })
  expect(await outcome(acting.does(chooseLanguage, { lang: 'de' as never }))).toBe('invalid_input')
  expect(await outcome(actingBy(scene.door, { by: 'enter_session', secretHash: 'nobody' }).does(chooseLanguage, { lang: 'en' }))).toBe('not_found')
})
