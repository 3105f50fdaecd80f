import { Rejected } from '#platform/errors.ts'
import { texts } from '#platform/i18n/texts.ts'
import type { C, Form, Json } from '#platform/web/env.ts'
import { isKey, keyOfSending } from '#platform/web/key.ts'

/** The largest file anyone may attach: 20 MB. */
const largestFile = 20 * 1024 * 1024
const largestForm = 1024 * 1024
const largestUpload = largestFile + largestForm
/** How much of a too large upload is read and dropped, so that its sender gets an answer instead of a broken connection. */
const mostDropped = 10 * largestUpload

const text = texts({
  file_too_large: { nb: 'Filen er for stor. Det er plass til 20 MB.', nn: 'Fila er for stor. Det er plass til 20 MB.', en: 'The file is too large. There is room for 20 MB.' },
  too_large: { nb: 'Det er for mye i skjemaet. Kort ned teksten, eller send en mindre fil.', nn: 'Det er for mykje i skjemaet. Kort ned teksten, eller send ei mindre fil.', en: 'There is too much in the form. Shorten the text, or send a smaller file.' },
  unreadable: { nb: 'Skjemaet kom ikke helt fram. Send det på nytt.', nn: 'Skjemaet kom ikkje heilt fram. Send det på nytt.', en: 'The form did not arrive whole. Please send it again.' },
})

/**
 * Reads the form of a request, before any transaction is opened: a slow sender must not hold the database. Of an upload that is
 * too large the first part is kept, so that what was typed is there when `wholeForm` refuses it.
 * @throws Rejected when it is broken, or too large to be read at all
 */
export async function readForm(c: C): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  if (c.req.method !== 'POST' || !isForm(type)) return {}
  const upload = type.startsWith('multipart/form-data')
  const { bytes, cut } = await atMost(c.req.raw, upload ? largestUpload : largestForm, upload ? mostDropped : largestForm)
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
  let data: FormData
  try {
    const whole = cut ? Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) : bytes
    data = await new Response(whole as BodyInit, { headers: { 'content-type': type } }).formData()
  } catch {
    throw cut ? tooLarge() : unreadable()
  }
  const form = collect(data)
  if (cut && !Object.values(form).some(isTooLarge)) throw tooLarge()
  if (isKey(form._key)) form._key = keyOfSending(c.req.path, form)
  return form
}

/**
 * Reads what a program sent to the API, before any transaction is opened; what is no object is as if nothing was said.
 * @throws Rejected when it is too large to be read
 */
export async function readJson(c: C): Promise<Json> {
  if (c.req.method !== 'POST' || !c.req.path.startsWith('/api/') || isForm(c.req.header('content-type') ?? '')) return {}
  const { bytes } = await atMost(c.req.raw, largestForm, largestForm)
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof read === 'object' && read !== null ? (read as Json) : {}
  } catch {
    return {}
  }
}

const isForm = (type: string) => /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)

/** The form of this request. @throws Rejected where a file in it is too large */
export function wholeForm(c: C): Form {
  const fields = Object.entries(c.var.form).filter(([, value]) => isTooLarge(value)).map(([name]) => [name, text.file_too_large] as const)
  if (fields.length > 0) throw new Rejected('file_too_large', { text: text.file_too_large, fields: Object.fromEntries(fields) })
  return c.var.form
}

const isTooLarge = (value: Form[string]) => [value].flat().some((one) => one instanceof File && one.size > largestFile)
const tooLarge = () => new Rejected('too_large', { text: text.too_large })
const unreadable = () => new Rejected('unreadable', { text: text.unreadable })

/** @param most bytes that are kept @param mostRead bytes after which we stop listening */
async function atMost(request: Request, most: number, mostRead: number): Promise<{ bytes: Buffer; cut: boolean }> {
  if (Number(request.headers.get('content-length') ?? 0) > mostRead) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      if (size < most) chunks.push(chunk.subarray(0, most - size))
      size += chunk.length
      if (size > mostRead) throw tooLarge()
    }
  } catch (error) {
    throw error instanceof Rejected ? error : unreadable()
  }
  return { bytes: Buffer.concat(chunks), cut: size > most }
}

function collect(data: FormData): Record<string, Form[string]> {
  const form: Record<string, string | File | string[] | File[]> = Object.create(null)
  for (const name of new Set(data.keys())) {
    // No text can hold the character that ends one, and the database takes none with it.
    const values = data.getAll(name).filter((value) => typeof value === 'string' || value.size > 0).map((value) => (typeof value === 'string' ? value.replaceAll('\u0000', '') : value))
    if (name.endsWith('[]')) form[name.slice(0, -2)] = values as string[] | File[]
    else if (values[0] !== undefined) form[name] = values[0]
  }
  return form
}
