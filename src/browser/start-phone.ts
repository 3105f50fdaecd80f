import { keepForms } from './keep-forms.ts'
import { KeptForms } from './kept-list.ts'
import { now } from './phone/clock.ts'
import { myPages, quickPath, readMe } from './phone/store.ts'
import { canKeep, know, lock } from './phone/who.ts'

/** How old the page for registering may be before a newer one is fetched for use without a network: a day. */
const oldMs = 24 * 3600 * 1000

/** A doctor who is shown the way to the page for registering gets it on the phone, for when there is no network. */
async function fetchQuickPage(page: Document): Promise<void> {
  if (!page.querySelector(`a[href="${quickPath}"]`)) return
  const me = await readMe()
  const there = me && (await (await caches.open(myPages)).match(`${quickPath}?who=${me.who}`))
  const made = Date.parse(there?.headers.get('date') ?? '')
  if (!there || !(now() - made < oldMs)) await fetch(quickPath, { headers: { accept: 'text/html' } })
}

/** What a phone does for who is signed in: keeps forms while there is no network, and can be used like an app. */
export function startPhone(page: Document): void {
  if (!canKeep()) return
  const known = know(page).catch(() => false)
  keepForms(page, known)
  customElements.define('kept-forms', KeptForms)
  const list = page.querySelector<KeptForms>('kept-forms')
  void known.then(async (may) => {
    if (!may) return
    await list?.draws()
    await list?.sends()
    if (!('serviceWorker' in navigator) || page.documentElement.hasAttribute('data-offline')) return
    await navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    // The very first time the worker takes the page over a little later.
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
    await fetchQuickPage(page)
  }).catch(() => undefined)
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (new URL(form.action).pathname !== '/logg-ut' || form.dataset.locked) return
    // Locked before the way out leads to another site.
    event.preventDefault()
    event.stopImmediatePropagation()
    form.dataset.locked = 'yes'
    void lock().catch(() => undefined).finally(() => form.requestSubmit())
  }, { capture: true })
}
