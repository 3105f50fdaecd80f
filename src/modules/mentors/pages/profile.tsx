import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, type Option, Select, TextField, Tick } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { QualificationView } from '../queries/qualifications.ts'
import { mentorLanguages } from '../rules.ts'
import { text } from '../text.ts'
import { languageText } from '../text/words.ts'
import { Qualifications } from './fitness.tsx'

interface ProfilePageProps {
  /** Null where one has not said anything yet. */
  readonly profile: { readonly open: boolean; readonly free: number } | null
  readonly doctors: number
  readonly qualifications: readonly QualificationView[]
  readonly kommuner: readonly Option[]
  readonly about: FormState
  readonly fitness: FormState
  readonly profilePath: string
}

const titleOf = ({ profile }: ProfilePageProps) =>
  !profile ? text.profileNone : !profile.open ? text.profileClosed : profile.free > 0 ? text.profileOpen(profile.free) : text.profileFull

/** On what terms one takes on doctors, and what one is fit for. */
export const ProfilePage = (props: ProfilePageProps) => (
  <Page title={t(titleOf(props))} lead={t(text.profileLead(props.doctors))} back={{ to: props.profilePath, label: t(text.myProfile) }}>
    <div class="columns">
      <div class="stack">
        <Card heading={t(text.howIMentor)}>
          <Form action={paths.profile()} state={props.about}>
            <Tick state={props.about} name="open" label={t(text.open)} hint={t(text.openHint)} />
            <TextField state={props.about} name="capacity" label={t(text.capacity)} short />
            <Checkboxes state={props.about} name="languages" label={t(text.languages)} options={mentorLanguages.map((value) => ({ value, label: t(languageText[value]) }))} compact />
            <Select state={props.about} name="homeId" label={t(text.home)} options={props.kommuner} />
            <TextField state={props.about} name="nearKm" label={t(text.nearKm)} hint={t(text.nearHint)} optional short />
            <Tick state={props.about} name="byVideo" label={t(text.byVideo)} />
            <Button>{t(text.save)}</Button>
          </Form>
        </Card>
      </div>
      <div class="stack">
        <Qualifications qualifications={props.qualifications} own vouches action={paths.ownQualifications()} state={props.fitness} />
        <p class="onward"><a class="ds-link" href={paths.requests()}>{t(text.requests)}</a></p>
      </div>
    </div>
  </Page>
)
