import { AxeBuilder } from '@axe-core/playwright'
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
  /** Opens a page as if for the first time and says what is wrong with it. @returns also where its links lead */
  opens(path: string, status?: number): Promise<{ readonly wrong: readonly string[]; readonly links: readonly string[] }>
  /** Says what is wrong with the page as it now stands. */
  looks(): Promise<string[]>
}

/**
 * @param page with scripts on, read in `lang`
 * @param known the kinds of places already looked at with axe, which is slow: a page made of nothing but those is not put before it again
 */
export async function inspectorOf(page: Page, lang: Lang, known: Set<string> = new Set()): Promise<Inspector> {
  const wire = await weighing(page)
  const looks = async () => [...(await plainFaults(page, lang)), ...(await atEveryWidth(page, known))]
  return {
    page, looks,
    async opens(path, status = 200) {
      await page.setViewportSize({ width: looked[0], height: 900 })
      wire.reset()
      const answer = await page.goto(path, { waitUntil: 'load' })
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
      const wrong = [...(answer?.status() === status ? [] : [`is answered ${answer?.status()}`]), ...(wire.bytes() > mostBytes ? [`weighs ${wire.bytes()} bytes`] : [])]
      return { wrong: [...wrong, ...(await looks())], links }
    },
  }
}

async function weighing(page: Page): Promise<{ reset(): void; bytes(): number }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  // What the page before had asked for, and comes late on a slow machine, is not this page's weight.
  let shown = ''
  const askedBy = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ requestId, loaderId, type }) => {
    if (type === 'Document') shown = loaderId
    askedBy.set(requestId, loaderId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (askedBy.get(requestId) === shown) bytes += encodedDataLength
  })
  return {
    reset() {
      bytes = 0
    },
    bytes: () => bytes,
  }
}

async function plainFaults(page: Page, lang: Lang): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const summary = [...document.querySelectorAll<HTMLAnchorElement>('#feil a')].map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
    return {
      lang: document.documentElement.lang, headings: document.querySelectorAll('h1').length, title: document.title, leadsNowhere: summary.includes(null),
      ordered: summary.every((field, at) => at === 0 || !field || !summary[at - 1] || (summary[at - 1]?.compareDocumentPosition(field) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING),
    }
  })
  return [
    ...(seen.lang === lang ? [] : [`says it is written in ${seen.lang}`]),
    ...(seen.headings === 1 ? [] : [`has ${seen.headings} main headings`]),
    ...(/\S · Løype$/.test(seen.title) ? [] : [`is called "${seen.title}"`]),
    ...(seen.leadsNowhere ? ['says something must be corrected and leads to no field'] : []),
    ...(seen.ordered ? [] : ['lists what must be corrected in another order than the page']),
  ]
}

async function atEveryWidth(page: Page, known: Set<string>): Promise<string[]> {
  // What is folded away is looked at too; menus lie on top of the page and are looked at by themselves.
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
  })
  const places = await placesOn(page)
  const unknown = places.some((place) => !known.has(place))
  // Known from now on, also to somebody else who comes to the same kind of page meanwhile.
  for (const place of places) known.add(place)
  const wrong: string[] = []
  for (const [index, width] of [...looked, narrowest].entries()) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) wrong.push(`is ${over} px too wide at ${width} px`)
    if (unknown && width !== narrowest) wrong.push(...(await axe(page, index === 0)).map((fault) => `at ${width} px: ${fault}`))
  }
  return wrong
}

/** Every kind of place on the page: an element with its looks and roles, inside which others. What it says does not count. */
const placesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kind = location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, ':id')
    const plain = /^(id|lang|href|for|value|title|name|datetime|action|d|x|y|x1|x2|y1|y2|width|height|transform|points|aria-label|aria-describedby|aria-labelledby|content)$/
    const places = new Set<string>()
    const walk = (element: Element, above: string) => {
      const place = `${above} ${element.localName}${[...element.attributes].map((one) => (plain.test(one.name) ? `[${one.name}]` : `[${one.name}=${one.value}]`)).join('')}`
      places.add(place)
      for (const child of element.children) walk(child, place)
    }
    walk(document.body, kind)
    return [...places]
  })

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>

/** What axe finds. @param fresh whether the page has not met axe yet */
async function axe(page: Page, fresh: boolean): Promise<string[]> {
  const options = { resultTypes: ['violations' as const] }
  const { violations } = fresh
    ? await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze()
    : await page.evaluate((asked) => (window as unknown as { axe: { run(context: Document, asked: unknown): Promise<Found> } }).axe.run(document, asked), options)
  return violations.map((one) => `${one.id}, ${one.help}: ${one.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} (${node.any[0]?.message ?? node.failureSummary ?? ''})`).join(' | ')}`)
}
