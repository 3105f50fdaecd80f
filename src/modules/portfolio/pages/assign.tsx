import type { Child } from '#ui/jsx-runtime'
import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import { setsOf, specialties, type Specialty } from '#modules/curriculum/index.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Answers } from '#ui/answers.tsx'
import { DateField, type Option, Radios, Select, TextField } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import { Steps } from '#ui/steps.tsx'
import { paths } from '../paths.ts'
import { plannedEnd } from '../rules/training.ts'
import { more } from '../text/more.ts'
import { setText, specialtyText } from '../text/words.ts'

export const assignSteps = { doctor: 'lege', training: 'utdanning', people: 'veileder', check: 'kontroll' } as const
type Key = keyof typeof assignSteps
const names = { doctor: more.stepDoctor, training: more.stepTraining, people: more.stepPeople, check: more.stepCheck } as const
const questions = { doctor: more.askDoctor, training: more.askTraining, people: more.askPeople, check: more.stepCheck } as const

const StepPage = ({ at, state, button, children }: { at: Key; state: FormState; button: string; children?: Child }) => (
  <Page title={t(questions[at])} kicker={t(more.assignTitle)} lead={at === 'check' ? t(more.checkLead) : undefined} width="narrow">
    <Steps names={Object.values(names).map((name) => t(name))} at={Object.keys(assignSteps).indexOf(at)} />
    <Card><Form action={paths.newTrainingStep(assignSteps[at])} state={state}>{children}<Button>{button}</Button></Form></Card>
    <Form action={paths.newTraining()} class="inline"><button type="submit" class="ds-link">{t(more.startOver)}</button></Form>
  </Page>
)

export const DoctorStep = ({ state, kommuner }: { state: FormState; kommuner: readonly Option[] }) => (
  <StepPage at="doctor" state={state} button={t(more.next)}>
    <TextField state={state} name="traineeName" label={t(more.name)} autocomplete="off" />
    <TextField state={state} name="traineeEmail" label={t(more.email)} type="email" autocomplete="off" />
    <TextField state={state} name="traineeHpr" label={t(more.hprNumber)} optional short />
    {kommuner.length === 1 ? <input type="hidden" name="kommuneId" value={kommuner[0]?.value} /> : <Select state={state} name="kommuneId" label={t(more.kommune)} options={kommuner} />}
  </StepPage>
)

export const TrainingStep = ({ state }: { state: FormState }) => (
  <StepPage at="training" state={state} button={t(more.next)}>
    <Radios state={state} name="specialty" label={t(more.specialty)} options={specialties.map((value) => ({ value, label: t(specialtyText[value]) }))} />
    <DateField state={state} name="startedOn" label={t(more.started)} />
    <DateField state={state} name="plannedEndOn" label={t(more.plannedEnd)} hint={t(more.endHint)} optional />
  </StepPage>
)

export const PeopleStep = ({ state, leaders, mentors }: { state: FormState; leaders: readonly Option[]; mentors: readonly string[] }) => (
  <StepPage at="people" state={state} button={t(more.next)}>
    <Select state={state} name="leaderId" label={t(more.leader)} options={leaders} />
    <TextField state={state} name="mentorName" label={`${t(more.mentor)}: ${t(more.name).toLowerCase()}`} hint={t(more.mentorHint)} optional autocomplete="off" />
    <TextField state={state} name="mentorEmail" label={`${t(more.mentor)}: ${t(more.email).toLowerCase()}`} type="email" optional autocomplete="off" list={mentors} />
  </StepPage>
)

export function CheckStep({ state, kommune, leader }: { state: FormState; kommune: string; leader: string }) {
  const value = (name: string) => String(state.values[name] ?? '').trim()
  const specialty = (value('specialty') || 'ALM') as Specialty
  const start = value('startedOn') ? Temporal.PlainDate.from(value('startedOn')) : null
  const end = value('plannedEndOn') ? Temporal.PlainDate.from(value('plannedEndOn')) : start && plannedEnd(start)
  const at = (key: Key) => paths.newTrainingStep(assignSteps[key])
  return (
    <StepPage at="check" state={state} button={t(more.assignNow)}>
      <Answers items={[
        { label: t(more.doctor), answer: <><span>{value('traineeName')}</span><span class="muted">{value('traineeEmail')}</span></>, changeAt: at('doctor') },
        { label: t(more.kommune), answer: kommune, changeAt: at('doctor') },
        { label: t(more.specialty), answer: t(specialtyText[specialty]), changeAt: at('training') },
        { label: t(more.twoPlans), answer: setsOf(specialty).map((set) => <span>{t(setText[set])}</span>) },
        { label: t(more.started), answer: start ? longDate(start) : '–', changeAt: at('training') },
        { label: t(more.plannedEnd), answer: end ? longDate(end) : '–', changeAt: at('training') },
        { label: t(more.leader), answer: leader, changeAt: at('people') },
        { label: t(more.mentor), answer: value('mentorEmail') ? <><span>{value('mentorName')}</span><span class="muted">{value('mentorEmail')}</span></> : t(more.noMentor), changeAt: at('people') },
      ]} />
    </StepPage>
  )
}
