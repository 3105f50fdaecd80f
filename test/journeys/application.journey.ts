import { expect } from 'vitest'
import { paths } from '#modules/approval/paths.ts'
import { text } from '#modules/approval/text.ts'
import { confirmationText } from '#modules/approval/text/words.ts'
import { answering } from '#modules/approval/text/answering.ts'
import { findsNothingWrong, sendsForm } from './forms.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then } from './steps.ts'

withBrowser()

const message = 'Side to av LIS1-bekreftelsen mangler'

shortJourney('R140–R142: a service confirmation goes to and fro, the directorate wants more, and the application is sent anew', async (stage) => {
  const [sara, knut] = [await given.signedIn(stage, 'Sara Myhre'), await given.signedIn(stage, 'Knut Dahle')]
  await sara.goes(paths.mine())
  await findsNothingWrong(sara)
  expect(await sara.page.locator('a[href$="/kontroll"]').count()).toBe(0)

  // The leader sends the confirmation back; the doctor asks for it once more.
  await knut.goes(paths.confirmations())
  const waiting = knut.page.locator('tr').filter({ hasText: 'Sara Myhre' }).filter({ hasText: knut.says(confirmationText.asked) })
  await Promise.all([knut.page.waitForNavigation({ waitUntil: 'load' }), waiting.getByRole('link').first().click()])
  const confirmation = new URL(knut.page.url()).pathname
  await findsNothingWrong(knut)
  await sendsForm(knut, `${confirmation}/retur`, { comment: 'Perioden i 2024 var i halv stilling' })
  await knut.sees(answering.returned)
  await sara.goes(confirmation)
  await sara.sees('Perioden i 2024 var i halv stilling')
  await sara.goes(paths.mine())
  const anew = (await sara.page.locator('form[action$="/tjenestebekreftelser"]').first().getAttribute('action')) ?? ''
  await sendsForm(sara, anew)
  await sara.sees(text.asked)

  const [vilde, marius] = [await given.signedIn(stage, 'Vilde Strand'), await given.signedIn(stage, 'Marius Falk')]
  await marius.goes(paths.applications())
  await marius.follows('Vilde Strand')
  await findsNothingWrong(marius)
  const application = new URL(marius.page.url()).pathname
  await sendsForm(marius, `${application}/svar`, { answer: 'more_wanted', message })
  await marius.sees(answering.answered)

  await vilde.goes(application)
  await vilde.sees(message)
  await findsNothingWrong(vilde)
  await vilde.goes(paths.mine())
  await vilde.page.locator('a[href$="/kontroll"]').first().click()
  await vilde.page.waitForURL(/\/kontroll$/)
  await findsNothingWrong(vilde)
  await sendsForm(vilde, new URL(vilde.page.url()).pathname)
  await vilde.sees(text.sent)
  expect(new URL(vilde.page.url()).pathname).not.toBe(application)
  await then.isNotThere(knut, new URL(vilde.page.url()).pathname)
})
