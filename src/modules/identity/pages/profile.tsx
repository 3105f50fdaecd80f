import { beginning, dateAndTime, longDate, oslo, shortDate } from '#platform/i18n/format.ts'
import { currentLanguage, languages, type Text, t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, DateField, Radios, TextField } from '#ui/form/fields.tsx'
import { ActionButton, Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty, Facts, Muted } from '#ui/parts.tsx'
import { languageNames } from '#ui/text.ts'
import { paths } from '../paths.ts'
import { roleText, text } from '../text.ts'
import type { RoleName } from '../roles.ts'
import type { ApiToken, Person, Session } from '../tables.ts'

interface Reading {
  readonly at: Temporal.Instant
  readonly readerName: string
  readonly capacity: string | null
  readonly recordLabel: string
}
interface ProfileProps {
  readonly self: Person
  readonly roles: readonly { role: RoleName; unit: string; from: Temporal.PlainDate }[]
  readonly sessions: readonly Session[]
  readonly currentSession: string | null
  readonly tokens: readonly ApiToken[]
  readonly readings: readonly Reading[]
  /** Which of the two forms was refused, if any. */
  readonly about: FormState
  readonly token: FormState
}

/** Everything about oneself: roles, language, sessions, who has looked, tokens. */
export const ProfilePage = (props: ProfileProps) => (
  <Page title={t(text.profile)} kicker={props.self.name}>
    <div class="columns">
      <div class="stack">
        <About {...props} />
        <Readings readings={props.readings.slice(0, 8)} more={props.readings.length > 8} />
      </div>
      <div class="stack">
        <Card heading={t(text.roles)}><Facts items={props.roles.map((held) => [t(roleText[held.role]), `${held.unit}, ${t(text.from).toLowerCase()} ${longDate(held.from)}`] as const)} /></Card>
        <Sessions {...props} />
        <Tokens {...props} />
      </div>
    </div>
  </Page>
)

const About = ({ self, about }: ProfileProps) => (
  <Card heading={t(text.about)}>
    <Form action={paths.profile()} state={about}>
      <Facts items={[[t(text.name), self.name], [t(text.hpr), self.hprNumber ?? '–']]} />
      <TextField state={about} name="email" label={t(text.email)} hint={t(text.emailHint)} type="email" autocomplete="email" />
      <Radios state={about} name="mailPace" label={t(text.mailPace)} options={[{ value: 'daily', label: t(text.daily) }, { value: 'each', label: t(text.each) }]} />
      <Button>{t(text.save)}</Button>
    </Form>
    <form method="post" action={paths.language()} class="form form--after">
      <input type="hidden" name="back" value={paths.profile()} />
      <fieldset class="ds-fieldset"><legend class="ds-label" data-weight="medium">{t(text.language)}</legend>
        <div class="buttons">{languages.map((lang) => <button type="submit" name="lang" value={lang} lang={lang} class="ds-button" data-variant={currentLanguage() === lang ? 'primary' : 'secondary'} data-size="sm" aria-pressed={currentLanguage() === lang ? 'true' : 'false'}>{languageNames[lang]}</button>)}</div>
      </fieldset>
    </form>
  </Card>
)

/** The link to a new address was opened. */
export const AddressPage = ({ email, token, state }: { email: string; token: string; state: FormState }) => (
  <Page title={t(text.addressTitle)} lead={t(text.addressLead(email))} width="narrow" back={{ to: paths.profile(), label: t(text.profile) }}>
    <Form action={paths.address(token)} state={state}><Button>{t(text.addressConfirm)}</Button></Form>
  </Page>
)

const capacityName = (capacity: string | null) => (capacity === 'ticket' ? t(text.byLink) : capacity && capacity in roleText ? t(roleText[capacity as RoleName]) : '–')

