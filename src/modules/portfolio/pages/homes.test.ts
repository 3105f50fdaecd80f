import { expect } from 'vitest'
import { scenario, withDatabase } from '#test/scenario.ts'
import { approveObjectives, returnObjective } from '../operations/decide-objectives.ts'
import { queueOf } from '../queries/queue.ts'
import { newsOf } from '../queries/news.ts'

withDatabase()

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

scenario('the leader sees who recommends and how much was done before opening anything', async ({ as, given, browser }) => {
  const training = await given.training()
  await given.readyObjective(training)
  const leader = await as(training.leader)
  const [row] = await leader.sees(queueOf)
  expect(row).toMatchObject({ activities: 1, missing: null })
  expect([...(row?.recommendedBy ?? [])].sort()).toEqual([training.mentor.name, training.supervisor.name].sort())
  expect(words((await (await browser(training.leader)).get('/til-godkjenning')).text)).toContain(`${training.doctor.name} · Anbefalt av `)
})

scenario('news is a sentence about a named thing, and says whose it is', async ({ as, given, browser }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  const news = await (await as(training.leader)).sees(newsOf)
  expect(news.find((item) => item.who === training.mentor.name)).toMatchObject({ kind: 'portfolio.objectiveRecommended', about: training.doctor.name })
  expect((await (await as(training.doctor)).sees(newsOf)).find((item) => item.kind === 'portfolio.activitySigned')?.title).toBeTruthy()
  await (await as(training.leader)).does(approveObjectives, { objectives: [objectiveId] })
  const [code] = (await (await as(training.doctor)).sees(newsOf)).map((item) => item.code)
  expect(words((await (await browser(training.doctor)).get('/')).text)).toContain(`${training.leader.name} godkjente ${code}`)
})

scenario('what holds the doctor back stands under the heading, and what waits comes before the timeline', async ({ as, given, browser }) => {
  const training = await given.training()
  const objectiveId = await given.readyObjective(training)
  await (await as(training.leader)).does(returnObjective, { objectiveId, comment: 'Beskriv hva du gjorde selv' })
  const doctor = await browser(training.doctor)
  const home = (await doctor.get('/')).text
  expect(words(home)).toMatch(/Én ting holder deg igjen: \w+-\d+ er sendt tilbake/)
  expect(home.indexOf('Venter på deg')).toBeGreaterThan(0)
  expect(home.indexOf('Venter på deg')).toBeLessThan(home.indexOf('class="timeline"'))
  const page = words((await doctor.get(`/laeringsmal/${objectiveId}`)).text)
  expect(page.indexOf('Beskriv hva du gjorde selv')).toBeLessThan(page.indexOf('Grunnlaget'))
})

scenario('a refused form says which fields are wrong, in their order', async ({ given, browser }) => {
  const training = await given.training()
  const refused = await (await browser(training.doctor)).post('/aktiviteter/ny', { trainingId: training.id })
  expect(refused.status).toBe(422)
  const summary = words(refused.text.split('id="feil"')[1]?.split('</ul>')[0] ?? '')
  expect(summary.indexOf('Hva gjorde du:')).toBeGreaterThan(0)
  expect(summary.indexOf('Type:')).toBeGreaterThan(summary.indexOf('Hva gjorde du:'))
  expect(summary.indexOf('Hvilke læringsmål gjelder det:')).toBeGreaterThan(summary.indexOf('Type:'))
})
