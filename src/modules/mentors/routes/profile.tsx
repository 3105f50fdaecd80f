import { app, type C, type Handler } from '#platform/web/env.ts'
import { submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { kommuner } from '#modules/organisation/index.ts'
import { formAt, signedIn } from '#modules/portfolio/index.ts'
import { sayQualification } from '../operations/qualify.ts'
import { setProfile } from '../operations/set-profile.ts'
import { ProfilePage } from '../pages/profile.tsx'
import { paths } from '../paths.ts'
import { doctorsOf, profileOf, qualificationsOf } from '../queries/qualifications.ts'
import { freePlaces } from '../rules/asking.ts'
import { text } from '../text.ts'

const me = (c: C) => c.var.ctx.actor.personId ?? ''
const ticked = (yes: boolean | undefined) => (yes ? 'on' : '')

const showProfile: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const [profile, doctors, all] = [await profileOf(ctx, me(c)), await doctorsOf(ctx, me(c)), await kommuner(ctx)]
  const here = ctx.actor.roles.find((held) => held.unitKind === 'kommune')?.unitId
  const stored = {
    open: ticked(profile?.open ?? true), capacity: profile?.capacity ?? 1, languages: profile?.languages ?? ['no'], homeId: profile?.homeId ?? here ?? '', nearKm: profile?.nearKm ?? '', byVideo: ticked(profile?.byVideo),
  }
  // What was not ticked is not sent: in a form that comes back, it is not ticked.
  const about = formAt(c, paths.profile(), c.var.rejected && c.req.path === paths.profile() ? {} : stored)
  const names = all.map((one) => ({ value: one.id, label: one.name })).sort((a, b) => new Intl.Collator('nb').compare(a.label, b.label))
  return show(c, (
    <ProfilePage profile={profile && { open: profile.open, free: freePlaces(profile.capacity, doctors) }} doctors={doctors} qualifications={await qualificationsOf(ctx, me(c))} kommuner={names}
      about={about} fitness={formAt(c, paths.ownQualifications())} profilePath={identityPaths.profile()} />
  ))
}

export const profileRoutes = app()
  .get(paths.profile(), showProfile)
  .post(paths.profile(), submit(setProfile, { then: () => ({ to: paths.profile(), notice: text.saved }), back: showProfile }))
  .post(paths.ownQualifications(), submit(sayQualification, { input: (c) => ({ personId: me(c) }), then: () => ({ to: paths.profile(), notice: text.said }), back: showProfile }))
