import { shortDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, Select } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { countsAsRegistered, registeredFor, registrationStatuses } from '../rules.ts'
import type { Registration } from '../tables.ts'
import { registeredForText, registrationText as text, statusText } from '../text/registration.ts'

/** How a kommune stands as training institution, for everybody; the directorate says it here. @param registrations the newest first */
export const RegistrationCard = ({ number, kommuneId, registrations, state }: { number: string; kommuneId: string; registrations: readonly Registration[]; state: FormState | null }) => (
  <Card heading={t(text.heading)}>
    {registrations.length === 0 ? <p class="muted">{t(text.unknown)}</p> : registeredFor.map((specialty) => {
      const rows = registrations.filter((one) => one.specialty === specialty)
      return rows.length === 0 ? null : (
        <>
          <h3>{t(registeredForText[specialty])}</h3>
          <ul class="rows">{rows.map((one, index) => (
            <li><span class="rows__main">{index === 0 ? <Tag color={countsAsRegistered(one.status) ? 'leaf' : 'brand'}>{t(statusText[one.status])}</Tag> : t(statusText[one.status])}</span><span class="muted">{shortDate(one.fromOn)}</span></li>
          ))}</ul>
        </>
      )
    })}
    {state ? (
      <details class="fold" open={Boolean(state.rejected)}>
        <summary>{t(text.set)}</summary>
        <Form action={paths.registration(number)} state={state}>
          <input type="hidden" name="kommuneId" value={kommuneId} />
          <Select state={state} name="specialty" label={t(text.specialty)} options={registeredFor.map((value) => ({ value, label: t(registeredForText[value]) }))} />
          <Select state={state} name="status" label={t(text.status)} options={registrationStatuses.map((value) => ({ value, label: t(statusText[value]) }))} />
          <DateField state={state} name="fromOn" label={t(text.fromOn)} hint={t(text.fromHint)} />
          <Button look="secondary">{t(text.set)}</Button>
        </Form>
      </details>
    ) : null}
  </Card>
)
