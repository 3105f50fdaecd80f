import { t } from '#platform/i18n/language.ts'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import type { FormState } from '#platform/web/submission.ts'
import type { Difference } from '../import/compare.ts'
import { paths } from '../paths.ts'
import { text } from '../text.ts'

/** What reading the files again would change, before it does. */
export function ImportPage({ difference, state }: { difference: Difference; state: FormState }) {
  const { added, changed, onlyHere } = difference
  const something = added.length + changed.length > 0
  return (
    <Page title={something ? t(text.importChanges(added.length, changed.length)) : t(text.importNothing)} kicker={t(text.importTitle)} lead={t(something ? text.importLead : text.importSame)}>
      {changed.length > 0 ? (
        <Card heading={t(text.changed)}><ul class="plain">{changed.slice(0, 200).map((one) => <li><b>{one.what}</b> {one.field}: <del>{one.from || '–'}</del> → <ins>{one.to || '–'}</ins></li>)}</ul></Card>
      ) : null}
      {added.length > 0 ? <Card heading={t(text.added)}><ul class="names">{added.slice(0, 500).map((name) => <li>{name}</li>)}</ul></Card> : null}
      {onlyHere.length > 0 ? <Card heading={t(text.onlyHere)}><ul class="names">{onlyHere.map((name) => <li>{name}</li>)}</ul></Card> : null}
      {something ? <Form action={paths.import()} state={state}><Button>{t(text.importApply)}</Button></Form> : null}
    </Page>
  )
}
