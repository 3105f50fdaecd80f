import { expect, test } from 'vitest'
import { withCommitted } from '#test/committed.ts'

const world = withCommitted(2)
const json = { 'content-type': 'application/json' }

test('a program that sends no object, or none that can be read, is told what is missing', async () => {
  const training = await world().given.training()
  const browser = await world().browser(training.doctor)
  for (const path of [`/api/v1/utdanninger/${training.id}/aktiviteter`, '/api/v1/laeringsmal/godkjenning'])
    for (const body of ['null', '5', '"tekst"', '[]', '[null]', '{', '', '{"laeringsmal":null}', '{"laeringsmal":[null],"tittel":{}}']) {
      const answer = await browser.send(path, { method: 'POST', body, headers: json })
      expect([answer.status, answer.json<{ code: string }>().code], `${path} ${body}`).toEqual([422, 'invalid_input'])
    }
})

test('what a program sends is read before the database is asked for anything, and only so much of it', async () => {
  const training = await world().given.training()
  const browser = await world().browser(training.doctor)
  const path = `/api/v1/utdanninger/${training.id}/aktiviteter`
  const large = await browser.send(path, { method: 'POST', body: JSON.stringify({ tittel: 'x'.repeat(2_000_000) }), headers: json })
  expect([large.status, large.json<{ code: string }>().code]).toEqual([422, 'too_large'])
  let release: (() => void) | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{'))
      release = () => controller.close()
    },
  })
  const slow = browser.send(path, { method: 'POST', body, headers: json, duplex: 'half' } as RequestInit)
  // On the embedded database, which has one connection, everybody would wait for the slow one.
  for (let n = 0; n < 3; n++) expect((await browser.get('/api/v1/meg')).status).toBe(200)
  release?.()
  expect((await slow).status).toBe(422)
})
