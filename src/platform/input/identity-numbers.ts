import { idnr } from '@navikt/fnrvalidator'

/** A number found in a text: its digits, what of it may be shown, and the line it stands on, counted from 1. */
export interface FoundNumber {
  readonly digits: string
  readonly masked: string
  readonly line: number
}

// How people part the digits of one number: blanks of any kind, points, hyphens and dashes, a slash; at most three together.
const run = /\d+(?:[\s.\-\u2010-\u2015/]{1,3}\d+)*/g

/**
 * The numbers of so many digits in a text, however they are grouped: `01810199999`, `018101 99999`, `01.81.01-999 99`. Digits that go
 * on are another number; digits of other scripts and full width count as digits.
 */
export function numbersIn(text: string, least: number, most: number): FoundNumber[] {
  // Full-width digits become plain ones; the length of other characters may change, so lines are counted in what was made.
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, digitOf)
  const found: FoundNumber[] = []
  for (const { 0: run_, index } of plain.matchAll(run)) {
    const line = plain.slice(0, index).split('\n').length
    for (const digits of joined(run_.match(/\d+/g) ?? [], least, most)) found.push({ digits, masked: masked(digits), line: line + run_.slice(0, placeOf(run_, digits)).split('\n').length - 1 })
  }
  return found
}

/** The national identity numbers in a text: fødselsnummer, D-number, help number and synthetic ones, also with the control digits of 2032. Only such as could be somebody's. */
export const identityNumbersIn = (text: string): FoundNumber[] => numbersIn(text, 11, 11).filter(({ digits }) => idnr(digits).status === 'valid')

/** Groups that stand together and come to the wanted number of digits, each group whole. */
function joined(groups: readonly string[], least: number, most: number): string[] {
  return groups.flatMap((_, from) => {
    const found: string[] = []
    for (let [to, digits] = [from, '']; to < groups.length && digits.length < most; to++) {
      digits += groups[to]
      if (digits.length >= least && digits.length <= most) found.push(digits)
    }
    return found
  })
}

// Where a number begins within its run, however its digits are parted.
const placeOf = (within: string, digits: string): number => Math.max(0, within.search(new RegExp([...digits].join('\\D*'))))

const masked = (digits: string): string => `${digits.slice(0, 4)}${'•'.repeat(digits.length - 4)}`

// Every script's digits stand in order from its zero, in blocks of ten.
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 128) return digit
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
