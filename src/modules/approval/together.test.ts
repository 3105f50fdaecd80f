import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { finishedDoctor, said, scanned } from '#test/finished.ts'
import { oslo } from '#test/given.ts'
import { scenario, withDatabase } from '#test/scenario.ts'

withDatabase()

scenario('R17, R140–R142: from the checklist to the approval, page by page, as each of them does it', async (scene) => {
  const training = await finishedDoctor(scene)
  const [doctor, leader, officer] = [await scene.browser(training.doctor), await scene.browser(training.leader), await scene.browser(castIds.get('marius') ?? '')]
  const home = `/utdanninger/${training.id}/spesialistsoknad`
  expect((await doctor.get('/spesialistsoknad')).to).toBe(home)
  expect((await doctor.get(home)).text).toContain('Tre punkter mangler før søknaden kan sendes')
  // The papers.
  for (const kind of ['lis1', 'group_diploma']) expect((await doctor.post(`${home}/dokumenter`, { kind, scheme: 'new', pagesOfOriginal: '2', signed: 'on', filledIn: 'on', file: scanned(`${kind}.pdf`, 2) })).to).toBe(`${home}#vedlegg`)
  expect((await doctor.post(`${home}/tjenestebekreftelser`, { kommuneId: oslo, fromOn: '2021-11-01' })).to).toBe(`${home}#bekreftelser`)
  expect((await doctor.post(`${home}/kontroll`)).status).toBe(422)
  // The leader.
  const list = await leader.get('/tjenestebekreftelser')
  expect(list.text).toContain('Én lege venter på tjenestebekreftelse')
  const confirmation = /\/tjenestebekreftelser\/[0-9a-f-]{36}/.exec(list.text)?.[0] ?? ''
  const blank = await leader.post(`${confirmation}/signatur`, { ...said, unit: '' })
  expect([blank.status, blank.text.includes('value="Fastlege"')]).toEqual([422, true])
  expect((await leader.post(`${confirmation}/signatur`, said)).to).toBe(confirmation)
  // Sending.
  const ready = await doctor.get(home)
  expect(ready.text).toContain('Alt er klart til søknaden')
  expect((await doctor.get(`${home}/kontroll`)).text).toContain('Send søknaden')
  const preview = await doctor.get(`${home}/pakke`)
  expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const application = (await doctor.post(`${home}/kontroll`)).to ?? ''
  expect(application).toMatch(/^\/soknader\/[0-9a-f-]{36}$/)
  // The directorate.
  expect((await officer.get('/soknader')).text).toContain(application)
  expect((await officer.get(application)).text).toContain(`Søknaden fra ${training.doctor.name}`)
  expect((await officer.get(`${application}/pakke`)).headers.get('content-type')).toBe('application/zip')
  expect((await officer.post(`${application}/svar`, { answer: 'more_wanted' })).status).toBe(422)
  expect((await officer.post(`${application}/svar`, { answer: 'more_wanted', message: 'Side 2 av LIS1-bekreftelsen' })).to).toBe(application)
  expect((await doctor.get(application)).text).toContain('Side 2 av LIS1-bekreftelsen')
  const anew = (await doctor.post(`${home}/kontroll`)).to ?? ''
  expect((await officer.post(`${anew}/svar`, { answer: 'approved' })).to).toBe(anew)
  const done = await doctor.get(anew)
  expect(done.text).toContain('Godkjent')
  expect((await doctor.post(`${anew}/tilbaketrekking`)).status).toBe(422)
})

scenario('each page is there for those it concerns, and for nobody else', async (scene) => {
  const training = await finishedDoctor(scene)
  const home = `/utdanninger/${training.id}/spesialistsoknad`
  for (const who of [training.leader, training.mentor]) expect((await (await scene.browser(who)).get(home)).status).toBe(200)
  for (const who of [training.leader, training.mentor]) for (const rest of ['/kontroll', '/pakke']) expect((await (await scene.browser(who)).get(home + rest)).status).toBe(404)
  const stranger = await scene.given.training()
  for (const who of [training.supervisor, stranger.doctor, castIds.get('eva') ?? '', castIds.get('marius') ?? '']) expect((await (await scene.browser(who)).get(home)).status).toBe(404)
  for (const path of ['/soknader', '/tjenestebekreftelser']) expect((await (await scene.browser(training.doctor)).get(path)).status).toBe(404)
  const visitor = await scene.browser(null)
  expect((await visitor.get(home)).status).not.toBe(200)
  const key = (await visitor.get('/.well-known/loype-nokkel.json')).json<{ schema: string; algorithm: string; publicKey: string }>()
  expect(key).toMatchObject({ schema: 'loype-key/1', algorithm: 'Ed25519' })
  expect(Buffer.from(key.publicKey, 'base64')).toHaveLength(32)
})
