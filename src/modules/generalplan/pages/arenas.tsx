import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, Select, TextArea, TextField } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, Empty, InNorwegian, Tag } from '#ui/parts.tsx'
import { Page } from '#ui/page.tsx'
import { organisationPaths } from '#modules/organisation/index.ts'
import { specialtyText, setText } from '#modules/portfolio/index.ts'
import { paths } from '../paths.ts'
import type { ArenaView, Offered } from '../queries/arenas.ts'
import { arenaKinds, offeredOn } from '../rules.ts'
import { kindText, text } from '../text.ts'

export interface ArenasPageProps {
  readonly kommune: { readonly name: string; readonly number: string }
  readonly specialty: 'ALM' | 'SAM'
  readonly offered: Offered
  readonly today: Temporal.PlainDate
  /** The form that adds an arena, for those who keep them. */
  readonly form: FormState | null
}

export const agreement = ({ agreedFrom, agreedUntil }: Pick<ArenaView, 'agreedFrom' | 'agreedUntil'>): string | null => (agreedFrom ? t(text.agreement(`${longDate(agreedFrom)} – ${agreedUntil ? longDate(agreedUntil) : ''}`.trim())) : null)

const counted = (one: ArenaView) => {
  const of = (extent: 'full' | 'partly') => [...one.covers.values()].filter((each) => each === extent).length
  return t(text.covers(of('full'), of('partly')))
}

/** The arenas as a list: what each is, until when, and how much it covers. */
export const ArenaRows = ({ arenas, today }: { arenas: readonly ArenaView[]; today: Temporal.PlainDate }) => (
  <ul class="rows">{arenas.map((one) => (
    <li><span class="rows__main">
      <a class="ds-link" href={paths.arena(one.id)}><InNorwegian>{one.name}</InNorwegian></a>
      {offeredOn(one, today) ? null : <> <Tag color="sun">{t(text.notNow)}</Tag></>}
      <span class="muted">{[t(kindText[one.kind]), counted(one), agreement(one)].filter(Boolean).join(' · ')}</span>
    </span></li>
  ))}</ul>
)

/** Objectives no arena covers, with what that means; or that there are none (R31). */
export function Gap({ offered }: { offered: Offered }) {
  const { none, partly } = offered.coverage
  if (offered.arenas.length === 0) return null
  if (none.length === 0) return <p>{t(text.allReached)}{partly.length > 0 ? ` ${t(text.partlyOnly(partly.length))}.` : ''}</p>
  const names = new Map(offered.sets.flatMap(({ objectives }) => objectives.map((one) => [one.code, one.title] as const)))
  return (
    <details class="fold">
      <summary>{t(text.notReached(none.length))}</summary>
      <p>{t(text.notReachedMeans)}</p>
      <ul class="rows">{none.map((code) => <li><span class="rows__main"><b>{code}</b><span><InNorwegian>{names.get(code) ?? ''}</InNorwegian></span></span></li>)}</ul>
    </details>
  )
}

export const ArenaFields = ({ state }: { state: FormState }) => (
  <>
    <TextField state={state} name="name" label={t(text.name)} hint={t(text.nameHint)} />
    <Select state={state} name="kind" label={t(text.kind)} options={arenaKinds.map((value) => ({ value, label: t(kindText[value]) }))} />
    <DateField state={state} name="agreedFrom" label={t(text.agreedFrom)} hint={t(text.agreedHint)} optional="sometimes" />
    <DateField state={state} name="agreedUntil" label={t(text.agreedUntil)} optional />
    <TextArea state={state} name="note" label={t(text.note)} rows={3} optional />
  </>
)

/** What a kommune offers in a specialty (R40): public, and kept by its leaders. */
export function ArenasPage({ kommune, specialty, offered, today, form }: ArenasPageProps) {
  const { full, partly, none } = offered.coverage
  const all = full.length + partly.length + none.length
  return (
    <Page title={offered.arenas.length === 0 ? t(text.titleNone(kommune.name)) : t(text.title(kommune.name, full.length + partly.length, all))} kicker={`${t(text.arenas)} · ${t(specialtyText[specialty])}`} lead={t(text.lead)}
      back={{ to: organisationPaths.kommune(kommune.number), label: kommune.name }} width="narrow">
      <div class="stack">
        <Card heading={t(text.arenas)}>
          {offered.arenas.length === 0 ? <Empty>{t(text.nothing)}</Empty> : <ArenaRows arenas={offered.arenas} today={today} />}
          <Gap offered={offered} />
        </Card>
        {form ? (
          <Card heading={t(text.add)}>
            <Form action={paths.ofKommune(kommune.number, specialty)} state={form}><ArenaFields state={form} /><Button>{t(text.addIt)}</Button></Form>
          </Card>
        ) : null}
        {offered.arenas.length > 0 ? <Reached offered={offered} /> : null}
      </div>
    </Page>
  )
}

/** Every objective that can be reached, set by set, with how far. */
const Reached = ({ offered }: { offered: Offered }) => (
  <section class="card">
    <details class="fold">
      <summary>{t(text.covered)}</summary>
      {offered.sets.map(({ set, objectives }) => {
        const reached = objectives.filter((one) => !offered.coverage.none.includes(one.code))
        return reached.length === 0 ? null : (
          <>
            <h3 class="ds-heading" data-size="2xs">{t(setText[set])}</h3>
            <ul class="rows">{reached.map((one) => <li><span class="rows__main"><span><b>{one.code}</b> <InNorwegian>{one.title}</InNorwegian></span></span>{offered.coverage.partly.includes(one.code) ? <Tag color="sun">{t(text.partly)}</Tag> : null}</li>)}</ul>
          </>
        )
      })}
    </details>
  </section>
)
