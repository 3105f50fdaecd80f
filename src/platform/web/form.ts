import { Rejected } from '#platform/errors.ts'
import { texts } from '#platform/i18n/texts.ts'
import type { C, Form } from '#platform/web/env.ts'

/** The largest file anyone may attach: 20 MB. */
export const largestFile = 20 * 1024 * 1024
const largestForm = 1024 * 1024
const largestUpload = largestFile + largestForm

const text = texts({
  too_large: { nb: 'Filen er for stor. Det er plass til 20 MB.', nn: 'Fila er for stor. Det er plass til 20 MB.', en: 'The file is too large. There is room for 20 MB.' },
  unreadable: { nb: 'Skjemaet kom ikke helt fram. Send det på nytt.', nn: 'Skjemaet kom ikkje heilt fram. Send det på nytt.', en: 'The form did not arrive whole. Please send it again.' },
})

/**
 * Reads the form of a request, before any transaction is opened: a slow sender must not hold the database.
 * @throws Rejected when it is too large or broken
 */
export async function readForm(c: C): Promise<Form> {
  if (c.req.method !== 'POST') return {}
  const type = c.req.header('content-type') ?? ''
  const upload = type.startsWith('multipart/form-data')
  if (!upload && !type.startsWith('application/x-www-form-urlencoded')) return {}
  const bytes = await atMost(c.req.raw, upload ? largestUpload : largestForm)
  let data: FormData
  try {
    data = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Rejected('unreadable', { text: text.unreadable })
  }
  return collect(data)
}

async function atMost(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new Rejected('too_large', { text: text.too_large })
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length
      if (size > most) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Rejected ? error : new Rejected('unreadable', { text: text.unreadable })
  }
  return Buffer.concat(chunks)
}

function collect(data: FormData): Form {
  const form: Record<string, string | File | string[] | File[]> = Object.create(null)
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === 'string' || value.size > 0)
    if (name.endsWith('[]')) form[name.slice(0, -2)] = values as string[] | File[]
    else if (values[0] !== undefined) form[name] = values[0] as string | File
  }
  return form
}
