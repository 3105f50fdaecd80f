import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { choice, email } from '#platform/input/fields.ts'
import { languages } from '#platform/i18n/language.ts'
import { operation } from '#platform/operation.ts'
import { isOneself } from '../policy.ts'
import { myself } from '../queries.ts'
import { mailPaces, person } from '../tables.ts'

/** Changes one's own address and how often mail comes. */
export const changeProfile = operation({
  name: 'identity.changeProfile',
  input: z.object({ email: email(), mailPace: choice(mailPaces) }),
  load: myself,
  allow: (actor, self) => isOneself(actor, self.id),
  async run(ctx, self, wish) {
    await ctx.db.update(person).set(wish).where(eq(person.id, self.id))
    await ctx.trail('identity.profileChanged', { record: { kind: 'person', id: self.id }, subjectId: self.id })
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
