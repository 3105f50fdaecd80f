import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashOf } from '#platform/secrets.ts'
import { startSession } from '#modules/identity/index.ts'
import { browserOf } from '#test/browser.ts'
import { withCommitted } from '#test/committed.ts'
import type { GivenTraining } from '#test/given.ts'
import { listeningLog, quiet, testConfig } from '#test/world.ts'

const world = withCommitted(8)

async function activityForm(training: GivenTraining, title: string) {
  return { _key: randomUUID(), trainingId: training.id, type: 'klinisk_tjeneste', title, objectives: [await training.objective()], fromOn: '2026-11-10' }
}
const registered = (title: string) => world().door.asSystem('test', (ctx) => ctx.connection.query<{ id: string }>('select id from activity where title = $1', [title]))

describe('the same form sent again', () => {
  test('is carried out once and leads where it led', async () => {
    const training = await world().given.training()
    const browser = await world().browser(training.doctor)
    const form = await activityForm(training, 'Sendt to ganger')
    const [first, second] = [await browser.post('/aktiviteter/ny', form), await browser.post('/aktiviteter/ny', form)]
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.to).toBe(first.to)
    expect(await registered('Sendt to ganger')).toHaveLength(1)
  })

  test('is carried out once also when it comes ten times at once', async () => {
    const training = await world().given.training()
    const browser = await world().browser(training.doctor)
    const form = await activityForm(training, 'Sendt ti ganger')
    const answers = await Promise.all(Array.from({ length: 10 }, () => browser.post('/aktiviteter/ny', form)))
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(303))
    expect(new Set(answers.map((answer) => answer.to)).size).toBe(1)
    const rows = await registered('Sendt ti ganger')
    expect(rows).toHaveLength(1)
    expect(answers[0]?.to).toBe(`/aktiviteter/${rows[0]?.id}`)
  })

  test('after the same person signed in anew is not carried out again, and leads where it led', async () => {
    const { door, engine, given } = world()
    const training = await given.training()
    const form = await activityForm(training, 'Sendt før og etter')
    const first = await (await world().browser(training.doctor)).post('/aktiviteter/ny', form)
    const secret = await startSession(door, training.doctor.id, 'Test', 'test')
    const again = await browserOf({ engine, door, config: testConfig(), log: quiet, lang: 'nb', secret }).post('/aktiviteter/ny', form)
    expect([again.status, again.to]).toEqual([303, first.to])
    expect(await registered('Sendt før og etter')).toHaveLength(1)
  })

  test('by somebody else at the same machine is not carried out in their name either', async () => {
    const training = await world().given.training()
    const form = { _key: randomUUID(), email: 'felles@prove.example', mailPace: 'each' }
    expect((await (await world().browser(training.doctor)).post('/profil', form)).status).toBe(303)
    expect((await (await world().browser(training.leader)).post('/profil', form)).status).toBe(422)
    const [row] = await world().door.asSystem('test', (ctx) => ctx.connection.query('select email from person where id = $1', [training.leader.id]))
    expect(row?.email).toBe(training.leader.email)
  })

  test('after it was refused is tried again', async () => {
    const training = await world().given.training()
    const browser = await world().browser(training.doctor)
    const form = await activityForm(training, 'Rettet og sendt')
    const refused = await browser.post('/aktiviteter/ny', { ...form, fromOn: '2026-02-30' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Rettet og sendt"')
    expect((await browser.post('/aktiviteter/ny', form)).status).toBe(303)
    expect(await registered('Rettet og sendt')).toHaveLength(1)
  })

  test('is another one when it was filled in differently after going back to its page: nothing that was written is lost', async () => {
    const training = await world().given.training()
    const browser = await world().browser(training.doctor)
    const objective = await training.objective()
    const say = (body: string) => browser.post(`/laeringsmal/${objective}/kommentarer`, { _key: key, body })
    const key = randomUUID()
    for (const body of ['Skrevet først', 'Skrevet etter tilbakeknappen', 'Skrevet først']) expect((await say(body)).status).toBe(303)
    const rows = await world().door.asSystem('test', (ctx) => ctx.connection.query<{ body: string }>('select body from remark where plan_objective_id = $1 order by id', [objective]))
    expect(rows.map((row) => row.body)).toEqual(['Skrevet først', 'Skrevet etter tilbakeknappen'])
  })

  test('is another one when another file of the same form was chosen', async () => {
    const training = await world().given.training()
    const browser = await world().browser(training.doctor)
    const path = `/aktiviteter/${await world().given.activity(training)}/vedlegg`
    const key = randomUUID()
    for (const name of ['en.txt', 'to.txt', 'en.txt']) expect((await browser.post(path, { _key: key, file: new File(['vedlegg'], name) })).status).toBe(303)
    const rows = await world().door.asSystem('test', (ctx) => ctx.connection.query<{ name: string }>('select file_name as name from attachment where training_id = $1 order by id', [training.id]))
    expect(rows.map((row) => row.name)).toEqual(['en.txt', 'to.txt'])
  })

  test('with a key that is none is carried out as if it had none', async () => {
    const browser = await world().browser((await world().given.training()).doctor)
    for (const _key of ['', 'x', `${'0'.repeat(36)}`, '------------------------------------', '../../etc']) expect((await browser.post('/profil', { _key, email: 'nokkel@prove.example', mailPace: 'daily' })).status, _key).toBe(303)
  })
})

describe('a request that breaks', () => {
  test('says a reference that is in the log, and nothing else of what happened', async () => {
    const { door, engine, given } = world()
    const training = await given.training()
    const log = listeningLog()
    const secret = await startSession(door, training.doctor.id, 'Test', 'test')
    const breaking: typeof door = {
      ...door,
      enter: (entry, lang, work) => door.enter(entry, lang, (ctx) => (entry?.secretHash === hashOf(secret) && log.lines.length === 0 ? Promise.reject(new Error('the secret inner reason')) : work(ctx))),
    }
    const browser = browserOf({ engine, door: breaking, config: testConfig(), log, lang: 'nb', secret })
    const broken = await browser.get('/')
    expect(broken.status).toBe(500)
    expect(broken.text).toContain('Noe gikk galt hos oss')
    const reference = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(broken.text)?.[0] ?? 'none'
    expect(log.lines.filter((line) => line.includes(reference) && line.includes('the secret inner reason'))).toHaveLength(1)
    expect(broken.text).not.toMatch(/inner reason|\bat .*\.ts/)
  })

  test('answers also when nothing can be asked of the database', async () => {
    const { engine } = world()
    const log = listeningLog()
    const away = { enter: () => Promise.reject(new Error('the database is away')), asSystem: () => Promise.reject(new Error('the database is away')) }
    for (const path of ['/', '/logg-inn', '/api/v1/meg', '/demo/post']) {
      const answer = await browserOf({ engine, door: away, config: testConfig(), log, lang: 'en', secret: null, signIn: { demo: async () => [] } }).get(path)
      expect(answer.status, path).toBe(500)
      expect(answer.text, path).not.toContain('away')
      const reference = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(answer.text)?.[0] ?? 'none'
      expect(log.lines.some((line) => line.includes(reference)), path).toBe(true)
    }
  })
})
