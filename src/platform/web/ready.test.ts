import { expect, test } from 'vitest'
import type { Engine } from '#platform/db/engine.ts'
import { browserOf } from '#test/browser.ts'
import { withCommitted } from '#test/committed.ts'
import { listeningLog, testConfig } from '#test/world.ts'

const world = withCommitted(2)

const asked = async (withConnection: Engine['withConnection'], path = '/helse/klar') => {
  const { door, engine } = world()
  const log = listeningLog()
  const answer = await browserOf({ engine: { ...engine, withConnection }, door, config: testConfig(), log, lang: 'nb', secret: null }).get(path)
  return { status: answer.status, body: answer.json(), log: log.lines.join('\n') }
}

test('it is ready when its database answers, and says which one that is', async () => {
  const { engine } = world()
  expect(engine.kind).toMatch(/^(pglite|postgresql)$/)
  expect(await asked(engine.withConnection)).toEqual({ status: 200, body: { status: 'ok', database: engine.kind, version: 'test' }, log: '' })
})

test('it is not when the database is gone, and the reason is in the log', async () => {
  const gone = await asked(() => Promise.reject(new Error('connect ECONNREFUSED')))
  expect(gone).toMatchObject({ status: 503, body: { status: 'unavailable', database: world().engine.kind } })
  expect(gone.log).toContain('ECONNREFUSED')
})

test('nor when the database does not answer at all', async () => {
  expect(await asked(() => new Promise(() => undefined))).toMatchObject({ status: 503, body: { status: 'unavailable' } })
})

test('it lives as long as the process answers', async () => {
  expect(await asked(() => Promise.reject(new Error('gone')), '/helse/live')).toMatchObject({ status: 200, body: { status: 'ok' } })
})
