/** What can stand between two tags. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[]
type Props = Readonly<Record<string, unknown>> & { readonly children?: Child }
type Component = (props: never) => Child

/** An element, a component or a piece of finished HTML: not drawn before it is asked for as a string. */
export class Markup {
  readonly #tag: string | Component
  readonly #props: Props
  constructor(tag: string | Component, props: Props) {
    this.#tag = tag
    this.#props = props
  }

  toString(): string {
    const [tag, props] = [this.#tag, this.#props]
    if (typeof tag === 'function') return drawn((tag as (props: Props) => Child)(props))
    if (tag === '') return drawn(props.children)
    let html = `<${tag}`
    for (const name in props) if (name !== 'children') html += attribute(name, props[name])
    return empty.has(tag) ? `${html}>` : `${html}>${drawn(props.children)}</${tag}>`
  }
}

/** What the compiler makes of `<tag …>`: see docs/decisions/013-own-jsx.md. */
export const jsx = (tag: string | Component, props: Props): Markup => new Markup(tag, props)
export { jsx as jsxs, jsx as jsxDEV }
export const Fragment = ''

/** HTML that is drawn already; whatever people typed must never come here. */
export const raw = (html: string): Markup => new Finished(html)

class Finished extends Markup {
  readonly #html: string
  constructor(html: string) {
    super('', {})
    this.#html = html
  }
  override toString(): string {
    return this.#html
  }
}

function drawn(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (child instanceof Markup || typeof child === 'number') return child.toString()
  let html = ''
  for (const one of child) html += drawn(one)
  return html
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`
  // In HTML an attribute is there or is not; those of ARIA and our own say true or false.
  if (typeof value === 'boolean' && !/^(aria|data)-/.test(name)) return value ? ` ${name}=""` : ''
  return ` ${name}="${escaped(String(value))}"`
}

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col', 'wbr', 'source'])
const letters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (letter) => letters[letter] as string) : text)

/** How the compiler reads tags: every element takes text, numbers and yes or no as attributes. */
export declare namespace JSX {
  type Element = Markup
  type ElementType = string | Component
  interface ElementChildrenAttribute {
    children: Child
  }
  interface IntrinsicElements {
    [tag: string]: Readonly<Record<string, Child>>
  }
  interface IntrinsicAttributes {
    key?: string
  }
}
