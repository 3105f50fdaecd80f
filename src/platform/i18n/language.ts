/** Bokmål, nynorsk and English: every sentence exists in all three or the product does not compile (R150). */
export const languages = ['nb', 'nn', 'en'] as const
export type Lang = (typeof languages)[number]

export type Text = Readonly<Record<Lang, string>>
/** A type for "one sentence per code", as in `problems`: a new code without its sentences does not compile. */
export type Texts<Code extends string> = Readonly<Record<Code, Text>>

let current: Lang = 'nb'

/** The sentence in the language now being rendered. */
export const t = (text: Text): string => text[current]

/** The language now being rendered, for dates, numbers and the `lang` attribute. */
export const currentLanguage = (): Lang => current

/**
 * Renders in a language. Rendering is synchronous from first to last element, so one variable is enough and no
 * page has to hand a language down. @throws if `render` returns a promise
 */
export function inLanguage<T>(lang: Lang, render: () => T): T {
  const before = current
  current = lang
  try {
    const made = render()
    if (made instanceof Promise) throw new Error('a page may not render asynchronously: load its data in the route')
    return made
  } finally {
    current = before
  }
}

export const isLanguage = (value: unknown): value is Lang => languages.includes(value as Lang)

/** The best of our languages for a browser's `Accept-Language`; bokmål where none fits. */
export function preferredLanguage(header: string | undefined): Lang {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const q = params.find((p) => p.trim().startsWith('q='))
      return { tag, weight: q ? Number(q.trim().slice(2)) || 0 : 1 }
    })
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wishes) {
    const primary = tag.split('-')[0]
    if (primary === 'no') return 'nb'
    if (isLanguage(primary)) return primary
  }
  return 'nb'
}
