import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { kinn, oslo } from '#test/given.ts'
import { outcome } from '#test/outcome.ts'
import { refusal, type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { lastEntry, look } from '#test/trail.ts'
import { endRole } from './end-role.ts'

withDatabase()

const roleOf = async ({ door }: Scene, personId: string) => (await look<{ id: string }>(door, 'select id from role where person_id = $1', [personId]))[0]?.id ?? ''

scenario('a role ends as of today: it gives no rights any more, what was done in it stands, and its holder is told', async (scene) => {
  const { given, as, door } = scene
  const [leader, mentor] = [await given.someone('Prøve Leder', ['leader', oslo]), await given.someone('Prøve Veileder', ['mentor', oslo])]
  await (await as(leader)).does(endRole, { roleId: await roleOf(scene, mentor.id) })
  expect(await look(door, 'select until_on::text as until from role where person_id = $1', [mentor.id])).toEqual([{ until: '2026-11-22' }])
  expect(await (await as(mentor)).sees(async (ctx) => ctx.actor.roles)).toEqual([])
  expect(await lastEntry(door, 'identity.roleEnded')).toMatchObject({ actor: leader.id, capacity: 'leader', subject: mentor.id, details: { role: 'mentor' }, told: [mentor.id] })
})

scenario('a role lasts from its first day to its last, both included', async ({ given, as, door, moveTo, today }) => {
  const someone = await given.someone('Prøve Veileder', ['mentor', oslo])
  await look(door, `update role set from_on = '2026-11-25', until_on = '2026-11-26' where person_id = $1`, [someone.id])
  const days: number[] = []
  for (let n = 0; n < 5; n++) {
    moveTo(today.add({ days: n }))
    if ((await (await as(someone)).sees(async (ctx) => ctx.actor.roles)).length > 0) days.push(n)
  }
  expect(days).toEqual([2, 3])
})

scenario('one ends one\'s own role, a leader and the system administrator that of others in their reach, and nobody else', async (scene) => {
  const { given, as } = scene
  const attempt = async (who: string, unit = oslo) => {
    const mentor = await given.someone('Prøve Veileder', ['mentor', unit])
    return outcome((await as(who === 'self' ? mentor : who)).does(endRole, { roleId: await roleOf(scene, mentor.id) }))
  }
  const leader = await given.someone('Prøve Leder', ['leader', oslo])
  expect([await attempt('self'), await attempt(leader.id), await attempt(castIds.get('ada') ?? '')]).toEqual(['done', 'done', 'done'])
  for (const who of ['knut', 'marius', 'tor', 'ingrid']) expect(['denied', 'not_found']).toContain(await attempt(castIds.get(who) ?? ''))
  expect(await attempt(castIds.get('geir') ?? '', kinn)).toBe('done')
  expect(await attempt(castIds.get('anne') ?? '', kinn)).toBe('denied')
})

scenario('what has ended does not end again, and the last system administrator stays', async (scene) => {
  const { given, as } = scene
  const [leader, mentor] = [await given.someone('Prøve Leder', ['leader', oslo]), await given.someone('Prøve Veileder', ['mentor', oslo])]
  const acting = await as(leader)
  const roleId = await roleOf(scene, mentor.id)
  await acting.does(endRole, { roleId })
  expect(await refusal(acting.does(endRole, { roleId }))).toBe('already_ended')
  const ada = castIds.get('ada') ?? ''
  expect(await refusal((await as(ada)).does(endRole, { roleId: await roleOf(scene, ada) }))).toBe('last_administrator')
})
