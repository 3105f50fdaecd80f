import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, Select } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { registrationText, registrationWords as words, specialtyName } from '../registration-text.ts'
import { countsAsRegistered, registrationStatuses } from '../rules.ts'
import type { Registration } from '../tables.ts'

const specialties = ['ALM', 'SAM'] as const

/** How a kommune has stood as training institution, for everybody; and entering how it stands, for the directorate (R32-R34). */
export const RegistrationCard = ({ number, history, form }: { number: string; history: readonly Registration[]; form: FormState | null }) => (
  <Card heading={t(words.heading)}>
    {history.length === 0 ? <p class="muted">{t(words.unknown)}</p> : specialties.map((specialty) => {
      const theirs = history.filter((one) => one.specialty === specialty)
      return theirs.length === 0 ? null : (
        <>
          <h3 class="ds-heading" data-size="2xs">{t(specialtyName[specialty])}</h3>
          <ul class="rows">{theirs.map((one, at) => (
            <li><span class="rows__main">
              {at === 0 ? <Tag color={countsAsRegistered(one.status) ? 'leaf' : 'sun'}>{t(registrationText[one.status])}</Tag> : t(registrationText[one.status])}
              <span class="muted">{longDate(one.happenedOn)}{one.fromOn.equals(one.happenedOn) ? '' : ` · ${t(words.countsFrom(longDate(one.fromOn)))}`}</span>
            </span></li>
          ))}</ul>
        </>
      )
    })}
    {form ? (
      <details class="fold" open={Boolean(form.rejected)}>
        <summary>{t(words.change)}</summary>
        <Form action={paths.registration(number)} state={form}>
          <Select state={form} name="specialty" label={t(words.specialty)} options={specialties.map((value) => ({ value, label: t(specialtyName[value]) }))} />
          <Select state={form} name="status" label={t(words.status)} options={registrationStatuses.map((value) => ({ value, label: t(registrationText[value]) }))} />
          <DateField state={form} name="happenedOn" label={t(words.happenedOn)} />
          <DateField state={form} name="fromOn" label={t(words.fromOn)} hint={t(words.fromHint)} optional />
          <Button look="secondary">{t(words.save)}</Button>
        </Form>
      </details>
    ) : null}
  </Card>
)
