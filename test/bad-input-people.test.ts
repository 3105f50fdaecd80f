import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { newId } from '#platform/db/columns.ts'
import { oslo } from '#test/given.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { csvFile, csvOf, headings, sheetOf, xlsxFile } from '#test/sheets.ts'
import { look } from '#test/trail.ts'

withDatabase()

scenario('whose role has ended is refused with words, what was to be decided waits as before, and the page is gone', async ({ given, browser, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const leader = await browser(training.leader)
  expect((await leader.get(`/laeringsmal/${objectiveId}`)).status).toBe(200)
  await look(door, `update role set until_on = $2::date - 1 where person_id = $1 returning id`, [training.leader.id, '2026-11-23'])
  for (const path of [`/laeringsmal/${objectiveId}/godkjenning`, `/laeringsmal/${objectiveId}/retur`, `/utdanninger/${training.id}/arkivering`]) {
    const answer = await leader.post(path, { comment: 'Mer', reason: 'Flyttet' })
    expect([path, [403, 404].includes(answer.status), answer.text.includes('<h1')]).toEqual([path, true, true])
  }
  expect((await leader.get(`/laeringsmal/${objectiveId}`)).status).toBe(404)
  expect((await leader.get('/til-godkjenning')).text).not.toContain(training.doctor.name)
  expect(await look(door, 'select state from plan_objective where id = $1', [objectiveId])).toEqual([{ state: 'sent' }])
})

scenario('whose role ends between two of their own pages is no mentor any more, and the doctor keeps everything', async ({ given, browser, door }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  const mentor = await browser(training.mentor)
  await look(door, `update role set until_on = '2026-11-01' where person_id = $1 returning id`, [training.mentor.id])
  expect([403, 404]).toContain((await mentor.post(`/laeringsmal/${objectiveId}/anbefaling`, { verdict: 'given' })).status)
  expect((await (await browser(training.doctor)).get(`/laeringsmal/${objectiveId}`)).status).toBe(200)
})

scenario('a language nobody speaks here is answered in bokmål, and cannot be chosen', async ({ browser, given, door }) => {
  for (const lang of ['de', 'xx-YY', '*', '', 'nn;q=abc', 'en;q=0', '<script>', 'x'.repeat(4000)]) {
    const answer = await (await browser(null, { lang })).get('/')
    expect([lang.slice(0, 10), answer.status, /<html lang="(nb|nn|en)"/.test(answer.text)]).toEqual([lang.slice(0, 10), 200, true])
  }
  expect((await (await browser(null, { lang: 'de' })).get('/')).text).toContain('<html lang="nb"')
  const someone = await given.someone('Prøve Person', ['leader', (await given.training()).kommuneId])
  const me = await browser(someone)
  const before = await look(door, 'select lang from person where id = $1', [someone.id])
  for (const lang of ['de', '', '../nb', 'NB ', 'x'.repeat(3000)]) expect((await me.post('/sprak', { lang, back: '/' })).status).toBeLessThan(500)
  expect(await look(door, 'select lang from person where id = $1', [someone.id])).toEqual(before)
  for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) expect((await me.post('/sprak', { lang: 'nn', back })).to ?? '/').toMatch(/^\/(?![/\\])/)
})

const refusals = {
  nb: { kind: 'Velg et regneark', rows: 'flere enn 2000 rader' }, nn: { kind: 'Vel eit rekneark', rows: 'fleire enn 2000 rader' }, en: { kind: 'Choose a spreadsheet', rows: 'more than 2000 rows' },
} as const

scenario('an import file of the wrong type or of 100 000 rows is refused on its own page, in the reader\'s language', async ({ browser, door }) => {
  const before = await look(door, 'select count(*)::int as n from import_draft')
  const endless = new File([`${headings.join(';')}\r\n${'ALM-001;Tittel;Tema;;;\r\n'.repeat(100_000)}`], 'plan.csv')
  for (const lang of ['nb', 'nn', 'en'] as const) {
    await look(door, 'update person set lang = $2 where id = $1 returning id', [castIds.get('ada'), lang])
    const ada = await browser(castIds.get('ada') ?? '')
    const words = refusals[lang]
    const large = await ada.post('/laereplaner/import', { file: endless })
    expect([lang, large.status, large.text.includes(words.rows)]).toEqual([lang, 422, true])
    for (const file of [new File(['%PDF-1.7\n'], 'plan.pdf'), new File([new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])], 'plan.xlsx'), new File([], 'plan.csv')]) {
      const answer = await ada.post('/laereplaner/import', { file })
      expect([lang, file.name, answer.status, answer.text.includes('id="feil"')]).toEqual([lang, file.name, 422, true])
    }
  }
  expect(await look(door, 'select count(*)::int as n from import_draft')).toEqual(before)
})

scenario('an import file with missing columns or wrong rows is shown with what is wrong by row, and writes nothing', async ({ browser, door }) => {
  const ada = await browser(castIds.get('ada') ?? '')
  const before = await look(door, 'select count(*)::int as n from curriculum')
  const files = [csvFile(sheetOf('ALM', 3).map((row) => row.slice(0, 1)), 'uten.csv'), await xlsxFile(sheetOf('ALM', 3).map((row) => row.slice(1)), 'uten.xlsx'), new File([csvOf([headings, ['<script>', '', '', 'x', '', ''], ['ALM-001', 'a', 'b', '', '', ''], ['ALM-001', 'a', 'b', '', '', '']])], 'galt.csv')]
  for (const file of files) {
    const uploaded = await ada.post('/laereplaner/import', { file })
    expect([file.name, uploaded.status]).toEqual([file.name, 303])
    const page = await ada.get(uploaded.to ?? '')
    expect([file.name, page.status, page.text.includes('<script>alert')]).toEqual([file.name, 200, false])
    const written = await ada.post(uploaded.to ?? '', { do: 'write', code: '0', title: file.name === 'galt.csv' ? '1' : '', theme: '2', set: 'ALM', name: 'Ny plan', validFrom: '2027-01-01' })
    expect([file.name, written.status, written.text.includes('Ny plan')]).toEqual([file.name, 422, true])
  }
  expect((await ada.get(`/laereplaner/import/${newId()}`)).status).toBe(404)
  expect(await look(door, 'select count(*)::int as n from curriculum')).toEqual(before)
})

scenario('whose roles have all ended is told so at home, and not that a training is on its way', async ({ given, browser, door }) => {
  const someone = await given.someone('Prøve Person', ['mentor', oslo])
  await look(door, `update role set until_on = '2026-11-01' where person_id = $1 returning id`, [someone.id])
  expect((await (await browser(someone)).get('/')).text).toContain('Du har ingen rolle her nå')
})