const ReadingRows = ({ readings }: { readings: readonly Reading[] }) => (
  <ul class="rows">{readings.map((one) => (
    <li><span class="rows__main"><b>{one.readerName}</b> {t(text.opened(one.recordLabel))}<span class="muted">{capacityName(one.capacity)} · {dateAndTime(one.at)}</span></span></li>
  ))}</ul>
)

const Readings = ({ readings, more }: { readings: readonly Reading[]; more: boolean }) => (
  <Card heading={t(text.readings)} id="innsyn">
    <Muted>{t(text.readingsLead)}</Muted>
    {readings.length === 0 ? <Empty>{t(text.noReadings)}</Empty> : <ReadingRows readings={readings} />}
    {more ? <p><a class="ds-link" href={paths.readings()}>{t(text.seeReadings)}</a></p> : null}
  </Card>
)

export const ReadingsPage = ({ readings }: { readings: readonly Reading[] }) => (
  <Page title={t(text.readings)} lead={t(text.readingsLead)} back={{ to: paths.profile(), label: t(text.profile) }} width="narrow">
    <Card>{readings.length === 0 ? <Empty>{t(text.noReadings)}</Empty> : <ReadingRows readings={readings} />}</Card>
  </Page>
)

/** Shown at once of where one is signed in; the rest is folded. */
const places = 4

const Sessions = ({ sessions, currentSession }: ProfileProps) => (
  <Card heading={t(text.sessions)}>
    <SessionRows sessions={sessions.slice(0, places)} currentSession={currentSession} />
    {sessions.length > places ? <details class="fold more"><summary>{t(text.otherDevices(sessions.length - places))}</summary><SessionRows sessions={sessions.slice(places)} currentSession={currentSession} /></details> : null}
  </Card>
)

const SessionRows = ({ sessions, currentSession }: Pick<ProfileProps, 'sessions' | 'currentSession'>) => (
  <ul class="rows">{sessions.map((one) => (
    <li>
      <span class="rows__main"><b>{one.device}</b>{one.id === currentSession ? ` (${t(text.thisDevice)})` : null}<span class="muted">{beginning(t(text.lastSeen(shortDate(one.seenAt.toZonedDateTimeISO(oslo).toPlainDate()))))}</span></span>
      {one.id === currentSession ? null : <ActionButton action={paths.endedSession(one.id)} label={t(text.endSession)} look="tertiary" />}
    </li>
  ))}</ul>
)

const scopeText: Readonly<Record<string, Text>> = { read: text.readScope, write: text.writeScope }

const Tokens = ({ tokens, token }: ProfileProps) => (
  <Card heading={t(text.tokens)} id="nokler">
    <Muted>{t(text.tokensLead)}</Muted>
    {tokens.length > 0 ? (
      <ul class="rows">{tokens.map((one) => (
        <li>
          <span class="rows__main"><b>{one.name}</b> · {one.scopes.map((scope) => t(scopeText[scope] ?? text.readScope).toLowerCase()).join(', ')}<span class="muted">{t(text.until)} {longDate(one.expiresOn)} · {one.lastUsedOn ? t(text.lastSeen(shortDate(one.lastUsedOn))) : t(text.neverUsed)}</span></span>
          <ActionButton action={paths.revokedToken(one.id)} label={t(text.revoke)} look="tertiary" />
        </li>
      ))}</ul>
    ) : null}
    <details class="fold" open={Boolean(token.rejected)}>
      <summary>{t(text.makeToken)}</summary>
      <Form action={paths.tokens()} state={token}>
        <TextField state={token} name="name" label={t(text.tokenName)} />
        <Checkboxes state={token} name="scopes" label={t(text.tokenScopes)} options={[{ value: 'read', label: t(text.readScope) }, { value: 'write', label: t(text.writeScope) }]} />
        <DateField state={token} name="expiresOn" label={t(text.tokenEnds)} hint={t(text.tokenEndsHint)} />
        <Button>{t(text.makeToken)}</Button>
      </Form>
    </details>
  </Card>
)
