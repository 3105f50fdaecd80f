import { z } from 'zod'
import { Rejected } from '#platform/errors.ts'
import { choice, recordId, ticked } from '#platform/input/fields.ts'
import { operation } from '#platform/operation.ts'
import { theUnit } from '#modules/organisation/index.ts'
import { isOneself } from '../policy.ts'
import { mentorLanguages } from '../rules.ts'
import { numberWithin } from '../rules/profile.ts'
import { mentorProfile } from '../tables.ts'
import { problems } from '../text/problems.ts'

const languages = z.preprocess((value) => [value ?? []].flat(), z.array(choice(mentorLanguages)).min(1, 'chooseSome').transform((all) => mentorLanguages.filter((one) => all.includes(one))))
const written = () => z.string().max(40).optional().default('')

/** The mentor says on what terms they take on doctors: whether, how many, in which languages, from where, how far, by video. */
export const setProfile = operation({
  name: 'mentors.setProfile',
  input: z.object({ open: ticked(), capacity: written(), languages, homeId: recordId(), nearKm: written(), byVideo: ticked() }),
  load: async (ctx, { homeId }) => ({ personId: ctx.actor.personId ?? '', home: await theUnit(ctx, homeId) }),
  allow: (actor, { personId }) => isOneself(actor, personId),
  problems,
  async run(ctx, { personId, home }, wish) {
    if (home.kind !== 'kommune') throw new Rejected('not_a_kommune', { field: 'homeId' })
    const capacity = numberWithin(wish.capacity, 1, 20)
    if (capacity === null) throw new Rejected('capacity_wrong', { field: 'capacity' })
    const nearKm = wish.nearKm.trim() === '' ? null : numberWithin(wish.nearKm, 0, 2000)
    if (wish.nearKm.trim() !== '' && nearKm === null) throw new Rejected('kilometres_wrong', { field: 'nearKm' })
    const row = { open: wish.open, capacity, languages: wish.languages, homeId: home.id, nearKm, byVideo: wish.byVideo, updatedAt: ctx.now }
    await ctx.db.insert(mentorProfile).values({ personId, ...row }).onConflictDoUpdate({ target: mentorProfile.personId, set: row })
    await ctx.trail('mentors.profileSet', { record: { kind: 'mentorProfile', id: personId }, subjectId: personId, details: { open: wish.open, capacity } })
  },
})
