import { type Text, t } from '#platform/i18n/language.ts'
import { Button } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { roleText, text } from '../text.ts'
import type { RoleName } from '../roles.ts'

export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly roles: readonly { role: RoleName; unit: string }[]
  /** What they will find, in a line. */
  readonly finds: string
}

/** Roles that do alike, under one heading. */
const groups: readonly { readonly heading: Text; readonly roles: readonly RoleName[] }[] = [
  { heading: text.castDoctors, roles: ['trainee'] },
  { heading: text.castDeciders, roles: ['leader', 'stand_in', 'delegate'] },
  { heading: text.castSigners, roles: ['mentor', 'supervisor'] },
  { heading: text.castFollowers, roles: ['chief_physician', 'office_adviser', 'office_head', 'hospital_coordinator', 'directorate_officer', 'system_administrator'] },
]

/** In the demo: everybody one can be, by what they do. */
export const DemoSignInPage = ({ people }: { people: readonly DemoPerson[] }) => (
  <Page title={t(text.demoSignIn)} lead={t(text.demoLead)}>
    <form method="post" action={paths.demoSignIn()} class="cast">
      {groups.map((group) => (
        <Card heading={t(group.heading)}>
          <ul class="cast__list">
            {people.filter((person) => group.roles.includes(person.roles[0]?.role ?? 'trainee')).map((person) => (
              <li>
                <button class="cast__person" type="submit" name="person" value={person.id}>
                  <strong>{person.name}</strong>
                  <span class="muted">{[...Map.groupBy(person.roles, (held) => held.role)].map(([role, held]) => `${t(roleText[role])}, ${held.map((one) => one.unit).join(', ')}`).join(' · ')}</span>
                  <span class="cast__finds">{person.finds}</span>
                </button>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </form>
  </Page>
)

export const SignInPage = () => (
  <Page title={t(text.signIn)} lead={t(text.signInLead)} width="narrow">
    <div><ButtonLink to={paths.oidcSignIn()}>{t(text.withHelseId)}</ButtonLink></div>
  </Page>
)

/** A sign-in that led nowhere: why, and the way on. */
export const SignInProblemPage = ({ problem }: { problem: 'no_account' | 'failed' | 'away' }) => {
  const said = { no_account: [text.noAccount, text.noAccountLead], failed: [text.signInFailed, text.signInFailedLead], away: [text.issuerAway, text.issuerAwayLead] } as const
  return (
    <Page title={t(said[problem][0])} lead={t(said[problem][1])} width="narrow">
      <div><ButtonLink to={paths.signIn()} look="secondary">{t(text.signIn)}</ButtonLink></div>
    </Page>
  )
}

export interface OpenInvitationView {
  readonly name: string
  readonly inviter: string
  readonly roles: readonly { role: RoleName; unit: string }[]
}

/**
 * What the link in an invitation opens. @param invitation null when it no longer works
 * @param elsewhere the way on leads to another site's sign-in: by a link, since browsers hold back a form that ends up at another site
 */
export const InvitationAnswerPage = ({ invitation, token, elsewhere }: { invitation: OpenInvitationView | null; token: string; elsewhere: boolean }) =>
  invitation ? (
    <Page title={t(text.youAreInvited)} kicker={invitation.name} lead={t(text.invitedBy(invitation.inviter))} width="narrow">
      <Card><ul class="plain">{invitation.roles.map((held) => <li><b>{t(roleText[held.role])}</b>, {held.unit}</li>)}</ul></Card>
      {elsewhere ? <div><ButtonLink to={paths.acceptance(token)}>{t(text.accept)}</ButtonLink></div> : <form method="post" action={paths.acceptance(token)}><Button>{t(text.accept)}</Button></form>}
    </Page>
  ) : (
    <Page title={t(text.invitationGone)} lead={t(text.invitationGoneLead)} width="narrow">
      <div><ButtonLink to={paths.signIn()} look="secondary">{t(text.signIn)}</ButtonLink></div>
    </Page>
  )
