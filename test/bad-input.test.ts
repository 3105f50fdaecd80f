import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { makeToken } from '#modules/identity/operations/make-token.ts'
import { approveObjectives } from '#modules/portfolio/operations/decide-objectives.ts'
import { archiveTraining } from '#modules/portfolio/operations/end-training.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'

withDatabase()

const languages = ['nb', 'nn', 'en'] as const
const activity = { type: 'kurs', title: 'Det jeg skrev', fromOn: '2026-11-20' }

scenario('what is stale is said in the reader\'s language, and nothing changes: already approved, and archived', async ({ given, as, browser, door }) => {
  const training = await given.training()
  const [approved, other] = [await given.readyObjective(training, 0), await given.readyObjective(training, 1)]
  const leader = await as(training.leader)
  await leader.does(approveObjectives, { objectives: [approved] })
  const said = { nb: 'allerede godkjent', nn: 'alt godkjent', en: 'already been approved' }
  for (const lang of languages) {
    const answer = await (await browser(training.leader, { lang })).post(`/laeringsmal/${approved}/retur`, { comment: 'Det jeg skrev' })
    expect([answer.status, lang]).toEqual([422, lang])
    await look(door, 'update person set lang = $2 where id = $1', [training.leader.id, lang])
    expect((await (await browser(training.leader)).post(`/laeringsmal/${approved}/retur`, { comment: 'Det jeg skrev' })).text).toContain(said[lang])
  }
  await leader.does(archiveTraining, { trainingId: training.id, reason: 'Sluttet' })
  expect((await (await browser(training.leader)).post(`/laeringsmal/${other}/godkjenning`, {})).status).toBe(422)
  expect(await look(door, 'select state from plan_objective where id = any($1::uuid[]) order by state', [[approved, other]])).toEqual([{ state: 'approved' }, { state: 'sent' }])
})

