import { now, today } from './phone/clock.ts'
import { type Content, sealed, unsealed } from './phone/seal.ts'
import { alone, markRefused, send } from './phone/sending.ts'
import { keep, keptOf, letGo, type Me, readMe } from './phone/store.ts'

/** Said to the list on the page when something new waits, or the reason that it does. */
export const keptEvent = 'loype-kept'

/** The answers of a form as a person would read them. */
function shownOf(form: HTMLFormElement): [string, string][] {
  const words = (element: Element | null | undefined) => (element?.childNodes[0]?.textContent ?? '').trim()
  const label = (field: HTMLInputElement) => words(field.labels?.[0])
  return [...form.elements].flatMap((field): [string, string][] => {
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) return field.checked ? [[words(field.closest('fieldset')?.querySelector('legend')), label(field)]] : []
    if (field instanceof HTMLInputElement && field.type === 'file') return [...(field.files ?? [])].map((file) => [label(field), file.name])
    if (field instanceof HTMLSelectElement) return field.value ? [[words(field.labels[0]), field.selectedOptions[0]?.text ?? '']] : []
    if (field instanceof HTMLTextAreaElement) return field.value ? [[words(field.labels[0]), field.value]] : []
    return field instanceof HTMLInputElement && field.type !== 'hidden' && field.type !== 'search' && field.value ? [[label(field), field.value]] : []
  })
}

function contentOf(form: HTMLFormElement, submitter: HTMLElement | null): Content {
  const data = new FormData(form, submitter)
  const fields = [...data].filter(([, value]) => typeof value === 'string' || value.size > 0)
  return { action: new URL(form.action).pathname, kind: form.dataset.keeps ?? '', fields, shown: shownOf(form) }
}

/** Fills a form in as it was when it was kept, to be corrected. */
function fillIn(form: HTMLFormElement, { fields }: Content): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) || field.name === '_key' || field.name === '') continue
    const values = fields.flatMap(([name, value]) => (name === field.name ? [value] : []))
    if (field instanceof HTMLInputElement && field.type === 'file') {
      const transfer = new DataTransfer()
      for (const value of values) if (typeof value !== 'string') transfer.items.add(value)
      field.files = transfer.files
    } else if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) field.checked = values.includes(field.value)
    else if (typeof values[0] === 'string') field.value = values[0]
  }
  for (const fold of form.querySelectorAll('details')) if (fold.querySelector(':checked')) fold.open = true
}

/** A form one corrects is the one named behind the address; when it is sent anew, it waits no longer. */
const corrected = () => /^#rett-([0-9a-f-]{36})$/.exec(location.hash)?.[1]

async function take(form: HTMLFormElement, me: Me): Promise<void> {
  const found = (await keptOf(me.who)).find((one) => one.id === corrected())
  if (found) fillIn(form, await unsealed(me, found))
}

/** A page kept on the phone may be days old, and is used many times: it asks for today, and each filling-in is one of its own. */
function refresh(form: HTMLFormElement, page: Document): void {
  const key = form.querySelector<HTMLInputElement>('input[name="_key"]')
  if (key) key.value = crypto.randomUUID()
  const day = form.querySelector<HTMLInputElement>('input[type="date"][name="fromOn"]')
  if (day && page.documentElement.hasAttribute('data-from-phone') && day.defaultValue === day.value && day.value < today()) day.value = today()
}

/** Forms marked so are written down on the phone before they are sent, and stay there until the server has said what became of them. */
export function keepForms(page: Document, known: Promise<boolean>): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-keeps]')) {
    let plainly = false
    let busy = false
    refresh(form, page)
    void known.then(async (may) => {
      const me = may ? await readMe() : undefined
      if (me) await take(form, me)
    })
    const onward = (submitter: HTMLElement | null) => {
      plainly = true
      form.requestSubmit(submitter)
    }
    const work = async (submitter: HTMLElement | null) => {
      const me = (await known) ? await readMe() : undefined
      if (!me) return onward(submitter)
      const content = contentOf(form, submitter)
      // What is corrected stays the one it was, however often: it cannot be sent twice.
      const before = corrected()
      const id = before ?? crypto.randomUUID()
      const at = now()
      await keep(await sealed(me, content, { id, at, state: 'waiting' }))
      // Under the lock: what is on its way from here is not sent by another page at the same time.
      const outcome = await alone(() => send(me.who, content))
      if ('done' in outcome) {
        await letGo(id)
        return location.assign(outcome.done)
      }
      if ('refused' in outcome && outcome.gone) await markRefused(me, content, { id, at }, outcome)
      else if ('refused' in outcome) {
        // The page itself shows what is wrong, beside what was typed. What waited already goes on waiting until it is done, under the same name.
        if (before) {
          await markRefused(me, content, { id, at }, outcome)
          form.action = `${content.action}#rett-${id}`
        } else await letGo(id)
        return onward(submitter)
      }
      if (before) history.replaceState(null, '', location.pathname)
      form.reset()
      refresh(form, page)
      dispatchEvent(new CustomEvent(keptEvent, { detail: outcome }))
    }
    form.addEventListener('submit', (event) => {
      if (plainly) {
        plainly = false
        return
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      if (busy) return
      busy = true
      const submitter = event.submitter
      // Where nothing can be kept (a full disk, a browser that forbids it) the form goes like every other.
      void work(submitter).catch(() => onward(submitter)).finally(() => {
        busy = false
      })
    })
  }
}
