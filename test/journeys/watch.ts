import type { Page } from 'playwright-core'
import { inject } from 'vitest'

// The browser notes every answer above 399 as an error of its own; a form that is refused is answered 422.
const refused = /^Failed to load resource: the server responded with a status of 4\d\d/

/** Notes what no page may cause: an error in a script, something the content policy stopped, a request to anybody else. */
export function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !refused.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== inject('product')) complaints.push(`${page.url()}: asked ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()}: answered ${response.status()}`)
  })
}
