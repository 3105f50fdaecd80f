import { expect } from 'vitest'
import { scenario, withDatabase } from '#test/scenario.ts'

withDatabase()

const leadsBackTo = (html: string) => /name="back" value="([^"]*)"/.exec(html)?.[1]

scenario('the language switch leads back to the page it stands on, with its query', async ({ browser, given }) => {
  const training = await given.training()
  const page = await (await browser(training.doctor)).get('/laeringsmal?status=assigned&side=2')
  expect(leadsBackTo(page.text)).toBe('/laeringsmal?status=assigned&amp;side=2')
})

scenario('on a refused form the language switch leads back to the page of the form', async ({ browser, given }) => {
  const training = await given.training()
  const objective = await training.objective()
  const doctor = await browser(training.doctor)
  const refused = await doctor.post(`/laeringsmal/${objective}/fullforing`, { completedOn: '' }, { referer: `http://loype.example/laeringsmal/${objective}` })
  expect(refused.status).toBe(422)
  expect(leadsBackTo(refused.text)).toBe(`/laeringsmal/${objective}`)
  expect(leadsBackTo((await doctor.post(`/laeringsmal/${objective}/fullforing`, { completedOn: '' })).text)).toBe('/')
})
