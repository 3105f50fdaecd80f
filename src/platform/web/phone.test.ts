import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startSession } from '#modules/identity/index.ts'
import { browserOf } from '#test/browser.ts'
import { withCommitted } from '#test/committed.ts'
import type { GivenTraining } from '#test/given.ts'
import { quiet, testConfig } from '#test/world.ts'

const world = withCommitted(6)

const form = async (training: GivenTraining, title: string) => ({ _key: randomUUID(), trainingId: training.id, type: 'legevakt', title, objectives: [await training.objective()], fromOn: '2026-11-10' })
const as = (who: { id: string }) => ({ 'x-loype-sender': who.id.replaceAll('-', '') })
const registered = async (title: string) => (await world().door.asSystem('test', (ctx) => ctx.connection.query('select id from activity where title = $1', [title]))).length

describe('a form a phone had kept', () => {
  test('is carried out and answered in a few words, with the sentence for the next page', async () => {
    const training = await world().given.training()
    const answer = await (await world().browser(training.doctor)).post('/registrer', await form(training, 'Fra telefonen'), as(training.doctor))
    expect([answer.status, answer.json<{ done: string }>().done.startsWith('/aktiviteter/')]).toEqual([200, true])
    expect(answer.headers.get('set-cookie')).toContain('loype-notice')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('counts as done when it was carried out before, also in another session and when it could not be carried out now', async () => {
    const { door, engine, given } = world()
    const training = await given.training()
    const kept = await form(training, 'Svaret ble borte')
    const first = (await (await world().browser(training.doctor)).post('/registrer', kept, as(training.doctor))).json<{ done: string }>()
    const secret = await startSession(door, training.doctor.id, 'Test', 'test')
    const later = browserOf({ engine, door, config: testConfig(), log: quiet, lang: 'nb', secret })
    expect((await later.post('/registrer', kept, as(training.doctor))).json()).toEqual(first)
    await door.asSystem('test', (ctx) => ctx.connection.query(`update training set state = 'archived', archived_on = $2 where id = $1`, [training.id, '2026-11-22']))
    expect((await later.post('/registrer', kept, as(training.doctor))).json()).toEqual(first)
    expect(await registered('Svaret ble borte')).toBe(1)
  })

  test('is refused with the reason and the fields, in the person’s language', async () => {
    const training = await world().given.training()
    const answer = await (await world().browser(training.doctor)).post('/registrer', { ...(await form(training, 'Fram i tid')), fromOn: '2026-12-24' }, as(training.doctor))
    expect(answer.json()).toEqual({ refused: 'Datoen er fram i tid. Registrer aktiviteten når den er begynt.', fields: { fromOn: 'Datoen er fram i tid. Registrer aktiviteten når den er begynt.' } })
  })

  test('is never carried out for nobody, or in somebody else’s name', async () => {
    const [training, other] = [await world().given.training(), await world().given.training()]
    const kept = await form(training, 'Ikke i mitt navn')
    for (const who of [null, other.doctor, training.leader, training.mentor])
      expect((await (await world().browser(who)).post('/registrer', kept, as(training.doctor))).json()).toEqual({ signIn: true })
    // Nor when the header names another than who filled it in.
    expect((await (await world().browser(training.doctor)).post('/registrer', kept, { 'x-loype-sender': 'x'.repeat(2000) })).json()).toEqual({ signIn: true })
    expect(await registered('Ikke i mitt navn')).toBe(0)
  })

  test('is refused with a word on why where it has no form any more: a training that is not theirs', async () => {
    const [training, other] = [await world().given.training(), await world().given.training()]
    const answer = await (await world().browser(training.doctor)).post('/registrer', await form(other, 'Ikke min utdanning'), as(training.doctor))
    expect(answer.json()).toMatchObject({ refused: expect.stringContaining('ikke sende lenger'), gone: true })
    expect(await registered('Ikke min utdanning')).toBe(0)
  })

  test('that nobody understands is answered all the same', async () => {
    const training = await world().given.training()
    const browser = await world().browser(training.doctor)
    for (const path of ['/finnes-ikke', '/registrer?x=%00', '/registrer']) {
      const answer = await browser.send(path, { method: 'POST', body: '{"%', headers: { ...as(training.doctor), 'content-type': 'multipart/form-data; boundary=x' } })
      expect([answer.status, Object.keys(answer.json<object>()).length > 0]).toEqual([200, true])
    }
  })
})

describe('what a phone needs', () => {
  test('its key is the person’s own, the same each time, and nobody else gets it', async () => {
    const training = await world().given.training()
    const ask = async (who: { id: string } | null) => (await world().browser(who)).get('/telefon/nokkel')
    const mine = (await ask(training.doctor)).json<{ person: string; key: string }>()
    expect(Buffer.from(mine.key, 'base64')).toHaveLength(32)
    expect((await ask(training.doctor)).json()).toEqual(mine)
    expect((await ask(training.leader)).json<{ key: string }>().key).not.toBe(mine.key)
    expect((await ask(null)).to).toBe('/logg-inn')
    expect((await ask(training.doctor)).headers.get('cache-control')).toBe('no-store')
  })

  test('the page without a network is the same for everybody, in three languages', async () => {
    const training = await world().given.training()
    for (const [lang, words] of [['nb', 'Du er uten nett'], ['nn', 'Du er utan nett'], ['en', 'You are offline']] as const) {
      const [mine, nobodys] = [await (await world().browser(training.doctor)).get(`/uten-nett/${lang}`), await (await world().browser(null)).get(`/uten-nett/${lang}`)]
      expect(mine.text).toContain(words)
      expect(mine.text).toBe(nobodys.text)
      expect(mine.headers.get('content-language')).toBe(lang)
    }
    expect((await (await world().browser(null)).get('/uten-nett/de')).status).toBe(404)
  })

  test('the manifest names the product, its icons and the way to registering', async () => {
    const manifest = (await (await world().browser(null)).get('/manifest.webmanifest')).json<{ name: string; scope: string; icons: { purpose: string }[]; shortcuts: { url: string }[] }>()
    expect([manifest.name, manifest.scope, manifest.shortcuts[0]?.url, manifest.icons.map((one) => one.purpose)]).toEqual(['Løype', '/', '/registrer', ['any', 'any', 'maskable', 'maskable']])
    const worker = await (await world().browser(null)).get('/sw.js')
    expect([worker.status, worker.headers.get('cache-control'), worker.headers.get('content-type')]).toEqual([200, 'no-cache', 'text/javascript; charset=utf-8'])
    expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'")
  })
})
