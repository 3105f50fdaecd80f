import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Facts } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import { type Deletable, keptForOthers } from '../rules.ts'
import { retentionText, retentionWhy, text } from '../text.ts'

/** What can go now, what stays and why; nothing is deleted before the button is pressed. */
export function DeletionPage({ now, state }: { now: readonly { readonly code: Deletable; readonly count: number }[]; state: FormState }) {
  const there = now.filter((one) => one.count > 0)
  const stays = [...keptForOthers, 'reading'] as const
  return (
    <Page title={t(text.deleteTitle(there.reduce((sum, one) => sum + one.count, 0)))} lead={t(text.deleteLead)} width="narrow" back={{ to: paths.mine(), label: t(text.myData) }}>
      {there.length > 0 || state.rejected ? (
        <Card>
          <Form action={paths.deletion()} state={state}>
            <Checkboxes state={state} name="what" label={t(text.whatGoes)} options={there.map(({ code, count }) => ({ value: code, label: `${t(retentionText[code])} (${count})`, hint: t(retentionWhy[code]) }))} />
            <Button color="danger">{t(text.deleteForGood)}</Button>
          </Form>
        </Card>
      ) : null}
      <Card heading={t(text.whatStays)}><Facts items={stays.map((code) => [t(retentionText[code]), t(retentionWhy[code])] as const)} /></Card>
    </Page>
  )
}