scenario('a broken upload is refused by its own form, with what was typed: wrong kind, a text called .pdf, too large', async ({ given, browser, door }) => {
  const training = await given.training()
  const doctor = await browser(training.doctor)
  const form = { ...activity, trainingId: training.id, objectives: [await training.objective()] }
  const large = new File(['%PDF-1.7\n', new Uint8Array(25 * 1024 * 1024)], 'stor.pdf')
  for (const [file, words] of [[new File(['ren tekst'], 'notat.pdf'), 'Denne filen er noe annet'], [new File(['MZ\u0000'], 'program.exe'), 'Denne filen er noe annet'], [large, 'Filen er for stor']] as const) {
    const answer = await doctor.post('/aktiviteter/ny', { ...form, file })
    expect([answer.status, answer.text.includes(words), answer.text.includes('Det jeg skrev')]).toEqual([422, true, true])
  }
  const cut = await doctor.send('/aktiviteter/ny', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nDet jeg' })
  expect(cut.status).toBe(422)
  expect(await look(door, 'select id from activity where training_id = $1', [training.id])).toEqual([])
})

scenario('what belongs to another kommune is not there, by any guessed id', async ({ given, browser, door }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const activityId = await given.activity(training)
  for (const who of ['knut', 'ingrid', 'tor', 'eva']) {
    const other = await browser(castIds.get(who) ?? '')
    for (const path of [`/laeringsmal/${objectiveId}`, `/aktiviteter/${activityId}`, `/utdanninger/${training.id}`]) expect((await other.get(path)).status).toBe(404)
    for (const path of [`/laeringsmal/${objectiveId}/godkjenning`, `/laeringsmal/${objectiveId}/kommentarer`, `/aktiviteter/${activityId}/innfrielse`, `/utdanninger/${training.id}/arkivering`])
      expect((await other.post(path, { comment: 'x', body: 'x', reason: 'x' })).status).toBe(404)
  }
  expect(await look(door, 'select state from plan_objective where id = $1', [objectiveId])).toEqual([{ state: 'sent' }])
})

scenario('two tabs with two forms of the same thing: the first is done, the second is told', async ({ given, browser }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const leader = await browser(training.leader)
  const answers = [await leader.post(`/laeringsmal/${objectiveId}/godkjenning`), await leader.post(`/laeringsmal/${objectiveId}/godkjenning`)]
  expect(answers.map((one) => one.status)).toEqual([303, 422])
  const again = { _key: '019ab0c0-7d1e-7abc-8def-0123456789ab', body: 'Én gang' }
  const [first, second] = [await leader.post(`/laeringsmal/${objectiveId}/kommentarer`, again), await leader.post(`/laeringsmal/${objectiveId}/kommentarer`, again)]
  expect([first.status, first.to]).toEqual([second.status, second.to])
})

scenario('the API answers wrong queries and bodies with 422 and the fields as it calls them', async ({ given, as, browser }) => {
  const training = await given.training()
  const secret = await (await as(training.doctor)).does(makeToken, { name: 'Prøve', scopes: ['write', 'read'], expiresOn: '2026-12-31' })
  const program = await browser(null)
  for (const query of ['', '?sett=XYZ', '?sett=', "?sett=ALM'--"]) expect((await program.get(`/api/v1/laeringsmal${query}`)).status).toBe(422)
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  for (const body of ['null', '[]', '7', '"x"', '{', '{"type":"kurs"}', '{"type":"x","tittel":{},"laeringsmal":"x","fra":1}']) {
    const answer = await program.send(`/api/v1/utdanninger/${training.id}/aktiviteter`, { method: 'POST', headers, body })
    expect([body, answer.status]).toEqual([body, 422])
  }
})

const nasty = ['', ' ', 'x'.repeat(5000), '<script>alert(1)</script>', "'; drop table person; --", '../../etc/passwd', '\u200b\u202e\u0000', '%00', '-1', '1e999', '2026-02-30', ' 2026-11-20 ', '00000000-0000-0000-0000-000000000000', '------------------------------------']
const fields = ['_key', 'trainingId', 'type', 'title', 'fromOn', 'untilOn', 'objectives', 'signings', 'verdict', 'comment', 'reason', 'body', 'name', 'email', 'role', 'unitId', 'kind', 'codes', 'lang', 'back', 'person', 'expiresOn', 'scopes', 'mailPace', 'capacity', 'startedOn', 'specialty', 'leaderId', 'draftId', 'set', 'do', 'file', '__proto__', 'constructor']

/** What is sent in every field at once: texts, repeated fields, files where words belong. */
const sent = [...['x'.repeat(5000), '<script>alert(1)</script>', '\u200b\u202e\u0000', '------------------------------------'].map((value) => [value, 'text'] as const), [' ', 'list'], ['', 'file']] as const

/** The addresses of pages and forms, with something in the place of each parameter. */
const addresses = (value: string) => {
  const at = encodeURIComponent(value) || '%20'
  return ['/laeringsmal', '/aktiviteter', '/utdanninger', '/vedlegg', '/laereplaner', '/laereplaner/import', '/enheter', '/kontor', '/kommuner', '/signer', '/invitasjon', '/demo/post'].map((path) => `${path}/${at}`)
}

scenario('a date typed with spaces around it is the date, on every step of a long form', async ({ given, browser }) => {
  const training = await given.training()
  const leader = await browser(training.leader)
  const steps = [['lege', { traineeName: ' Ny Lege ', traineeEmail: ' ny@prove.example ', kommuneId: training.kommuneId }], ['utdanning', { specialty: 'ALM', startedOn: ' 2026-11-02 ', plannedEndOn: ' ' }], ['veileder', { leaderId: training.leader.id }]] as const
  for (const [step, form] of steps) await leader.post(`/utdanninger/ny/${step}`, form)
  expect((await leader.get('/utdanninger/ny/kontroll')).status).toBeLessThan(500)
})

scenario('no page answers with an error of ours, whatever stands in its address', async ({ browser }) => {
  for (const who of [castIds.get('ingrid') ?? '', castIds.get('ada') ?? '', null]) {
    const visitor = await browser(who)
    for (const value of nasty) for (const path of [...addresses(value.slice(0, 500)), ...['/leger', '/personer', '/laeringsmal', '/kommuner', '/aktiviteter/ny'].map((page) => `${page}?side=${encodeURIComponent(value)}&sorter=${encodeURIComponent(value)}&sok=${encodeURIComponent(value)}&retter=${encodeURIComponent(value)}`)]) {
      const { status } = await visitor.get(path)
      expect([path.slice(0, 80), status < 500]).toEqual([path.slice(0, 80), true])
    }
  }
})

scenario('no form answers with an error of ours, whatever stands in its fields', async ({ given, browser }) => {
  const training = await given.training()
  const objectiveId = await given.sentObjective(training)
  const activityId = await given.activity(training)
  const forms = [
    '/aktiviteter/ny', `/aktiviteter/${activityId}/endring`, `/aktiviteter/${activityId}/innfrielse`, `/aktiviteter/${activityId}/vedlegg`, `/laeringsmal/${objectiveId}/godkjenning`, `/laeringsmal/${objectiveId}/retur`,
    `/laeringsmal/${objectiveId}/anbefaling`, `/laeringsmal/${objectiveId}/fullforing`, `/laeringsmal/${objectiveId}/innsending`, `/utdanninger/${training.id}/deltakere`, '/signering/ny', '/til-signering/svar', '/til-godkjenning/godkjenning',
    '/fullmakter', '/invitasjoner/ny', '/profil', '/profil/nokler', '/utdanninger/ny/lege', '/utdanninger/ny/utdanning', '/utdanninger/ny/veileder', '/utdanninger/ny/kontroll', '/sprak', '/velg-rolle', '/laereplaner/import',
  ]
  for (const who of [training.doctor, training.leader]) {
    const sender = await browser(who)
    for (const path of forms) for (const [value, shape] of sent) {
      const filled = Object.fromEntries(fields.map((name) => [name, shape === 'text' ? value : shape === 'list' ? [value, 'x'] : new File(['x'], 'x.txt')]))
      const { status } = await sender.post(path, filled)
      expect([path, value.slice(0, 40), shape, status < 500]).toEqual([path, value.slice(0, 40), shape, true])
    }
  }
})
