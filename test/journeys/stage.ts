import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject, test } from 'vitest'
import { type Lang, languages } from '#platform/i18n/language.ts'
import { type Visitor, visitorIn } from './visitor.ts'
import { watch } from './watch.ts'

/** The widths journeys are walked at: a phone and a desk. */
export const widths = [390, 1280] as const

/** How a journey is walked this time. */
export interface Way {
  readonly lang: Lang
  readonly width: number
  /** Whether scripts run in the browser. */
  readonly script: boolean
}

/** Where a journey takes place. Each has people of its own, so that it can be walked again and beside others. */
export interface Stage extends Way {
  /** Somebody at a browser of their own, not signed in. */
  visitor(more?: { phone?: boolean }): Promise<Visitor>
  /** An invented person whom nobody has heard of before. */
  someone(name: string): { readonly name: string; readonly email: string }
}

let browser: Browser | undefined

/** Connects the journeys of this file to the one browser; call it once at the top of the file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(async () => browser?.close())
}

/** A browser of one's own, as somebody has it who has never been here. */
export async function openContext({ lang, width, script }: Way, phone = false): Promise<BrowserContext> {
  if (!browser) throw new Error('call withBrowser() at the top of the file')
  const context = await browser.newContext({
    baseURL: inject('product'), locale: { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[lang], javaScriptEnabled: script, reducedMotion: 'reduce',
    viewport: phone ? { width: 390, height: 780 } : { width, height: 900 }, ...(phone ? { hasTouch: true, isMobile: true } : {}),
  })
  context.setDefaultTimeout(10_000)
  return context
}

const [phone, desk] = widths
/** What a journey is walked in that meets the same pages as others: each width, each language and no scripts are met once. */
const fewWays: readonly Way[] = [{ lang: 'nb', width: phone, script: true }, { lang: 'nn', width: desk, script: true }, { lang: 'en', width: phone, script: false }]
/** The whole way there: every language on a phone and at a desk, and once without scripts. */
const manyWays: readonly Way[] = [...languages.flatMap((lang) => widths.map((width) => ({ lang, width, script: true }))), { lang: 'en', width: phone, script: false }]
const inWords = ({ lang, width, script }: Way) => `${lang}, ${width} px, ${script ? 'with' : 'without'} JavaScript`

let walked = 0

/** A journey, told as a sentence, and walked in every language at every width. */
export function journey(sentence: string, walk: (stage: Stage) => Promise<void>): void {
  for (const way of manyWays) test(`${sentence} (${inWords(way)})`, () => onStage(way, walk))
}

/** The same, walked three ways: on a phone, at a desk, and without scripts, each in a language of its own. */
export function shortJourney(sentence: string, walk: (stage: Stage) => Promise<void>): void {
  for (const way of fewWays) test(`${sentence} (${inWords(way)})`, () => onStage(way, walk))
}

/** Walks once, and afterwards looks at what the browsers complained about. @param expected what they may complain about on this walk */
export async function onStage(way: Way, walk: (stage: Stage) => Promise<void>, expected?: RegExp): Promise<void> {
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  const mark = `${process.pid.toString(36)}${(++walked).toString(36)}`
  try {
    await walk({
      ...way,
      async visitor({ phone = false } = {}) {
        const context = await openContext(way, phone)
        contexts.push(context)
        const page = await context.newPage()
        watch(page, complaints)
        return visitorIn(page, way)
      },
      someone: (name) => ({ name: `${name} ${mark}`, email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${mark}@reise.example` }),
    })
  } finally {
    for (const context of contexts) await context.close()
  }
  const unexpected = complaints.filter((one) => !expected?.test(one))
  if (unexpected.length > 0) throw new Error(`the browser complained:\n${unexpected.join('\n')}`)
}
