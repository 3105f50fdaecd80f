import { expect, inject, test } from 'vitest'
import { type Lang, languages } from '#platform/i18n/language.ts'
import { cast } from '#demo/cast.ts'
import { identityPaths } from '#modules/identity/index.ts'
import { sends } from './arranged.ts'
import { type Inspector, inspectorOf } from './inspection.ts'
import { onStage, withBrowser } from './stage.ts'
import { given } from './steps.ts'

withBrowser()

// Pages of the same kind differ only in whom and what they are about: one of each is looked at.
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/(kommuner|kontor)\/(?!import)[^/]+/, '/$1/:id')

/** Follows every link within the product, to one page of each kind, and says what is wrong with any. */
async function visitsEveryPage(inspector: Inspector, from: readonly string[]): Promise<{ wrong: string[]; kinds: Set<string> }> {
  const waiting = [...from]
  const kinds = new Set(from.map(kindOf))
  const wrong: string[] = []
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const seen = await inspector.opens(path)
    wrong.push(...seen.wrong.map((fault) => `${path} ${fault}`))
    for (const link of seen.links) {
      const { origin, pathname } = new URL(link)
      if (origin !== inject('product') || /^\/(api\/v1|vedlegg|assets)\//.test(pathname) || kinds.has(kindOf(pathname))) continue
      kinds.add(kindOf(pathname))
      waiting.push(pathname)
    }
  }
  return { wrong, kinds }
}
void expect, languages, cast, identityPaths, sends, given
let at = 0
for (const player of [null, ...cast]) {
  const lang = languages[at++ % languages.length] as Lang
  test(`${player?.name ?? 'a visitor'} finds nothing wrong on any page (${lang})`, { timeout: 300_000 }, () => onStage({ lang, width: 1280, script: true }, async (stage) => {
    const { page } = player ? await given.signedIn(stage, player.name) : await stage.visitor()
    const t0 = performance.now()
    const { wrong, kinds } = await visitsEveryPage(await inspectorOf(page, lang), ['/'])
    console.log(player?.name, kinds.size, Math.round(performance.now() - t0), [...kinds].join(' '))
    expect(wrong).toEqual([])
  }))
}
