// Takes a picture of every page at 390 and 1280 px, signed in as each who sees it, from a running demo: `npm run shots -- [filter]`.
import { mkdirSync, rmSync } from 'node:fs'
import { chromium } from 'playwright-core'

const base = process.env.LOYPE_URL ?? 'http://localhost:3000'
const filter = process.argv[2] ?? ''
const folder = 'test/shots'
const people = await (await fetch(`${base}/api/v1/demo/personer`)).json()
const idOf = (name) => people.find((person) => person.navn === name)?.id

// Who → pages; a function finds its page from another one.
const first = (selector) => async (page) => page.locator(selector).first().getAttribute('href')
const tour = {
  '': ['/', '/logg-inn', '/kommuner', '/kommuner/4601', '/kontor', '/kontor/alis-vest', '/sykehus', '/laereplaner', '/api', '/finnes-ikke', '/demo/post'],
  'Ingrid Nes': ['/', '/laeringsmal', '/laeringsmal?status=sent', ['/laeringsmal?status=sent', first('tbody th a')], ['/laeringsmal?status=returned', first('tbody th a')], ['/laeringsmal?status=completed', first('tbody th a')], '/aktiviteter', ['/aktiviteter?status=signed', first('tbody th a')], '/aktiviteter/ny', '/signering/ny', '/utdanning', '/profil', '/profil/innsyn'],
  'Jonas Lervik': ['/', '/laeringsmal'],
  'Sara Myhre': ['/'],
  'Amir Haddad': ['/'],
  'Tor Vik': ['/', '/mine-leger', '/til-signering', ['/mine-leger', first('tbody th a')]],
  'Mari Sund': ['/'],
  'Berit Holm': ['/', '/til-godkjenning', ['/til-godkjenning', first('a.asked__title')]],
  'Knut Dahle': ['/', '/til-godkjenning', '/leger', '/personer', '/fullmakter', '/utdanninger/ny/lege', ['/leger', first('tbody th a')], '/invitasjoner', '/invitasjoner/ny'],
  'Nina Moe': ['/'],
  'Ole Bjørke': ['/'],
  'Eva Lunde': ['/', '/leger'],
  'Anne Risnes': ['/', '/kommuner/4601'],
  'Geir Solli': ['/'],
  'Hilde Teig': ['/'],
  'Marius Falk': ['/', '/laereplaner/import'],
  'Ada Berg': ['/', '/kommuner/import'],
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] })
for (const width of [390, 1280]) {
  for (const [name, pages] of Object.entries(tour)) {
    if (filter && !name.includes(filter) && !pages.flat().some((one) => typeof one === 'string' && one.includes(filter))) continue
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: process.env.LANG_SHOTS ?? 'nb-NO' })
    const page = await context.newPage()
    if (name) await context.request.post(`${base}/logg-inn/demo`, { form: { person: idOf(name) } })
    for (const [index, one] of pages.entries()) {
      const [path, find] = [one].flat()
      await page.goto(base + path)
      if (find) {
        const href = await find(page)
        if (!href) continue
        await page.goto(base + href)
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      const file = `${folder}/${(name || 'gjest').replace(/\W+/g, '-')}-${String(index).padStart(2, '0')}${path.replace(/[^a-z0-9]+/gi, '-')}-${width}.png`
      await page.screenshot({ path: file, fullPage: true })
      if (wide > 0) process.stdout.write(`${file}: ${wide} px too wide\n`)
    }
    await context.close()
  }
}
await browser.close()
