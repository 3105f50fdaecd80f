import { longDate } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { Button, ErrorSummary, Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page.tsx'
import { ButtonLink, Card, Facts, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { Dossier } from '../queries/dossier.ts'
import { missingIn } from '../rules.ts'
import { answering } from '../text/answering.ts'
import { text } from '../text.ts'
import { documentText, specialtyName } from '../text/words.ts'
import { lineTitle } from './application-document.ts'
import { aboutTime, figuresOf, lineColor, stateOf } from './looks.ts'

/** The last look before an application is sent to the directorate. */
export const CheckPage = ({ dossier, today, state }: { dossier: Dossier; today: Temporal.PlainDate; state: FormState }) => (
  <Page title={t(text.checkTitle)} lead={t(text.checkLead)} width="narrow" back={{ to: paths.ofTraining(dossier.training.id), label: t(text.title) }}>
    <ErrorSummary state={state} />
    <div class="stack">
      <Card>
        <Facts items={[
          [t(answering.name), dossier.training.traineeName], [t(answering.hpr), dossier.hprNumber ?? '–'], [t(answering.specialty), t(specialtyName[dossier.training.specialty])], [t(answering.sentOn), longDate(today)],
        ]} />
      </Card>
      <Card heading={t(text.checklist)}>
        <ul class="rows">{dossier.lines.filter((line) => line.state !== 'not_needed').map((line) => <li><span class="rows__main">{lineTitle(line.key, line.about)}<span class="muted">{[figuresOf(line), aboutTime(line)].filter(Boolean).join(' · ')}</span></span><Tag color={lineColor[line.state]}>{stateOf(line)}</Tag></li>)}</ul>
      </Card>
      <Card heading={t(text.documents)}>
        <ul class="rows">{dossier.documents.map((one) => <li><span class="rows__main">{t(documentText[one.kind])}<span class="muted">{one.fileName} · {t(text.nPages(one.pages))}</span></span></li>)}
          {dossier.proofs.filter((one) => !one.problem).map((one) => <li><span class="rows__main">{t(documentText.conversion)}<span class="muted">{one.fileName} · {t(text.nPages(one.pages))} · {t(text.fromPortfolio)}</span></span></li>)}</ul>
      </Card>
      <div class="buttons">
        {missingIn(dossier.lines).length === 0 ? <Form action={paths.check(dossier.training.id)} class="inline"><Button>{t(text.send)}</Button></Form> : <p>{t(text.missing(missingIn(dossier.lines).length))}</p>}
        <ButtonLink to={paths.preview(dossier.training.id)} look="secondary">{t(text.preview)}</ButtonLink>
      </div>
    </div>
  </Page>
)

export const NoTrainingPage = () => <Page title={t(text.noTraining)} lead={t(text.noTrainingLead)} width="narrow" />
