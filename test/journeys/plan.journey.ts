import { expect } from 'vitest'
import { testDay } from '#test/world.ts'
import { paths as forecastPaths } from '#modules/forecast/paths.ts'
import { text as forecast } from '#modules/forecast/text/words.ts'
import { paths } from '#modules/planning/paths.ts'
import { text } from '#modules/planning/text.ts'
import { findsNothingWrong, sendsForm } from './forms.ts'
import { kinn } from './arranged.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then } from './steps.ts'
import type { Visitor } from './visitor.ts'

withBrowser()

/** The address of the one form on the page that leads to such a place. */
const formTo = async ({ page }: Visitor, ending: string) => (await page.locator(`form[action$="${ending}"]`).first().getAttribute('action')) ?? ''

shortJourney('R33: a plan is filled in, revised and acknowledged by all three; time is counted, the forecast names a month, and a what-if is tried, kept and shared', async (stage) => {
  const leader = await given.signedIn(stage, 'Berit Holm')
  const ida = await given.aDoctor(stage, leader)
  const [doctor, mentor] = [ida.visitor, await given.signedIn(stage, 'Tor Vik')]
  const plan = paths.ofTraining(ida.trainingId)

  await doctor.goes(plan)
  await sendsForm(doctor, paths.periods(ida.trainingId), { kind: 'open_practice', arena: 'Florø legesenter', unitId: kinn, percentage: '100', fromOn: testDay.subtract({ months: 4 }).toString() })
  await doctor.sees(text.saved)
  await doctor.sees('Florø legesenter')
  await findsNothingWrong(doctor)

  await leader.goes(plan)
  await sendsForm(leader, paths.revisions(ida.trainingId), { note: 'Første plan', 'tookPart[]': 'on' })
  await leader.sees(text.revised)
  for (const one of [leader, doctor, mentor]) {
    await one.goes(plan)
    const waits = one.page.locator('form[action$="/bekreftelse"]')
    if (await waits.count()) await sendsForm(one, await formTo(one, '/bekreftelse'))
    await one.goes(plan)
    expect(await waits.count()).toBe(0)
  }

  await doctor.goes(paths.time(ida.trainingId))
  expect(await doctor.heading()).toMatch(/\d/)
  await findsNothingWrong(doctor)

  await doctor.goes(forecastPaths.ofTraining(ida.trainingId))
  expect(await doctor.heading()).not.toBe('')
  await findsNothingWrong(doctor)
  await doctor.page.locator('[name="positionFrom"]').fill(testDay.add({ months: 2 }).toString())
  await doctor.page.locator('[name="position"]').fill('50')
  await doctor.presses(forecast.try)
  await doctor.sees(forecast.tried)
  const name = 'Halv stilling'
  await sendsForm(doctor, forecastPaths.whatIfs(ida.trainingId), { name })
  await doctor.sees(forecast.saved)
  await then.isNotThere(await given.signedIn(stage, 'Siri Fauske'), forecastPaths.ofTraining(ida.trainingId))
  await mentor.goes(forecastPaths.ofTraining(ida.trainingId))
  await mentor.doesNotSee(name)

  await doctor.goes(forecastPaths.ofTraining(ida.trainingId))
  await sendsForm(doctor, await formTo(doctor, '/deling'))
  await doctor.sees(forecast.shared)
  await mentor.goes(forecastPaths.ofTraining(ida.trainingId))
  await mentor.sees(name)
  await findsNothingWrong(mentor)
})
