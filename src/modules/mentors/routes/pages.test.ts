import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { look } from '#test/trail.ts'

withDatabase()

const cast = (key: string) => castIds.get(key) ?? ''
const trainingOf = async (door: Parameters<typeof look>[0], name: string) => (await look<{ id: string }>(door, 'select t.id from training t join person p on p.id = t.trainee_id where p.name = $1', [name]))[0]?.id ?? ''
const order = (html: string, ...names: string[]) => names.map((name) => html.indexOf(`>${name}</a>`))

scenario('a leader finds mentors for a doctor, the nearest first, and asks one from there', async ({ browser, door }) => {
  const siri = await browser(cast('siri'))
  const amir = await trainingOf(door, 'Amir Haddad')
  const page = await siri.get(`/veiledere?lege=${amir}`)
  expect(page.status).toBe(200)
  const places = order(page.text, 'Kåre Flåm', 'Samira Khalil', 'Elle Gaup')
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(page.text).not.toContain('Henrik Stad')
  const [ase] = await look<{ id: string }>(door, `select id from person where name = 'Samira Khalil'`)
  const one = await siri.get(`/veiledere/${ase?.id}?lege=${amir}`)
  expect(one.text).toContain('Samira Khalil har plass til tre leger')
  const sent = await siri.post(`/veiledere/${ase?.id}/foresporsler`, { trainingId: amir })
  expect([sent.status, sent.to]).toEqual([303, `/veiledere?lege=${amir}`])
  const again = await siri.post(`/veiledere/${ase?.id}/foresporsler`, { trainingId: amir })
  expect(again.status).toBe(422)
  expect(again.text).toContain('allerede spurt')
})

scenario('filters live in the address, and what is found can be taken along', async ({ browser }) => {
  const anne = await browser(cast('anne'))
  const near = await anne.get('/veiledere?fra=4641&innen=100&mote=video&sprak=en')
  expect(near.text).toContain('Åse Hovland')
  for (const name of ['Kåre Flåm', 'Trond Moen', 'Ravna Utsi']) expect(near.text).not.toContain(`>${name}</a>`)
  const sami = await anne.get('/veiledere?fra=4641&sprak=se&format=csv')
  expect(sami.headers.get('content-disposition')).toContain('veiledere-2026-11-23.csv')
  expect(sami.text.trim().split('\r\n').slice(1).map((line) => line.split(';')[0])).toEqual(['Ravna Utsi', 'Elle Gaup'])
  expect((await anne.get('/veiledere?fra=9999&innen=1e9&sprak=xx&lege=x&side=-1')).status).toBe(200)
})

scenario('the office sees what nobody has answered, those over two weeks first and marked', async ({ browser }) => {
  const page = (await (await browser(cast('anne'))).get('/veiledere')).text
  expect(page).toContain('Over to uker')
  expect(page.indexOf('Åse Hovland ble spurt')).toBeLessThan(page.indexOf('Tor Vik ble spurt'))
})

scenario('who looks for nobody finds no such page', async ({ browser }) => {
  for (const who of ['ingrid', 'tor', 'hilde', 'eva', 'nina', 'marius', 'ada']) expect((await (await browser(cast(who))).get('/veiledere')).status, who).toBe(404)
  expect((await (await browser(null)).get('/veiledere')).to).toContain('/logg-inn')
})

scenario('R60, R64, R68: on the training it says whether the mentor is fit, and what can be done', async ({ browser, door }) => {
  const [jonas, ingrid] = [await trainingOf(door, 'Jonas Lervik'), await trainingOf(door, 'Ingrid Nes')]
  const knut = await browser(cast('knut'))
  const page = (await knut.get(`/utdanninger/${jonas}`)).text
  expect(page).toContain('Mangler veilederkurs')
  expect(page).toContain('Veilederavtalen mangler')
  expect((await (await browser(cast('jonas'))).get(`/utdanninger/${jonas}`)).text).not.toContain('Veilederavtalen')
  expect((await (await browser(cast('berit'))).get(`/utdanninger/${ingrid}`)).text).toContain('Spesialist med veilederkurs')
  const [maja] = await look<{ id: string }>(door, `select id from person where name = 'Maja Voll'`)
  const notSpecialist = (await knut.get(`/veiledere/${maja?.id}`)).text
  expect(notSpecialist).toContain('Ikke spesialist i allmennmedisin')
  expect(notSpecialist).toContain('tidsbegrenset fritak')
})

