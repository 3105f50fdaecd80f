// Takes a picture of every page and every state of it at 390 and 1280 px, signed in as each who sees it, from a running demo:
// `npm run shots -- [filter]`. It signs, sends and approves on the way: use a data folder of its own. Says what is too wide,
// at these widths, at 320 px, and at 200 % zoom of 1280 px.
import { mkdirSync, rmSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { chromiumOptions, findChromium } from '../test/support/chromium.ts'
import { scenes, tour } from './shots-tour.mjs'

const base = process.env.LOYPE_URL ?? 'http://localhost:3000'
const filter = process.argv[2] ?? ''
const folder = 'test/shots'
const people = await (await fetch(`${base}/api/v1/demo/personer`)).json()
const idOf = (name) => people.find((person) => person.navn === name)?.id
const named = (text) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')

if (!filter) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(chromiumOptions(findChromium() ?? ''))

/** A browser of its own for somebody; nobody for a visitor. */
async function enter(name, { width = 1280, lang = 'nb' } = {}) {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, locale: { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[lang] })
  if (name) {
    await context.request.post(`${base}/logg-inn/demo`, { form: { person: idOf(name) } })
    await context.request.post(`${base}/sprak`, { form: { lang, back: '/' } })
  }
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { context, page }
}

const tooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const say = (text) => process.stdout.write(`${text}\n`)

/** A picture of the whole page, and of the window where something sticks to its edge. */
async function take(page, name, width) {
  const wide = await tooWide(page)
  if (wide > 0) say(`${name}-${width}: ${wide} px too wide`)
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  if (await page.locator('.bar').count()) await page.screenshot({ path: `${folder}/${name}-window-${width}.png` })
}

// Pages that are there for the asking.
for (const [who, paths] of Object.entries(tour)) {
  const name = who.split('@')[0]
  const lang = who.split('@')[1] ?? 'nb'
  const wanted = paths.filter((one) => who.includes(filter) || [one].flat().some((part) => typeof part === 'string' && part.includes(filter)))
  if (wanted.length === 0) continue
  for (const width of [390, 1280]) {
    const { context, page } = await enter(name, { width, lang })
    for (const one of wanted) {
      const [path, find] = [one].flat()
      await page.goto(base + path)
      if (find) {
        const href = await page.locator(find).first().getAttribute('href').catch(() => null)
        if (!href) { say(`${who} ${path}: nothing like ${find}`); continue }
        await page.goto(new URL(href, base).href)
      }
      await take(page, `${named(name || 'gjest')}${lang === 'nb' ? '' : `-${lang}`}-${named(path) || 'hjem'}${find ? '-ett' : ''}`, width)
      if (width === 390) for (const other of [320, 640]) {
        await page.setViewportSize({ width: other, height: 900 })
        const over = await tooWide(page)
        if (over > 0) say(`${who} ${path} at ${other} px: ${over} px too wide`)
        await page.setViewportSize({ width, height: 844 })
      }
    }
    await context.close()
  }
}

// States one has to do something to see.
for (const [name, play] of Object.entries(scenes)) {
  if (!name.includes(filter)) continue
  for (const width of [390, 1280]) {
    const open = []
    const stage = {
      base, width,
      enter: async (who, options = {}) => { const one = await enter(who, { width, ...options }); open.push(one.context); return one.page },
      take: (page, what) => take(page, `${named(name)}-${named(what)}`, width),
    }
    try {
      await play(stage)
    } catch (error) {
      say(`${name} at ${width} px: ${String(error).split('\n')[0]}`)
    }
    for (const context of open) await context.close()
  }
}
await browser.close()
