import { Worker } from 'node:worker_threads'
import { texts } from '#platform/i18n/texts.ts'
import type { PdfDocument } from './document.ts'
import type { Settable } from './setting.ts'

const words = texts({
  page: { nb: 'Side', nn: 'Side', en: 'Page' },
  of: { nb: 'av', nn: 'av', en: 'of' },
})

interface Waiting {
  readonly resolve: (set: Uint8Array) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}
/** What any document must be done within; past it the thread is ended and a new one begun for the next. */
const longest = 60_000

let thread: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/**
 * Sets a document as a tagged PDF/A-2a every typeface in the file, in a thread of its own. Any number may be asked for at once.
 * @returns the file's bytes, the same for the same document
 * @throws Error when it cannot be set
 */
export function pdfOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    last += 1
    const id = last
    const timer = setTimeout(() => failed(new Error('the document took too long to set')), longest)
    timer.unref()
    waiting.set(id, { resolve, reject, timer })
    const worker = theThread()
    worker.ref()
    worker.postMessage({ id, document: settableOf(document) })
  })
}

function settableOf({ title, language, madeOn, footer, blocks }: PdfDocument): Settable {
  return { title, language, footer, blocks, madeOn: { year: madeOn.year, month: madeOn.month, day: madeOn.day }, pageWord: words.page[language], ofWord: words.of[language] }
}

function theThread(): Worker {
  if (thread) return thread
  const begun = new Worker(threadFile())
  begun.on('message', ({ id, set, refused }: { id: number; set?: Uint8Array; refused?: string }) => {
    const one = waiting.get(id)
    waiting.delete(id)
    clearTimeout(one?.timer)
    if (set) one?.resolve(set)
    else one?.reject(new Error(refused))
    // A thread with nothing to do keeps no program from ending.
    if (waiting.size === 0) begun.unref()
  })
  begun.on('error', (error: Error) => thread === begun && failed(error))
  begun.on('exit', () => thread === begun && failed(new Error('the thread that sets documents ended')))
  thread = begun
  return begun
}

function failed(error: Error): void {
  const ended = thread
  thread = undefined
  void ended?.terminate()
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(error)
  }
  waiting.clear()
}

// The source runs as it stands in tests; what is built has the thread's program beside the others.
function threadFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('worker.ts', here)
  return new URL(here.includes('/chunks/') ? '../pdf-worker.js' : 'pdf-worker.js', here)
}
