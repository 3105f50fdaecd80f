import { expect } from 'vitest'
import { makeToken } from '#modules/identity/operations/make-token.ts'
import { scenario, withDatabase } from '#test/scenario.ts'

withDatabase()

scenario('everybody who is signed in sees what there is about them, and takes it out; nobody else', async ({ as, given, browser }) => {
  const training = await given.training()
  await given.signedActivity(training)
  const visitor = await browser(null)
  for (const path of ['/mine-data', '/mine-data.json', '/mine-data.pdf', '/mine-data/sletting']) expect([path, (await visitor.get(path)).to]).toEqual([path, '/logg-inn'])
  for (const who of [training.doctor, training.leader, training.mentor, training.supervisor]) {
    const page = await (await browser(who)).get('/mine-data')
    expect([page.status, /Løype har \d+ opplysninger om deg/.test(page.text)]).toEqual([200, true])
    const file = await (await browser(who)).get('/mine-data.json')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="loype-mine-data-2026-11-23.json"')
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    expect(file.json<{ about: string; parts: unknown[]; notIncluded: string[] }>()).toMatchObject({ format: 'loype-mine-data-1', about: expect.stringContaining('Prøve') })
  }
  const token = await (await as(training.doctor)).does(makeToken, { name: 'x', scopes: ['read'], expiresOn: '2026-12-24' })
  expect((await visitor.get('/mine-data.json', { authorization: `Bearer ${token}` })).to).toBe('/logg-inn')
})

scenario('every column that stands in the file is explained in it, in the person’s language', async ({ given, browser }) => {
  const training = await given.training()
  const { parts, columns } = (await (await browser(training.doctor)).get('/mine-data.json')).json<{ parts: { name: string; tables: { rows: Record<string, unknown>[] }[] }[]; columns: Record<string, string> }>()
  expect(parts[0]?.name).toBe('Hvem du er')
  for (const row of parts.flatMap((part) => part.tables.flatMap((table) => table.rows))) for (const column of Object.keys(row)) expect(columns[column]).toBeTruthy()
})

scenario('the same as a PDF can be read aloud and searched, with what people wrote as text and not as code', async ({ given, browser }) => {
  const training = await given.training()
  await given.activity(training, { title: '#let x = "kode" #eval("1") [lenke](x) \u202e' })
  const answer = await (await browser(training.doctor)).get('/mine-data.pdf')
  expect([answer.status, answer.headers.get('content-type'), answer.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
})

scenario('the check page shows what goes and what stays; a refused deletion shows it again', async ({ given, browser, door }) => {
  const training = await given.training()
  const doctor = await browser(training.doctor)
  expect((await doctor.get('/mine-data/sletting')).text).toContain('Dette blir stående, og derfor')
  await door.asSystem('test', (ctx) => ctx.connection.query('insert into draft (person_id, form, data, at) values ($1, $2, $3, $4)', [training.doctor.id, 'x', '{}', ctx.now.toString()]))
  expect((await doctor.get('/mine-data/sletting')).text).toMatch(/value="draft" checked/)
  const refused = await doctor.post('/mine-data/sletting', { what: [] })
  expect([refused.status, refused.text.includes('Velg minst én')]).toEqual([422, true])
  expect((await doctor.post('/mine-data/sletting', { what: ['draft'] })).to).toBe('/mine-data')
  expect((await doctor.get('/mine-data/sletting')).text).not.toContain('value="draft"')
})
