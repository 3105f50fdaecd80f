// Draws the icons of the web app from our mark, with the Chromium that is installed: `node scripts/icons.mjs`. What it draws is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { chromiumOptions, findChromium } from '../test/support/chromium.ts'

const mark = readFileSync('src/browser/public/ikon.svg', 'utf8')
const red = /fill="(#[0-9A-F]{6})"/i.exec(mark)[1]
/** Name, size in pixels, and how much of it the mark fills; what a phone cuts a shape out of has colour to its edges. */
const icons = [['192', 192, 1, false], ['512', 512, 1, false], ['maskable-192', 192, 0.72, true], ['maskable-512', 512, 0.72, true], ['apple', 180, 0.86, true]]

const browser = await chromium.launch(chromiumOptions(findChromium()))
const page = await browser.newPage()
mkdirSync('src/browser/public/ikoner', { recursive: true })
for (const [name, size, share, filled] of icons) {
  const side = Math.round(size * share)
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;width:${size}px;height:${size}px;background:${filled ? red : 'transparent'}">${mark.replace('<svg ', `<svg width="${side}" height="${side}" `)}</body>`)
  writeFileSync(`src/browser/public/ikoner/${name}.png`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
