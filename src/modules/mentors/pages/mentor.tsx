import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Select, Tick } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Facts, Muted } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { DoctorToAskFor } from '../queries/finding.ts'
import type { QualificationView } from '../queries/qualifications.ts'
import type { MentorLanguage, QualificationKind } from '../rules.ts'
import { text } from '../text.ts'
import { languageText, measures } from '../text/words.ts'
import { Fitness, Qualifications, WhatToDo } from './fitness.tsx'

interface MentorPageProps {
  readonly id: string
  readonly name: string
  /** Null where they have not said that they take on doctors. */
  readonly terms: { readonly home: string; readonly free: number; readonly capacity: number; readonly languages: readonly MentorLanguage[]; readonly nearKm: number | null; readonly byVideo: boolean; readonly kilometres: number | null } | null
  readonly qualifications: readonly QualificationView[]
  /** What they lack for the doctor chosen, or else for general practice. */
  readonly missing: readonly QualificationKind[]
  readonly vouches: boolean
  readonly doctors: readonly DoctorToAskFor[]
  readonly asking: FormState
  readonly fitness: FormState
  readonly back: string
}

/** One mentor: what they are fit for, how they mentor, and asking them. */
export const MentorPage = (props: MentorPageProps) => (
  <Page title={props.terms ? t(text.takesMore(props.name, props.terms.free)) : props.name} lead={<Fitness missing={props.missing} />} back={{ to: props.back, label: t(text.find) }}>
    <div class="columns">
      <div class="stack">
        {props.terms ? <Asking {...props} /> : <Card><p>{t(text.notOpen)}</p></Card>}
        {props.missing.length > 0 ? <section class="card"><WhatToDo missing={props.missing} /></section> : null}
      </div>
      <div class="stack">
        {props.terms ? <Terms terms={props.terms} /> : null}
        <Qualifications qualifications={props.qualifications} own={false} vouches={props.vouches} action={paths.qualifications(props.id)} state={props.fitness} />
      </div>
    </div>
  </Page>
)

const Terms = ({ terms }: { terms: NonNullable<MentorPageProps['terms']> }) => (
  <Card heading={t(text.about)}>
    <Facts items={[
      [t(text.free), t(text.freeOf(terms.free, terms.capacity))],
      [t(text.kommune), terms.home],
      terms.kilometres === null ? null : [t(text.distance), t(measures.km(terms.kilometres))],
      [t(text.howToMeet), `${t(terms.nearKm ? text.goes(terms.nearKm) : text.staysHome)}${terms.byVideo ? ` ${t(text.alsoVideo)}` : ''}`],
      [t(text.languages), terms.languages.map((one) => t(languageText[one])).join(', ')],
    ]} />
  </Card>
)

const Asking = ({ id, doctors, asking }: MentorPageProps) => (
  <Card heading={t(text.ask)}>
    {doctors.length === 0 ? <Muted>{t(text.nobodyToAskFor)}</Muted> : (
      <Form action={paths.asking(id)} state={asking}>
        <Select state={asking} name="trainingId" label={t(text.forWhom)} hint={t(text.askHint)} options={doctors.map((one) => ({ value: one.trainingId, label: t(one.mentor ? text.withMentor(one.name, one.mentor) : text.withoutMentor(one.name)) }))} />
        <Tick state={asking} name="replaces" label={t(text.replaces)} hint={t(text.replacesHint)} />
        <Button>{t(text.askButton)}</Button>
      </Form>
    )}
  </Card>
)
