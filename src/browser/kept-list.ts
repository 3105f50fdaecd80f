import { keptEvent } from './keep-forms.ts'
import { type Outcome, sendWaiting, type Waiting, waitingOf } from './phone/sending.ts'
import { letGo, readMe } from './phone/store.ts'

type Words = Readonly<Record<'one' | 'many' | 'refusedOne' | 'refusedMany' | 'now' | 'signInFirst' | 'sent' | 'at' | 'why' | 'correct' | 'delete' | 'deleteMeans' | 'send' | 'signIn', string>>

const made = <K extends keyof HTMLElementTagNameMap>(tag: K, props: Partial<HTMLElementTagNameMap[K]> = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(tag), props)
  element.append(...inside)
  return element
}

/** A phone does not always notice that the network is back: while something waits and the page is looked at, it is tried this often. */
const againMs = 20_000

/** `<kept-forms>`: what waits on the phone, how many, and what can be done about it. */
export class KeptForms extends HTMLElement {
  #words: Words = JSON.parse(this.dataset.words ?? '{}') as Words
  /** Read aloud when it changes: what was just kept, or sent. */
  #said = made('p', { className: 'kept__said' })
  #list = made('div')
  #waits = false

  connectedCallback(): void {
    this.#said.setAttribute('role', 'status')
    this.append(made('div', { className: 'kept' }, this.#said, this.#list))
    addEventListener('online', () => void this.sends())
    addEventListener(keptEvent, (event) => void this.tells((event as CustomEvent<Outcome>).detail))
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.sends())
    setInterval(() => this.#waits && document.visibilityState === 'visible' && void this.sends(), againMs)
  }

  /** Sends what waits, and shows what still does. */
  async sends(): Promise<void> {
    const sent: string[] = []
    const outcome = await sendWaiting(({ kind, shown }) => sent.push(shown[0]?.[1] ?? kind))
    if (sent.length > 0) this.#said.textContent = this.#words.sent.replace('{}', sent.join(', '))
    else if (outcome && 'signIn' in outcome) this.#asksToSignIn()
    await this.draws()
  }

  /** Says that something was kept just now, and why it was not sent. */
  async tells(outcome: Outcome): Promise<void> {
    await this.draws()
    if ('signIn' in outcome) this.#asksToSignIn()
    else this.#said.textContent = 'refused' in outcome ? this.#words.why.replace('{}', outcome.refused) : this.#words.now
    this.tabIndex = -1
    this.focus()
    this.scrollIntoView({ block: 'center' })
  }

  #asksToSignIn(): void {
    this.#said.replaceChildren(`${this.#words.signInFirst} `, made('a', { className: 'ds-link', href: '/logg-inn' }, this.#words.signIn))
  }

  /** Draws the list anew. */
  async draws(): Promise<void> {
    const me = await readMe()
    const waiting = me ? await waitingOf(me) : []
    this.#waits = waiting.some((one) => one.form.state === 'waiting')
    this.hidden = waiting.length === 0 && this.#said.textContent === ''
    this.#list.replaceChildren(...this.#part(waiting.filter((one) => one.form.state === 'waiting'), this.#words.one, this.#words.many), ...this.#part(waiting.filter((one) => one.form.state === 'refused'), this.#words.refusedOne, this.#words.refusedMany))
  }

  #part(some: readonly Waiting[], one: string, many: string): Node[] {
    if (some.length === 0) return []
    const wasOpen = this.#list.querySelector('details')?.open ?? false
    const fold = made('details', { open: wasOpen || some.some(({ form }) => form.state === 'refused') }, made('summary', {}, some.length === 1 ? one : many.replace('{}', String(some.length))), made('ul', {}, ...some.map((each) => this.#row(each))))
    const again = some[0]?.form.state === 'waiting' ? [made('p', {}, this.#button(this.#words.send, 'secondary', () => this.sends()))] : []
    return [fold, ...again]
  }

  #row({ form, content }: Waiting): HTMLLIElement {
    const when = new Intl.DateTimeFormat(this.dataset.lang === 'en' ? 'en-GB' : this.dataset.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(form.at)
    const facts = made('dl', { className: 'facts' }, ...content.shown.map(([label, answer]) => made('div', {}, made('dt', {}, label), made('dd', {}, answer))))
    const remove = made('details', { className: 'confirm-kept' }, made('summary', {}, this.#words.delete), made('p', {}, this.#words.deleteMeans), this.#button(this.#words.delete, 'primary', async () => {
      await letGo(form.id)
      this.#said.textContent = ''
      await this.draws()
    }))
    const correct = made('a', { className: 'ds-button', href: `${content.action}#rett-${form.id}` }, this.#words.correct)
    correct.dataset.size = 'sm'
    correct.addEventListener('click', () => {
      // On the very page the form stands on, only what is behind the address changes.
      if (location.pathname === content.action) setTimeout(() => location.reload())
    })
    return made('li', { className: 'kept__one' },
      ...(content.reason ? [made('p', { className: 'kept__why' }, this.#words.why.replace('{}', content.reason))] : []),
      made('span', { className: 'muted' }, `${content.kind} · ${this.#words.at.replace('{}', when)}`), facts, made('div', { className: 'buttons' }, ...(form.state === 'refused' ? [correct] : []), remove))
  }

  #button(label: string, look: string, work: () => Promise<unknown>): HTMLButtonElement {
    const button = made('button', { type: 'button', className: 'ds-button' }, label)
    Object.assign(button.dataset, { variant: look, size: 'sm' })
    button.addEventListener('click', () => void work())
    return button
  }
}
