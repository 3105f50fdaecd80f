import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { keysFrom } from '#platform/secrets.ts'
import { castIds } from '#demo/world.ts'
import { oslo } from '#test/given.ts'
import { type Scene, scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'
import type { SignedIn } from './oidc.ts'
import { browserOf } from '#test/browser.ts'
import { clientKey, quiet, testConfig } from '#test/world.ts'
import { giveRole } from './operations/give-role.ts'
import { personOf } from './sign-in.ts'

withDatabase()

const keys = keysFrom(randomBytes(32))
// An invented number that no human has: month 80 is that of Tenor's made-up population.
const number = '01810199999'
const who = (more: Partial<SignedIn> = {}): SignedIn => ({ issuer: 'https://sts.example', subject: 's-1', number, name: 'Nora Register', hprNumber: '9100901', ...more })

async function invite(scene: Scene, email: string): Promise<string> {
  const leader = await scene.given.someone('Prøve Leder', ['leader', oslo])
  await (await scene.as(leader)).does(giveRole, { name: 'Nora Typet', email, role: 'mentor', unitId: oslo, hprNumber: '9100900' })
  await scene.reactions()
  const [letter] = await look<{ body: string }>(scene.door, 'select body from mail where "to" = $1', [email])
  return /\/invitasjon\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? ''
}

scenario('R51: without an invitation nobody gets an account by signing in', async ({ door }) => {
  expect(await personOf(door, keys, who(), undefined)).toBeNull()
  expect(await look(door, 'select 1 from sign_in_identity')).toEqual([])
})

scenario('R51: with an invitation the sign-in becomes a person; from then on the sign-in is enough', async (scene) => {
  const token = await invite(scene, 'nora@prove.example')
  const personId = await personOf(scene.door, keys, who(), token)
  expect(personId).not.toBeNull()
  expect(await personOf(scene.door, keys, who(), undefined)).toBe(personId)
  expect(await personOf(scene.door, keys, who({ issuer: 'https://another.example' }), undefined)).toBe(personId)
  expect(await personOf(scene.door, keys, who({ subject: 's-2', number: null }), undefined)).toBeNull()
})

scenario('R156: the number is kept encrypted, with a keyed hash to find it by; name and number in the register are the register\'s', async (scene) => {
  const personId = await personOf(scene.door, keys, who(), await invite(scene, 'nora@prove.example'))
  const [secret] = await look<{ cipher: Uint8Array; index: string }>(scene.door, 'select number_encrypted as cipher, number_index as index from person_secret where person_id = $1', [personId])
  expect(Buffer.from(secret?.cipher ?? []).includes(number)).toBe(false)
  expect(keys.decrypt(secret?.cipher ?? new Uint8Array())).toBe(number)
  expect(await look(scene.door, 'select name, hpr_number as hpr from person where id = $1', [personId])).toEqual([{ name: 'Nora Register', hpr: '9100901' }])
})

scenario('a second invitation to another address belongs to the same human: the rows become one', async (scene) => {
  const first = await personOf(scene.door, keys, who(), await invite(scene, 'nora@prove.example'))
  const second = await personOf(scene.door, keys, who({ issuer: 'https://another.example' }), await invite(scene, 'nora@sykehus.example'))
  expect(second).toBe(first)
  expect(await look(scene.door, `select merged_into as into from person where email = 'nora@sykehus.example'`)).toEqual([{ into: first }])
})

scenario('neither name nor address makes anybody somebody else', async (scene) => {
  const [mari] = await look<{ name: string }>(scene.door, 'select name from person where id = $1', [castIds.get('mari')])
  expect(await personOf(scene.door, keys, who({ name: mari?.name ?? '' }), undefined)).toBeNull()
})

scenario('the register decides whose a number is: where it was typed for somebody else, it moves', async (scene) => {
  const mari = castIds.get('mari') ?? ''
  const personId = await personOf(scene.door, keys, who({ hprNumber: '9100077' }), await invite(scene, 'nora@prove.example'))
  expect(await look(scene.door, 'select id, hpr_number as hpr from person where id = any($1::uuid[]) order by hpr_number nulls last', [[personId, mari]])).toEqual([{ id: personId, hpr: '9100077' }, { id: mari, hpr: null }])
})

scenario('an invitation is used up only together with the sign-in it makes known: what breaks in between can be done again', async (scene) => {
  const token = await invite(scene, 'nora@prove.example')
  const broken = { ...keys, encrypt: () => { throw new Error('the key is away') } }
  await expect(personOf(scene.door, broken, who(), token)).rejects.toThrow('the key is away')
  const personId = await personOf(scene.door, keys, who(), token)
  expect(personId).not.toBeNull()
  expect(await personOf(scene.door, keys, who(), undefined)).toBe(personId)
})

scenario('where people sign in elsewhere, an invitation is accepted by a link that leads there', async (scene) => {
  const token = await invite(scene, 'nora@prove.example')
  const begun: (string | undefined)[] = []
  const oidc = {
    begin: async (_callback: string, _lang: string, _now: Temporal.Instant, invitation?: string) => {
      begun.push(invitation)
      return { url: new URL('https://sts.example/authorize'), attempt: { state: '', nonce: '', verifier: '', dpopKey: {}, until: 0 } }
    },
    finish: async () => who(), signOutUrl: async () => null,
  }
  const browser = browserOf({ engine: scene.engine, door: scene.door, config: testConfig({ OIDC_ISSUER: 'https://sts.example', OIDC_CLIENT_ID: 'loype', OIDC_PRIVATE_KEY: clientKey }), log: quiet, lang: 'nb', secret: null, signIn: { oidc, keys } })
  const { text } = await browser.get(`/invitasjon/${token}`)
  expect(text).toContain(`href="/invitasjon/${token}/aksept"`)
  expect(text).not.toContain(`action="/invitasjon/${token}/aksept"`)
  expect((await browser.get(`/invitasjon/${token}/aksept`)).to).toBe('https://sts.example/authorize')
  expect(begun).toEqual([token])
})
