import { expect } from 'vitest'
import { castIds } from '#demo/world.ts'
import { makeToken } from '#modules/identity/operations/make-token.ts'
import { oslo } from '#test/given.ts'
import { scenario, withDatabase } from '#test/scenario.ts'
import { completedTalk, heldTalk, invitedTalk, nextWeek } from '#test/talks.ts'
import { look } from '#test/trail.ts'

withDatabase()

const cast = (key: string) => castIds.get(key) ?? ''

scenario('R56: the leader and who follows the kommune see when, how long and how it stands, and no form; a supervisor and a stranger nothing', async (scene) => {
  const { given, browser } = scene
  const training = await given.training()
  const talkId = await completedTalk(scene, training)
  const chief = await given.someone('Overlege', ['chief_physician', oslo])
  for (const who of [training.leader, chief]) {
    const [overview, one] = [await (await browser(who)).get(`/utdanninger/${training.id}/veiledning`), await (await browser(who)).get(`/samtaler/${talkId}`)]
    expect([overview.status, one.status]).toEqual([200, 200])
    expect(overview.text).toContain('60 minutter')
    expect(one.text).toContain('Forberedelse og referat leser bare legen og veilederen')
    for (const page of [overview, one]) expect(page.text).not.toMatch(/<textarea|action="\/(samtaler|utdanninger|veiledningsgrupper)/)
  }
  for (const who of [training.supervisor, (await given.training()).doctor]) {
    for (const path of [`/utdanninger/${training.id}/veiledning`, `/samtaler/${talkId}`]) expect((await (await browser(who)).get(path)).status).toBe(404)
  }
  expect((await (await browser(null)).get(`/samtaler/${talkId}`)).status).not.toBe(200)
})

scenario('whose record it is can see who opened it', async (scene) => {
  const training = await scene.given.training()
  const talkId = await heldTalk(scene, training)
  const leader = await scene.browser(training.leader)
  await leader.get(`/utdanninger/${training.id}/veiledning`)
  await leader.get(`/samtaler/${talkId}`)
  expect(await look(scene.door, 'select record_kind as kind, record_label as label from reading where subject_id = $1 and reader_id = $2 order by record_kind', [training.doctor.id, training.leader.id])).toEqual([{ kind: 'mentoring', label: 'Veiledning' }, { kind: 'talk', label: 'Veiledningssamtale' }])
})

scenario('a refused invitation stands on its page with what was typed, marked where it is wrong, in the reader’s language', async ({ given, browser }) => {
  const training = await given.training()
  const said = { nb: 'Dette klokkeslettet finnes ikke', nn: 'Dette klokkeslettet finst ikkje', en: 'This time does not exist' }
  for (const [lang, sentence] of Object.entries(said)) {
    const doctor = await browser(training.doctor, { lang })
    await doctor.post('/sprak', { lang, back: '/' })
    const page = await doctor.post(`/utdanninger/${training.id}/veiledning`, { ...nextWeek, day: '2027-03-28', time: '02:30' })
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(page.text).toMatch(/name="time"[^>]*aria-invalid="true"[^>]*value="02:30"/)
    expect(page.text).toContain('value="2027-03-28"')
  }
})

scenario('the same form sent twice invites once', async (scene) => {
  const { given, browser, door } = scene
  const training = await given.training()
  const doctor = await browser(training.doctor)
  const form = { ...nextWeek, _key: '01900000-0000-7000-8000-000000000001' }
  const [first, second] = [await doctor.post(`/utdanninger/${training.id}/veiledning`, form), await doctor.post(`/utdanninger/${training.id}/veiledning`, form)]
  expect([first.status, second.status, second.to]).toEqual([303, 303, first.to])
  expect(await look(door, 'select count(*)::int as n from talk where training_id = $1', [training.id])).toEqual([{ n: 1 }])
})

scenario('a doctor comes to their own mentoring, a mentor to their doctors with what waits for them', async ({ browser }) => {
  const ingrid = await browser(cast('ingrid'))
  const own = await ingrid.get('/veiledning')
  expect(own.to).toMatch(/^\/utdanninger\/[0-9a-f-]{36}\/veiledning$/)
  expect((await ingrid.get(own.to ?? '')).text).toContain('Veiledningen er i rute')
  const tor = (await (await browser(cast('tor'))).get('/veiledning')).text
  expect(tor).toContain('Én samtale venter på at du ferdigstiller den')
  expect(tor).toMatch(/Ingrid Nes[\s\S]*Sara Myhre/)
  expect((await (await browser(cast('knut'))).get('/veiledning')).status).toBe(303)
})

scenario('R8: a doctor without a mentor is told that the time does not count', async ({ browser }) => {
  const amir = await browser(cast('amir'))
  expect((await amir.get((await amir.get('/veiledning')).to ?? '')).text).toContain('Tid uten individuell veiledning teller ikke (R8)')
})

scenario('programs are told when and how long, and nothing more; with a token of one who may see it', async (scene) => {
  const { given, browser, as } = scene
  const training = await given.training()
  await completedTalk(scene, training)
  await invitedTalk(scene, training)
  const token = await (await as(training.leader)).does(makeToken, { name: 'Nøkkel', scopes: ['read'], expiresOn: '2026-12-20' })
  const stranger = await browser(null)
  const asked = (path: string) => stranger.get(`/api/v1/utdanninger/${training.id}/${path}`, { authorization: `Bearer ${token}` })
  expect((await asked('samtaler')).json<{ status: string; holdtMinutter: number | null }[]>().map((one) => [one.status, one.holdtMinutter])).toEqual([['completed', 60], ['invited', null]].toReversed())
  expect((await asked('veiledningstimer')).json()).toMatchObject({ alt: { holdtMinutter: 60, kravMinutter: 2527, samtaler: 1, forberedtMinutter: 30 }, gruppeMinutter: 0 })
  expect((await stranger.get(`/api/v1/utdanninger/${training.id}/samtaler`)).status).toBe(401)
  const theirs = await (await as(training.supervisor)).does(makeToken, { name: 'Nøkkel', scopes: ['read'], expiresOn: '2026-12-20' })
  expect((await stranger.get(`/api/v1/utdanninger/${training.id}/samtaler`, { authorization: `Bearer ${theirs}` })).status).toBe(404)
})
