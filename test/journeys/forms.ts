import { AxeBuilder } from '@axe-core/playwright'
import type { Text } from '#platform/i18n/language.ts'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

/**
 * Fills in the form that leads to an address, unfolding what it lies in, and sends it with the button that is named (or its only one).
 * For pages where several forms ask the same.
 */
export async function sendsForm({ page, says }: Visitor, action: string, fields: Readonly<Record<string, string>> = {}, button?: Text): Promise<void> {
  const form = page.locator(`form[action="${action}"]`).first()
  await form.waitFor({ state: 'attached' })
  for (const fold of await page.locator('details:not([open])').filter({ has: form }).locator('> summary').all()) await fold.click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`).first()
    const kind = await field.evaluate((one) => (one instanceof HTMLSelectElement ? 'select' : one.getAttribute('type')))
    if (kind === 'select') await field.selectOption(value)
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind === 'checkbox') await field.check()
    else await field.fill(value)
  }
  const press = button ? form.getByRole('button', { name: says(button) }) : form.locator('button').last()
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), press.click()])
}

/** Nothing is wrong with the page for whoever reads it in another way, and it fits the window. Axe is a script itself, and looks only where scripts run. */
export async function findsNothingWrong({ page, script }: Visitor): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  if (!script) return
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze()
  expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes[0]?.html.slice(0, 200)}`)).toEqual([])
}
