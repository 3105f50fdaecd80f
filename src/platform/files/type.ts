import { fileTypeFromBuffer } from 'file-type'

/** The kinds of files that may be attached: PDF, pictures, Office and plain text. */
const accepted = new Map([
  ['application/pdf', 'pdf'], ['image/png', 'png'], ['image/jpeg', 'jpg'], ['image/webp', 'webp'], ['image/gif', 'gif'], ['image/heic', 'heic'], ['image/tiff', 'tif'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'], ['application/vnd.oasis.opendocument.spreadsheet', 'ods'], ['application/vnd.oasis.opendocument.presentation', 'odp'],
])
// The older Office files share one container; the name tells which of them it is.
const olderOffice = new Map([['doc', 'application/msword'], ['xls', 'application/vnd.ms-excel'], ['ppt', 'application/vnd.ms-powerpoint']])
const plainText = new Set(['txt', 'csv', 'md'])

export interface Acceptance {
  readonly type: string
}

/** Finds what a file is from its content. @returns null when it is nothing we accept */
export async function typeOf(content: Uint8Array, name: string): Promise<Acceptance | null> {
  if (content.length === 0) return null
  const ending = name.toLowerCase().split('.').pop() ?? ''
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (found?.mime === 'application/x-cfb') {
    const type = olderOffice.get(ending)
    return type ? { type } : null
  }
  if (found) return accepted.has(found.mime) ? { type: found.mime } : null
  return plainText.has(ending) && isText(content) ? { type: 'text/plain; charset=utf-8' } : null
}

function isText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells text from the rest
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(!doctype|html|svg|script|\?xml)/i.test(text)
  } catch {
    return false
  }
}
