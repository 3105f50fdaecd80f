import { beginning, dayInNorway, longDate, shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { type Option, Radios, Select, TextField } from '#ui/form/fields.tsx'
import { ActionButton, Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Empty, Tag } from '#ui/parts.tsx'
import type { TableDefinition } from '#ui/table/definition.ts'
import { DataTable } from '#ui/table/table.tsx'
import type { Tabulated } from '#ui/table/tabulate.ts'
import { paths } from '../paths.ts'
import type { HeldRow, OpenInvitation } from '../queries.ts'
import { type RoleName, roleNames } from '../roles.ts'
import { roleText, text } from '../text.ts'

/** Who holds which role, as a table. @param mayEnd whether the reader may end a role */
export function peopleTable(rows: readonly HeldRow[], mayEnd: (row: HeldRow) => boolean): TableDefinition<HeldRow> {
  const units = [...new Set(rows.map((row) => row.unit))].sort(new Intl.Collator('nb').compare)
  return {
    name: 'personer', sort: 'navn', empty: text.noPeople, searchIn: (row) => `${row.name} ${row.email} ${row.unit}`,
    columns: [
      { key: 'navn', heading: text.name, value: (row) => row.name },
      { key: 'rolle', heading: text.role, value: (row) => t(roleText[row.role]), phone: 'bare' },
      { key: 'enhet', heading: text.unit, value: (row) => row.unit, phone: 'bare', exportOnly: units.length < 2 },
      { key: 'epost', heading: text.email, value: (row) => row.email, cell: (row) => <a class="ds-link" href={`mailto:${row.email}`}>{row.email}</a>, phone: 'bare' },
      { key: 'hpr', heading: text.hpr, value: (row) => row.hprNumber, phone: 'hidden' },
      { key: 'fra', heading: text.from, value: (row) => row.fromOn, cell: (row) => (<>{shortDate(row.fromOn)} {row.claimed ? null : <Tag color="sun">{t(text.open)}</Tag>}</>), phone: 'hidden' },
      ...(rows.some(mayEnd) ? [{ key: 'avslutt', heading: text.endRole, value: () => null, cell: (row: HeldRow) => (mayEnd(row) ? <ConfirmedAction action={paths.endedRole(row.roleId)} label={t(text.endRole)} means={t(text.endRoleMeans(row.name))} /> : null), action: true, phone: 'bare' as const }] : []),
    ],
    filters: [
      { key: 'rolle', label: text.role, options: roleNames.filter((name) => rows.some((row) => row.role === name)).map((name) => ({ value: name, label: roleText[name] })), holds: (row, value) => row.role === value },
      { key: 'enhet', label: text.unit, options: units.map((name) => ({ value: name, label: name })), holds: (row, value) => row.unit === value },
    ],
  }
}

export const PeoplePage = ({ table, shown, mayInvite }: { table: TableDefinition<HeldRow>; shown: Tabulated<HeldRow>; mayInvite: boolean }) => (
  <Page title={t(text.people)} action={mayInvite ? <ButtonLink to={paths.newInvitation()}>{t(text.invite)}</ButtonLink> : undefined}>
    <section class="card"><DataTable table={table} shown={shown} caption={t(text.people)} /></section>
    <p class="onward"><a class="ds-link" href={paths.invitations()}>{t(text.invitations)}</a></p>
  </Page>
)

export const InvitePage = ({ state, roles, units }: { state: FormState; roles: readonly RoleName[]; units: readonly Option[] }) => (
  <Page title={t(text.invite)} lead={t(text.inviteLead)} width="narrow" back={{ to: paths.invitations(), label: t(text.invitations) }}>
    <Card>
      <Form action={paths.newInvitation()} state={state}>
        <TextField state={state} name="name" label={t(text.name)} autocomplete="off" />
        <TextField state={state} name="email" label={t(text.email)} type="email" autocomplete="off" />
        <TextField state={state} name="hprNumber" label={t(text.hpr)} hint={t(text.hprHint)} optional short />
        <Radios state={state} name="role" label={t(text.role)} options={roles.map((name) => ({ value: name, label: t(roleText[name]) }))} />
        {units.length === 1 ? <input type="hidden" name="unitId" value={units[0]?.value} /> : <Select state={state} name="unitId" label={t(text.unit)} options={units} />}
        <Button>{t(text.sendInvitation)}</Button>
      </Form>
    </Card>
  </Page>
)

export const InvitationsPage = ({ invitations, now, me, mayInvite }: { invitations: readonly OpenInvitation[]; now: Temporal.Instant; me: string | null; mayInvite: boolean }) => (
  <Page title={t(text.openInvitations(invitations.length))} back={{ to: paths.people(), label: t(text.people) }} action={mayInvite ? <ButtonLink to={paths.newInvitation()}>{t(text.invite)}</ButtonLink> : undefined}>
    <Card>
      {invitations.length === 0 ? <Empty>{t(text.noInvitations)}</Empty> : (
        <ul class="rows">{invitations.map((one) => {
          const expired = Temporal.Instant.compare(one.expiresAt, now) <= 0
          return (
            <li>
              <span class="rows__main"><b>{one.name}</b> · {one.sentTo}<Tag color={expired ? 'brand' : 'sun'}>{t(expired ? text.expired : text.open)}</Tag><span class="muted">{beginning(t(text.sentOn(longDate(dayInNorway(one.createdAt)))))} · {t(text.expiresOn(longDate(dayInNorway(one.expiresAt))))}</span></span>
              {one.invitedBy === me ? <span class="buttons"><ActionButton action={paths.resentInvitation(one.id)} label={t(text.resend)} look="tertiary" /><ActionButton action={paths.revokedInvitation(one.id)} label={t(text.revoke)} look="tertiary" /></span> : null}
            </li>
          )
        })}</ul>
      )}
    </Card>
  </Page>
)
