import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '#platform/web/env.ts'
import { packed, packingFor } from './packed.ts'

const long = 'Løype går oppover. '.repeat(200)
const app = new Hono<Env>().use(packed)
  .get('/side', (c) => c.html(long, 422))
  .get('/kort', (c) => c.text('kort'))
  .get('/bilde', (c) => c.body(new Uint8Array(4000), 200, { 'content-type': 'image/png' }))
  .get('/bort', (c) => c.redirect('/side', 303))

const get = (path: string, accepts: string) => app.request(path, { headers: { 'accept-encoding': accepts } })

test('a page goes packed to a browser that takes it so, and says that it differs by that', async () => {
  for (const [accepts, unpack] of [['gzip, deflate, br', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
    const answer = await get('/side', accepts)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    expect(bytes.length).toBeLessThan(long.length / 5)
    expect(unpack(bytes).toString()).toBe(long)
  }
})

test('what is short, no text, without content or not taken packed goes as it is', async () => {
  const plain = await get('/side', 'identity')
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, long])
  expect(await (await get('/kort', 'br')).text()).toBe('kort')
  expect((await get('/bilde', 'br')).headers.get('content-encoding')).toBeNull()
  const away = await get('/bort', 'br')
  expect([away.status, away.headers.get('location'), away.headers.get('content-encoding')]).toEqual([303, '/side', null])
})

test('the best way a browser takes is chosen; one it refuses is not', () => {
  expect(packingFor('gzip;q=1.0, br;q=0.5')).toBe('br')
  expect(packingFor('br;q=0, gzip')).toBe('gzip')
  expect(packingFor('deflate')).toBeNull()
  expect(packingFor(undefined)).toBeNull()
})
