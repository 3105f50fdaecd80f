import { readingsOfMine } from '#platform/trail/readings.ts'
import { SignInNeeded } from '#platform/errors.ts'
import { type C, type Handler, app } from '#platform/web/env.ts'
import { formState, submit } from '#platform/web/submission.ts'
import { show } from '#ui/show.ts'
import { exported } from '#ui/table/export.ts'
import { tabulate } from '#ui/table/tabulate.ts'
import { holds } from '#platform/actor.ts'
import { unitsBelowMine } from './units.ts'
import { resendInvitation, revokeInvitation } from './operations/answer-invitation.ts'
import { confirmAddress, theAddressChange } from './operations/change-address.ts'
import { changeProfile } from './operations/change-profile.ts'
import { endRole } from './operations/end-role.ts'
import { endSession } from './operations/end-session.ts'
import { giveRole } from './operations/give-role.ts'
import { makeToken, revokeToken } from './operations/make-token.ts'
import { InvitationsPage, InvitePage, PeoplePage, peopleTable } from './pages/people.tsx'
import { AddressPage, ProfilePage, ReadingsPage } from './pages/profile.tsx'
import { paths } from './paths.ts'
import { myself, mySessions, myTokens, openInvitations, rolesHeld } from './queries.ts'
import type { RoleName } from './roles.ts'
import { rolesToGive } from './rules.ts'
import { text } from './text.ts'

function signedIn(c: C): void {
  if (c.var.ctx.actor.kind !== 'person') throw new SignInNeeded()
}
const rolesIGive = (c: C): readonly RoleName[] => rolesToGive(c.var.ctx.actor.roles.map((held) => held.role as RoleName))

const showProfile: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const [self, roles] = [await myself(ctx), (await rolesHeld(ctx)).filter((held) => held.personId === ctx.actor.personId)]
  const refused = c.var.rejected ? (c.req.path === paths.tokens() ? 'token' : 'about') : null
  const stored = { email: self.email, mailPace: self.mailPace }
  return show(c, (
    <ProfilePage
      self={self} roles={roles.map((held) => ({ role: held.role, unit: held.unit, from: held.fromOn }))} sessions={await mySessions(ctx)} currentSession={ctx.actor.entryId}
      tokens={await myTokens(ctx)} readings={await readingsOfMine(ctx, 9)}
      about={refused === 'about' ? formState(c, stored) : { values: stored, rejected: undefined }}
      token={refused === 'token' ? formState(c) : { values: {}, rejected: undefined }}
    />
  ))
}

const showAddress: Handler = async (c) => {
  signedIn(c)
  const token = c.req.param('token') ?? ''
  const { email } = await theAddressChange(c.var.ctx, token)
  return show(c, <AddressPage email={email} token={token} state={formState(c)} />)
}

const showPeople: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  const rows = await rolesHeld(ctx)
  const table = peopleTable(rows, (row) => row.personId !== ctx.actor.personId && holds(ctx.actor, 'people.end') !== false)
  const shown = tabulate(table, rows, c.req.query())
  return (await exported(c, table, shown)) ?? show(c, <PeoplePage table={table} shown={shown} mayInvite={rolesIGive(c).length > 0} />)
}

const showInvite: Handler = async (c) => {
  signedIn(c)
  const units = await unitsBelowMine(c.var.ctx)
  return show(c, <InvitePage state={formState(c, { unitId: units.length === 1 ? units[0]?.value : '' })} roles={rolesIGive(c)} units={units} />)
}

const showInvitations: Handler = async (c) => {
  signedIn(c)
  const { ctx } = c.var
  return show(c, <InvitationsPage invitations={await openInvitations(ctx)} now={ctx.now} me={ctx.actor.personId} mayInvite={rolesIGive(c).length > 0} />)
}

/** Profile, people and invitations of who is signed in. */
export const routes = app()
  .get(paths.profile(), showProfile)
  .post(paths.profile(), submit(changeProfile, { then: ({ asked }) => ({ to: paths.profile(), notice: asked ? text.addressAsked(asked) : text.saved }), back: showProfile }))
  .get(paths.address(':token'), showAddress)
  .post(paths.address(':token'), submit(confirmAddress, { input: (c) => ({ secret: c.req.param('token') }), then: () => ({ to: paths.profile(), notice: text.addressChanged }), back: showAddress }))
  .get(paths.readings(), async (c) => {
    signedIn(c)
    return show(c, <ReadingsPage readings={await readingsOfMine(c.var.ctx)} />)
  })
  .post(paths.endedSession(':id'), submit(endSession, { input: (c) => ({ sessionId: c.req.param('id') }), then: () => ({ to: paths.profile(), notice: text.sessionEnded }), back: showProfile }))
  .post(paths.tokens(), submit(makeToken, { then: (secret) => ({ to: `${paths.profile()}#nokler`, notice: sayOnce(secret) }), back: showProfile }))
  .post(paths.revokedToken(':id'), submit(revokeToken, { input: (c) => ({ tokenId: c.req.param('id') }), then: () => ({ to: paths.profile(), notice: text.revoked }), back: showProfile }))
  .get(paths.people(), showPeople)
  .post(paths.endedRole(':id'), submit(endRole, { input: (c) => ({ roleId: c.req.param('id') }), then: () => ({ to: paths.people(), notice: text.roleEnded }), back: showPeople }))
  .get(paths.newInvitation(), showInvite)
  .post(paths.newInvitation(), submit(giveRole, { then: ({ name, claimed }) => ({ to: paths.invitations(), notice: claimed ? text.roleGiven(name) : text.invited(name) }), back: showInvite }))
  .get(paths.invitations(), showInvitations)
  .post(paths.resentInvitation(':id'), submit(resendInvitation, { input: (c) => ({ invitationId: c.req.param('id') }), then: () => ({ to: paths.invitations(), notice: text.resent }), back: showInvitations }))
  .post(paths.revokedInvitation(':id'), submit(revokeInvitation, { input: (c) => ({ invitationId: c.req.param('id') }), then: () => ({ to: paths.invitations(), notice: text.revoked }), back: showInvitations }))

const sayOnce = (secret: string) => ({ nb: `${text.tokenMade.nb} ${secret}`, nn: `${text.tokenMade.nn} ${secret}`, en: `${text.tokenMade.en} ${secret}` })
