import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { choice, email } from '#platform/input/fields.ts'
import { languages } from '#platform/i18n/language.ts'
import { operation } from '#platform/operation.ts'
import { isOneself } from '../policy.ts'
import { myself } from '../queries.ts'
import { mailPaces, person } from '../tables.ts'
import { askAddress } from './change-address.ts'

/** Changes how often mail comes, at once, and one's address, when the new one has been confirmed. @returns the address that was asked to confirm, or null */
export const changeProfile = operation({
  name: 'identity.changeProfile',
  input: z.object({ email: email(), mailPace: choice(mailPaces) }),
  load: myself,
  allow: (actor, self) => isOneself(actor, self.id),
  async run(ctx, self, wish) {
    await ctx.db.update(person).set({ mailPace: wish.mailPace }).where(eq(person.id, self.id))
    await ctx.trail('identity.profileChanged', { record: { kind: 'person', id: self.id }, subjectId: self.id })
    if (wish.email === self.email) return { asked: null }
    await askAddress(ctx, self.id, wish.email)
    return { asked: wish.email }
  },
})

/** Chooses the language of pages and mails. */
export const chooseLanguage = operation({
  name: 'identity.chooseLanguage',
  input: z.object({ lang: choice(languages) }),
  load: myself,
  allow: (actor, self) => isOneself(actor, self.id),
  async run(ctx, self, { lang }) {
    await ctx.db.update(person).set({ lang }).where(eq(person.id, self.id))
    await ctx.trail('identity.profileChanged', { record: { kind: 'person', id: self.id }, subjectId: self.id, details: { lang } })
  },
})
