import { currentLanguage, t } from '#platform/i18n/language.ts'
import { frame } from '#ui/frame.ts'
import { text } from '#ui/text.ts'

/** Where a script shows what waits on the phone for the network; empty and hidden without one. */
export const Kept = () => {
  const { keptOne, keptMany, keptRefusedOne, keptRefusedMany, keptNow, keptSignIn, keptSent, keptAt, keptWhy, keptCorrect, keptDelete, keptDeleteMeans, keptSend, signIn } = text
  const words = { one: keptOne, many: keptMany, refusedOne: keptRefusedOne, refusedMany: keptRefusedMany, now: keptNow, signInFirst: keptSignIn, sent: keptSent, at: keptAt, why: keptWhy, correct: keptCorrect, delete: keptDelete, deleteMeans: keptDeleteMeans, send: keptSend, signIn }
  return <kept-forms hidden data-here={frame().path} data-lang={currentLanguage()} data-words={JSON.stringify(Object.fromEntries(Object.entries(words).map(([name, said]) => [name, t(said)])))} />
}
