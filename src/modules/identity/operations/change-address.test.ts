import { expect } from 'vitest'
import { NotFound } from '#platform/errors.ts'
import { reactToAll } from '#platform/jobs/react.ts'
import { mail } from '#platform/mail/tables.ts'
import type { Door } from '#platform/db/door.ts'
import { refusal, scenario, withDatabase } from '#test/scenario.ts'
import { myself } from '../queries.ts'
import { confirmAddress } from './change-address.ts'
import { changeProfile } from './change-profile.ts'

withDatabase()

/** The secret of the link in the newest mail to an address. */
async function secretSentTo(door: Door, address: string): Promise<string> {
  await reactToAll(door)
  const letters = await door.asSystem('test', (ctx) => ctx.db.select().from(mail))
  return /\/profil\/adresse\/(\S+)/.exec(letters.filter((one) => one.to === address).at(-1)?.body ?? '')?.[1] ?? ''
}

scenario('a new address holds when the link sent there has been opened, and the old one is told', async ({ as, door, given }) => {
  const someone = await as(await given.someone('Adresse Prøve'))
  const before = (await someone.sees(myself)).email
  expect(await someone.does(changeProfile, { email: 'ny@prove.example', mailPace: 'each' })).toEqual({ asked: 'ny@prove.example' })
  expect(await someone.sees(myself)).toMatchObject({ email: before, mailPace: 'each' })
  const secret = await secretSentTo(door, 'ny@prove.example')
  const toOld = await door.asSystem('test', (ctx) => ctx.db.select().from(mail))
  expect(toOld.filter((one) => one.to === before)).toHaveLength(1)
  await someone.does(confirmAddress, { secret })
  expect((await someone.sees(myself)).email).toBe('ny@prove.example')
  await expect(someone.does(confirmAddress, { secret })).rejects.toBeInstanceOf(NotFound)
})

scenario('nobody takes the address of somebody else, and nobody uses the link of somebody else', async ({ as, door, given }) => {
  const known = await given.someone('Kjent Person')
  const [someone, other] = [await as(await given.someone('Adresse Prøve')), await as(await given.someone('Annen Prøve'))]
  await someone.does(changeProfile, { email: known.email, mailPace: 'daily' })
  const secret = await secretSentTo(door, known.email)
  await expect(other.does(confirmAddress, { secret })).rejects.toBeInstanceOf(NotFound)
  expect(await refusal(someone.does(confirmAddress, { secret }))).toBe('address_taken')
})

scenario('a link to a new address works for two days, and only the newest one', async ({ as, door, given, moveTo, today }) => {
  const someone = await as(await given.someone('Adresse Prøve'))
  await someone.does(changeProfile, { email: 'en@prove.example', mailPace: 'daily' })
  const first = await secretSentTo(door, 'en@prove.example')
  await someone.does(changeProfile, { email: 'to@prove.example', mailPace: 'daily' })
  const second = await secretSentTo(door, 'to@prove.example')
  await expect(someone.does(confirmAddress, { secret: first })).rejects.toBeInstanceOf(NotFound)
  moveTo(today.add({ days: 3 }))
  await expect(someone.does(confirmAddress, { secret: second })).rejects.toBeInstanceOf(NotFound)
})
