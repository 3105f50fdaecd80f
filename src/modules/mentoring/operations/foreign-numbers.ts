import type { Ctx } from '#platform/ctx.ts'
import { Rejected } from '#platform/errors.ts'
import { type FoundNumber, identityNumbersIn, numbersIn } from '#platform/input/identity-numbers.ts'
import { identityNumbersFound } from '#platform/input/problems.ts'
import { type Lang, languages, type Text } from '#platform/i18n/language.ts'
import { hprNumbersOfOthers } from '../queries/talk.ts'
import { foreignNumbers } from '../text/problems.ts'

/**
 * What is written about a conversation names no patient and nobody else: valid national identity numbers, and HPR numbers of others
 * than the two, are found and named with the line they stand on.
 * @throws Rejected
 */
export async function refuseForeignNumbers(ctx: Ctx, body: string, theTwo: readonly string[]): Promise<void> {
  const identity = identityNumbersIn(body)
  const candidates = numbersIn(body, 7, 9)
  const others = new Set(await hprNumbersOfOthers(ctx, [...new Set(candidates.map((one) => one.digits))].slice(0, 500), theTwo))
  const hpr = candidates.filter((one) => others.has(one.digits))
  const said = [...(identity.length > 0 ? [identityNumbersFound(identity)] : []), ...(hpr.length > 0 ? [inText(hpr)] : [])]
  if (said.length === 0) return
  const all = together(said, ' ')
  throw new Rejected('foreign_number', { fields: { body: all }, text: all })
}

const together = (those: readonly Text[], between: string): Text => Object.fromEntries(languages.map((lang: Lang) => [lang, those.map((one) => one[lang]).join(between)])) as Record<Lang, string>

function inText(found: readonly FoundNumber[]): Text {
  const places = together(found.map((one) => foreignNumbers.onLine(one.masked, one.line)), ', ')
  return Object.fromEntries(languages.map((lang: Lang) => [lang, foreignNumbers.hpr(places[lang])[lang]])) as Record<Lang, string>
}
