import { expect } from 'vitest'
import { languages } from '#platform/i18n/language.ts'
import { paths } from '#modules/identity/paths.ts'
import { roleText, text } from '#modules/identity/text.ts'
import { more } from '#modules/portfolio/text/more.ts'
import { text as portfolio } from '#modules/portfolio/text.ts'
import { text as site } from '#modules/site/text.ts'
import { text as frame } from '#ui/text.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given, then, when } from './steps.ts'

withBrowser()

shortJourney('somebody is invited, accepts, gets one more role without a second mail, and changes between them', async (stage) => {
  const [leader, invited, other] = [await given.signedIn(stage, 'Siri Fauske'), stage.someone('Liv Ravn'), await stage.visitor()]
  await when.invites(leader, invited, roleText.supervisor)
  await leader.sees(text.invited(invited.name))
  await leader.sees(text.open)

  await when.followsMail(other, invited.email, paths.invitation(''))
  await then.concludes(other, other.says(text.youAreInvited))
  await other.sees(text.invitedBy('Siri Fauske'))
  const link = other.page.url()
  await other.presses(text.accept)
  await then.concludes(other, other.says(more.toSignTitle(0)))
  await then.isNotThere(await stage.visitor(), link)

  await when.invites(leader, invited, roleText.leader)
  await leader.sees(text.roleGiven(invited.name))
  await other.goes('/')
  await when.changesRole(other, `${other.says(roleText.leader)} · Aurland`)
  await other.sees(portfolio.queueEmpty)
  await when.changesRole(other, `${other.says(roleText.supervisor)} · Aurland`)
  await then.concludes(other, other.says(more.toSignTitle(0)))

  for (const lang of languages.filter((one) => one !== stage.lang)) {
    await when.switchesLanguage(other, lang)
    await then.concludes(other, more.toSignTitle(0)[lang])
    expect(await other.page.locator('html').getAttribute('lang')).toBe(lang)
  }
})

shortJourney('a session is ended from another, and one signs out', async (stage) => {
  const [here, there] = [await stage.visitor(), await stage.visitor()]
  await when.signsIn(here, 'Eva Lunde')
  await when.signsIn(there, 'Eva Lunde')
  await when.signsOutElsewhere(here)
  await there.goes(paths.profile())
  await then.concludes(there, there.says(text.demoSignIn))

  await when.signsOut(here)
  await then.concludes(here, here.says(site.frontTitle))
  await here.sees(frame.signIn)
  await here.goes(paths.profile())
  await then.concludes(here, here.says(text.demoSignIn))
})
