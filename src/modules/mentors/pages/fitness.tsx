import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, Radios } from '#ui/form/fields.tsx'
import { ActionButton, Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Card, Muted, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { QualificationView } from '../queries/qualifications.ts'
import { type QualificationKind, qualificationKinds } from '../rules.ts'
import { text } from '../text.ts'
import { kindText, missingText } from '../text/words.ts'

/** What a mentor lacks, as words on a colour; that nothing is lacking, where that is so. */
export const Fitness = ({ missing, quiet = false }: { missing: readonly QualificationKind[]; quiet?: boolean }) => (
  <span class="tags">{missing.length === 0 ? (quiet ? null : <Tag color="leaf">{t(text.allWell)}</Tag>) : missing.map((kind) => <Tag color={kind === 'mentor_course' ? 'sun' : 'brand'}>{t(missingText[kind])}</Tag>)}</span>
)

/** What it means that something is lacking, and what can be done (R60, R64, R68). */
export const WhatToDo = ({ missing }: { missing: readonly QualificationKind[] }) => (
  <>
    {missing.some((kind) => kind !== 'mentor_course') ? <><p>{t(text.mustBeSpecialist)}</p><Muted>{t(text.exemption)}</Muted></> : null}
    {missing.includes('mentor_course') ? <Muted>{t(text.courseWhy)}</Muted> : null}
  </>
)

const line = (one: QualificationView): string => {
  const day = longDate(one.sinceOn)
  return [t(one.kind === 'mentor_course' ? text.taken(day) : text.since(day)), one.confirmedBy ? t(one.confirmer ? text.confirmedBy(one.confirmer) : text.confirmed) : null].filter(Boolean).join(' · ')
}

export const QualificationRows = ({ qualifications, confirms, takesBack }: { qualifications: readonly QualificationView[]; confirms: boolean; takesBack: boolean }) =>
  qualifications.length === 0 ? <p class="muted">{t(text.noQualifications)}</p> : (
    <ul class="rows">{qualifications.map((one) => (
      <li>
        <span class="rows__main"><b>{t(kindText[one.kind])}</b>{one.confirmedBy ? null : <Tag color="sun">{t(text.notConfirmed)}</Tag>}<span class="muted">{line(one)}</span></span>
        {confirms && !one.confirmedBy ? <ActionButton action={paths.confirmed(one.id)} label={t(text.confirm)} /> : null}
        {takesBack ? <ConfirmedAction action={paths.takenBack(one.id)} label={t(text.takeBack)} means={t(text.takeBackMeans)} /> : null}
      </li>
    ))}</ul>
  )

interface QualificationsProps {
  readonly qualifications: readonly QualificationView[]
  readonly own: boolean
  /** Whether the reader may say, confirm and take back. */
  readonly vouches: boolean
  /** Where a new one is sent to. */
  readonly action: string
  readonly state: FormState
}

/** What somebody is fit for, and saying more of it: for the mentor, and for those who confirm it. */
export function Qualifications({ qualifications, own, vouches, action, state }: QualificationsProps) {
  const left = qualificationKinds.filter((kind) => !qualifications.some((one) => one.kind === kind))
  return (
    <Card heading={t(text.fitness)} id="kvalifikasjoner">
      <QualificationRows qualifications={qualifications} confirms={vouches && !own} takesBack={vouches} />
      {vouches && (left.length > 0 || state.rejected) ? (
        <details class="fold" open={Boolean(state.rejected)}>
          <summary>{t(text.addQualification)}</summary>
          <Form action={action} state={state}>
            <Muted>{t(own ? text.ownHint : text.vouchHint)}</Muted>
            <Radios state={state} name="kind" label={t(text.what)} options={(left.length > 0 ? left : qualificationKinds).map((value) => ({ value, label: t(kindText[value]) }))} />
            <DateField state={state} name="sinceOn" label={t(text.sinceWhen)} hint={t(text.sinceHint)} />
            <Button look="secondary">{t(text.addQualification)}</Button>
          </Form>
        </details>
      ) : null}
    </Card>
  )
}
