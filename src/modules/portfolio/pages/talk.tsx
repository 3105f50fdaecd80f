import { dateAndTime } from '#platform/i18n/format.ts'
import { t } from '#platform/i18n/language.ts'
import type { FormState } from '#platform/web/submission.ts'
import { FileField, TextArea } from '#ui/form/fields.tsx'
import { Button, Form } from '#ui/form/form.tsx'
import { Card, Quote } from '#ui/parts.tsx'
import { paths } from '../paths.ts'
import type { Attachment, Remark } from '../tables.ts'
import { remarkText } from '../text/words.ts'
import { text } from '../text.ts'

interface TalkProps {
  readonly remarks: readonly Remark[]
  readonly files: readonly Attachment[]
  /** Where a comment is sent; null for a reader who may not say anything here. */
  readonly remarkTo: string | null
  readonly fileTo: string | null
  readonly state: FormState
}

const size = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`)

/** What was said about a record and what hangs on it. */
export function Talk({ remarks, files, remarkTo, fileTo, state }: TalkProps) {
  if (remarks.length + files.length === 0 && !remarkTo && !fileTo) return null
  return (
    <Card heading={t(text.comments)}>
      {remarks.map((one) => (
        <div class="remark"><p class="muted">{t(remarkText[one.kind])} · {one.authorName} · <time datetime={one.at.toString()}>{dateAndTime(one.at)}</time></p><Quote>{one.body}</Quote></div>
      ))}
      {files.length > 0 ? (
        <><h3 class="ds-heading" data-size="2xs">{t(text.files)}</h3><ul class="files">{files.map((one) => <li><a class="ds-link" href={paths.file(one.fileId)}>{one.fileName}</a><span class="muted">{size(one.fileSize)}</span></li>)}</ul></>
      ) : null}
      {remarkTo ? (
        <details class="fold" open={Boolean(state.rejected)}>
          <summary>{t(text.addComment)}</summary>
          <Form action={remarkTo} state={state}><TextArea state={state} name="body" label={t(text.comment)} hint={t(text.noPatients)} /><Button look="secondary">{t(text.say)}</Button></Form>
        </details>
      ) : null}
      {fileTo ? (
        <details class="fold">
          <summary>{t(text.attachFile)}</summary>
          <Form action={fileTo} state={{ values: {}, rejected: undefined }} upload><FileField state={state} name="file" label={t(text.files)} /><p class="hint">{t(text.noPatients)}</p><Button look="secondary">{t(text.attach)}</Button></Form>
        </details>
      ) : null}
    </Card>
  )
}
