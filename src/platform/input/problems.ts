import type { z } from 'zod'
import type { FieldProblems } from '#platform/errors.ts'
import { type Text, texts } from '#platform/i18n/texts.ts'
import type { FoundNumber } from '#platform/input/identity-numbers.ts'

/** What can be wrong with a field of any form, whatever it is about. */
export const inputText = texts({
  invalid_input: { nb: 'Noe mangler eller er feil. Rett det som er merket, og send på nytt.', nn: 'Noko manglar eller er feil. Rett det som er merkt, og send på nytt.', en: 'Something is missing or wrong. Correct what is marked and send again.' },
  required: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
  choose: { nb: 'Velg et av alternativene.', nn: 'Vel eitt av alternativa.', en: 'Choose one of the options.' },
  chooseSome: { nb: 'Velg minst én.', nn: 'Vel minst éin.', en: 'Choose at least one.' },
  date: { nb: 'Skriv en dato som finnes, for eksempel 14.11.2026.', nn: 'Skriv ein dato som finst, til dømes 14.11.2026.', en: 'Enter a date that exists, for example 14/11/2026.' },
  time: { nb: 'Skriv klokkeslettet med timer og minutter, for eksempel 14:30.', nn: 'Skriv klokkeslettet med timar og minutt, til dømes 14:30.', en: 'Enter the time in hours and minutes, for example 14:30.' },
  email: { nb: 'Skriv en e-postadresse, for eksempel navn@kommune.no.', nn: 'Skriv ei e-postadresse, til dømes namn@kommune.no.', en: 'Enter an e-mail address, for example name@kommune.no.' },
  identity_number: { nb: 'Skriv bare navnet, ikke fødselsnummeret.', nn: 'Skriv berre namnet, ikkje fødselsnummeret.', en: 'Enter only the name, not the national identity number.' },
  hpr: { nb: 'HPR-nummeret har 7 til 9 sifre.', nn: 'HPR-nummeret har 7 til 9 siffer.', en: 'The HPR number has 7 to 9 digits.' },
  at_the_same_time: { nb: 'Noen andre gjorde noe med det samme akkurat nå. Ingenting er endret. Send på nytt.', nn: 'Nokon andre gjorde noko med det same akkurat no. Ingenting er endra. Send på nytt.', en: 'Somebody else was doing something to the same thing just now. Nothing has changed. Send again.' },
  wrong: { nb: 'Dette forstår vi ikke. Skriv det på nytt.', nn: 'Dette forstår vi ikkje. Skriv det på nytt.', en: 'We do not understand this. Please write it again.' },
})

const tooLong = (most: number): Text => ({
  nb: `Teksten er for lang. Det er plass til ${most} tegn.`,
  nn: `Teksten er for lang. Det er plass til ${most} teikn.`,
  en: `The text is too long. There is room for ${most} characters.`,
})

const wholeNumber = (least: number, most: number): Text => ({
  nb: `Skriv et helt tall fra ${least} til ${most}.`,
  nn: `Skriv eit heilt tal frå ${least} til ${most}.`,
  en: `Enter a whole number from ${least} to ${most}.`,
})

const places = (found: readonly FoundNumber[], line: string) => found.map((one) => `${one.masked} (${line} ${one.line})`).join(', ')
/** Which national identity numbers stand in a text: partly hidden, with the line each is on. */
export const identityNumbersFound = (found: readonly FoundNumber[]): Text => ({
  nb: `Teksten inneholder fødselsnummer, D-nummer eller lignende: ${places(found, 'linje')}. Ta det bort, og send på nytt. Ingen skal kunne kjennes igjen her.`,
  nn: `Teksten inneheld fødselsnummer, D-nummer eller liknande: ${places(found, 'linje')}. Ta det bort, og send på nytt. Ingen skal kunne kjennast att her.`,
  en: `The text contains a national identity number, D-number or the like: ${places(found, 'line')}. Remove it and send again. Nobody must be recognisable here.`,
})

/** One sentence per field from what zod found; the first problem of a field is the one said. */
export function fieldProblems(error: z.ZodError): FieldProblems {
  const found: Record<string, Text> = {}
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || 'form'
    found[field] ??= sentence(issue)
  }
  return found
}

function sentence(issue: z.core.$ZodIssue): Text {
  const said = issue.code === 'custom' ? (issue.params as { found?: FoundNumber[]; least?: number; most?: number } | undefined) : undefined
  if (said?.found) return identityNumbersFound(said.found)
  if (said?.least !== undefined && said.most !== undefined) return wholeNumber(said.least, said.most)
  if (issue.message in inputText) return inputText[issue.message as keyof typeof inputText]
  if (issue.code === 'too_big' && issue.origin === 'string') return tooLong(Number(issue.maximum))
  if (issue.code === 'too_small' && issue.origin === 'array') return inputText.chooseSome
  if (issue.code === 'too_small') return inputText.required
  if (issue.code === 'invalid_value') return inputText.choose
  if (issue.code === 'invalid_type' && issue.input === undefined) return inputText.required
  return inputText.wrong
}
