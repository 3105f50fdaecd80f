import { inflateSync } from 'node:zlib'

export interface PdfFound {
  readonly pages: number
  /** Locked with a password: others cannot read it. */
  readonly locked: boolean
  /** Has something on its pages. */
  readonly hasContent: boolean
}

/** Looks into a file that says it is a PDF. @returns what was found, or null when it is none, or is broken off */
export function readPdf(content: Uint8Array): PdfFound | null {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  if (!/^[\s\S]{0,1024}%PDF-\d/.test(file.slice(0, 1032)) || !file.slice(-2048).includes('%%EOF')) return null
  const objects = [file, ...packedObjects(file)].join('\n')
  const pages = objects.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  const locked = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(file)
  if (pages === 0 && !locked) return null
  return { pages, locked, hasContent: /\/Contents[\s[]*\d+\s+\d+\s+R/.test(objects) }
}

const mostUnpacked = 64 * 1024 * 1024

// Newer PDFs keep their objects packed, many in one stream.
function packedObjects(file: string): string[] {
  const found: string[] = []
  let left = mostUnpacked
  for (const { index, 0: head } of file.matchAll(/\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g)) {
    const from = index + head.length
    const until = file.indexOf('endstream', from)
    if (until < 0 || left <= 0) break
    try {
      const unpacked = inflateSync(Buffer.from(file.slice(from, until), 'latin1'), { maxOutputLength: left }).toString('latin1')
      left -= unpacked.length
      found.push(unpacked)
    } catch {
      // Packed in another way, or broken: what can be read is read.
    }
  }
  return found
}
