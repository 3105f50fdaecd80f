import { text as identity } from '#modules/identity/text.ts'
import { paths as identityPaths } from '#modules/identity/paths.ts'
import { paths as sitePaths } from '#modules/site/paths.ts'
import { text as frame } from '#ui/text.ts'
import type { Visitor } from './visitor.ts'

/** Waits for a mail to somebody in the demo's mailbox and opens the newest. @param leadsTo what the link in it begins with @returns where the link leads */
export async function opensMail(visitor: Visitor, address: string, leadsTo: string): Promise<string> {
  const { page } = visitor
  const letter = page.getByRole('listitem').filter({ hasText: address }).getByRole('link').first()
  for (let tries = 0; tries < 60; tries++) {
    await visitor.goes(sitePaths.demoMail())
    if (await letter.count()) {
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), letter.click()])
      const link = page.locator(`main a[href*="${leadsTo}"]`)
      if (await link.count()) return new URL((await link.getAttribute('href')) ?? '').pathname
    }
    await page.waitForTimeout(250)
  }
  throw new Error(`no mail to ${address} came`)
}

/** Opens the link in a mail, as a mail program would. */
async function followsMail(visitor: Visitor, address: string, leadsTo: string): Promise<void> {
  await visitor.goes(await opensMail(visitor, address, leadsTo))
}

/** What everybody may do, whoever they are. */
export const whenEverybody = {
  followsMail,
  async acceptsInvitation(visitor: Visitor, address: string): Promise<void> {
    await followsMail(visitor, address, identityPaths.invitation(''))
    await visitor.presses(identity.accept)
  },
  /** From the list of people in the demo. */
  async signsIn(visitor: Visitor, name: string): Promise<void> {
    await visitor.goes('/')
    await visitor.follows(frame.signIn)
    await Promise.all([visitor.page.waitForNavigation({ waitUntil: 'load' }), visitor.page.locator('button.cast__person').filter({ hasText: name }).click()])
  },
  async signsOut(visitor: Visitor): Promise<void> {
    await opensOwnMenu(visitor)
    await visitor.presses(frame.signOut)
  },
  async changesRole(visitor: Visitor, role: string): Promise<void> {
    await opensOwnMenu(visitor)
    await visitor.presses(role)
  },
}

const opensOwnMenu = (visitor: Visitor) => visitor.page.locator('.pop--me > summary').click()
