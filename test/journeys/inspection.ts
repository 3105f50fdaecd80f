import AxeBuilder from '@axe-core/playwright'
import type { CDPSession, Page } from 'playwright-core'
import type { Lang } from '#platform/i18n/language.ts'

/** Widths every page is looked at; the narrowest only for whether it fits. */
const looked = [1280, 768, 390] as const
const narrowest = 320
/** The most a first view may weigh on the wire, fonts included. */
const mostBytes = 100_000

/** Somebody who looks closely at pages. */
export interface Inspector {
  readonly page: Page
  /** Opens a page as if for the first time and says what is wrong with it. @returns its links, when it is a page */
  opens(path: string, status?: number): Promise<{ readonly wrong: readonly string[]; readonly links: readonly string[] }>
  /** Says what is wrong with the page as it now stands. */
  looks(): Promise<string[]>
}

/** @param page with scripts on, read in `lang` */
export async function inspectorOf(page: Page, lang: Lang): Promise<Inspector> {
  const wire = await weighing(page)
  const looks = async () => [...(await plainFaults(page, lang)), ...(await atEveryWidth(page))]
  return {
    page, looks,
    async opens(path, status = 200) {
      await page.setViewportSize({ width: looked[0], height: 900 })
      wire.reset()
      const answer = await page.goto(path, { waitUntil: 'load' })
      const wrong = answer?.status() === status ? [] : [`is answered ${answer?.status()}`]
      if (wire.bytes() > mostBytes) wrong.push(`weighs ${wire.bytes()} bytes`)
      wrong.push(...(await looks()))
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
      return { wrong, links }
    },
  }
}

async function weighing(page: Page): Promise<{ reset(): void; bytes(): number }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  session.on('Network.loadingFinished', (finished) => { bytes += finished.encodedDataLength })
  return { reset: () => { bytes = 0 }, bytes: () => bytes }
}

async function plainFaults(page: Page, lang: Lang): Promise<string[]> {
  const seen = await page.evaluate(() => ({ lang: document.documentElement.lang, headings: document.querySelectorAll('h1').length, title: document.title }))
  return [
    ...(seen.lang === lang ? [] : [`says it is written in ${seen.lang}`]),
    ...(seen.headings === 1 ? [] : [`has ${seen.headings} main headings`]),
    ...(/\S · Løype$/.test(seen.title) ? [] : [`is called "${seen.title}"`]),
  ]
}

async function atEveryWidth(page: Page): Promise<string[]> {
  const wrong: string[] = []
  // What is folded away is looked at too; menus lie on top of the page and are looked at by themselves.
  await page.evaluate(() => { for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true })
  for (const width of [...looked, narrowest]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) wrong.push(`is ${over} px too wide at ${width} px`)
    if (width === narrowest) continue
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    for (const one of violations) wrong.push(`at ${width} px: ${one.id}, ${one.help}: ${one.nodes.slice(0, 3).map((node) => `${node.html} (${node.any[0]?.message ?? node.failureSummary ?? ''})`).join(' | ')}`)
  }
  return wrong
}
