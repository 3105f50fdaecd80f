import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { assetFolder } from '#platform/web/assets.ts'
import { startSession } from '#modules/identity/index.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'

withDatabase()

const photo = () => new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde])], 'Årsrapport "siste".png', { type: 'text/html' })

scenario('a file goes out as what it is, to be saved and never run, and only to who may see its record', async ({ given, browser, door }) => {
  const [training, other] = [await given.training(), await given.training()]
  const activityId = await given.activity(training)
  const doctor = await browser(training.doctor)
  expect((await doctor.post(`/aktiviteter/${activityId}/vedlegg`, { file: photo() })).status).toBe(303)
  const [file] = await look<{ id: string }>(door, 'select file_id as id from attachment where activity_id = $1', [activityId])
  const answer = await doctor.get(`/vedlegg/${file?.id}`)
  expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
    'content-type': 'image/png', 'content-disposition': `attachment; filename="_rsrapport _siste_.png"; filename*=UTF-8''%C3%85rsrapport%20_siste_.png`,
    'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store',
  })
  for (const who of [training.leader, training.mentor]) expect((await (await browser(who)).get(`/vedlegg/${file?.id}`)).status).toBe(200)
  for (const who of [other.doctor, other.leader, other.mentor, null]) expect((await (await browser(who)).get(`/vedlegg/${file?.id}`)).status).not.toBe(200)
})

scenario('what the browser loads is kept for good under the hash of its content, and goes packed to whoever takes it so', async ({ browser }) => {
  // In a fresh clone `npm test` has built it before.
  if (!existsSync(join(assetFolder, 'assets'))) throw new Error('nothing is built: run node scripts/prepare.mjs')
  const visitor = await browser(null)
  for (const name of readdirSync(join(assetFolder, 'assets')).filter((one) => /\.(js|css)$/.test(one))) {
    expect(name).toMatch(/-[\w-]{8}\.(js|css)$/)
    for (const [takes, packed] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['', null]] as const) {
      const answer = await visitor.get(`/assets/${name}`, { 'accept-encoding': takes })
      expect([name, takes, answer.status, answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual([name, takes, 200, packed, 'public, max-age=31536000, immutable'])
    }
  }
  for (const path of ['/assets/../server/main.js', '/assets/..%2fserver%2fmain.js', '/assets/.vite/manifest.json', '/assets/x.js']) expect([path, (await visitor.get(path)).status]).toEqual([path, 404])
})

scenario('a person sees where they are signed in, ends a session they do not know, and nobody ends another’s', async ({ given, browser, door }) => {
  const [someone, stranger] = [await given.someone('Prøve Person'), await given.someone('Fremmed Person')]
  const me = await browser(someone)
  await startSession(door, someone.id, 'Firefox/1.0 Windows', 'demo')
  const [lost] = await look<{ id: string }>(door, `select id from session where person_id = $1 and device = 'Firefox · Windows'`, [someone.id])
  expect((await me.get('/profil')).text).toContain(`/profil/okter/${lost?.id}/avslutning`)
  expect((await (await browser(stranger)).post(`/profil/okter/${lost?.id}/avslutning`)).status).toBe(404)
  expect(await look(door, 'select ended_at from session where id = $1', [lost?.id])).toEqual([{ ended_at: null }])
  expect((await me.post(`/profil/okter/${lost?.id}/avslutning`)).status).toBe(303)
  expect(await look(door, 'select ended_at is not null as over from session where id = $1', [lost?.id])).toEqual([{ over: true }])
  expect((await me.get('/profil')).text).not.toContain(`/profil/okter/${lost?.id}/avslutning`)
})
