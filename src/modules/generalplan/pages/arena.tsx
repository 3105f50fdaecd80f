import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Card, Facts, InNorwegian, Tag } from '#ui/parts.tsx'
import { Page } from '#ui/page.tsx'
import { setText, specialtyText } from '#modules/portfolio/index.ts'
import { paths } from '../paths.ts'
import type { ArenaView, ObjectivesIn } from '../queries/arenas.ts'
import { type Extent, extents } from '../rules.ts'
import { kindText, text } from '../text.ts'
import { agreement, ArenaFields } from './arenas.tsx'

export interface ArenaPageProps {
  readonly arena: ArenaView
  readonly kommune: { readonly name: string; readonly number: string }
  readonly sets: readonly ObjectivesIn[]
  /** The forms, for those who keep it. */
  readonly forms: { readonly about: FormState; readonly coverage: FormState } | null
}

const extentText = { full: text.wholly, partly: text.partly } as const

/** One arena: what it is, and which objectives can be reached there (R40). */
export const ArenaPage = ({ arena, kommune, sets, forms }: ArenaPageProps) => (
  <Page title={arena.name} kicker={`${t(kindText[arena.kind])} · ${t(specialtyText[arena.specialty])}`} back={{ to: paths.ofKommune(kommune.number, arena.specialty), label: t(text.back(kommune.name)) }} width="narrow">
    <div class="stack">
      {forms ? (
        <>
          <Card heading={t(text.covered)}>
            <Form action={paths.coverage(arena.id)} state={forms.coverage}>
              {sets.map((one) => <Matrix {...one} covers={typedCovers(forms.coverage) ?? arena.covers} />)}
              <Button>{t(text.saveCoverage)}</Button>
            </Form>
          </Card>
          <Card heading={t(text.about)}>
            <Form action={paths.arena(arena.id)} state={forms.about}><ArenaFields state={forms.about} /><Button look="secondary">{t(text.save)}</Button></Form>
            <ConfirmedAction action={paths.removal(arena.id)} label={t(text.remove)} means={t(text.removeMeans)} />
          </Card>
        </>
      ) : <Shown arena={arena} sets={sets} />}
    </div>
  </Page>
)

// What was ticked stands there again when the form comes back.
function typedCovers({ rejected, values }: FormState): ReadonlyMap<string, Extent> | null {
  if (!rejected) return null
  return new Map(extents.flatMap((extent) => [values[extent] ?? []].flat().map((code) => [String(code), extent] as const)))
}

/** Objectives of a set as rows, how far each can be reached as columns. */
const Matrix = ({ set, objectives, covers }: ObjectivesIn & { covers: ReadonlyMap<string, Extent> }) => (
  <table class="ds-table matrix">
    <caption>{t(setText[set])}</caption>
    <thead><tr><th scope="col">{t(text.objective)}</th>{extents.map((extent) => <th scope="col" data-align="end">{t(extentText[extent])}</th>)}</tr></thead>
    <tbody>{objectives.map((one) => (
      <tr>
        <th scope="row"><b>{one.code}</b> <span class="matrix__title"><InNorwegian>{one.title}</InNorwegian></span></th>
        {extents.map((extent) => (
          <td data-align="end"><input class="ds-input" type="checkbox" name={`${extent}[]`} value={one.code} checked={covers.get(one.code) === extent} aria-label={`${one.code} ${t(extentText[extent])}`} /></td>
        ))}
      </tr>
    ))}</tbody>
  </table>
)

const Shown = ({ arena, sets }: { arena: ArenaView; sets: readonly ObjectivesIn[] }) => (
  <>
    {arena.note || agreement(arena) ? <Card heading={t(text.about)}><Facts items={[agreement(arena) ? [t(text.kind), agreement(arena)] : null, arena.note ? [t(text.note), <InNorwegian>{arena.note}</InNorwegian>] : null]} /></Card> : null}
    <Card heading={t(text.covered)}>
      <ul class="rows">{sets.flatMap(({ objectives }) => objectives.filter((one) => arena.covers.has(one.code))).map((one) => (
        <li><span class="rows__main"><span><b>{one.code}</b> <InNorwegian>{one.title}</InNorwegian></span></span>{arena.covers.get(one.code) === 'partly' ? <Tag color="sun">{t(text.partly)}</Tag> : null}</li>
      ))}</ul>
    </Card>
  </>
)
