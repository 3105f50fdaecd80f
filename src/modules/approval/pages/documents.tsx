import { t } from '#platform/i18n/language.ts'
import { Radios, Select, TextField, Tick, FileField } from '#ui/form/fields.tsx'
import { Button, ConfirmedAction, Form } from '#ui/form/form.tsx'
import { Card, Tag } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { DocumentView } from '../queries/dossier.ts'
import type { Proof } from '../queries/proofs.ts'
import { documentKinds, schemes } from '../rules.ts'
import { text } from '../text.ts'
import { documentProblemText, documentText, schemeText } from '../text/words.ts'
import type { ChecklistProps } from './checklist.tsx'

/** The attachments, sorted by type as in the bundle, with what is wrong with each (R140, R141). */
export function Documents({ dossier, reader, replaces, documentForm, frozen }: ChecklistProps & { frozen: boolean }) {
  const { training, documents, proofs } = dossier
  const sorted = documents.toSorted((a, b) => documentKinds.indexOf(a.kind) - documentKinds.indexOf(b.kind))
  return (
    <Card heading={t(text.documents)} id="vedlegg">
      {sorted.length + proofs.length === 0 ? <p class="muted">{t(text.noDocuments)}</p> : (
        <ul class="rows">{sorted.map((one) => <DocumentRow one={one} mayChange={reader.trainee && !frozen} trainingId={training.id} />)}{proofs.map((one) => <ProofRow one={one} />)}</ul>
      )}
      {proofs.some((one) => one.problem) ? <p class="muted">{t(text.proofNeeded)}</p> : null}
      {reader.trainee && !frozen ? <Attach trainingId={training.id} replaced={documents.find((one) => one.id === replaces)} state={documentForm} /> : null}
    </Card>
  )
}

const DocumentRow = ({ one, mayChange, trainingId }: { one: DocumentView; mayChange: boolean; trainingId: string }) => (
  <li>
    <span class="rows__main">
      <b>{t(documentText[one.kind])}</b>
      <span class="muted"><a class="ds-link" href={paths.document(one.id)}>{one.fileName}</a> · {t(text.nPages(one.pages))} · {t(schemeText[one.scheme])}</span>
    </span>
    <span class="tags">{one.problems.length === 0 ? <Tag color="leaf">{t(text.fine)}</Tag> : one.problems.map((problem) => <Tag color="brand">{t(documentProblemText[problem])}</Tag>)}</span>
    {mayChange ? <span class="buttons"><a class="ds-link" href={`${paths.ofTraining(trainingId)}?erstatt=${one.id}#legg-ved`}>{t(text.replace)}</a><ConfirmedAction action={paths.documentRemoval(one.id)} label={t(text.remove)} means={t(text.removeMeans(one.fileName))} /></span> : null}
  </li>
)

const ProofRow = ({ one }: { one: Proof }) => (
  <li>
    <span class="rows__main"><b>{t(documentText.conversion)}</b><span class="muted">{[one.fileName, t(text.fromPortfolio), one.problem ? null : t(text.nPages(one.pages)), t(text.convertedCodes(one.codes.join(', ')))].filter(Boolean).join(' · ')}</span></span>
    <Tag color={one.problem ? 'sun' : 'leaf'}>{t(one.problem ? text.notInBundle : text.fine)}</Tag>
  </li>
)

const Attach = ({ trainingId, replaced, state }: { trainingId: string; replaced: DocumentView | undefined; state: ChecklistProps['documentForm'] }) => (
  <details class="fold" id="legg-ved" open={Boolean(state.rejected) || Boolean(replaced)}>
    <summary>{replaced ? t(text.replacing(replaced.fileName)) : t(text.attachNew)}</summary>
    <Form action={paths.newDocument(trainingId)} state={state} upload>
      {replaced ? <input type="hidden" name="replacesId" value={replaced.id} /> : null}
      <Select state={state} name="kind" label={t(text.kind)} options={documentKinds.map((value) => ({ value, label: t(documentText[value]) }))} />
      <FileField state={state} name="file" label={t(text.file)} hint={t(text.fileHint)} />
      <TextField state={state} name="pagesOfOriginal" label={t(text.pagesOfOriginal)} hint={t(text.pagesHint)} short />
      <Radios state={state} name="scheme" label={t(text.scheme)} options={schemes.map((value) => ({ value, label: t(schemeText[value]) }))} />
      <Tick state={state} name="signed" label={t(text.signedTick)} />
      <Tick state={state} name="filledIn" label={t(text.filledTick)} />
      <Button look="secondary">{t(text.attach)}</Button>
    </Form>
  </details>
)
