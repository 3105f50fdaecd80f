import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { asNumbers, mapTexts, settable } from './settable.ts'
import { template } from './template.ts'

/** What the typesetter is given: a document without dates and languages of our own, ready to be sent between threads. */
export interface Settable {
  readonly title: string
  readonly language: string
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number }
  readonly footer: string
  readonly pageWord: string
  readonly ofWord: string
  readonly blocks: readonly unknown[]
}

let compiler: NodeCompiler | undefined

// It may read only a folder of its own, and that folder is gone: a document has no files.
function theCompiler(): NodeCompiler {
  if (compiler) return compiler
  const workspace = mkdtempSync(join(tmpdir(), 'loype-pdf-'))
  compiler = NodeCompiler.create({ workspace })
  rmdirSync(workspace)
  return compiler
}

/**
 * Sets a document as tagged PDF/A-2a, in this thread. Characters no typeface has are set as their numbers.
 * @throws Error when the typesetter refuses it
 */
export function setDocument(document: Settable): Uint8Array {
  const { year, month, day } = document.madeOn
  const creationTimestamp = Date.UTC(year, month - 1, day) / 1000
  let data = { ...document, blocks: mapTexts(document.blocks, settable), title: settable(document.title), footer: settable(document.footer) }
  for (let attempt = 0; ; attempt += 1) {
    try {
      const set = theCompiler().pdf({ mainFileContent: template, inputs: { document: JSON.stringify(data) } }, { pdfStandard: 'a-2a', creationTimestamp })
      theCompiler().evictCache(4)
      return new Uint8Array(set)
    } catch (error) {
      const missing = charactersMissing((error as Error).message)
      if (missing.size === 0 || attempt === 8) throw new Error(`the document could not be set: ${(error as Error).message.slice(0, 400)}`)
      data = mapTexts(data, (text) => [...text].map((one) => (missing.has(one) ? asNumbers(one) : one)).join('')) as typeof data
    }
  }
}

/** The characters the typesetter says that it has no glyph for. */
function charactersMissing(message: string): Set<string> {
  const found = new Set<string>()
  for (const [, quoted = ''] of message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gu)) {
    for (const one of quoted.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))) {
      if (one.codePointAt(0) !== undefined && one.charCodeAt(0) > 0x7e) found.add(one)
    }
  }
  return found
}
