import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, FileField, type Option, TextArea } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card, Empty } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { TrainingView } from '../queries/training.ts'
import { conversionText as text } from '../text/conversion.ts'

/** The leader marks what was reached under the old scheme (R12). @param open objectives not approved yet */
export const ConversionPage = ({ training, open, state }: { training: TrainingView; open: readonly Option[]; state: FormState }) => (
  <Page title={t(text.title)} kicker={training.traineeName} lead={t(text.lead)} back={{ to: paths.training(training.id), label: training.traineeName }} width="narrow">
    <Card>
      {open.length === 0 ? <Empty>{t(text.nothingLeft)}</Empty> : (
        <Form action={paths.conversion(training.id)} state={state} upload>
          <Checkboxes state={state} name="objectives" label={t(text.which)} options={open} compact />
          <FileField state={state} name="file" label={t(text.document)} />
          <TextArea state={state} name="reason" label={t(text.reason)} />
          <Button>{t(text.convert)}</Button>
        </Form>
      )}
    </Card>
  </Page>
)
