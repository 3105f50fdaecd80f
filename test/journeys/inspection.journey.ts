import { expect, test } from 'vitest'
import { inspectorOf } from './inspection.ts'
import { onStage, withBrowser } from './stage.ts'

withBrowser()

const way = { lang: 'nb', width: 1280, script: true } as const

test('whoever inspects a page sees what is wrong with it', () => onStage(way, async (stage) => {
  const inspector = await inspectorOf((await stage.visitor()).page, 'en')
  expect((await inspector.opens('/')).wrong).toEqual(['says it is written in nb'])
  await inspector.page.evaluate(() => {
    const [picture, wide, heading] = [document.createElement('img'), document.createElement('div'), document.createElement('h1')]
    picture.src = '/ikon.svg'
    wide.textContent = 'x'.repeat(500)
    heading.textContent = 'Enda en'
    document.querySelector('main')?.append(picture, wide, heading)
  })
  const wrong = (await inspector.looks()).join('\n')
  for (const fault of ['has 2 main headings', 'px too wide at 320 px', 'at 390 px: image-alt']) expect(wrong).toContain(fault)
}))

test('a page that is not there is not taken for one that is', () => onStage(way, async (stage) => {
  const inspector = await inspectorOf((await stage.visitor()).page, 'nb')
  expect((await inspector.opens('/finnes-ikke')).wrong).toEqual(['is answered 404'])
}))

test('what the browser complains about fails the journey', async () => {
  const walk = onStage(way, async (stage) => {
    const { page } = await stage.visitor()
    await page.goto('/')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ja"'
      document.body.append(script)
    })
    await page.goto('http://127.0.0.1:1/').catch(() => undefined)
  })
  await expect(walk).rejects.toThrow(/Content Security Policy[\s\S]*asked http:\/\/127.0.0.1:1/)
})
