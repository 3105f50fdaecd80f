import { type roleText, text } from '#modules/identity/text.ts'
import { paths } from '#modules/identity/paths.ts'
import { languageNames } from '#ui/text.ts'
import type { Lang } from '#platform/i18n/language.ts'
import type { Someone } from './arranged.ts'
import type { Visitor } from './visitor.ts'

type Role = (typeof roleText)[keyof typeof roleText]

/** Inviting, and one's own profile. */
export const whenIdentity = {
  async invites(leader: Visitor, someone: Someone, role: Role): Promise<void> {
    await leader.goes(paths.people())
    await leader.follows(text.invite)
    await leader.fills(text.name, someone.name)
    await leader.fills(text.email, someone.email)
    await leader.ticks(role)
    await leader.presses(text.sendInvitation)
  },
  /** By the switch in the header. */
  async switchesLanguage(visitor: Visitor, to: Lang): Promise<void> {
    await visitor.presses(languageNames[to])
  },
  /** Ends the sessions elsewhere, one by one. */
  async signsOutElsewhere(visitor: Visitor): Promise<void> {
    // Everywhere else: others may have been in as the same invented person before.
    await visitor.goes(paths.profile())
    while (await visitor.page.getByRole('button', { name: visitor.says(text.endSession) }).count()) {
      await visitor.presses(text.endSession)
      await visitor.sees(text.sessionEnded)
    }
  },
}
