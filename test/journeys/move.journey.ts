import { expect } from 'vitest'
import { testDay } from '#test/world.ts'
import { unitId } from '#modules/organisation/index.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { moveText } from '#modules/portfolio/text/move.ts'
import { findsNothingWrong, sendsForm } from './forms.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then } from './steps.ts'

withBrowser()

const aurland = unitId('kommune', '4641')

shortJourney('R58: a doctor moves, the new leader takes over, and the old one reads only what the kommune keeps', async (stage) => {
  const [old, receiving] = [await given.signedIn(stage, 'Berit Holm'), await given.signedIn(stage, 'Siri Fauske')]
  const ida = await given.aDoctor(stage, old)

  await ida.visitor.goes(paths.training(ida.trainingId))
  await sendsForm(ida.visitor, paths.moving(ida.trainingId), { toKommuneId: aurland, movesOn: testDay.toString() })
  await ida.visitor.sees(moveText.asked)
  await findsNothingWrong(ida.visitor)

  await receiving.goes(paths.moves())
  await receiving.sees(ida.name)
  await findsNothingWrong(receiving)
  const [answer] = await receiving.page.locator('.card').filter({ hasText: ida.name }).locator('form').all()
  await sendsForm(receiving, (await answer?.getAttribute('action')) ?? '', {}, moveText.confirm)
  await receiving.sees(moveText.answered)
  await receiving.goes(paths.training(ida.trainingId))
  await receiving.sees(ida.name)

  // The move itself is made soon after the answer, not within it.
  await expect.poll(async () => (await old.page.request.get(paths.training(ida.trainingId))).status(), { timeout: 15_000 }).toBe(404)
  await old.goes(paths.movedOn())
  await old.follows(ida.name)
  await then.concludes(old, old.says(moveText.recordTitle(ida.name, 'Kinn')))
  expect(await old.page.locator('main form').count()).toBe(0)
  await findsNothingWrong(old)
})