scenario('a form that is refused keeps what was typed: profile, qualification, agreement', async ({ browser, door }) => {
  const tor = await browser(cast('tor'))
  const profile = await tor.post('/profil/veileder', { open: 'on', capacity: 'mange', languages: ['se'], homeId: '', nearKm: 'femti' })
  expect(profile.status).toBe(422)
  expect(profile.text).toContain('value="mange"')
  const fitness = await tor.post('/profil/veileder/kvalifikasjoner', { kind: 'specialist_sam', sinceOn: '2027-01-01' })
  expect([fitness.status, fitness.text.includes('value="2027-01-01"'), fitness.text.includes('fram i tid')]).toEqual([422, true, true])
  const sara = await trainingOf(door, 'Sara Myhre')
  const agreement = await tor.post(`/utdanninger/${sara}/veilederavtale`, { fromOn: '2027-01-03', untilOn: '2027-12-31', mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: 'tusen' })
  expect([agreement.status, agreement.text.includes('value="tusen"'), agreement.text.includes('Skriv timelønnen i kroner')]).toEqual([422, true, true])
})

scenario('R61, R63: the agreement is suggested from the post the doctor has, and read by those it is between and those who follow', async ({ browser, door }) => {
  const sara = await trainingOf(door, 'Sara Myhre')
  await look(door, 'update service_period set percentage = 50 where training_id = $1 and until_on is null', [sara])
  const knut = (await (await browser(cast('knut'))).get(`/utdanninger/${sara}/veilederavtale`)).text
  expect(knut).toContain('Veilederavtalen går ut 2. januar 2027')
  expect(knut).toContain('1\u202f310 kr')
  expect(knut).toContain('42 og 15,75 timer i året')
  expect(knut).toContain('Legen har 50 prosent stilling i dag')
  expect(knut).toMatch(/name="mentoringMinutes"[^>]*value="120"/)
  expect((await (await browser(cast('anne'))).get(`/utdanninger/${sara}/veilederavtale`)).status).toBe(200)
  for (const who of ['sara', 'arne', 'ingrid', 'berit']) expect((await (await browser(cast(who))).get(`/utdanninger/${sara}/veilederavtale`)).status, who).toBe(404)
})

scenario('what is refused is said also where its form is no longer on the page', async ({ browser, door }) => {
  const sara = await trainingOf(door, 'Sara Myhre')
  const [tor, knut] = [await browser(cast('tor')), await browser(cast('knut'))]
  const terms = { fromOn: '2027-01-03', untilOn: '2027-12-31', mentoringMinutes: '240', preparationMinutes: '90', hourlyOre: '1300' }
  expect((await knut.post(`/utdanninger/${sara}/veilederavtale`, terms)).status).toBe(303)
  const again = await knut.post(`/utdanninger/${sara}/veilederavtale`, terms)
  expect([again.status, again.text.includes('ligger allerede et utkast')]).toEqual([422, true])
  const [draft] = await look<{ id: string }>(door, `select id from mentor_agreement where training_id = $1 and state = 'draft'`, [sara])
  const [held] = await look<{ id: string }>(door, `select id from mentor_agreement where training_id = $1 and state = 'in_force'`, [sara])
  const changed = await tor.post(`/veilederavtaler/${draft?.id}`, { ...terms, untilOn: '2026-01-01' })
  expect([changed.status, changed.text.split('id="feil"').length]).toEqual([422, 2])
  expect((await tor.post(`/veilederavtaler/${draft?.id}/signatur`)).status).toBe(303)
  const twice = await tor.post(`/veilederavtaler/${draft?.id}/signatur`)
  expect([twice.status, twice.text.includes('Du har allerede signert'), twice.text.split('id="feil"').length]).toEqual([422, true, 2])
  const ending = await tor.post(`/veilederavtaler/${held?.id}/avslutning`, { lastOn: '2030-01-01' })
  expect([ending.status, ending.text.includes('Dagen må ligge innenfor avtalen'), ending.text.split('id="feil"').length]).toEqual([422, true, 2])
})

scenario('a mentor answers on the page', async ({ browser, door, reactions }) => {
  const tor = await browser(cast('tor'))
  const page = await tor.get('/veilederforesporsler')
  expect(page.text).toContain('Én lege trenger deg som veileder')
  const [request] = await look<{ id: string }>(door, `select id from mentor_request where mentor_id = $1 and state = 'asked'`, [cast('tor')])
  const answered = await tor.post(`/veilederforesporsler/${request?.id}/svar`, { answer: 'yes' })
  expect(answered.to).toBe('/veilederforesporsler')
  expect((await tor.post(`/veilederforesporsler/${request?.id}/svar`, { answer: 'yes' })).status).toBe(422)
  await reactions()
  expect((await tor.get('/veilederforesporsler')).text).toContain('Ja, satt inn')
  expect((await tor.get(`/utdanninger/${await trainingOf(door, 'Amir Haddad')}`)).status).toBe(200)
})
