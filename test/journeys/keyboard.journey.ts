import { expect } from 'vitest'
import { more } from '#modules/portfolio/text/more.ts'
import { paths } from '#modules/portfolio/paths.ts'
import { text as frame } from '#ui/text.ts'
import { shortJourney, withBrowser } from './stage.ts'
import { given } from './steps.ts'
import type { Visitor } from './visitor.ts'

withBrowser()

/** What has the focus, and whether one can see that it has. */
const focus = (visitor: Visitor) =>
  visitor.page.evaluate(() => {
    const one = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    const box = one.getBoundingClientRect()
    return { id: one.id, name: one.getAttribute('name'), words: (one.textContent ?? '').trim(), visible: ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') && box.width > 1 && box.height > 1 }
  })

shortJourney('with the keyboard alone one skips to the content and gets through a page, and always sees where one is', async (stage) => {
  const doctor = await given.signedIn(stage, 'Ingrid Nes')
  await doctor.goes('/')
  await doctor.page.keyboard.press('Tab')
  expect(await focus(doctor)).toMatchObject({ words: doctor.says(frame.skip), visible: true })
  await doctor.page.keyboard.press('Enter')
  expect((await focus(doctor)).id).toBe('innhold')
  const seen: string[] = []
  for (let tabs = 0; tabs < 12; tabs++) {
    await doctor.page.keyboard.press('Tab')
    const at = await focus(doctor)
    expect(at).toMatchObject({ visible: true })
    seen.push(at.words)
  }
  expect(new Set(seen).size).toBeGreaterThan(3)
})

shortJourney('after a form that is refused the focus is on what must be corrected, which leads to the field, and what was typed is kept', async (stage) => {
  const doctor = await given.signedIn(stage, 'Ingrid Nes')
  await doctor.goes(paths.newActivity())
  await doctor.fills(more.fromOn, '2026-11-20')
  await doctor.page.getByLabel(doctor.says(more.what)).focus()
  await Promise.all([doctor.page.waitForNavigation({ waitUntil: 'load' }), doctor.page.keyboard.press('Enter')])
  expect(await focus(doctor)).toMatchObject({ id: 'feil', visible: true })
  await doctor.sees(frame.problems)
  await doctor.page.keyboard.press('Tab')
  await doctor.page.keyboard.press('Enter')
  expect(await focus(doctor)).toMatchObject({ name: 'title', visible: true })
  await doctor.page.keyboard.type('Vakt med bakvakt')
  expect(await doctor.page.getByLabel(doctor.says(more.fromOn)).inputValue()).toBe('2026-11-20')
})
