import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Checkboxes, FileField, type Option, TextArea } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { Card } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { TrainingView } from '../queries/training.ts'
import { conversion } from '../text/conversion.ts'
import { TrainingSections } from './sections.tsx'

/** The leader chooses what is already met under the old scheme, and on which document (R12). */
export const ConversionPage = ({ training, options, state }: { training: TrainingView; options: readonly Option[]; state: FormState }) => (
  <Page title={t(conversion.title(options.length))} kicker={training.traineeName} lead={t(conversion.lead)} back={{ to: paths.training(training.id), label: t(conversion.back) }} width="narrow">
    <TrainingSections trainingId={training.id} standing="leader" here={paths.training(training.id)} />
    {options.length > 0 ? (
      <Card>
        <Form action={paths.conversion(training.id)} state={state} upload>
          <Checkboxes state={state} name="objectives" label={t(conversion.which)} options={options} compact />
          <FileField state={state} name="file" label={t(conversion.file)} />
          <TextArea state={state} name="reason" label={t(conversion.reason)} />
          <Button>{t(conversion.convert)}</Button>
        </Form>
      </Card>
    ) : null}
  </Page>
)
