import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { DateField, FileField, Select, TextField, Tick } from '#ui/form/fields.tsx'
import { Button, Buttons, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty } from '#ui/parts.tsx'
import { Steps } from '#ui/steps.tsx'
import { type CheckedRow, importFields } from '../import/check.ts'
import { paths } from '../paths.ts'
import { objectiveSets } from '../rules.ts'
import { fieldText, problems, rowProblemText, text } from '../text.ts'

const steps = () => [t(text.sheet), t(text.columns), t(text.preview)]

export const UploadPage = ({ state }: { state: FormState }) => (
  <Page title={t(text.import)} lead={t(text.importLead)} width="narrow" back={{ to: paths.curricula(), label: t(text.plans) }}>
    <Steps names={steps()} at={0} />
    <Card><Form action={paths.upload()} state={state} upload><FileField state={state} name="file" label={t(text.sheet)} hint={t(text.sheetHint)} /><Button>{t(text.upload)}</Button></Form></Card>
  </Page>
)

interface MappingPageProps {
  readonly id: string
  readonly headings: readonly string[]
  readonly rows: readonly CheckedRow[]
  readonly state: FormState
  /** All columns that must be there are chosen. */
  readonly mapped: boolean
}

/** Columns to the left, what becomes of the rows below: nothing is written before the last button. */
export function MappingPage({ id, headings, rows, state, mapped }: MappingPageProps) {
  const wrong = rows.filter((row) => row.problems.length > 0)
  const ready = mapped && wrong.length === 0
  const options = headings.map((heading, index) => ({ value: String(index), label: heading || `${index + 1}` }))
  return (
    <Page title={t(text.mapTitle(rows.length))} kicker={t(text.import)} back={{ to: paths.upload(), label: t(text.sheet) }}>
      <Steps names={steps()} at={ready ? 2 : 1} />
      <div class="columns">
        <Card heading={t(text.columns)}>
          <p class="muted">{t(text.columnsHint)}</p>
          <Form action={paths.mapping(id)} state={state}>
            <div class="side-by-side">
              <Select state={state} name="set" label={t(text.set)} options={objectiveSets.map((value) => ({ value, label: value }))} />
              <DateField state={state} name="validFrom" label={t(text.validFrom)} />
            </div>
            <TextField state={state} name="name" label={t(text.version)} />
            <div class="side-by-side">{importFields.map((field) => <Select state={state} name={field} label={t(fieldText[field])} options={options} empty={t(text.notThere)} optional={!['code', 'title', 'theme'].includes(field)} />)}</div>
            <Tick state={state} name="complete" label={t(text.complete)} hint={t(text.completeHint)} />
            <Buttons>
              <Button name="do" value="check" look={ready ? 'secondary' : 'primary'}>{t(text.check)}</Button>
              {ready ? <Button name="do" value="write">{t(text.write(rows.length))}</Button> : null}
            </Buttons>
          </Form>
        </Card>
        <div class="stack">
          {mapped && wrong.length > 0 ? (
            <Card heading={t(text.rowsWrong(wrong.length))}>
              <ul class="rows">{wrong.slice(0, 100).map((row) => <li><span class="rows__main"><b>{t(text.rowNumber(row.row))}</b>{row.problems.map((one) => <span class="muted">{`${t(rowProblemText[one.problem])}${one.value ? `: ${one.value}` : ''}`}</span>)}</span></li>)}</ul>
              {wrong.length > 100 ? <p class="muted">{t(text.previewMore(wrong.length - 100))}</p> : null}
            </Card>
          ) : null}
          {mapped ? (
            <Card heading={t(text.preview)}>
              <ul class="rows">{rows.filter((row) => row.problems.length === 0).slice(0, 12).map((row) => <li><span class="rows__main"><b>{row.code}</b> <span lang="nb">{row.title}</span><span class="muted" lang="nb">{row.theme}</span></span></li>)}</ul>
              {rows.length > 12 ? <p class="muted">{t(text.previewMore(rows.length - 12))}</p> : null}
            </Card>
          ) : <Card heading={t(text.preview)}><Empty>{t(problems.columns_missing)}</Empty></Card>}
        </div>
      </div>
    </Page>
  )
}
