import type { Locator, Page, Response } from 'playwright-core'
import type { Lang, Text } from '#platform/i18n/language.ts'
import type { Way } from './stage.ts'

/** Somebody at a browser. Everything is found by what it is called on the page, in the language the page is read in. */
export interface Visitor {
  readonly page: Page
  /** The language pages are read in. */
  readonly lang: Lang
  /** Whether scripts run in the browser. */
  readonly script: boolean
  /** A sentence of the product in the visitor's language. */
  says(text: Text): string
  /** Goes to an address. */
  goes(path: string): Promise<Response | null>
  /** Presses a button and waits for the page it leads to. */
  presses(name: Text | string): Promise<void>
  /** Follows a link and waits for the page it leads to. */
  follows(name: Text | string | RegExp): Promise<void>
  fills(label: Text | string, value: string): Promise<void>
  chooses(label: Text | string, option: string | { readonly value: string }): Promise<void>
  ticks(label: Text | string | RegExp): Promise<void>
  /** Unfolds a part of the page. */
  unfolds(name: Text | string | RegExp): Promise<void>
  attaches(label: Text | string, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void>
  /** Waits until the page shows this. @throws when it does not */
  sees(what: Text | string | RegExp): Promise<void>
  /** @throws when the page shows this */
  doesNotSee(what: Text | string | RegExp): Promise<void>
  /** The conclusion the page begins with. */
  heading(): Promise<string>
}

/** Words to be found as they are written. */
export const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function visitorIn(page: Page, { lang, script }: Pick<Way, 'lang' | 'script'>): Visitor {
  const says = (text: Text) => text[lang]
  const words = <Other>(of: Text | string | Other) => (typeof of === 'object' && of !== null && 'nb' in of ? says(of) : of) as string | Other
  const whole = (of: Text | string | RegExp) => {
    const found = words(of)
    return found instanceof RegExp ? found : new RegExp(`^\\s*${escaped(found)}( \\([^)]*\\))?\\s*$`)
  }
  const field = (label: Text | string | RegExp) => page.getByLabel(whole(label))
  const led = async (to: Locator) => {
    const arrived = page.waitForNavigation({ waitUntil: 'load' })
    await Promise.all([arrived, to.click()])
  }
  return {
    page, lang, script, says,
    goes: (path) => page.goto(path),
    presses: (name) => led(page.getByRole('button', { name: whole(name) }).first()),
    follows: (name) => led(page.getByRole('main').getByRole('link', { name: whole(name) }).first()),
    fills: (label, value) => field(label).fill(value),
    async chooses(label, option) {
      await field(label).selectOption(typeof option === 'string' ? { label: option } : option)
    },
    ticks: (label) => field(label).first().check(),
    unfolds: (name) => page.locator('summary').filter({ hasText: whole(name) }).first().click(),
    attaches: (label, file) => field(label).setInputFiles(file),
    sees: (what) => page.getByText(words(what)).filter({ visible: true }).first().waitFor(),
    async doesNotSee(what) {
      if (await page.getByText(words(what)).filter({ visible: true }).count()) throw new Error(`${page.url()} shows ${String(words(what))}`)
    },
    heading: async () => (await page.locator('h1').innerText()).trim(),
  }
}
